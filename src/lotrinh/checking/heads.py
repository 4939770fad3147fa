"""Headings of tables that were scanned or have no lines: a slip in one changes what every figure below it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.documents import Cell, Document
from lotrinh.documents.syllables import has_slip
from lotrinh.reading.claims import Figure

_SURE = 0.6
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_YEARS = re.compile(rf"{_YEAR}(?!\s*(?:[-–—−÷/]|đến|so\b))[^|]*?{_YEAR}|\d\s*[-–—−]$")


def under_doubtful_heads(figures: Sequence[Figure], document: Document) -> Iterator[Figure]:
    """Give the figures below a heading on which looks at a scan differ, in which a word is none, or years meet."""
    loose = {doubt.start for doubt in document.doubts if doubt.kind == "loose"}
    of_table: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.cell and (figure.confidence is not None or document.tables[figure.cell[0]].start in loose):
            of_table[figure.cell[0]].append(figure)
    if not of_table:
        return
    doubtful = {place.start for place in document.places if _is_doubtful(place.confidence, place.other)}
    for table, below in of_table.items():
        first = min(figure.cell[1] for figure in below if figure.cell)
        heads = [cell for cell in document.tables[table].cells if cell.row < first and cell.start < cell.end]
        scanned = any(figure.confidence is not None for figure in below)
        slipped = [cell for cell in heads if (scanned and _slipped(cell, document, doubtful)) or _meet(cell, document)]
        columns = {column for cell in slipped for column in _columns(cell)}
        yield from (figure for figure in below if figure.cell and figure.cell[2] in columns)


def _is_doubtful(confidence: float | None, other: str | None) -> bool:
    return confidence is not None and (other is not None or confidence < _SURE)


def _slipped(cell: Cell, document: Document, doubtful: set[int]) -> bool:
    return cell.start in doubtful or has_slip(document.text[cell.start : cell.end])


def _meet(cell: Cell, document: Document) -> bool:
    """Tell whether two years stand there that are no span, or half a span: one belongs to another level or column."""
    return _YEARS.search(document.text, cell.start, cell.end) is not None


def _columns(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.columns)

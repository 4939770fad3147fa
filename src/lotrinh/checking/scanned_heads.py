"""Headings of scanned tables: a slip in one changes what every figure below it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.documents import Cell, Document
from lotrinh.documents.syllables import has_slip
from lotrinh.reading.claims import Figure

_SURE = 0.6


def under_doubtful_heads(figures: Sequence[Figure], document: Document) -> Iterator[Figure]:
    """Give the figures of scanned tables below a heading on which looks differ, or in which a word is none."""
    of_table: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.cell and figure.confidence is not None:
            of_table[figure.cell[0]].append(figure)
    if not of_table:
        return
    doubtful = {place.start for place in document.places if _is_doubtful(place.confidence, place.other)}
    for table, below in of_table.items():
        first = min(figure.cell[1] for figure in below if figure.cell)
        heads = [cell for cell in document.tables[table].cells if cell.row < first and cell.start < cell.end]
        columns = {column for cell in heads if _slipped(cell, document, doubtful) for column in _columns(cell)}
        yield from (figure for figure in below if figure.cell and figure.cell[2] in columns)


def _is_doubtful(confidence: float | None, other: str | None) -> bool:
    return confidence is not None and (other is not None or confidence < _SURE)


def _slipped(cell: Cell, document: Document, doubtful: set[int]) -> bool:
    return cell.start in doubtful or has_slip(document.text[cell.start : cell.end])


def _columns(cell: Cell) -> range:
    return range(cell.column, cell.column + cell.columns)

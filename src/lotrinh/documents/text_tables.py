"""Tables in plain text: lines whose cells are kept apart by tabs or by upright bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from lotrinh.documents.grid import Cell, Table

_LINE = re.compile(r"[^\n\r]+")
_LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_ALIKE = 0.5
_LONGEST_HEADING = 160
# Between the rows of a drawn table: `---|---`, `+====+`.
_DRAWN = re.compile(r"[\s|+:=_-]*")


class _Row(NamedTuple):
    start: int
    end: int
    cells: list[tuple[int, int]]


def tables_in(text: str) -> tuple[Table, ...]:
    """Give the tables of a text: three rows or more that agree in their columns, three of these or more."""
    if "\t" not in text and "|" not in text:
        return ()
    found = (_table(text, rows) for mark in "\t|" if mark in text for rows in _blocks(text, mark))
    return tuple(sorted((table for table in found if table), key=lambda table: table.start))


def _blocks(text: str, mark: str) -> Iterator[list[_Row]]:
    """Give the rows in groups that stand together; one short line may stand between, as a heading over rows."""
    block: list[_Row] = []
    heading: _Row | None = None
    for line in _LINE.finditer(text):
        start, end = line.span()
        if mark in line.group():
            if not _DRAWN.fullmatch(line.group().replace("\t", "x")):
                block += [heading] if heading else []
                block.append(_Row(start, end, _cells(text, start, end, mark)))
                heading = None
        elif not line.group().isspace():
            if block and not heading and end - start <= _LONGEST_HEADING:
                heading = _Row(start, end, [_trimmed(text, start, end)])
            else:
                yield block
                block, heading = [], None
    yield block


def _cells(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    """Give the range of each cell of a row; bars at its ends hold no cells."""
    if mark == "|":
        start, end = _trimmed(text, start, end)
        # A bar at both ends is a frame; one at the head alone stands after an empty cell.
        if text[start] == text[end - 1] == "|" and end - start > 1:
            start, end = start + 1, end - 1
    found = []
    at = start
    while (border := text.find(mark, at, end)) >= 0:
        found.append(_trimmed(text, at, border))
        at = border + 1
    return [*found, _trimmed(text, at, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return (start + left, start + left + len(words.strip())) if words.strip() else (start, start)


def _table(text: str, rows: list[_Row]) -> Table | None:
    widths = [len(row.cells) for row in rows]
    most = max(widths, default=0)
    if len(rows) < _LEAST_ROWS or most < _LEAST_COLUMNS:
        return None
    # Empty cells at the end of a row are often not written.
    common = max((len(list(same)), width) for width, same in groupby(sorted(widths)))[1]
    if common < _LEAST_COLUMNS or widths.count(common) < _ALIKE * len(rows) or most > common + 1:
        return None
    cells = tuple(
        Cell(start, end, at, column, 1, common if len(row.cells) == 1 else 1)
        for at, row in enumerate(rows)
        for column, (start, end) in enumerate(row.cells)
    )
    return Table(rows[0].start, rows[-1].end, cells)

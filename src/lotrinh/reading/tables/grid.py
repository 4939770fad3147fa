"""A table as rows and columns of spots on the page; a merged cell stands in every place that it covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lotrinh.documents.grid import Table
from lotrinh.reading.page import Page

_AROUND = re.compile(r"[\s*`_]")


class Spot(NamedTuple):
    """The words of a cell at `start:end` of the view; `low` has them in lower case, on one line."""

    start: int
    end: int
    low: str
    row: int
    column: int
    columns: int = 1
    capital: bool = False
    """Whether the words begin with a capital letter."""

    def part(self, start: int, end: int) -> tuple[int, int]:
        """Give the range of the view behind a range of the words."""
        return self.start + start, self.start + end


Row = tuple[Spot | None, ...]


class Grid(NamedTuple):
    """The rows of one table in view offsets; an empty cell is None."""

    start: int
    end: int
    rows: tuple[Row, ...]
    width: int
    merged: bool
    """Whether the format tells which cells are merged."""


_MOST_CELLS = 200_000
"""A table that claims to cover more places than this is cut off there."""


def grid(page: Page, table: Table) -> Grid:
    """Lay the cells of a table out in rows of one width."""
    width = max((c.column + c.columns for c in table.cells), default=0)
    height = max((c.row + c.rows for c in table.cells), default=0)
    height = min(height, _MOST_CELLS // max(width, 1))
    rows: list[list[Spot | None]] = [[None] * width for _ in range(height)]
    merged = False
    for cell in table.cells:
        spot = _spot(page, cell.start, cell.end, cell.row, cell.column, cell.columns)
        merged = merged or cell.rows > 1 or 1 < cell.columns < width
        for row in rows[cell.row : cell.row + cell.rows] if spot else ():
            for column in range(cell.column, cell.column + cell.columns):
                row[column] = spot
    start, end = page.view.place(table.start), page.view.place(table.end)
    return Grid(start, end, tuple(tuple(row) for row in rows), width, merged)


def _spot(page: Page, start: int, end: int, row: int, column: int, columns: int) -> Spot | None:
    """Give the words of a cell without the spaces and emphasis marks around them, None where it has none."""
    start, end = page.view.place(start), page.view.place(end)
    low = page.low
    while start < end and _AROUND.match(low[start]):
        start += 1
    while end > start and _AROUND.match(low[end - 1]):
        end -= 1
    if start >= end:
        return None
    return Spot(start, end, low[start:end].replace("\n", " "), row, column, columns, page.text[start].isupper())


def own(row: Row, index: int) -> Iterator[Spot]:
    """Give the spots that begin in a row, each once, left to right."""
    last: Spot | None = None
    for spot in row:
        if spot is not None and spot is not last and spot.row == index:
            yield spot
        last = spot

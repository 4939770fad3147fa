"""Sheets of cells set into the text: titles and notes as lines, what lies between as tables, hidden cells apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, product
from operator import attrgetter
from typing import NamedTuple

from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.grid import Place
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import cell_name

# So many empty rows end a table; a single one stands inside many.
_APART = 2
_BY_PLACE = attrgetter("row", "column")
_BY_ROW = attrgetter("row")
Columns = frozenset[int]


class Sheet(NamedTuple):
    """The cells of one sheet as shown, those with words, row by row; and which are hidden."""

    name: str
    cells: list[Laid]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


class CellCount:
    """Counts the cells of a workbook up to the limit."""

    def __init__(self, source: str, limits: Limits) -> None:
        self._source = source
        self._limit = limits.cells
        self._left = limits.cells

    def take(self, cells: int = 1) -> None:
        """Count cells; refuse the workbook where they are too many."""
        self._left -= cells
        if self._left < 0:
            raise DocumentError(self._source, "cells", limit=self._limit)


def set_sheets(composer: Composer, sheets: Iterable[Sheet]) -> None:
    """Set the sheets of a workbook, one after the other."""
    before: Columns = frozenset()
    for sheet in sheets:
        before = _set_sheet(composer, sheet, before)


def _set_sheet(composer: Composer, sheet: Sheet, before: Columns) -> Columns:
    """Set a sheet; give the columns of its last table, or else of the last one before it.

    What a person who opens it does not see is kept as furniture, so that it makes no claim.
    """
    hidden = [cell for cell in sheet.cells if _is_hidden(cell, sheet)] if _hides(sheet) else []
    seen = [cell for cell in sheet.cells if not _is_hidden(cell, sheet)] if hidden else sheet.cells
    for block in _blocks(seen):
        before = _set_block(composer, block, sheet.name, before) or before
    for row in _by_row(hidden):
        composer.row(_placed(row, sheet.name), furniture=True)
    return before


def _hides(sheet: Sheet) -> bool:
    return sheet.hidden or bool(sheet.hidden_rows or sheet.hidden_columns)


def _is_hidden(cell: Laid, sheet: Sheet) -> bool:
    return sheet.hidden or cell.row in sheet.hidden_rows or cell.column in sheet.hidden_columns


def _by_row(cells: Iterable[Laid]) -> Iterator[list[Laid]]:
    return (list(row) for _, row in groupby(sorted(cells, key=_BY_PLACE), key=_BY_ROW))


def _blocks(cells: list[Laid]) -> Iterator[list[list[Laid]]]:
    """Give the rows in groups that stand together."""
    block: list[list[Laid]] = []
    after = 0
    for row in _by_row(cells):
        if block and row[0].row - after >= _APART:
            yield block
            block = []
        block.append(row)
        after = max([after, *(cell.row + cell.rows for cell in row)])
    if block:
        yield block


def _placed(cells: Iterable[Laid], sheet: str) -> Iterator[Laid]:
    """Give cells with their place in the workbook."""
    return (cell._replace(place=_place(sheet, cell)) for cell in cells)


def _place(sheet: str, cell: Laid) -> Place:
    return Place(0, 0, None, None, None, sheet, cell_name(cell.row, cell.column))


def _set_block(composer: Composer, rows: list[list[Laid]], sheet: str, before: Columns) -> Columns:
    """Set one group of rows: a table, with the lines above and below it that fill no columns; give its columns."""
    touching = [_touching(rows, at) for at in range(len(rows))]
    width = max(map(len, touching))
    full = [at for at, cells in enumerate(touching) if len(cells) >= min(3, width)]
    if width < 2 or len(full) < 2:
        for row in rows:
            composer.row(_placed(row, sheet))
        return frozenset()
    # A header that reaches down into the first full row stands in the table, too.
    top = min(cell.row for cell in touching[full[0]])
    first = next(at for at, row in enumerate(rows) if row[0].row >= top)
    last = max(at for at, row in enumerate(rows) if len(row) > 1)
    for row in rows[:first]:
        composer.row(_placed(row, sheet))
    cells = [cell for row in rows[first : last + 1] for cell in row]
    columns = _columns(cells, rows[full[0]], before)
    composer.table(_filled_up(cells, columns, sheet))
    for row in rows[last + 1 :]:
        composer.row(_placed(row, sheet))
    return columns


def _columns(cells: list[Laid], head: list[Laid], before: Columns) -> Columns:
    """Give the columns of a table; one that begins with values goes on with that before it and has all of its."""
    own = frozenset(cell.column for cell in cells)
    goes_on = own < before and any(cell.text.replace(",", "").replace(".", "").isdecimal() for cell in head[1:])
    return before if goes_on else own


_FARTHEST = 4


def _touching(rows: list[list[Laid]], at: int) -> list[Laid]:
    """Give the cells of a row and those that reach down to it from the few rows above."""
    here = rows[at][0].row
    above = [cell for row in rows[max(0, at - _FARTHEST) : at] for cell in row if cell.row + cell.rows > here]
    return [*above, *rows[at]] if above else rows[at]


def _filled_up(cells: list[Laid], held: Columns, sheet: str) -> list[Laid]:
    """Give the cells of a table counted from its own corner, with its empty cells but no row of them."""
    rows = {row: at for at, row in enumerate(sorted({cell.row for cell in cells}))}
    columns = {column: at for at, column in enumerate(sorted(held))}
    empty = set(product(range(len(rows)), range(len(columns))))
    own = []
    for cell in cells:
        row, column = rows[cell.row], columns[cell.column]
        high = wide = 1
        if cell.rows > 1 or cell.columns > 1:
            high = sum(cell.row <= r < cell.row + cell.rows for r in rows)
            wide = sum(cell.column <= c < cell.column + cell.columns for c in columns)
            empty.difference_update(product(range(row, row + high), range(column, column + wide)))
        empty.discard((row, column))
        own.append(Laid(cell.text, row, column, high, wide, _place(sheet, cell), cell.doubt))
    return [*own, *(Laid("", row, column) for row, column in sorted(empty))]

"""Sheets of cells set into the text: titles and notes as lines, what lies between as tables, hidden cells apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.grid import Place
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import cell_name

# So many empty rows end a table; a single one stands inside many.
_APART = 2


class Sheet(NamedTuple):
    """The cells of one sheet in order, as shown, empty ones left out unless merged; and which are hidden."""

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


def set_sheet(composer: Composer, sheet: Sheet) -> None:
    """Set a sheet. What a person who opens it does not see is kept as furniture, so that it makes no claim."""
    placed = [
        Laid(*cell[:5], Place(0, 0, sheet=sheet.name, cell=cell_name(cell.row, cell.column)))
        for cell in sheet.cells
        if cell.text
    ]
    hidden = [cell for cell in placed if _is_hidden(cell, sheet)] if _hides(sheet) else []
    seen = [cell for cell in placed if not _is_hidden(cell, sheet)] if hidden else placed
    for block in _blocks(seen):
        _set_block(composer, block)
    for row in _by_row(hidden):
        composer.row(row, furniture=True)


def _hides(sheet: Sheet) -> bool:
    return sheet.hidden or bool(sheet.hidden_rows or sheet.hidden_columns)


def _is_hidden(cell: Laid, sheet: Sheet) -> bool:
    return sheet.hidden or cell.row in sheet.hidden_rows or cell.column in sheet.hidden_columns


def _by_row(cells: Iterable[Laid]) -> Iterator[list[Laid]]:
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return (list(row) for _, row in groupby(ordered, key=lambda cell: cell.row))


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


def _set_block(composer: Composer, rows: list[list[Laid]]) -> None:
    """Set one group of rows: a table, with the lines above and below it that fill no columns."""
    touching = [_touching(rows, at) for at in range(len(rows))]
    width = max(map(len, touching))
    full = [at for at, cells in enumerate(touching) if len(cells) >= min(3, width)]
    if width < 2 or len(full) < 2:
        for row in rows:
            composer.row(row)
        return
    # A header that reaches down into the first full row stands in the table, too.
    top = min(cell.row for cell in touching[full[0]])
    first = next(at for at, row in enumerate(rows) if row[0].row >= top)
    last = max(at for at, row in enumerate(rows) if len(row) > 1)
    for row in rows[:first]:
        composer.row(row)
    composer.table(_filled_up([cell for row in rows[first : last + 1] for cell in row]))
    for row in rows[last + 1 :]:
        composer.row(row)


_FARTHEST = 4


def _touching(rows: list[list[Laid]], at: int) -> list[Laid]:
    """Give the cells of a row and those that reach down to it from the few rows above."""
    here = rows[at][0].row
    above = [cell for row in rows[max(0, at - _FARTHEST) : at] for cell in row if cell.row + cell.rows > here]
    return [*above, *rows[at]]


def _filled_up(cells: list[Laid]) -> list[Laid]:
    """Give the cells of a table counted from its own corner, with its empty cells but no row or column of them."""
    rows = {row: at for at, row in enumerate(sorted({cell.row for cell in cells}))}
    columns = {column: at for at, column in enumerate(sorted({cell.column for cell in cells}))}
    own = [
        Laid(
            cell.text,
            rows[cell.row],
            columns[cell.column],
            sum(cell.row <= row < cell.row + cell.rows for row in rows) if cell.rows > 1 else 1,
            sum(cell.column <= c < cell.column + cell.columns for c in columns) if cell.columns > 1 else 1,
            cell.place,
        )
        for cell in cells
    ]
    covered = {
        (row, column)
        for cell in own
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    empty = [Laid("", row, col) for row in range(len(rows)) for col in range(len(columns)) if (row, col) not in covered]
    return sorted([*own, *empty], key=lambda cell: (cell.row, cell.column))

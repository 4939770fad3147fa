"""The cells of a table without rulings, each with what is not certain of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lotrinh.documents.aligned import Stretch, column_of
from lotrinh.documents.aligned_rows import RowLines, rows_of
from lotrinh.documents.pdf_page import Word
from lotrinh.documents.segments import segments

_SEVERAL = 3
_SELDOM = 0.1
_OVER = 0.95
"""Lines of two rows that are closer than so many parts of their height lie over each other."""


class AlignedCell(NamedTuple):
    """The words of one cell, where it lies and how far it reaches; `sure` where they can belong nowhere else."""

    words: list[Word]
    row: int
    column: int
    columns: int
    sure: bool = True


_Row = dict[int, AlignedCell]


def cells_of(stretch: Stretch) -> list[AlignedCell]:
    """Give the cells of a table, lines that belong to one row put together."""
    lines = rows_of(stretch.lines, stretch.columns)
    rows = [_row(of_row, row, stretch) for row, of_row in enumerate(lines)]
    width = len(stretch.columns) + 1
    for row in _crowded(rows):
        rows[row] = _unsure(rows[row])
    _doubt_merged(rows, width)
    return [cell for row, cells in enumerate(rows) for cell in _complete(cells, row, width)]


def _row(lines: RowLines, row: int, stretch: Stretch) -> _Row:
    """Give the cells of a row. It is not certain where words run over the edge of a column, or two stand in one."""
    cells: _Row = {}
    sure, groups, wide = lines.sure, 0, False
    for line in lines.lines:
        column = -1
        for group in segments(line):
            before = column
            column, reach = _reach(group, stretch, column)
            sure = sure and column != before
            groups, wide = groups + 1, wide or reach > 1
            known = cells.get(column)
            words = [*(known.words if known else []), *group]
            cells[column] = AlignedCell(words, row, column, max(reach, known.columns if known else 1))
    sure = sure and not (wide and groups > _SEVERAL)
    return cells if sure else _unsure(cells)


def _unsure(cells: _Row) -> _Row:
    return {column: cell._replace(sure=False) for column, cell in cells.items()}


def _crowded(rows: list[_Row]) -> Iterator[int]:
    """Give rows whose words lie over those of the row above, as a sheet prints what its rows are too low for."""
    last: dict[int, tuple[float, int]] = {}
    for row, cells in enumerate(rows):
        for column, cell in cells.items():
            above, of = last.get(column, (float("-inf"), row))
            levels = [word.middle for word in cell.words]
            if min(levels) - above < _OVER * max(word.height for word in cell.words):
                yield from (of, row)
            last[column] = max(levels), row


def _doubt_merged(rows: list[_Row], width: int) -> None:
    """Doubt what fills part of columns that others fill all or not at all: it may be merged over all of them."""
    for run in _runs(rows, width):
        for cells in rows:
            filled = [column for column in run if column in cells]
            if 0 < len(filled) * 2 <= len(run):
                cells.update({column: cells[column]._replace(sure=False) for column in filled})


def _runs(rows: list[_Row], width: int) -> Iterator[range]:
    """Give runs of several columns that most rows fill all or not at all."""
    first = 0
    for column in range(width):
        if column + 1 < width and _are_alike(rows, column):
            continue
        if column + 1 - first >= _SEVERAL:
            yield range(first, column + 1)
        first = column + 1


def _are_alike(rows: list[_Row], column: int) -> bool:
    """Tell whether rows fill a column and the next one both or none."""
    filled = [(column in cells) + (column + 1 in cells) for cells in rows]
    both = filled.count(2)
    return both >= _SEVERAL and filled.count(1) <= max(1, _SELDOM * both)


def _reach(group: list[Word], stretch: Stretch, last: int) -> tuple[int, int]:
    """Give the column that words stand in, behind the last filled one of their line, and how many they reach over."""
    start, end = group[0].left + 1, group[-1].right - 1
    column = column_of(start, end, stretch.gaps)
    if column == last < len(stretch.gaps) and stretch.gaps[column][0] <= start:
        column += 1
    return column, max(1, sum(right < end for _, right in stretch.gaps) - column + 1)


def _complete(cells: _Row, row: int, width: int) -> Iterator[AlignedCell]:
    column = 0
    while column < width:
        cell = cells.get(column)
        if cell is None:
            yield AlignedCell([], row, column, 1)
            column += 1
            continue
        # A cell reaches no farther than the next one that has words.
        following = next((c for c in range(column + 1, column + cell.columns) if c in cells), column + cell.columns)
        yield cell._replace(columns=following - column)
        column = following

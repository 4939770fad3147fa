"""Tables that are ruled: the cells that level and upright lines cut out of a page, merged where no line parts them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from lotrinh.documents.grid import Box
from lotrinh.documents.pdf_page import Ruling

_NEAR = 3.0
_COVERED = 0.6
_MOST_LINES = 600


class RuledCell(NamedTuple):
    """A cell with its place among the lines of its table and its box on the page."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


class RuledTable(NamedTuple):
    """The cells of a table, the box around it, and the lanes of lines that part its columns and rows."""

    cells: list[RuledCell]
    box: Box
    xs: list[float]
    ys: list[float]

    def continues(self, other: RuledTable) -> bool:
        """Tell whether its columns are those of the other table."""
        return len(self.xs) == len(other.xs) and all(
            abs(mine - its) <= _NEAR for mine, its in zip(self.xs, other.xs, strict=True)
        )

    def squares(self) -> dict[tuple[int, int], int]:
        """Give which cell each square of the grid belongs to, by row and column."""
        return {
            (row, column): at
            for at, cell in enumerate(self.cells)
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }


def ruled_tables(rulings: list[Ruling]) -> list[RuledTable]:
    """Give the tables on a page, from the top, those of a single row, too; a lone frame or line is none."""
    tables = (_table(group) for group in _connected(_merged(rulings)))
    return sorted((table for table in tables if table), key=lambda table: (table.box[1], table.box[0]))


def _merged(rulings: list[Ruling]) -> list[Ruling]:
    """Join lines that are drawn in pieces, cell by cell."""
    found: list[Ruling] = []
    last: dict[bool, list[Ruling]] = {True: [], False: []}
    for upright in (True, False):
        lanes: list[list[Ruling]] = []
        for ruling in sorted((r for r in rulings if r.upright == upright), key=lambda r: r.at):
            if lanes and ruling.at - lanes[-1][0].at <= _NEAR:
                lanes[-1].append(ruling)
            else:
                lanes.append([ruling])
        for lane in lanes:
            at = sum(r.at for r in lane) / len(lane)
            last[upright] += _joined(lane, at)
        found += last[upright]
    return found


def _joined(lane: list[Ruling], at: float) -> list[Ruling]:
    found: list[Ruling] = []
    for ruling in sorted(lane, key=lambda r: r.start):
        if found and ruling.start <= found[-1].end + _NEAR:
            found[-1] = found[-1]._replace(end=max(found[-1].end, ruling.end))
        else:
            found.append(ruling._replace(at=at))
    return found


def _connected(rulings: list[Ruling]) -> Iterable[list[Ruling]]:
    """Give the lines in groups that cross or touch each other."""
    upright = [r for r in rulings if r.upright][:_MOST_LINES]
    level = [r for r in rulings if not r.upright][:_MOST_LINES]
    owner = {ruling: ruling for ruling in [*upright, *level]}

    def root(ruling: Ruling) -> Ruling:
        while owner[ruling] != ruling:
            owner[ruling] = owner[owner[ruling]]
            ruling = owner[ruling]
        return ruling

    for one in upright:
        for other in level:
            if other.start - _NEAR <= one.at <= other.end + _NEAR and one.start - _NEAR <= other.at <= one.end + _NEAR:
                owner[root(one)] = root(other)
    groups: dict[Ruling, list[Ruling]] = defaultdict(list)
    for ruling in owner:
        groups[root(ruling)].append(ruling)
    return groups.values()


def _table(group: list[Ruling]) -> RuledTable | None:
    xs = _lanes(r.at for r in group if r.upright)
    ys = _lanes(r.at for r in group if not r.upright)
    # Many tables leave the lines at their sides out; the ends of the level lines stand for them.
    level = [r for r in group if not r.upright]
    if level and xs:
        left, right = min(r.start for r in level), max(r.end for r in level)
        xs = ([left] if left < xs[0] - 2 * _NEAR else []) + xs + ([right] if right > xs[-1] + 2 * _NEAR else [])
    if len(xs) < 3 or len(ys) < 2:
        return None
    cells = _cells(xs, ys, group)
    if len({cell.column for cell in cells}) < 2:
        return None
    return RuledTable(cells, (xs[0], ys[0], xs[-1], ys[-1]), xs, ys)


def _lanes(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _cells(xs: list[float], ys: list[float], group: list[Ruling]) -> list[RuledCell]:
    """Give the cells: squares of the grid, those that no line parts taken as one."""
    upright, level = _by_lane(group, True, xs), _by_lane(group, False, ys)
    width, height = len(xs) - 1, len(ys) - 1
    taken = [[False] * width for _ in range(height)]
    found = []
    for row in range(height):
        for column in range(width):
            if taken[row][column]:
                continue
            columns = rows = 1
            while (
                column + columns < width
                and not taken[row][column + columns]
                and not _parts(upright[column + columns], ys[row], ys[row + 1])
            ):
                columns += 1
            while row + rows < height and not any(
                _parts(level[row + rows], xs[c], xs[c + 1]) for c in range(column, column + columns)
            ):
                rows += 1
            for below in range(row, row + rows):
                taken[below][column : column + columns] = [True] * columns
            box = xs[column], ys[row], xs[column + columns], ys[row + rows]
            found.append(RuledCell(row, column, rows, columns, box))
    return found


def _by_lane(group: list[Ruling], upright: bool, lanes: list[float]) -> list[list[Ruling]]:
    found: list[list[Ruling]] = [[] for _ in lanes]
    for ruling in group:
        if ruling.upright == upright:
            at = bisect_left(lanes, ruling.at - _NEAR)
            found[min(at, len(lanes) - 1)].append(ruling)
    return found


def _parts(lane: list[Ruling], start: float, end: float) -> bool:
    """Tell whether lines of this lane cover most of the way."""
    covered = sum(max(0.0, min(r.end, end) - max(r.start, start)) for r in lane)
    return covered >= _COVERED * (end - start)

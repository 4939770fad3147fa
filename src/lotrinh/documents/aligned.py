"""Tables without rulings: lines whose words stand in the same columns, with white space between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lotrinh.documents.pdf_lines import Line
from lotrinh.documents.pdf_page import Word

_LEAST_ROWS = 3
_GAP = 0.45
_LEAST_GAP = 5.0
_CROSSED = 0.2
_FAR_APART = 2.6
_LONGEST_VALUE = 4
_MOSTLY = 0.6
_WITHIN = 0.3
_TOUCHING, _LEAP = 0.8, 1.2
"""Heads of several levels stand closer than lines do, in parts of their height; rows so many times as far apart."""


Gap = tuple[float, float]


class Stretch(NamedTuple):
    """Lines that are a table, or are not; `gaps` are where white space runs down between columns."""

    lines: list[Line]
    gaps: list[Gap]

    @property
    def columns(self) -> list[float]:
        """Give the borders between columns."""
        return [(left + right) / 2 for left, right in self.gaps]


class AlignedCell(NamedTuple):
    """The words of one cell, where it lies and how far it reaches."""

    words: list[Word]
    row: int
    column: int
    columns: int


def stretches(lines: list[Line]) -> Iterator[Stretch]:
    """Give the lines in stretches of text and of tables."""
    text: list[Line] = []
    at = 0
    while at < len(lines):
        after = _run(lines, at)
        gaps = _gaps(lines[at:after]) if after - at >= _LEAST_ROWS else []
        if gaps:
            if text:
                yield Stretch(text, [])
            after = _with_rest(lines, after, gaps)
            yield Stretch(lines[at:after], gaps)
            text, at = [], after
        else:
            text.append(lines[at])
            at += 1
    if text:
        yield Stretch(text, [])


def going_on(lines: list[Line], gaps: list[Gap]) -> Stretch | None:
    """Give the lines at the head of a page that go on with a table of these columns from the page before."""
    after = fitting = 0
    for at, line in enumerate(lines):
        if at and line.box[1] - lines[at - 1].box[3] > _FAR_APART * lines[at - 1].height:
            break
        if _fits(line, gaps):
            fitting += 1
            after = at + 1 if len(segments(line)) > 1 else after
        elif at - after >= 2:
            break
    if fitting < max(_LEAST_ROWS, _MOSTLY * after):
        return None
    after = _with_rest(lines, after, gaps)
    return Stretch(lines[:after], [_narrowed(gap, lines[:after]) for gap in gaps])


def _with_rest(lines: list[Line], after: int, gaps: list[Gap]) -> int:
    """Give the line after a table, the rest of its last row included: words right below it, in its columns."""
    while after < len(lines):
        line, before = lines[after], lines[after - 1]
        close = line.box[1] - before.box[3] < _WITHIN * before.height
        inner = line.box[0] > gaps[0][1] - 1
        if not (close and inner and _fits(line, gaps)):
            break
        after += 1
    return after


def _fits(line: Line, gaps: list[Gap]) -> bool:
    """Tell whether no words of a line run across a gap between columns."""
    groups = [(group[0].left, group[-1].right) for group in segments(line)]
    return not any(start < left and end > right for start, end in groups for left, right in gaps)


def _narrowed(gap: Gap, lines: list[Line]) -> Gap:
    """Give what further lines leave of a gap."""
    left, right = gap
    for start, end in ((group[0].left, group[-1].right) for line in lines for group in segments(line)):
        if start < gap[0] < end <= gap[1]:
            left = max(left, end)
        elif gap[0] <= start < gap[1] < end:
            right = min(right, start)
    return (left, right) if left < right else gap


def segments(line: Line) -> list[list[Word]]:
    """Give the words of a line in groups that wide gaps keep apart."""
    found = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right >= max(_LEAST_GAP, _GAP * min(before.height, word.height)):
            found.append([word])
        else:
            found[-1].append(word)
    return found


def _run(lines: list[Line], at: int) -> int:
    """Give the line after a stretch that begins here and whose lines fall apart into groups."""
    if len(segments(lines[at])) < 2:
        return at
    after = last = at + 1
    while after < len(lines):
        line, before = lines[after], lines[after - 1]
        if line.box[1] - before.box[3] > _FAR_APART * before.height:
            break
        if len(segments(line)) > 1:
            last = after + 1
        elif after - last >= 2:
            break
        after += 1
    return last


def _gaps(lines: list[Line]) -> list[Gap]:
    """Give where white space runs down through nearly all lines of a stretch that fall apart."""
    apart = [groups for groups in map(segments, lines) if len(groups) > 1]
    if len(apart) < _LEAST_ROWS or max(map(len, apart)) < 2:
        return []
    spans = [[(group[0].left, group[-1].right) for group in groups] for groups in apart]
    edges = sorted({edge for line in spans for span in line for edge in span})
    borders: list[tuple[float, float]] = []
    for left, right in pairwise(edges):
        middle = (left + right) / 2
        crossing = sum(any(start < middle < end for start, end in line) for line in spans)
        if crossing > _CROSSED * len(spans):
            continue
        if borders and borders[-1][1] == left:
            borders[-1] = borders[-1][0], right
        else:
            borders.append((left, right))
    found = [(left, right) for left, right in borders if right - left >= _LEAST_GAP]
    if len(found) == 1 and not _pairs_values(apart):
        return []
    return found if _is_table([(left + right) / 2 for left, right in found], spans) else []


def _pairs_values(apart: list[list[list[Word]]]) -> bool:
    """Tell a table of names and values from a list whose marks stand apart, or prose with wide spaces."""
    last = [groups[-1] for groups in apart]
    values = sum(len(group) <= _LONGEST_VALUE and any(c.isdigit() for w in group for c in w.text) for group in last)
    names = sum(any(len(word.text) > 2 and word.text[0].isalpha() for word in groups[0]) for groups in apart)
    return min(values, names) >= _MOSTLY * len(apart)


def _is_table(borders: list[float], spans: list[list[tuple[float, float]]]) -> bool:
    """Tell a table from prose that only looks apart: its columns are filled in most of its lines."""
    if not borders:
        return False
    filled = [len({_column(start, borders) for start, _ in line}) for line in spans]
    enough = sum(count >= max(2, (len(borders) + 1) * 0.5) for count in filled)
    return enough >= max(_LEAST_ROWS, 0.6 * len(spans))


def _column(x: float, borders: list[float]) -> int:
    return sum(border <= x for border in borders)


def cells_of(stretch: Stretch) -> list[AlignedCell]:
    """Give the cells of a table, lines that belong to one row put together."""
    found: list[AlignedCell] = []
    for row, lines in enumerate(_rows(stretch)):
        cells: dict[int, AlignedCell] = {}
        for line in lines:
            for group in segments(line):
                column = _column(group[0].left + 1, stretch.columns)
                reach = max(1, _column(group[-1].right - 1, stretch.columns) - column + 1)
                known = cells.get(column)
                words = [*(known.words if known else []), *group]
                cells[column] = AlignedCell(words, row, column, max(reach, known.columns if known else 1))
        found += _complete(cells, row, len(stretch.columns) + 1)
    return found


def _complete(cells: dict[int, AlignedCell], row: int, width: int) -> Iterator[AlignedCell]:
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


def _most_within(gaps: list[float], height: float) -> float:
    """Give how far lines of one row are apart at most: beyond the nearest ones, where distances first leap."""
    steps = sorted(gap for gap in gaps if gap >= _TOUCHING * height)
    leaps = ((before + after) / 2 for before, after in pairwise(steps) if after >= _LEAP * before)
    return next(leaps, max(gaps, default=0.0))


def _rows(stretch: Stretch) -> Iterator[list[Line]]:
    """Give the lines of each row: one begins after more space than within, or where the first column is filled."""
    lines = stretch.lines
    gaps = [after.box[3] - before.box[3] for before, after in pairwise(lines)]
    most = _most_within(gaps, min((line.height for line in lines), default=0.0))
    spaced = [gap > most for gap in gaps]
    # Rows of one line each stand evenly apart; then the first column tells.
    telling = 0 < sum(spaced) < len(spaced)
    row: list[Line] = []
    for at, line in enumerate(lines):
        groups = segments(line)
        begins = _column(groups[0][0].left + 1, stretch.columns) == 0 or len(groups) * 2 > len(stretch.columns) + 1
        if row and (begins or (telling and spaced[at - 1])):
            yield row
            row = []
        row.append(line)
    if row:
        yield row

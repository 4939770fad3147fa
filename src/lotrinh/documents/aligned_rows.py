"""Lines of a table without rulings put together to rows, however its cells are set: to the top, middle or bottom."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lotrinh.documents.pdf_lines import Line
from lotrinh.documents.segments import segments

_TOUCHING, _LEAP = 0.8, 1.2
"""Heads of several levels stand closer than lines do, in parts of their height; rows so many times as far apart."""
_AS_ROWS = 0.95
"""So many parts of the least distance between two rows are a distance between rows."""
_AIRY = 1.35
"""So many parts of their height lines of one cell are never apart."""
_CLEARLY = 1.15
"""So many times as far apart as any other lines between them two rows are surely told from each other."""


class RowLines(NamedTuple):
    """The lines of one row; `sure` where no other row could have them."""

    lines: list[Line]
    sure: bool


def rows_of(lines: list[Line], borders: list[float]) -> list[RowLines]:
    """Give the lines of each row of a table with these borders between its columns.

    A row has one line that fills its first column, or most of them. What stands between two such lines belongs to the
    nearer one: it is cut where they are farthest apart. What is as far from both as rows are is a row by itself.
    """
    main = [at for at, line in enumerate(lines) if _is_main(line, borders)]
    levels = [median(word.middle for word in line.words) for line in lines]
    gaps = [below - above for above, below in pairwise(levels)]
    apart = _apart(lines, borders, gaps)
    within = _least_within(gaps, lines)
    starts, unsure = _above_first(lines, main) | _below_wide_heads(lines, borders), set[int]()
    for above, below in pairwise(main):
        between = gaps[above:below]
        most = max(between)
        cuts = [above + at + 1 for at, gap in enumerate(between) if gap * _CLEARLY > most]
        # Equally far from both: a row by itself where rows stand so, else most likely of the row above.
        starts.update(cuts if most >= apart else cuts[-1:])
        if len(cuts) > 1 and most < max(apart, within):
            unsure.update(cuts)
    after = main[-1] if main else 0
    starts.update(at + 1 for at in range(after, len(gaps)) if main and gaps[at] >= apart)
    return _cut(lines, sorted(starts), unsure)


def _least_within(gaps: list[float], lines: list[Line]) -> float:
    """Give from which distance on lines are surely not of one cell: clearly more than the nearest ones, or airy."""
    height = median(line.height for line in lines)
    least = min((gap for gap in gaps if gap >= _TOUCHING * height), default=_AIRY * height)
    return min(_CLEARLY * least, _AIRY * height)


def _cut(lines: list[Line], starts: list[int], unsure: set[int]) -> list[RowLines]:
    ends = [*starts[1:], len(lines)]
    return [
        RowLines(lines[first:end], sure=first not in unsure and end not in unsure)
        for first, end in zip(starts, ends, strict=True)
    ]


def _above_first(lines: list[Line], main: list[int]) -> set[int]:
    """Give where rows begin down to the first line that fills the first column: heads of several levels."""
    gaps = [after.box[3] - before.box[3] for before, after in pairwise(lines)]
    most = _most_within(gaps, min((line.height for line in lines), default=0.0))
    spaced = [gap > most for gap in gaps]
    # Rows of one line each stand evenly apart; then the first column tells.
    telling = 0 < sum(spaced) < len(spaced)
    last = main[0] if main else len(lines) - 1
    return {0, *main[:1], *(at for at in range(1, last + 1) if telling and spaced[at - 1])}


def _below_wide_heads(lines: list[Line], borders: list[float]) -> set[int]:
    """Give where rows begin below heads that lie across several columns, however near the heads below these are."""
    first = next((at for at, line in enumerate(lines) if len(segments(line)) * 2 > len(borders)), 0)
    return {at + 1 for at in range(first) if _lies_across(lines[at], borders)}


def _lies_across(line: Line, borders: list[float]) -> bool:
    return any(group[0].left + 1 < border < group[-1].right - 1 for group in segments(line) for border in borders)


def _is_main(line: Line, borders: list[float]) -> bool:
    return _fills_first(line, borders) or len(segments(line)) * 2 > len(borders) + 1


def _fills_first(line: Line, borders: list[float]) -> bool:
    return line.words[0].left + 1 < borders[0]


def _apart(lines: list[Line], borders: list[float], gaps: list[float]) -> float:
    """Give from which distance on lines are of two rows: the least between two rows of one line each.

    Where there are none such, beyond the nearest lines, where distances first leap.
    """
    first = [_fills_first(line, borders) for line in lines]
    between = [gap for gap, (above, below) in zip(gaps, pairwise(first), strict=True) if above and below]
    if between:
        return _AS_ROWS * min(between)
    return _most_within(gaps, min((line.height for line in lines), default=0.0)) + 0.01


def _most_within(gaps: list[float], height: float) -> float:
    """Give how far lines of one row are apart at most: beyond the nearest ones, where distances first leap."""
    steps = sorted(gap for gap in gaps if gap >= _TOUCHING * height)
    leaps = ((before + after) / 2 for before, after in pairwise(steps) if after >= _LEAP * before)
    return next(leaps, max(gaps, default=0.0))

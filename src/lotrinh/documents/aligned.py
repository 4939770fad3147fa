"""Tables without rulings: lines whose words stand in the same columns, with white space between them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from lotrinh.documents.pdf_lines import Line
from lotrinh.documents.pdf_page import Word
from lotrinh.documents.segments import LEAST_GAP, edges_of, segments

_LEAST_ROWS = 3
_CROSSED = 0.2
_FAR_APART = 2.6
_LONGEST_VALUE = 4
_MOSTLY = 0.6
_WITHIN = 0.3
_HEAD = 1.6
_ENOUGH = 4
"""So many cells of a line that stand in the columns of a table are no accident, however many stay empty."""


Gap = tuple[float, float]


class Stretch(NamedTuple):
    """Lines that are a table, or are not; `gaps` are where white space runs down between columns."""

    lines: list[Line]
    gaps: list[Gap]

    @property
    def columns(self) -> list[float]:
        """Give the borders between columns."""
        return [(left + right) / 2 for left, right in self.gaps]


def stretches(lines: list[Line]) -> Iterator[Stretch]:
    """Give the lines in stretches of text and of tables."""
    edges = edges_of(lines)
    lines = [line._replace(edges=edges) for line in lines] if edges else lines
    text: list[Line] = []
    at = 0
    while at < len(lines):
        after = _run(lines, at)
        gaps = _gaps(lines[at:after]) if after - at >= _LEAST_ROWS else []
        if gaps:
            head = _head(text, lines[at], gaps)
            if len(text) > head:
                yield Stretch(text[: len(text) - head], [])
            after = _with_rest(lines, after, gaps)
            yield Stretch(lines[at - head : after], gaps)
            text, at = [], after
        else:
            text.append(lines[at])
            at += 1
    if text:
        yield Stretch(text, [])


def going_on(lines: list[Line], before: Stretch) -> Stretch | None:
    """Give the lines at the head of a page that go on with a table from the page before."""
    gaps, edges = before.gaps, before.lines[0].edges
    lines = [line._replace(edges=edges) for line in lines] if edges else lines
    after = fitting = 0
    for at, line in enumerate(lines):
        if at and line.box[1] - lines[at - 1].box[3] > _FAR_APART * lines[at - 1].height:
            break
        if _fits(line, gaps) or _fits_but_once(line, gaps):
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


def _head(above: list[Line], first: Line, gaps: list[Gap]) -> int:
    """Give how many lines right above a table are the upper part of its heads: words in columns behind the first."""
    head = 0
    for line, below in zip(reversed(above), [first, *reversed(above)], strict=False):
        close = below.box[3] - line.box[3] < _HEAD * below.height
        if not (close and line.box[0] > gaps[0][1] - 1 and _fits(line, gaps)):
            break
        head += 1
    return head


def _fits(line: Line, gaps: list[Gap]) -> bool:
    """Tell whether no words of a line run across a gap between columns."""
    groups = [(group[0].left, group[-1].right) for group in segments(line)]
    return not any(start < left and end > right for start, end in groups for left, right in gaps)


def _fits_but_once(line: Line, gaps: list[Gap]) -> bool:
    """Tell whether one word alone runs across a gap, as what a cell cuts off runs into the next one."""
    groups = segments(line)
    crossed = [right for left, right in gaps if any(g[0].left < left and g[-1].right > right for g in groups)]
    cut = [word for word in line.words if any(word.left < right < word.right for right in crossed)]
    return len(crossed) == len(cut) == 1 and len(groups) >= _ENOUGH


def _narrowed(gap: Gap, lines: list[Line]) -> Gap:
    """Give what further lines leave of a gap."""
    left, right = gap
    for start, end in ((group[0].left, group[-1].right) for line in lines for group in segments(line)):
        if start < gap[0] < end <= gap[1]:
            left = max(left, end)
        elif gap[0] <= start < gap[1] < end:
            right = min(right, start)
    return (left, right) if left < right else gap


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
    found = [
        (left, right)
        for left, right in borders
        if right - left >= LEAST_GAP or any(left <= edge <= right for edge in lines[0].edges)
    ]
    found = _between_filled(found, spans)
    if len(found) == 1 and not _pairs_values(apart):
        return []
    return found if _is_table([(left + right) / 2 for left, right in found], spans) else []


def _between_filled(gaps: list[Gap], spans: list[list[tuple[float, float]]]) -> list[Gap]:
    """Give the gaps that part words on one line at least; words to the left and numbers to the right are one column."""
    filled = [{column_of(start + 1, end - 1, gaps) for start, end in line} for line in spans]
    return [gap for at, gap in enumerate(gaps) if any({at, at + 1} <= columns for columns in filled)]


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
    least = max(2, min(_ENOUGH, (len(borders) + 1) * 0.5))
    enough = sum(count >= least for count in filled)
    return enough >= max(_LEAST_ROWS, 0.6 * len(spans))


def column_of(start: float, end: float, gaps: list[Gap]) -> int:
    """Give the column that words begin in.

    A heading over numbers that are set to the right may begin, or lie wholly, in the gap before its own column: it is
    of the column that it is nearer to.
    """
    return sum((left + right) / 2 <= start or (left <= start and right - end < start - left) for left, right in gaps)


def _column(x: float, borders: list[float]) -> int:
    return sum(border <= x for border in borders)

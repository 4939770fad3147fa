"""Words set into lines, and lines into columns, by where they stand on the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from lotrinh.documents.grid import Box
from lotrinh.documents.pdf_page import Word

_SAME_LINE = 0.45
_LOWEST = 4.0
_ROOM = 2.5
_LEAST_LINES = 4
_WORDS_A_LINE = 2.5
_GUTTER = 7.0
_NARROWEST = 0.18
_APART = 0.2


class Line(NamedTuple):
    """Words on one height, from left to right, with the box around them and the height of the tallest."""

    words: tuple[Word, ...]
    box: Box
    height: float
    text: str
    """Its words with spaces between them, and bars where a letterhead or a form leaves much room."""
    apart: bool
    """Whether there is such room."""
    edges: tuple[float, ...] = ()
    """Where columns of the table it lies in touch each other."""


def lines_of(words: list[Word]) -> list[Line]:
    """Give the lines that these words stand on, from the top."""
    rows: list[list[Word]] = []
    middle = reach = 0.0
    for word in sorted(words, key=attrgetter("middle")):
        if rows and word.middle - middle < min(_SAME_LINE * max(word.height, _LOWEST), reach):
            rows[-1].append(word)
        else:
            rows.append([word])
            middle, reach = word.middle, _SAME_LINE * max(word.height, _LOWEST)
    return [_line(sorted(row, key=attrgetter("left"))) for row in rows]


def _line(words: list[Word]) -> Line:
    box = (
        words[0].left,
        min([word.top for word in words]),
        max([word.right for word in words]),
        max([word.bottom for word in words]),
    )
    height = max([word.height for word in words])
    text = words[0].text
    apart = False
    for before, word in pairwise(words):
        wide = word.left - before.right > _ROOM * height
        apart = apart or wide
        text += f" | {word.text}" if wide else f" {word.text}"
    return Line(tuple(words), box, height, text, apart)


def in_columns(words: list[Word]) -> Iterator[list[Line]]:
    """Give the lines in stretches to read one after the other: of two columns, the left one first."""
    lines = lines_of(words)
    gutter = _gutter(lines)
    if gutter is None:
        if lines:
            yield lines
        return
    x, first, after = gutter
    yield from in_columns(_words(lines[:first]))
    both = _words(lines[first:after])
    yield from in_columns([word for word in both if word.right <= x])
    yield from in_columns([word for word in both if word.right > x])
    yield from in_columns(_words(lines[after:]))


def _words(lines: list[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]


def _gutter(lines: list[Line]) -> tuple[float, int, int] | None:
    """Give where white space parts columns of prose, and the lines from and up to which it does."""
    found: list[tuple[int, int, float, int, int]] = []
    for x in _candidates(lines):
        for first, after in _runs(lines, x):
            sides = [(_side(line, x, left=True), _side(line, x, left=False)) for line in lines[first:after]]
            both = [(left, right) for left, right in sides if left and right]
            if len(both) >= _LEAST_LINES and _is_prose(both):
                found.append((len(both), after - first, x, first, after))
    return max(found)[2:] if found else None


def _candidates(lines: list[Line]) -> list[float]:
    """Give the middles of wide gaps, those few that occur most."""
    counts: dict[int, int] = {}
    for line in lines:
        for before, word in pairwise(line.words):
            if word.left - before.right >= _GUTTER:
                for x in range(int(before.right) // 4 + 1, int(word.left) // 4 + 1):
                    counts[x] = counts.get(x, 0) + 1
    often = sorted(counts, key=lambda x: -counts[x])[:40]
    return [4.0 * x for x in often if counts[x] >= _LEAST_LINES]


def _runs(lines: list[Line], x: float) -> Iterator[tuple[int, int]]:
    """Give the stretches of lines that no word crosses at x."""
    first = None
    for at, line in enumerate(lines):
        crossed = any(word.left < x + 1 and word.right > x - 1 for word in line.words)
        if crossed:
            if first is not None:
                yield first, at
            first = None
        elif first is None:
            first = at
    if first is not None:
        yield first, len(lines)


def _side(line: Line, x: float, *, left: bool) -> list[Word]:
    return [word for word in line.words if (word.right <= x) == left]


def _is_prose(both: list[tuple[list[Word], list[Word]]]) -> bool:
    """Tell columns of prose from those of a table: their lines hold several words and fill most of their width.

    What stands to the left must be one column; to the right there may be more of them.
    """
    left, right = [pair[0] for pair in both], [pair[1] for pair in both]
    whole = max(side[-1].right for side in right) - min(side[0].left for side in left)
    apart = sum(word.left - before.right >= _GUTTER for side in left for before, word in pairwise(side))
    return apart <= _APART * len(left) and _fills(left, whole, 0.75) and _fills(right, whole, 0.6)


def _fills(sides: list[list[Word]], whole: float, share: float) -> bool:
    width = max(side[-1].right for side in sides) - min(side[0].left for side in sides)
    filled = sum(side[-1].right - side[0].left for side in sides) / len(sides)
    words = sum(map(len, sides)) / len(sides)
    return width >= _NARROWEST * whole and words >= _WORDS_A_LINE and filled >= share * width

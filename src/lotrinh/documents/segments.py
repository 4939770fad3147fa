"""Lines cut into the parts that spaces or the edges of columns keep from each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from lotrinh.documents.pdf_lines import Line
from lotrinh.documents.pdf_page import Word

LEAST_GAP = 5.0
_GAP = 0.45
_EVEN = 1.0
"""Points by which what is set to one edge may lie apart."""
_CELLS, _LINES = 3, 3
_SELDOM = 0.1
_OFTEN = 0.3
"""So many rows begin a word where a column begins."""
_WIDER = 1.3
"""So many times as wide as between words is a space between columns."""


def segments(line: Line) -> list[list[Word]]:
    """Give the words of a line in groups that wide gaps keep apart."""
    found = [[line.words[0]]]
    for before, word in pairwise(line.words):
        wide = word.left - before.right >= max(LEAST_GAP, _GAP * min(before.height, word.height))
        if wide or any(before.right - _EVEN <= edge <= word.left + _EVEN for edge in line.edges):
            found.append([word])
        else:
            found[-1].append(word)
    return found


def edges_of(lines: list[Line]) -> tuple[float, ...]:
    """Give where columns touch each other, as spreadsheets without borders print them."""
    rows = [line for line in lines if len(segments(line)) >= _CELLS]
    if len(rows) < _LINES:
        return ()
    return (*_right_edges(rows, lines), *_left_edges(rows))


def _right_edges(rows: list[Line], lines: list[Line]) -> Iterator[float]:
    """Give where numbers set to the right touch words set to the left."""
    touching: dict[int, list[float]] = defaultdict(list)
    for line in rows:
        for before, word in pairwise(line.words):
            if before.text[-1].isdigit() and _EVEN / 2 < word.left - before.right < LEAST_GAP:
                touching[round((before.right + word.left) / 2 / _EVEN)].append((before.right + word.left) / 2)
    places = [sum(found) / len(found) for found in touching.values() if len(found) > 1]
    return (edge for edge in places if _is_edge(lines, edge))


def _is_edge(lines: list[Line], edge: float) -> bool:
    """Tell whether many words end here, and words run across no more than once in a while."""
    ending = sum(any(0 <= edge - word.right < LEAST_GAP / 2 for word in line.words) for line in lines)
    crossing = sum(any(word.left < edge < word.right for word in line.words) for line in lines)
    return ending > _LINES and crossing <= _SELDOM * len(lines)


def _left_edges(rows: list[Line]) -> Iterator[float]:
    """Give where words set to the left begin that words of the column before come near to: nearer than columns are."""
    gaps = [
        (word.left - before.right, round(word.left))
        for line in rows
        for before, word in pairwise(line.words)
        if word.left - before.right < max(LEAST_GAP, _GAP * min(before.height, word.height))
    ]
    space = _WIDER * median([gap for gap, _ in gaps] or [0.0])
    starts = Counter(round(word.left) for line in rows for word in line.words)
    least = max(_LINES, _OFTEN * len(rows))
    for left in sorted({left for gap, left in gaps if gap > space}):
        often = sum(starts[at] for at in (left - 1, left, left + 1)) > least
        if often and _begins_column(rows, left, space, least):
            yield left - _EVEN


def _begins_column(rows: list[Line], left: float, space: float, least: float) -> bool:
    """Tell whether many rows have a word that begins here, behind more than a space, and few one that runs across."""
    beginning = crossing = 0
    for line in rows:
        here = [at for at, word in enumerate(line.words) if abs(word.left - left) <= _EVEN]
        if any(at and line.words[at].left - line.words[at - 1].right <= space for at in here):
            return False
        beginning += bool(here)
        crossing += any(word.left < left - 2 * _EVEN and left < word.right for word in line.words)
    return beginning > least and crossing <= _SELDOM * len(rows)

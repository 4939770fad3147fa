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
    near = [
        (before, word)
        for line in rows
        for before, word in pairwise(line.words)
        if word.left - before.right < max(LEAST_GAP, _GAP * min(before.height, word.height))
    ]
    space = median([word.left - before.right for before, word in near] or [0.0])
    wide = Counter(round(word.left) for before, word in near if word.left - before.right > _WIDER * space)
    for left in wide:
        edge = left - _EVEN
        beginning = sum(any(abs(word.left - left) <= _EVEN for word in line.words) for line in rows)
        crossing = sum(
            any(word.left < edge - _EVEN < edge + _EVEN < word.right for word in line.words) for line in rows
        )
        spaced = sum(_is_spaced(line, left, space) for line in rows)
        if beginning > max(_LINES, _OFTEN * len(rows)) and crossing <= _SELDOM * len(rows) and spaced == 0:
            yield edge


def _is_spaced(line: Line, left: float, space: float) -> bool:
    """Tell whether a word begins here behind no more than the space between words."""
    return any(
        abs(word.left - left) <= _EVEN and word.left - before.right <= _WIDER * space
        for before, word in pairwise(line.words)
    )

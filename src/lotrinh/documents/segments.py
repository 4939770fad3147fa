"""Lines cut into the parts that spaces or the edges of columns keep from each other."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from lotrinh.documents.pdf_lines import Line
from lotrinh.documents.pdf_page import Word

LEAST_GAP = 5.0
_GAP = 0.45
_EVEN = 1.0
"""Points by which what is set to one edge may lie apart."""
_CELLS, _LINES = 3, 3
_SELDOM = 0.1


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
    """Give where numbers set to the right touch words set to the left, as spreadsheets without borders print them."""
    touching: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if len(segments(line)) < _CELLS:
            continue
        for before, word in pairwise(line.words):
            if before.text[-1].isdigit() and _EVEN / 2 < word.left - before.right < LEAST_GAP:
                touching[round((before.right + word.left) / 2 / _EVEN)].append((before.right + word.left) / 2)
    places = [sum(found) / len(found) for found in touching.values() if len(found) > 1]
    return tuple(edge for edge in places if _is_edge(lines, edge))


def _is_edge(lines: list[Line], edge: float) -> bool:
    """Tell whether many words end here, and words run across no more than once in a while."""
    ending = sum(any(0 <= edge - word.right < LEAST_GAP / 2 for word in line.words) for line in lines)
    crossing = sum(any(word.left < edge < word.right for word in line.words) for line in lines)
    return ending > _LINES and crossing <= _SELDOM * len(lines)

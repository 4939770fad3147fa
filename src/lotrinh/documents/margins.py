"""What stands in the margins of pages, out of the flow: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter

from lotrinh.documents.pdf_lines import Line

_NUMBER = re.compile(r"(?:[-–—|\s]|trang|page|tr\.)*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[-–—|.\s]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_OUTER = 2
_EDGE = 0.14
_LEAST = 2
_OFTEN = 0.3


def running(pages: list[list[Line]], heights: list[float]) -> list[set[int]]:
    """Give, for each page, which of its lines are furniture: page numbers, and what most pages repeat at their edge."""
    edges = [_edge_lines(lines, height) for lines, height in zip(pages, heights, strict=True)]
    counts = Counter(
        key
        for lines, edge in zip(pages, edges, strict=True)
        for key in {_key(lines[at], at, len(lines)) for at in edge}
    )
    least = max(_LEAST, _OFTEN * len(pages))
    return [
        {
            at
            for at in edge
            if _is_number(lines, at) or (len(pages) > 1 and counts[_key(lines[at], at, len(lines))] >= least)
        }
        for lines, edge in zip(pages, edges, strict=True)
    ]


def _edge_lines(lines: list[Line], height: float) -> list[int]:
    """Give the first and last lines of a page that stand near its edges."""
    top = [at for at in range(min(_OUTER, len(lines))) if lines[at].box[3] < _EDGE * height]
    bottom = [
        at for at in range(max(len(top), len(lines) - _OUTER), len(lines)) if lines[at].box[1] > (1 - _EDGE) * height
    ]
    return top + bottom


def _is_number(lines: list[Line], at: int) -> bool:
    return at in (0, len(lines) - 1) and bool(_NUMBER.fullmatch(lines[at].text))


def _key(line: Line, at: int, count: int) -> tuple[bool, str]:
    return at * 2 < count, _DIGITS.sub("#", line.text)

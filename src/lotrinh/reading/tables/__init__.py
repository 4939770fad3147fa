"""Tables of targets and results: each value a figure with the meaning that its row and column give it.

`read_tables` reads the tables of a document and gives back the page and its numbers without them, so that the rules
for prose never read a row as a sentence. Every number of a table ends in a figure or in the named reason why not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lotrinh.documents.grid import Table
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Figure
from lotrinh.reading.page import Page
from lotrinh.reading.scan import Number
from lotrinh.reading.scope import Frame
from lotrinh.reading.tables.reader import TableReader

__all__ = ["read_tables"]


def read_tables(
    page: Page, tables: Sequence[Table], numbers: Sequence[Number], lexicon: Lexicon, frame: Frame
) -> tuple[list[Figure], Page, list[Number]]:
    """Read the tables of a page; give their figures, the page without them, and all numbers with their reasons."""
    found = TableReader(page, numbers, lexicon, frame).read(tables)
    return found.figures, _without(page, found.ranges), _explained(numbers, found.ranges, found.roles)


def _without(page: Page, ranges: Sequence[tuple[int, int]]) -> Page:
    """Give the page with no sentence and no cue word in these ranges, their lines set apart like furniture."""
    outside = _Outside(ranges)
    return replace(
        page,
        lines=tuple(line if outside(line.start) else line._replace(furniture=True) for line in page.lines),
        sentences=tuple(sentence for sentence in page.sentences if outside(sentence.start)),
        cues=page.cues.where(outside),
    )


class _Outside:
    """Tells whether a place lies outside all of some ranges, which are sorted and apart."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def __call__(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index < 0 or at >= self._ends[index]


def _explained(
    numbers: Sequence[Number], ranges: Sequence[tuple[int, int]], roles: Sequence[tuple[int, int, str]]
) -> list[Number]:
    """Give each number of a table a reason: what is no figure there is none in prose either."""
    outside = _Outside(ranges)
    by_start = sorted(roles)
    starts = [start for start, _, _ in by_start]
    out = []
    for number in numbers:
        if outside(number.start):
            out.append(number)
            continue
        at = bisect_right(starts, number.start) - 1
        start, end, reason = by_start[at] if at >= 0 else (0, 0, "table_cell")
        reason = reason if start <= number.start < end else "table_cell"
        keep = number.reason is not None and reason != "list_marker"
        out.append(number if keep else number._replace(reason=reason))
    return out

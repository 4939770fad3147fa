"""The number account: every number of a text ends up in a claim or in a named reason for being none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from lotrinh.reading.claims import Claim, NumberItem
from lotrinh.reading.page import Page
from lotrinh.reading.scan import Number

NO_UNIT = "no_unit"
"""The reason of a number that nothing counts, measures or names."""


def account(page: Page, numbers: Sequence[Number], claims: Sequence[Claim]) -> tuple[NumberItem, ...]:
    """Give one item for every number of the page, in order."""
    holders = _Holders(claims)
    items = []
    source = page.view.source
    places = page.view.spans([(start, end) for start, end, _ in numbers])
    for (_, _, reason), (start, end) in zip(numbers, places, strict=True):
        claim = holders.at(start, end)
        quote = source[start:end]
        if claim is not None:
            items.append(NumberItem(start, end, quote, claim))
        elif quote[:1].isdecimal():  # number words are numbers of the text where they count something
            items.append(NumberItem(start, end, quote, None, reason or NO_UNIT))
    return tuple(items)


COUNTING = frozenset({"figure", "declared", "attendance", "body_size", "merger"})
"""The types of claims that hold the numbers in their words."""


class _Holders:
    """The claims that count something, by place; the innermost one holds a number."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        held = [c for c in claims if c.type in COUNTING]
        self.claims = sorted(held, key=lambda c: (c.start, -c.end))
        self.starts = [c.start for c in self.claims]
        self.longest = max((c.end - c.start for c in self.claims), default=0)

    def at(self, start: int, end: int) -> Claim | None:
        index = bisect_right(self.starts, start) - 1
        while index >= 0 and self.starts[index] + self.longest >= end:
            if self.claims[index].end >= end:
                return self.claims[index]
            index -= 1
        return None

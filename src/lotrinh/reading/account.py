"""The number account: every number of a text ends up in a claim or in a named reason for being none."""

from __future__ import annotations

from collections.abc import Sequence

from lotrinh.reading.claims import Claim, NumberItem
from lotrinh.reading.number import Number

NO_UNIT = "no_unit"
"""The reason of a number that nothing counts, measures or names."""


def account(
    source: str, numbers: Sequence[Number], places: Sequence[tuple[int, int]], claims: Sequence[Claim]
) -> tuple[NumberItem, ...]:
    """Give one item for every number of the page, in order; `places` are those of the numbers in the `source`."""
    holders = _Holders(claims)
    items = []
    for (_, _, reason), (start, end) in zip(numbers, places, strict=True):
        claim = holders.of(start, end)
        quote = source[start:end]
        if claim is not None:
            items.append(NumberItem(start, end, quote, claim))
        elif quote[:1].isdecimal():  # number words are numbers of the text where they count something
            items.append(NumberItem(start, end, quote, None, reason or NO_UNIT))
    return tuple(items)


COUNTING = frozenset({"figure", "declared", "attendance", "body_size", "merger"})
"""The types of claims that hold the numbers in their words."""


class _Holders:
    """The claims that count something, by place; the innermost one holds a number. Asked from front to back."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        held = [(c.start, -c.end, at) for at, c in enumerate(claims) if c.type in COUNTING]
        held.sort()
        self.claims = [(start, -end, claims[at]) for start, end, at in held]
        self.longest = max([end - start for start, end, _ in self.claims], default=0)
        self.begun = 0
        """How many of them begin before the number or with it."""

    def of(self, start: int, end: int) -> Claim | None:
        """Give the claim that holds the number at `start:end`."""
        claims, index = self.claims, self.begun
        while index < len(claims) and claims[index][0] <= start:
            index += 1
        self.begun = index
        while index > 0:
            index -= 1
            begin, until, claim = claims[index]
            if until >= end:
                return claim
            if begin + self.longest < end:
                break
        return None

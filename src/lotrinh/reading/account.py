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
    following = sorted([claim for claim in claims if claim.type in COUNTING], key=_from_outside)
    following.reverse()
    begun: list[Claim] = []
    items = []
    for (_, _, reason), (start, end) in zip(numbers, places, strict=True):
        while following and following[-1].start <= start:
            begun.append(following.pop())
        while begun and begun[-1].end < end:  # no later number stands in it either
            begun.pop()
        quote = source[start:end]
        if begun:
            items.append(NumberItem(start, end, quote, begun[-1]))
        elif quote[:1].isdecimal():  # number words are numbers of the text where they count something
            items.append(NumberItem(start, end, quote, None, reason or NO_UNIT))
    return tuple(items)


COUNTING = frozenset({"figure", "declared", "attendance", "body_size", "merger"})
"""The types of claims that hold the numbers in their words."""


def _from_outside(claim: Claim) -> tuple[int, int]:
    """Put claims in the order of the text, and of two that begin together the longer first."""
    return claim.start, -claim.end

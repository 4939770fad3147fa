"""Mergers: which old units a unit was made of, and how much of each."""

from __future__ import annotations

import re
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Claim, Merger
from lotrinh.reading.page import Page
from lotrinh.reading.predecessors import PredecessorList, read_list

_BEFORE = 300
"""A list that stands before its verb begins at most so many characters before it."""


def read_mergers(page: Page, lexicon: Lexicon) -> list[Claim]:
    """Give the mergers a text tells of, each once, however often it is told again."""
    claims: list[Claim] = []
    told: list[frozenset[str]] = []
    done = 0
    verbs = dict(page.cues.all("merger"))  # the longer where two begin together
    for start, end in verbs.items():
        if end <= done:
            continue
        found, done = _after_verb(page, lexicon, start, end)
        rule = "predecessors after a verb of merging"
        if found is None:
            found = _before_verb(page, lexicon, start, end)
            rule = "predecessors before a verb of merging"
        if found is None:
            continue
        names = frozenset(p.name for p in found.predecessors)
        if any(len(names & other) * 2 >= len(names) for other in told):
            continue
        told.append(names)
        at = page.quoted(found.start, found.end)
        claims.append(
            Merger(
                start=at.start,
                end=at.end,
                quote=at.quote,
                rule=rule,
                predecessors=found.predecessors,
            )
        )
    return claims


def _after_verb(page: Page, lexicon: Lexicon, start: int, end: int) -> tuple[PredecessorList | None, int]:
    """Read `hợp nhất từ các phường A, B và C cũ`; give the list and where reading stopped.

    Two units make a merger, or one of which an extent is said; after a comma ("sau sáp nhập, xã A …") a new
    thought begins.
    """
    if page.low[end : end + 1] in (",", ".", ";"):
        return None, end
    found = read_list(page, lexicon, end, start)
    merged = len(found.predecessors) > 1 or (found.explicit and bool(found.predecessors))
    return (found if merged else None), found.stop


@cache
def _reversed(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    levels = "|".join(lexicon.words("unit_level"))
    into = re.compile(r" ?(?:lại |để )*(?:thành|làm một)(?!\w)")
    return into, re.compile(rf"(?:các |\d{{1,2}} |hai |ba |bốn |năm )?(?:{levels})(?!\w)")


def _before_verb(page: Page, lexicon: Lexicon, start: int, end: int) -> PredecessorList | None:
    """Read `các xã A, B và C được hợp nhất thành xã D`."""
    low = page.low
    into, head = _reversed(lexicon)
    if not into.match(low, end):
        return None
    begin = max(low.rfind(stop, max(0, start - _BEFORE), start) for stop in (". ", "\n", "; "))
    begin = max(begin + 1, start - _BEFORE, 0)
    for unit in head.finditer(low, begin, start):
        found = read_list(page, lexicon, unit.start(), unit.start())
        if len(found.predecessors) >= 2 and 0 <= start - found.end <= 40:
            return found
    return None

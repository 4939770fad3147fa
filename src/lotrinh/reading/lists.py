"""Read what a congress lists and what it is told: breakthroughs, key tasks, objectives, requests and drives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.campaigns import read_campaigns
from lotrinh.reading.claims import IN_TEXT, Breakthrough, Claim, Directive, Task
from lotrinh.reading.directives import read_directives
from lotrinh.reading.listings import Listing, find_listings
from lotrinh.reading.objectives import read_objectives
from lotrinh.reading.page import Page

_OPENING = re.compile(r"(?:(?:đột phá|về|trong|là) )*(\w+(?:[ ,/–-]+\w+){0,3})")


def read_lists(page: Page, lexicon: Lexicon) -> list[Claim]:
    """Give breakthroughs, key tasks, objectives, requests and drives, in text order."""
    breakthroughs, tasks = find_listings(page, lexicon)
    directives = read_directives(page, lexicon, [Span(listing.opened, listing.end) for listing in breakthroughs])
    tasks = [listing for listing in tasks if _are_tasks(page.low, lexicon, listing)]
    return sorted(
        [
            *_claims(page, breakthroughs, Breakthrough),
            *_claims(page, list(_not_asked(page, tasks, directives)), Task),
            *directives,
            *read_objectives(page, lexicon, directives),
            *read_campaigns(page, lexicon, directives),
        ],
        key=IN_TEXT,
    )


def _claims(
    page: Page, listings: Sequence[Listing], kind: type[Breakthrough] | type[Task]
) -> Iterator[Breakthrough | Task]:
    """Make the claims of each list; a list told a second time makes none."""
    for listing in _told_first(page.low, listings) if len(listings) > 1 else listings:
        for order, item in enumerate(listing.items, 1):
            start, end, quote = page.quoted(*item)
            if start < end:
                yield kind(start=start, end=end, quote=quote, rule=listing.rule, order=order)


def _told_first(low: str, listings: Iterable[Listing]) -> Iterator[Listing]:
    """Leave out the lists most of whose items were told before."""
    known: set[str] = set()
    for listing in listings:
        openings = [_opening(low, item) for item in listing.items]
        if 3 * sum(opening in known for opening in openings) < 2 * len(openings):
            known.update(openings)
            yield listing


def _opening(low: str, item: Span) -> str:
    found = _OPENING.match(low, item.start, item.end)
    return found.group(1) if found else low[item.start : item.end]


def _are_tasks(low: str, lexicon: Lexicon, listing: Listing) -> bool:
    """Whether the items are things to do: neither sums and shares (targets) nor the meeting's own agenda."""
    sums = lexicon.words("list_sum")
    targets = sum(any(word in low[item.start : item.end] for word in sums) for item in listing.items)
    agenda = low.startswith(lexicon.words("list_agenda"), listing.items[0].start)
    return not agenda and 2 * targets < len(listing.items)


def _not_asked(page: Page, tasks: Iterable[Listing], directives: list[Directive]) -> Iterator[Listing]:
    """Leave out the lists that a speaker asked for: those are requests."""
    for listing in tasks:
        start, end = page.view.span(listing.items[0].start, listing.end)
        if not any(claim.start < end and start < claim.end for claim in directives):
            yield listing

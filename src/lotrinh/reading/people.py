"""People of a congress as claims: officials, the appointed, body sizes and attendance, each said once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lotrinh.lexicon import Lexicon
from lotrinh.reading.attendance import read_attendance
from lotrinh.reading.bodies import read_bodies
from lotrinh.reading.claims import IN_TEXT, Appointment, Attendance, BodySize, Claim, Official
from lotrinh.reading.headcounts import Headcounts
from lotrinh.reading.holdings import find_holdings
from lotrinh.reading.page import Page
from lotrinh.reading.scene import Holding

Counted = BodySize | Attendance

_NEXT_POST = re.compile(r"[,;–—-]| kiêm ")
"""What parts one post from the next."""


def read_people(page: Page, lexicon: Lexicon) -> list[Claim]:
    """Give the official, appointment, body size and attendance claims of a page, in text order."""
    held = _posts(page, find_holdings(page, lexicon))
    heads = Headcounts(page, lexicon)
    counted: list[Counted] = [*read_bodies(heads, lexicon), *read_attendance(heads, lexicon)]
    return sorted((*held, *_noting_repeats(counted)), key=IN_TEXT)


def _posts(page: Page, holdings: list[Holding]) -> Iterator[Claim]:
    """Give appointments, then the officials that are not among the appointed."""
    register = _Register()
    for holding in sorted(holdings, key=lambda h: h.mode is None):
        person, post = page.words(*holding.person), page.words(*holding.title)
        if register.add(person, post, appointed=holding.mode is not None):
            yield _post(page, holding, person, post)


def _post(page: Page, holding: Holding, person: str, post: str) -> Claim:
    """Make the claim of a holding, at its words."""
    start, end, quote = page.quoted(holding.start, holding.end)
    rule, mode = holding.rule, holding.mode
    if mode is None:
        return Official(start=start, end=end, quote=quote, rule=rule, person=person, post=post)
    return Appointment(start=start, end=end, quote=quote, rule=rule, person=person, post=post, mode=mode)


def _noting_repeats(claims: Iterable[Counted]) -> Iterator[Counted]:
    """Let a count that the document gave before point to its first mention."""
    first: dict[tuple[str, object], int] = {}
    for claim in sorted(claims, key=lambda c: c.start):
        counted = (claim.body, claim.count) if isinstance(claim, BodySize) else (claim.type, claim.delegates)
        known = first.setdefault(counted, claim.start)
        yield claim if known == claim.start else replace(claim, same_as=known)


class _Register:
    """Who has been claimed with what: one claim a person and post, none as official for the appointed."""

    def __init__(self) -> None:
        self._posts: dict[str, list[list[str]]] = {}
        self._appointed: set[str] = set()

    def add(self, person: str, post: str, *, appointed: bool) -> bool:
        """Note a person's post; false where it is known already."""
        name = person.lower()
        known = self._posts.setdefault(name, [])
        if not appointed and name in self._appointed:
            return False
        if appointed:
            self._appointed.add(name)
        items = [words for item in _NEXT_POST.split(post.lower()) if (words := item.split())]
        if known and any(_same_post(item, old) for item in items for old in known):
            return False
        known.extend(items)
        return True


def _same_post(one: list[str], other: list[str]) -> bool:
    """Whether one wording of a post says no more than the other: "Bí thư Thành ủy", "Bí thư Thành ủy Huế"."""
    return one[0] == other[0] and (set(one) <= set(other) or set(other) <= set(one))

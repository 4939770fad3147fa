"""Which claims are listed, and in which order: in windows, of which only what is looked at is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.http import QueryDict

from lotrinh.publishing.words import Lang
from lotrinh.web.screens.check.rows import GROUPS, Row, doubt_name, effective, is_doubtful, rows_of
from lotrinh.web.screens.check.words_of import family_of
from lotrinh.web.screens.windows import cut, drawn
from lotrinh.web.storage.models import Claim, Document
from lotrinh.web.words import say


class Asked(NamedTuple):
    """What somebody wants to see listed."""

    only: str
    """`doubtful` or `all`."""
    why: str
    """The code of one doubt; empty for any."""
    in_order: bool
    """As in the text, not by kind."""
    start: int
    """The claim whose window is drawn first; 0 for the first of the list."""


class Window(NamedTuple):
    """Some claims that follow each other in the list; without rows until they are asked for."""

    claims: Sequence[Claim]
    rows: list[Row]
    first: int
    """The place of its first claim in the list, from 1."""

    @property
    def last(self) -> int:
        """The place of its last claim."""
        return self.first + len(self.claims) - 1

    @property
    def start(self) -> str:
        """Its first claim, as an address names it."""
        return str(self.claims[0].pk)

    @property
    def names(self) -> str:
        """The claims, as an address names them."""
        return "-".join(str(claim.pk) for claim in self.claims)

    @property
    def doubtful(self) -> str:
        """Those of them that wait for somebody."""
        return "-".join(str(claim.pk) for claim in self.claims if is_doubtful(claim))


class Group(NamedTuple):
    """Windows under one heading; without one where the list is in the order of the text."""

    title: str
    total: int
    windows: list[Window]


def asked_in(query: QueryDict, claims: Sequence[Claim]) -> Asked:
    """Give what an address asks for; at first only the doubtful, as long as there are any."""
    only = query.get("show", "")
    if only not in ("doubtful", "all"):
        only = "doubtful" if any(map(is_doubtful, claims)) else "all"
    start = query.get("from", "")
    return Asked(only, query.get("why", ""), query.get("order") == "text", int(start) if _is_number(start) else 0)


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit()


def groups_of(document: Document, claims: Sequence[Claim], asked: Asked, lang: Lang) -> list[Group]:
    """Give the list in its groups; drawn from the window that is asked for on, and only as much as fills one."""
    listed = [claim for claim in claims if _is_listed(claim, asked)]
    grouped = [("", listed)] if asked.in_order else _by_family(listed, lang)
    groups = [(title, cut(members)) for title, members in grouped if members]
    windows = [window for _, cuts in groups for window in cuts]
    begin = next((at for at, window in enumerate(windows) if any(one.pk == asked.start for one in window)), 0)
    wanted, shown, first = drawn(windows, begin), [], 1
    for at, window in enumerate(windows):
        shown.append(Window(window, rows_of(document, window, lang) if at in wanted else [], first))
        first += len(window)
    each = iter(shown)
    return [Group(title, sum(map(len, cuts)), [next(each) for _ in cuts]) for title, cuts in groups]


def _is_listed(claim: Claim, asked: Asked) -> bool:
    return (asked.only != "doubtful" or is_doubtful(claim)) and (not asked.why or asked.why in claim.doubts)


def _by_family(claims: Sequence[Claim], lang: Lang) -> Iterator[tuple[str, list[Claim]]]:
    families: dict[str, list[Claim]] = {}
    for claim in claims:
        families.setdefault(family_of(effective(claim)), []).append(claim)
    return ((say(f"check.group_{name}", lang), families[name]) for name in GROUPS if name in families)


def reasons_in(claims: Sequence[Claim], lang: Lang) -> list[tuple[str, str, int]]:
    """Give each doubt among the claims that wait with its name and how many there are, the most frequent first."""
    codes = Counter(code for claim in claims if is_doubtful(claim) for code in dict.fromkeys(claim.doubts))
    return [(code, doubt_name(code, lang), count) for code, count in codes.most_common()]

"""People named in a sentence: runs of capitalised words behind a form of address or beginning with a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.people_words import LONGEST_NAME, Words
from lotrinh.reading.titles import Title

_CAPITAL = rf"[{UPPER}][\w']*"
# Two syllables or more: a single one ("ông Toàn") names somebody already introduced.
_RUN = re.compile(rf"{_CAPITAL}(?: (?:{_CAPITAL}|(?:thị|nữ)(?= [{UPPER}])))+")
_PEOPLE_JOIN = frozenset((", ", " và ", ", và ", " cùng "))
_LONGEST_ROW = 40


class People(NamedTuple):
    """One person, or several in a row; `start` is at the form of address, where there is one."""

    start: int
    end: int
    names: tuple[Span, ...]
    titled: bool = False
    plural: bool = False


class Names:
    """Finds people in one text."""

    def __init__(self, text: str, low: str, lists: Words) -> None:
        self.text = text
        self.low = low
        self.words = lists

    def find(self, start: int, end: int, titles: Sequence[Title]) -> list[People]:
        """Give the people of one sentence whose titles are known; no name lies inside a title."""
        found: list[People] = []
        listed = False
        floor, named = start, False
        for left, right, _, next_named in (*titles, (end + 9, end, (), False)):
            for run in _RUN.finditer(self.text, floor, min(left, end)):
                first, last = run.span()
                beside = (named and first == floor + 1) or (listed and left - last <= 4)
                person = self._person(start, first, last, beside)
                if person:
                    listed = listed or person.plural
                    found.append(person)
            floor, named = right, next_named
        return self._joined(found)

    def _person(self, start: int, first: int, last: int, sure: bool) -> People | None:
        """Read a run of capitalised words as a person, or not."""
        low, lists = self.low, self.words
        if low[first:last].partition(" ")[0] in lists.address_first:
            own = lists.address_at.match(low, first, last)
            if own and own.end() < last:
                first = own.end()
        address = self._address_start(start, first)
        name = low[first:last]
        size = name.count(" ") + 1
        if size > LONGEST_NAME or name in lists.never:
            return None
        if address is not None:
            plural = low.startswith(lists.plural, address)
            return People(address, last, (Span(first, last),), titled=True, plural=plural)
        known = name.partition(" ")[0] in lists.surnames and not low.endswith(
            lists.place_ends, max(0, start - 1), first
        )
        return People(first, last, (Span(first, last),)) if size > 1 and (sure or known) else None

    def _address_start(self, start: int, end: int) -> int | None:
        """Give where the forms of address before `end` begin: "đồng chí Đại tá, TS"."""
        low, found = self.low, None
        for signs in (" :.", " .,", " .,"):
            while end > start and low[end - 1] in signs:
                end -= 1
            last = low[max(start, low.rfind(" ", max(start, end - 14), end) + 1) : end].lstrip('(["“-–')
            for phrase in self.words.addresses.get(last, ()):
                if low.endswith(phrase, start, end):
                    break
            else:
                return found
            if low[end - len(phrase) - 1 : end - len(phrase)].isalnum():
                return found
            end = found = end - len(phrase)
            if phrase in self.words.common:
                return found
        return found

    def _joined(self, found: list[People]) -> list[People]:
        """Put people named in a row together: "các đồng chí A, B và C"."""
        out: list[People] = []
        for person in found:
            last = out[-1] if out else None
            if last and len(last.names) < _LONGEST_ROW and self.low[last.end : person.start] in _PEOPLE_JOIN:
                out[-1] = People(last.start, person.end, last.names + person.names, last.titled, last.plural)
            else:
                out.append(person)
        return out

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
_REACH = 80  # characters before a name in which it is addressed


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
        name = low[first:last]
        surname = name.partition(" ")[0]
        if surname in lists.address_first:
            own = lists.address_at.match(low, first, last)
            if own and own.end() < last:
                first = own.end()
                name = low[first:last]
                surname = name.partition(" ")[0]
        size = name.count(" ") + 1
        if size > LONGEST_NAME or name in lists.never:
            return None
        address = self._address_start(start, first)
        if address is not None:
            return People(address, last, (Span(first, last),), True, low.startswith(lists.plural, address))
        if size == 1 or not (sure or (surname in lists.surnames and not self._names_place(start, first))):
            return None
        return People(first, last, (Span(first, last),))

    def _names_place(self, start: int, at: int) -> bool:
        """Whether the words before a name say that a place or a thing has it."""
        return self.low.endswith(self.words.place_ends, max(0, start - 1), at)

    def _address_start(self, start: int, end: int) -> int | None:
        """Give where the forms of address before `end` begin: "đồng chí Đại tá, TS"."""
        words, found, at = self.words, None, 0
        back = self.low[max(start, end - _REACH) : end][::-1]
        for pattern in (words.address_back, words.next_back, words.next_back):
            address = pattern.match(back, at)
            if not address:
                return found
            at = address.end()
            found = end - at
            if address[1] in words.common:
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

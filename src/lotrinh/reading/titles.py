"""Titles in a sentence: which posts are written, and where the name of a person ends them.

A title ("Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh") grows from a known head over words of the lexicon and
capitalised words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.page import Page
from lotrinh.reading.people_words import LONGEST_NAME, Tail, Words, places

_WORD = re.compile(r" ([Tt][Pp]\.\w+|[\w'/]+)")
_NUMBERED = re.compile(r" (?:số )?\d{1,3}(?![\w.,/-])")
# "Sở Văn hóa, Thể thao và Du lịch" and "Phòng Kinh tế - Xã hội" go on behind a comma or a dash.
_FIELD = re.compile(rf",(?= [{UPPER}]\w* [a-zà-ỹđ]+ và [{UPPER}])| [-–](?= [{UPPER}]\w* [a-zà-ỹđ]+)")
_JOIN = re.compile(r" ?[,;–—-] ?|,? (?:kiêm|kiêm nhiệm|và|đồng thời(?: là)?) | ")
_SIGNS = frozenset((", ", " -", " –"))
_PLACE_SEARCH = 20_000
_LONGEST_TITLE = 12
_LONG_WORD = 20  # letters


class Title(NamedTuple):
    """One or more posts written in a row; `named` is true where a person's name follows without a sign."""

    start: int
    end: int
    posts: tuple[Span, ...]
    named: bool = False


def title_of(posts: tuple[Span, ...], *, named: bool = False) -> Title:
    """Give the title that these posts make."""
    return Title(posts[0].start, posts[-1].end, posts, named)


def heads_of_titles(page: Page, lists: Words) -> Iterator[Span]:
    """Give the heads of titles on a page, with "Phó", "nguyên" and the like before them."""
    low, done = page.low, 0
    for place, _ in page.cues.all("post"):
        if place < done or (place and low[place - 1].isalnum()):
            continue
        led = low.endswith(lists.leading, 0, place)
        head = _head_around(place, low, lists) if led else lists.head.match(low, place)
        if not head:
            continue
        start, done = head.span()
        before = _word_before(start, low) if led else None
        while before is not None and low[before : start - 1] in lists.prefixes:
            start, before = before, _word_before(before, low)
        if head[1] is None and (before is None or low[before : start - 1] not in lists.bodies):
            yield Span(start, done)


def _head_around(place: int, low: str, lists: Words) -> re.Match[str] | None:
    """Match a head that begins one or two words before the word at a place, or with it."""
    starts = [place]
    while len(starts) < 3 and (before := _word_before(starts[-1], low)) is not None:
        starts.append(before)
    for start in reversed(starts):
        head = lists.head.match(low, start)
        if head and head.end() > place:
            return head
    return None


def _word_before(start: int, low: str) -> int | None:
    """Give where the word begins that stands one space before a place."""
    end = start - 1
    if end < 1 or low[end] != " ":
        return None
    at = low.rfind(" ", max(0, end - _LONG_WORD), end) + 1
    if not (at and low[at:end].isalnum()):  # a sign stands before the word or in it
        at = end
        while at and low[at - 1].isalnum():
            at -= 1
    return at if at < end else None


@dataclass(slots=True)
class _Grown:
    """What a title says behind its head: where it ends and its last capitalised words."""

    end: int
    capitals: list[tuple[int, int]]
    agency: bool = False
    level: bool = False
    school: bool = False
    expects: bool = True
    """True right behind a head, an agency or a joining sign, which a field must follow."""
    field: bool = False
    """True where the last capitalised word opened a field: its second syllable may be in lower case."""

    def take(self, phrase: str, at: int, kind: Tail) -> None:
        """Take a known phrase."""
        self.end, self.field = at + len(phrase), False
        self.capitals.clear()
        _, self.expects, self.level = kind
        self.agency = self.agency or self.expects
        self.school = self.school or phrase == "trường"


class Titles:
    """Finds titles in one text."""

    def __init__(self, text: str, low: str, lists: Words) -> None:
        self.text = text
        self.low = low
        self.words = lists
        self._places: dict[str, list[int]] = {}

    def find(self, heads: Sequence[Span], limit: int) -> list[Title]:
        """Give the titles that grow from these heads, none past `limit`."""
        found: list[Title] = []
        starts = {h.start for h in heads}
        done = 0
        for head in heads:
            if head.start < done:
                continue
            tail = self._tail(head, limit, starts)
            cut = self._person_in(tail) if tail.capitals else None
            done = tail.end if cut is None else cut
            post = Span(head.start, done)
            last = found[-1] if found else None
            open_chain = last and not last.named and len(last.posts) < _LONGEST_TITLE
            if last and open_chain and _JOIN.fullmatch(self.low, last.end, head.start):
                found[-1] = Title(last.start, done, (*last.posts, post), cut is not None)
            else:
                found.append(Title(head.start, done, (post,), cut is not None))
        return found

    def _tail(self, head: Span, limit: int, heads: set[int]) -> _Grown:
        """Grow from the head over capitalised words and known ones; most of these need one before, in lower case."""
        text, low, words, tails = self.text, self.low, self.words.word, self.words.tails
        own = low[head.start : head.end].rpartition(" ")
        tail = _Grown(head.end, [], agency=own[2] in self.words.agencies)
        shouted = bool(own[0]) and text[head.start : head.end].isupper()
        while tail.end < limit and tail.end + 1 not in heads:
            at = self._after_sign(tail, limit) if tail.agency and not tail.level else tail.end
            word = words.match(low, at)
            if not word or at + 1 >= limit:
                break
            phrase, (start, end) = word[1], word.span(2)
            capital = text[start].isupper()
            if phrase and (capital or tail.expects or tails[phrase].plain):
                tail.take(phrase, start, tails[phrase])
            elif capital and not shouted:
                tail.capitals.append((start, min(end, limit)))
                tail.end, tail.field, tail.expects = min(end, limit), tail.expects, False
            elif not self._take_other(tail, low[start:end], min(end, limit), limit):
                break
        return tail

    def _after_sign(self, tail: _Grown, limit: int) -> int:
        """Give where an agency's next word is looked for: behind a comma or dash inside its name, if there is one."""
        if self.low[tail.end : tail.end + 2] in _SIGNS:
            field = _FIELD.match(self.text, tail.end, limit)
            if field:
                tail.expects = True
                return field.end()
        return tail.end

    def _take_other(self, tail: _Grown, first: str, end: int, limit: int) -> bool:
        """Take "và" inside a field's name, a unit's number, or the second syllable of a field."""
        if first == "và":
            return self._take_and(tail, end)
        if tail.level and (number := _NUMBERED.match(self.low, tail.end, limit)):
            tail.end = number.end()
            return True
        if not (tail.agency and tail.field and first.isalpha()):
            return False
        tail.capitals.clear()
        tail.end, tail.field = end, False
        return True

    def _take_and(self, tail: _Grown, end: int) -> bool:
        """Take the "và" of "Nông nghiệp và Môi trường", not that of "Bí thư Đảng ủy và đồng chí …"."""
        word = _WORD.match(self.text, end)
        if not (tail.agency and not tail.level and word and self.text[word.start(1)].isupper()):
            return False
        following = _WORD.match(self.text, word.end())
        if self.low[word.start(1) : word.end(1)] in self.words.surnames and following and following[1][0].isupper():
            return False
        tail.end = end
        tail.expects = True
        tail.capitals.clear()
        return True

    def _person_in(self, tail: _Grown) -> int | None:
        """Where a title ends because its last capitalised words are a person: before "Dương Tất Thắng"."""
        index = self._person_index(tail, [self.low[start:end] for start, end in tail.capitals])
        return None if index is None else tail.capitals[index][0] - 1

    def _person_index(self, tail: _Grown, syllables: list[str]) -> int | None:
        """Give which of the last capitalised syllables begins a person, behind none or some that name a place."""
        if " ".join(syllables) in self.words.never:
            return None
        start, size = tail.capitals[0][0], len(syllables)
        order = (3, 2, 4, 1) if tail.school else (2, 3, 1, 4)
        splits = [i for i in order if i < size and self._may_begin(syllables, i, 3 if size > 3 else 2)]
        whole = self._may_begin(syllables, 0, 3) and not tail.school
        if not (whole or splits):
            return None
        after_level = self.low.endswith(self.words.level_ends, max(0, start - 16), start)
        if after_level and self._is_place(syllables, start):
            return None
        stated = [i for i in splits if after_level and self._is_place(syllables[:i], start)]
        splits = stated or [i for i in splits if syllables[i] not in self.words.middles]
        if whole and not stated and not (after_level and splits and size >= 5):
            return 0
        return splits[0] if splits else None

    def _may_begin(self, syllables: list[str], index: int, least: int) -> bool:
        left = len(syllables) - index
        first = syllables[index]
        short = len(first.rstrip("'")) == 1
        return first in self.words.surnames and (2 if short else least) <= left <= LONGEST_NAME

    def _is_place(self, syllables: list[str], start: int) -> bool:
        """Whether the opening of the text speaks elsewhere of "phường Phan Đình Phùng" with no office before it."""
        name = " ".join(syllables)
        if name not in self._places:
            self._places[name] = [at for at in places(name, self.low, _PLACE_SEARCH) if self._is_unit(name, at)]
        return any(place != start for place in self._places[name])

    def _is_unit(self, name: str, at: int) -> bool:
        """Whether a name stands here behind the word of a unit, and as the unit's."""
        if not self.low.endswith(self.words.units, 0, at):
            return False
        units = [unit for unit in self.words.units if self.low.endswith(unit, 0, at)]
        return any(self._names_unit(unit + name, at - len(unit)) for unit in units)

    def _names_unit(self, stated: str, place: int) -> bool:
        """Whether a unit and its name stand here as such: no longer name, no office that a person may hold."""
        end = place + len(stated)
        if self.low[end : end + 1].isalnum() or self.low.endswith(self.words.offices, max(0, place - 12), place):
            return False
        return not self.text[end + 1 : end + 2].isupper() or self.low[end : end + 1] != " "

"""Who speaks: the person named before a verb of asking, or meant by `đồng chí` or by a post alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.page import Page
from lotrinh.reading.wording import Words

_CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_RUN = re.compile(rf"(?<![\w'])[{_CAPITAL}][\w']*(?: [{_CAPITAL}][\w']*)+")
_ONE_NAME = re.compile(rf" ([{_CAPITAL}][^\W\d_]+)")
_LONGEST_NAME = 6  # syllables
_REACH = 900  # characters before a verb in which its subject may stand
_BACK = 12  # sentences a speaker is remembered


class _Cues:
    """The words around people, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.surnames = frozenset(words("speaker_surname"))
        self.places = words("speaker_place")
        self.no_names = frozenset(words("speaker_never"))
        self.ends_name = self.no_names - self.surnames - frozenset(words("speaker_in_name"))
        self.titles = tuple(f"{title} " for title in words("speaker_title"))
        self.before_place = tuple(f"{place} " for place in words("speaker_not_after"))
        self.post = Words(words("speaker_post"))
        self.connective = Words(words("list_connective"))
        self.speaking = re.compile(rf"(?<!\w){lexicon.pattern('speech_speaking')}")
        self.title = re.compile(rf"(?<!\w)(?:{lexicon.pattern('speaker_title')}|{lexicon.pattern('speaker_post')})")
        self.in_post = re.compile(rf"(?<!\w){lexicon.pattern('speaker_post')}[^,;.:\n]*$")
        self.petitioners = tuple(f"{word} " for word in words("speaker_petitioner"))
        self.no_superior = re.compile(rf"(?<!\w){lexicon.pattern('speaker_no_superior')}")
        self.joined = re.compile(r"(?<!\w)(?:đồng thời|và|cũng)(?!\w)")
        self.nothing = re.compile(r"(?:đã|cũng|còn|tiếp tục|xin|rất|[\s,:;–-])*")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


class Speakers:
    """Finds who asks, looking only around the places where somebody does."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        """Nothing is read until an asker is looked for."""
        self._page = page
        self._cues = _cues(lexicon)

    def asker(self, index: int, verb: int) -> str | None:
        """Give the person who asks by the verb at `verb` in the sentence `index`, or None where no person does."""
        low, start = self._page.low, max(self._page.sentences[index].start, verb - _REACH)
        if self._cues.no_superior.search(low, start, start + 40) or self._cues.no_superior.search(
            low, max(start, verb - 40), verb + 9
        ):
            return None
        people = list(self.people(start, verb))
        if people:
            person = self._subject(people, verb)
            return None if low.endswith(self._cues.petitioners, 0, person.start) else self._name(person)
        title = self._cues.title.search(low, start, verb)
        if title:
            return self._meant(index, title.start(), title.end(), verb)
        after = start
        while (skipped := self._cues.connective.match(low, after)) >= 0:
            after = skipped + 1
        rest = self._cues.nothing.match(low, min(after, verb), verb)
        return self.current(index) if rest and rest.end() == verb else None

    def current(self, index: int) -> str | None:
        """Give who was last heard speaking before the sentence `index`."""
        for earlier in reversed(self._page.sentences[max(0, index - _BACK) : index]):
            end = min(earlier.end, earlier.start + _REACH)
            verb = self._cues.speaking.search(self._page.low, earlier.start, end)
            people = list(self.people(earlier.start, end)) if verb else []
            if verb and people:
                before = [person for person in people if person.end <= verb.start()]
                return self._name(self._subject(before, verb.start()) if before else people[0])
        return None

    def people(self, start: int, end: int) -> Iterator[Span]:
        """Walk the names of people in a stretch of text."""
        for run in _RUN.finditer(self._page.text, start, end):
            span = self._person(run.start(), run.group().split(" "))
            if span:
                yield span

    def _person(self, start: int, words: list[str]) -> Span | None:
        """Give the name in a run of capitalised words: after a title all of it, else from a surname on."""
        low, cues = self._page.low, self._cues
        titled = low.endswith(cues.titles, 0, start)
        for first, word in enumerate(words[:-1]):
            at = start + sum(len(w) + 1 for w in words[:first])
            known = word.lower() in cues.surnames and not low.startswith(cues.places, at)
            if not (known or (titled and first == 0 and word.lower() not in cues.no_names)) or _abbreviation(word):
                continue
            length = 1
            while first + length < len(words) and length < _LONGEST_NAME and self._goes_on(words[first + length]):
                length += 1
            span = Span(at, at + len(" ".join(words[first : first + length])))
            if length > 1 and (titled or not self._place(span)):
                return span
        return None

    def _goes_on(self, word: str) -> bool:
        return not _abbreviation(word) and word.lower() not in self._cues.ends_name

    def _place(self, span: Span) -> bool:
        """Whether a name after `phường`, `xã` … is the place's, not that of the person in a post there."""
        low = self._page.low
        if not low.endswith(self._cues.before_place, 0, span.start):
            return False
        word = low.rfind(" ", 0, span.start - 1) + 1
        if low.find(low[word : span.end]) < word or low.find(low[word : span.end], span.end) > 0:
            return True
        return not self._cues.in_post.search(low, max(0, word - 60), word)

    def _subject(self, people: list[Span], verb: int) -> Span:
        """Choose the one beside the verb, unless that one is only spoken of; then the first."""
        last = people[-1]
        gap = self._page.low[last.end : verb]
        beside = not gap.strip(" ,:") or (gap.lstrip()[0] in ",-–(" and not self._cues.joined.search(gap))
        return last if beside and not self._cues.speaking.search(gap) else people[0]

    def _meant(self, index: int, start: int, end: int, verb: int) -> str | None:
        """Give who `đồng chí`, `đồng chí Hợp` or `đồng chí Chủ tịch HĐND tỉnh` means."""
        page = self._page
        one = _ONE_NAME.match(page.text, end)
        if one and self._cues.post.match(page.low, one.start(1)) < 0:
            return self._by_last_name(index, one.group(1))
        at = end + 1 if self._cues.post.match(page.low, start) < 0 else start
        if self._cues.post.match(page.low, at) < 0:
            return self.current(index)
        said = self._cues.speaking.search(page.low, at, verb)
        post = re.split(r",| (?:cũng|đã|còn|đồng thời|đặc biệt)(?!\w)", page.low[at : said.start() if said else verb])[
            0
        ].strip()
        return self._in_post(post, page.sentences[index].start) or self.current(index)

    def _in_post(self, post: str, before: int) -> str | None:
        """Look an earlier mention of a post up, the nearest first: the name after it, else the one before it."""
        low, at = self._page.low, before
        for _ in range(10):
            at = low.rfind(post, 0, at)
            if at < 0:
                break
            after = next(self.people(at + len(post), min(len(low), at + len(post) + 40)), None)
            if after and after.start == at + len(post) + 1 and low[after.start - 1] == " ":
                return self._name(after)
            line = low.rfind("\n", 0, at) + 1
            earlier = list(self.people(max(line, at - 150), at))
            if earlier:
                return self._name(earlier[-1])
        return None

    def _by_last_name(self, index: int, word: str) -> str | None:
        start = self._page.sentences[max(0, index - 4 * _BACK)].start
        named = [
            p
            for p in self.people(start, self._page.sentences[index].start)
            if self._page.text[p.start : p.end].endswith(" " + word)
        ]
        return self._name(named[-1]) if named else None

    def _name(self, person: Span) -> str:
        return self._page.words(person.start, person.end)


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "'" not in word

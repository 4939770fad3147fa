"""Who speaks: the person named before a verb of asking, or meant by `đồng chí` or by a post alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.page import Page
from lotrinh.reading.wording import CAPITAL, any_at, plain

_RUN = re.compile(rf"[{CAPITAL}](?<![\w'].)[\w']*(?: [{CAPITAL}][\w']*)+")
_ONE_NAME = re.compile(rf" ([{CAPITAL}][^\W\d_]+)")
_LONGEST_NAME = 6  # syllables
_REACH = 900  # characters before a verb in which its subject may stand
_FAR = 20_000  # characters back in which a post is looked up
_MENTIONS = 3  # mentions of a post looked at
_CALLED = 40  # characters in which one who only petitions is called so
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
        self.post = any_at(words("speaker_post"))
        self.connective = any_at(words("list_connective"))
        self.speaking = re.compile(lexicon.finder("speech_speaking"))
        self.title = re.compile(rf"(?<!\w)(?:{lexicon.pattern('speaker_title')}|{lexicon.pattern('speaker_post')})")
        self.in_post = re.compile(rf"{lexicon.finder('speaker_post')}[^,;.:\n]*\Z")
        self.petitioners = tuple(f"{word} " for word in words("speaker_petitioner"))
        self.no_superior = re.compile(lexicon.finder("speaker_no_superior"))
        self.joined = re.compile(lexicon.finder("speaker_joined"))
        self.after_post = re.compile(rf",| {lexicon.pattern('speaker_adverb')}")
        self.nothing = re.compile(rf"(?:{lexicon.pattern('speaker_adverb')}|[\s,:;–-])*")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


class Speakers:
    """Finds who asks, looking only around the places where somebody does."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        """Nothing is read until an asker is looked for."""
        self._page = page
        self._lexicon = lexicon
        self._heard: dict[int, str | None] = {}
        self._repeated: dict[str, bool] = {}

    @cached_property
    def _cues(self) -> _Cues:
        return _cues(self._lexicon)

    def asker(self, index: int, verb: int) -> str | None:
        """Give the person who asks by the verb at `verb` in the sentence `index`, or None where no person does."""
        low, start = self._page.low, max(self._page.sentences[index].start, verb - _REACH)
        ends = (Span(start, start + _CALLED), Span(max(start, verb - _CALLED), verb + len("đề nghị")))
        if any(self._cues.no_superior.search(low, *end) for end in ends):
            return None
        people = list(self.people(start, verb))
        if people:
            person = self._subject(people, verb)
            return None if low.endswith(self._cues.petitioners, 0, person.start) else self._name(person)
        title = self._cues.title.search(low, start, verb)
        if title:
            return self._meant(index, title.start(), title.end(), verb)
        after = start
        while skipped := self._cues.connective.match(low, after):
            after = skipped.end() + 1
        rest = self._cues.nothing.match(low, min(after, verb), verb)
        return self.current(index) if rest and rest.end() == verb else None

    def current(self, index: int) -> str | None:
        """Give who was last heard speaking before the sentence `index`."""
        heard = (self._heard_in(earlier) for earlier in range(index - 1, max(0, index - _BACK) - 1, -1))
        return next((name for name in heard if name), None)

    def _heard_in(self, index: int) -> str | None:
        """Give who speaks in a sentence, looked up once."""
        if index not in self._heard:
            sentence = self._page.sentences[index]
            end = min(sentence.end, sentence.start + _REACH)
            verb = self._cues.speaking.search(self._page.low, sentence.start, end)
            people = list(self.people(sentence.start, end)) if verb else []
            before = [person for person in people if verb and person.end <= verb.start()]
            speaker = self._subject(before, verb.start()) if verb and before else people[0] if people else None
            self._heard[index] = self._name(speaker) if speaker else None
        return self._heard[index]

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
        named = low[word : span.end]
        if named not in self._repeated:
            self._repeated[named] = low.count(named) > 1
        return self._repeated[named] or not self._cues.in_post.search(low, max(0, word - 60), word)

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
        if one and not self._cues.post.match(page.low, one.start(1)):
            return self._by_last_name(index, one.group(1))
        at = start if self._cues.post.match(page.low, start) else end + 1
        if not self._cues.post.match(page.low, at):
            return self.current(index)
        said = self._cues.speaking.search(page.low, at, verb)
        post = self._cues.after_post.split(page.low[at : said.start() if said else verb], 1)[0].strip()
        return self._in_post(post, page.sentences[index].start) or self.current(index)

    def _in_post(self, post: str, before: int) -> str | None:
        """Look an earlier mention of a post up, the nearest first: the name after it, else the one before it."""
        low, at = self._page.low, before
        for _ in range(_MENTIONS):
            at = low.rfind(post, max(0, before - _FAR), at)
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
        """Look the full name up of one called by the last syllable: `đồng chí Hợp`."""
        start = self._page.sentences[max(0, index - 4 * _BACK)].start
        names = [self._name(person) for person in self.people(start, self._page.sentences[index].start)]
        return next((name for name in reversed(names) if name.endswith(" " + word)), None)

    def _name(self, person: Span) -> str:
        return plain(self._page.words(person.start, person.end))


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "'" not in word

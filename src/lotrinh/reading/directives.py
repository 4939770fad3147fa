"""What a superior asked for: each request of a speech, with the person who made it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Directive
from lotrinh.reading.items import sentence_at
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.requests import Requests
from lotrinh.reading.speakers import Speakers

_OPENING = 40  # characters by which a request told twice is known
_LONGEST = 6000  # characters of the requests in one sentence
_VERBS = 12  # verbs of asking looked at in one sentence


class _Verb(NamedTuple):
    """A verb of asking (`đề nghị`), or of saying (`nhấn mạnh`), which asks only with `cần` or a list after it."""

    start: int
    end: int
    asks: bool


class _Asked(NamedTuple):
    by: str
    requests: list[Span]


class _Cues:
    """The words that ask and those that end a speech, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.noun_before = tuple(f" {word} " for word in words("speech_noun_before"))
        self.noun_after = tuple(f" {word}" for word in words("speech_noun_after"))
        self.speech_end = re.compile(lexicon.finder("speech_end"))
        self.telling = re.compile(rf"{lexicon.finder('speech_telling')}|%")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


def read_directives(page: Page, lexicon: Lexicon, listed: Sequence[Span]) -> list[Directive]:
    """Give each request once, in text order. `listed` are lists that a request may refer to but not contain."""
    if not page.cues.all("ask") and not page.cues.all("say"):
        return []
    told: set[tuple[str, str]] = set()
    directives = []
    for span, by, rule in _Speeches(page, lexicon, listed).requests():
        known = (by, page.low[span.start : min(span.end, span.start + _OPENING)])
        if known not in told:
            told.add(known)
            start, end, quote = page.quoted(*span)
            directives.append(Directive(start=start, end=end, quote=quote, rule=rule, by=by))
    return directives


class _Speeches:
    """Walks the sentences that ask, and from each the speech that goes on after it."""

    def __init__(self, page: Page, lexicon: Lexicon, listed: Sequence[Span]) -> None:
        self._page, self._low = page, page.low
        self._cues = _cues(lexicon)
        self._speakers = Speakers(page, lexicon)
        self._requests = Requests(page, lexicon, listed)
        self._verbs = self._find_verbs()
        self._read: dict[int, _Asked | None] = {}
        self._going_on: dict[int, bool] = {}

    def requests(self) -> Iterator[tuple[Span, str, str]]:
        """Walk every request with who made it and the rule that found it."""
        done = -1
        for index in self._verbs:
            asked = self._asked(index) if index > done else None
            if not asked:
                continue
            yield from ((span, asked.by, "request after a verb of asking") for span in asked.requests)
            done = max(index, sentence_at(self._page, asked.requests[-1].start))
            while self._same_speech(done + 1) and not self._asked(done + 1):
                done += 1
                yield from ((span, asked.by, "request in a speech that goes on") for span in self._further(done))

    def _find_verbs(self) -> dict[int, list[_Verb]]:
        """Give the verbs of asking and saying by sentence, in text order."""
        cues = self._page.cues
        found = [_Verb(*place, True) for place in cues.all("ask") if self._is_verb(*place)]
        found += [_Verb(*place, False) for place in cues.all("say") if self._is_verb(*place)]
        verbs: dict[int, list[_Verb]] = {}
        for verb in sorted(found):
            verbs.setdefault(sentence_at(self._page, verb.start), []).append(verb)
        return verbs

    def _is_verb(self, start: int, end: int) -> bool:
        """Whether a word asks or says here, and is no noun: "theo yêu cầu"."""
        noun = self._low.endswith(self._cues.noun_before, 0, start) and not self._after_name(start)
        return not noun and not self._low.startswith(self._cues.noun_after, end)

    def _after_name(self, at: int) -> bool:
        """Whether the word before is capitalised: a name such as `Được` is no part of `được yêu cầu`."""
        return self._page.text[self._low.rfind(" ", 0, at - 1) + 1].isupper()

    def _asked(self, index: int) -> _Asked | None:
        """Give who asks for what in a sentence, read once."""
        if index in self._read:
            return self._read[index]
        asked, sentence = None, self._page.sentences[index]
        if index in self._verbs and not self._page.lines[sentence.line].furniture:
            for verb in self._verbs[index][:_VERBS]:
                asked = asked or self._asked_by(verb, index, sentence)
        self._read[index] = asked
        return asked

    def _asked_by(self, verb: _Verb, index: int, sentence: Sentence) -> _Asked | None:
        if not verb.asks and verb.start == sentence.start:  # "Phát biểu …, đồng chí …": who speaks comes after
            return None
        end = min(sentence.end, verb.end + _LONGEST)
        direct = verb.asks or self._requests.announces(verb.end, end)
        body = verb.end if direct else self._requests.after_modal(verb.end, end)
        requests = self._requests.read(body, end) if body >= 0 else []
        lone_must = not direct and len(requests) == 1 and self._low.endswith("phải ", 0, body)
        by = self._speakers.asker(index, verb.start) if requests and not lone_must else None
        return _Asked(by, requests) if by else None

    def _further(self, index: int) -> list[Span]:
        sentence = self._page.sentences[index]
        end = min(sentence.end, sentence.start + _LONGEST)
        return self._requests.read(sentence.start, end) if self._goes_on(index) else []

    def _same_speech(self, index: int) -> bool:
        """Whether a sentence may belong to the speech of the one before it: the same line, or a line that asks."""
        if index >= len(self._page.sentences):
            return False
        before, sentence = self._page.sentences[index - 1], self._page.sentences[index]
        if self._cues.speech_end.search(self._low, sentence.start, min(sentence.end, sentence.start + _LONGEST)):
            return False
        return before.line == sentence.line or self._goes_on(index)

    def _goes_on(self, index: int) -> bool:
        """Whether a sentence asks as the speech before it did; on a new line, only if nothing in it tells. Kept."""
        if index not in self._going_on:
            sentence, before = self._page.sentences[index], self._page.sentences[index - 1]
            end = min(sentence.end, sentence.start + _LONGEST)
            furniture = self._page.lines[sentence.line].furniture
            asks = not furniture and self._requests.begins(sentence.start, end)
            same_line = before.line == sentence.line
            self._going_on[index] = asks and (
                same_line or not self._cues.telling.search(self._low, sentence.start, end)
            )
        return self._going_on[index]

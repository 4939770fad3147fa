"""The words of a request: where what is asked begins, and where one request ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.items import action_items, line_at, lines_below, marked_items, split
from lotrinh.reading.page import Page
from lotrinh.reading.wording import CAPITAL, Grammar, any_at, grammar, mask, proper_name, trim

_SUBJECT = 220  # characters in which the one who is asked may be named
_HEAD = 340  # characters up to the colon of `… một số nội dung trọng tâm sau:`
_ANNOUNCED = 90  # characters before that colon in which the list is announced
_CLAUSE = 16  # spaces in the clause that names the one who is asked
_WORD = re.compile(r"[^\W\d_]+")


class _Cues:
    """The words around what is asked, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.modal = re.compile(
            rf"[ ,]({lexicon.pattern('request_modal')})(?! {lexicon.pattern('request_no_modal')})(?= ?[:\w])"
        )
        self.modals = words("request_modal")
        self.no_modal_after = tuple(f"{word} " for word in words("request_no_modal_after"))
        self.bare_head = re.compile(rf"{lexicon.pattern('request_bare_head')} ?:")
        self.meeting = any_at(words("request_meeting"))
        self.asking = any_at(words("speech_ask"))
        self.also = re.compile(rf"(?:{lexicon.pattern('speaker_title')} (?:{lexicon.pattern('speaker_adverb')} )?)?")
        self.names = re.compile(rf"(?: [{CAPITAL}][\w']*)*(?: và|,)? ")
        self.goes_on = any_at(words("request_subject_goes_on"))
        self.head = re.compile(lexicon.finder("request_head"))
        self.head_ends = tuple(words("request_head_end"))


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


class Requests:
    """Reads what is asked from stretches of a page. `listed` are the lists that requests only refer to."""

    def __init__(self, page: Page, lexicon: Lexicon, listed: Sequence[Span]) -> None:
        """Take the page and the stretches that are lists of their own."""
        self._page, self._low = page, page.low
        self._grammar: Grammar = grammar(lexicon)
        self._cues = _cues(lexicon)
        self._listed = listed

    def read(self, start: int, end: int) -> list[Span]:
        """Give each request in the words after a verb of asking, on the lines below too where these end in a colon."""
        start = self._after_marks(start)
        if self._cues.meeting.match(self._low, start):
            return []
        announced = self._head(start, end)
        start = max(start, self._after_marks(announced))
        if start >= end:
            return self._said(self._below(end)) if self._low[end - 1] == ":" else []
        items = marked_items(self._page, self._grammar, start)
        if items:
            return self._said(items)
        parts = [part for stretch in self._unlisted(start, end) for part in split(self._low, stretch)]
        if len(parts) != 1:
            return self._said(parts)
        first, *more = action_items(self._low, self._grammar, self.own(parts[0]))
        if self._announced(first):
            return self._said(marked_items(self._page, self._grammar, end + 1) or self._below(end))
        return self._told([first, *map(self.own, more)])

    def announces(self, start: int, end: int) -> bool:
        """Whether a list of requests is announced: `… một số nội dung trọng tâm:`."""
        return self._head(start, end) >= 0

    def after_modal(self, start: int, end: int) -> int:
        """Give where the words after the first `cần`, `phải` with one who is asked before it begin, or -1."""
        masked = mask(self._low, start, end)
        if not any(map(masked.__contains__, self._cues.modals)):
            return -1
        reach = _SUBJECT + masked.count("¤")
        for modal in self._cues.modal.finditer(masked, 0, reach):
            clause = masked[: modal.start(1)].rstrip(" ,").rsplit(",", 1)[-1].strip()
            if self._asked(clause, masked, modal):
                return self._after_marks(start + modal.end())
        return -1

    def own(self, part: Span) -> Span:
        """Take off what stands before the request itself: connectives, occasions, the one who is asked, `cần`."""
        own = self._own(part)
        head = self._cues.bare_head.match(self._low, own.start, own.end)
        return Span(self._after_marks(head.end()), own.end) if head else own

    def _own(self, part: Span) -> Span:
        start, end = self._grammar.skip_connectives(self._low, part.start, part.end), part.end
        start = self._after_asking(start, end)
        for _ in range(3):
            if self._grammar.acts(self._low, start):
                return Span(start, end)
            modal = self.after_modal(start - 1, end)
            if modal >= 0:
                return Span(modal, end)
            comma = self._low.find(", ", start, min(end, start + _SUBJECT))
            if comma < 0 or not self._grammar.lead_in.match(self._low, start):
                break
            start = comma + 2
        return Span(self._after_subject(start, end), end)

    def begins(self, start: int, end: int) -> bool:
        """Whether a sentence asks without a verb of asking: it begins with an action, or somebody `cần` do it."""
        own = self._grammar.skip_connectives(self._low, start, end)
        mark = self._grammar.mark.match(self._low, own)
        own = mark.end() if mark else own
        return bool(self._grammar.acts(self._low, own)) or self.after_modal(start, end) >= 0

    def _head(self, start: int, end: int) -> int:
        """Give where the list announced by `một số nội dung trọng tâm sau:` begins, or -1."""
        colon = self._low.find(":", start, min(end + 1, start + _HEAD))
        head = self._low[start:colon]
        if colon < 0 or ";" in head or ". " in head or "đột phá" in head:
            return -1
        ends_line = colon + 1 == self._page.lines[line_at(self._page, start)].end
        return colon + 1 if ends_line or self._cues.head.search(head, max(0, len(head) - _ANNOUNCED)) else -1

    def _below(self, end: int) -> list[Span]:
        """Give the list on the lines below, where the words before it end their line."""
        line = line_at(self._page, end - 1)
        if end < self._page.lines[line].end:
            return []
        return lines_below(self._page, self._grammar, line + 1)

    def _said(self, parts: Sequence[Span]) -> list[Span]:
        return self._told([self.own(part) for part in parts])

    def _told(self, requests: Sequence[Span]) -> list[Span]:
        """Leave out what is no request: a single syllable, or words that only announce requests."""
        trimmed = [trim(self._low, *request) for request in requests]
        return [span for span in trimmed if self._low.find(" ", *span) >= 0 and not self._announced(span)]

    def _announced(self, span: Span) -> bool:
        """Whether words only announce requests: they end in `một số nội dung trọng tâm sau`."""
        low, (start, end) = self._low, span
        if not low.endswith(self._cues.head_ends, start, end):
            return False
        ends = [word for word in self._cues.head_ends if low.endswith(word, start, end)]
        return any(not _in_word(low, end - len(word)) for word in ends)

    def _asked(self, clause: str, masked: str, modal: re.Match[str]) -> bool:
        """Whether the words before `cần` name somebody, or nobody: a short clause that does nothing itself."""
        if masked.endswith(self._cues.no_modal_after, 0, modal.start(1)) or clause.count(" ") > _CLAUSE:
            return False
        if self._grammar.connective.fullmatch(clause):
            return True
        words = [word.start() for word in _WORD.finditer(clause)]
        if any(self._grammar.action.match(clause, word) for word in words):
            return False
        return not words or any(self._grammar.subject.match(clause, word) for word in words)

    def _after_asking(self, start: int, end: int) -> int:
        """Skip a second verb of asking: `…; đồng thời yêu cầu …`."""
        also = self._cues.also.match(self._low, start, end)
        asked = self._cues.asking.match(self._low, also.end() if also else start)
        return self._after_marks(asked.end()) if asked and asked.end() < end else start

    def _after_subject(self, start: int, end: int) -> int:
        """Skip the one who is asked, up to the first action; what names nobody is kept whole."""
        if not self._grammar.subject.match(self._low, start) and not proper_name(self._page.text, start):
            return start
        for word in _WORD.finditer(self._page.text, start, min(end, start + _SUBJECT)):
            at = word.start()
            action = at > start and self._page.text[at].islower() and self._grammar.acts(self._low, at)
            if action and action.end() < end:
                return at
        return self._after_names(start, end)

    def _after_names(self, start: int, end: int) -> int:
        """Skip the words that name who is asked, where what follows them is no known action: `xã X nhân giống lúa`."""
        at = start
        while at < end and (subject := self._grammar.subject.match(self._low, at)):
            named = self._cues.names.match(self._page.text, subject.end(), end)
            at = named.end() if named else subject.end()
        rest = self._low[at:end]
        goes_on = at == end or self._cues.goes_on.match(self._low, at) or not self._page.text[at].islower()
        return start if goes_on or " " not in rest else at

    def _unlisted(self, start: int, end: int) -> list[Span]:
        stretches, begin = [], start
        for listed in self._listed:
            if listed.start >= end:
                break
            if begin <= listed.start:
                stretches.append(Span(begin, listed.start))
                begin = min(listed.end, end)
        return [*stretches, Span(begin, end)]

    def _after_marks(self, at: int) -> int:
        while at < len(self._low) and self._low[at] in ' ,:“"-–':
            at += 1
        return at


def _in_word(low: str, at: int) -> bool:
    """Whether a place has a letter or digit right before it."""
    return at > 0 and (low[at - 1].isalnum() or low[at - 1] == "_")

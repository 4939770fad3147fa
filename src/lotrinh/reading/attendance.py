"""Attendance: how many delegates came, and for how many members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Attendance
from lotrinh.reading.headcounts import DIGITS, GAP, Count, Headcounts
from lotrinh.reading.page import Sentence


def read_attendance(heads: Headcounts, lexicon: Lexicon) -> list[Attendance]:
    """Give the attendance that a page states, of the counts that no body took."""
    return list(_Attendances(heads, lexicon).attendances())


class _Words:
    """The words about delegates and those they stand for, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        cue = lexicon.pattern
        filler = rf"(?: {cue('represent_filler')})*"
        members = rf"(?P<members>{DIGITS}) ?{cue('member_noun')}(?! mới)"
        stand, quality = cue("represent"), rf"(?:,? {cue('delegate_quality')})+"
        self.quality = re.compile(quality)
        of = rf"(?:{quality})?(?:,? {cue('represent_of')}{filler} | ?/ ?)"
        self.standing = re.compile(rf"(?:{of}|{GAP}{{0,90}}?(?<!\w){stand}{GAP}{{0,90}}?(?<![\w.,])){members}")
        self.stood_before = re.compile(rf"(?<!\w){stand}{filler} {members}[^.;\n\d]{{0,50}}$")
        self.called = re.compile(rf"(?:{quality})?,? {stand}{filler} {members}")
        self.attend_before = re.compile(lexicon.finder("attend_before"))
        self.attend_open = re.compile(r"(?:(?:về|đến|tới|cùng|tham) )*dự(?!\w)")
        self.attend_after = re.compile(rf"(?:{quality})?,?(?: {cue('attend_after')})+(?: đại hội| hội nghị| kỳ họp)?")
        self.speech = re.compile(rf" {cue('delegate_speech')}")
        self.admitted = re.compile(r"kết nạp|phát triển đảng|khen thưởng")


@cache
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)


class _Attendances:
    """Reads who came, on one page."""

    def __init__(self, heads: Headcounts, lexicon: Lexicon) -> None:
        self.heads = heads
        self.page = heads.page
        self.low = heads.low
        self.lexicon = lexicon

    @cached_property
    def lists(self) -> _Words:
        """The words, compiled for the first count that may be an attendance."""
        return _words(self.lexicon)

    def attendances(self) -> Iterator[Attendance]:
        """Give who came and for whom."""
        for count in self.heads.counts:
            sentence = None if count.start in self.heads.used else self.heads.sentence(count.start)
            if sentence is None or not self.low[count.start].isdecimal():
                continue
            noun = self.low[count.end : count.noun_end]
            if noun.endswith("đại biểu"):
                claim = self._delegates(sentence, count, count.noun_end)
            elif self.low.startswith((" đại biểu", " là đại biểu"), count.noun_end):
                claim = self._delegates(sentence, count, self.low.index("đại biểu", count.noun_end) + len("đại biểu"))
            else:
                claim = self._called_members(sentence, count)
            if claim:
                yield claim

    def _delegates(self, sentence: Sentence, count: Count, end: int) -> Attendance | None:
        """Read "214 đại biểu" with the members it stands for, or as present at the meeting."""
        start = count.start
        standing = self.lists.standing.match(self.low, end, sentence.end)
        if standing and not self.lists.admitted.search(standing.group()):
            return self._attendance(Span(start, standing.end()), count, standing, "delegates for members")
        earlier = self.lists.stood_before.search(self.low, max(sentence.start, start - 120), start)
        if earlier:
            return self._attendance(Span(earlier.start(), end), count, earlier, "members, then delegates")
        after = self.lists.attend_after.match(self.low, end, sentence.end)
        quality = self.lists.quality.match(self.low, end, sentence.end)
        stop = after.end() if after else quality.end() if quality else end
        if self.lists.speech.match(self.low, end if after else stop):
            return None
        opened = self.lists.attend_open.match(self.low, sentence.start, start)
        if after or opened or self.lists.attend_before.search(self.low, max(sentence.start, start - 60), start):
            return self._attendance(Span(start, stop), count, None, "delegates present")
        return None

    def _called_members(self, sentence: Sentence, count: Count) -> Attendance | None:
        """Read "221 đảng viên tiêu biểu cho 581 đảng viên", where the delegates are called members."""
        called = self.lists.called.match(self.low, count.noun_end, sentence.end)
        return (
            self._attendance(Span(count.start, called.end()), count, called, "members for members") if called else None
        )

    def _attendance(self, span: Span, count: Count, members: re.Match[str] | None, rule: str) -> Attendance:
        start, end, quote = self.page.quoted(*span)
        return Attendance(
            start=start,
            end=end,
            quote=quote,
            rule=rule,
            delegates=self.heads.words.value(self.low[count.start : count.end]),
            members_represented=self.heads.words.value(members["members"]) if members else None,
        )

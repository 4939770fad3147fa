"""Bodies and attendance: how many people a congress put in its committees, and how many came."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.claims import Attendance, BodySize
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.people_words import places

Counted = BodySize | Attendance

# A count of people in digits: the first digit is never inside a longer number, a date or a document number.
_DIGITS = r"\d(?<![\w.,/+–—-]\d)(?:\d{0,2}(?:[.,]\d{3})+|\d{0,5})(?![.,]?\d)(?: (?:nghìn|ngàn)(?!\w))?"
_GAP = r"(?:[^.;\n]|\.(?=\d))"
_WORD = re.compile(r"[\w']+")
_INTO = re.compile(r"(?:tham gia|vào|trong|thành viên)(?: vào)?$")
# What names a body's owner behind it: "Đảng bộ phường Thạch Quý".
_OWNER = re.compile(rf" (?:Đảng bộ|Đảng ủy|đảng bộ|đảng ủy)(?: (?:phường|xã|thị trấn|đặc khu)(?: [{UPPER}][\w']*)*)?")
_DELEGATION = "delegation_to_superior_congress"
_LIST_LINES = 30


class Modes:
    """The verbs that appoint and elect."""

    def __init__(self, lexicon: Lexicon) -> None:
        kinds = (("mode_appointed", "appointed"), ("mode_elected", "elected"))
        self._verbs = tuple((verb, mode) for cue, mode in kinds for verb in lexicon.words(cue))
        self._nothing = lexicon.words("mode_not")
        self._again = lexicon.words("mode_again")
        self._again_before = tuple(f"{w} " for w in lexicon.words("mode_again_before"))

    def last(self, low: str) -> str | None:
        """Give the mode of the last verb in a stretch of lower-case text."""
        best, mode = -1, None
        if not low:
            return None
        for verb, its_mode in self._verbs:
            at = low.rfind(verb)
            while at > best and not self._elects(low, at, at + len(verb)):
                at = low.rfind(verb, 0, at)
            if at > best:
                best, mode = at, its_mode
        return mode

    def _elects(self, low: str, start: int, end: int) -> bool:
        """Whether a verb stands here as a word, and not in "phiếu tín nhiệm" or "bầu không khí"."""
        if low[start - 1 : start].isalnum() or low[end : end + 1].isalnum():
            return False
        return not low.startswith(self._nothing, start) and not low.endswith(self._nothing, 0, end)

    def again(self, low: str) -> bool:
        """Whether the words say that the holder held the post before."""
        return any(word in low for word in self._again)

    def again_before(self, low: str) -> bool:
        """Whether the words end so: "tiếp tục tín nhiệm bầu …"."""
        return low.endswith(self._again_before)


@cache
def modes(lexicon: Lexicon) -> Modes:
    """Give the compiled verbs of a lexicon."""
    return Modes(lexicon)


def list_head(page: Page, sentence: Sentence) -> str:
    """Give, in lower case, the line ending in a colon that opens the list this sentence is an item of."""
    index = sentence.line
    if not page.lines[index].marker:
        return ""
    for back in range(1, min(_LIST_LINES, index) + 1):
        line = page.lines[index - back]
        if not line.marker:
            return page.low[line.start : line.end] if page.low[line.end - 1] == ":" else ""
    return ""


class Count(NamedTuple):
    """A number of people at `start:end` of the view, and where the noun it counts ends."""

    start: int
    end: int
    noun_end: int


class _Lists:
    """The words about bodies, delegates and members, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.modes = modes(lexicon)
        cue, noun = lexicon.pattern, lexicon.pattern("people_noun")
        self._compile_counts(lexicon)
        entries = lexicon.entries("bodies")
        self.body_of = {w: e["body"] for e in entries if e["body"] != _DELEGATION for w in e["written"]}
        self.delegation = tuple(w for e in entries if e["body"] == _DELEGATION for w in e["written"])
        self.members = {w: e["body"] for e in entries for w in e.get("members", ())}
        self.between = frozenset(lexicon.words("body_words"))
        body, join = any_of(self.body_of), cue("body_join")
        self.body = re.compile(body)
        self.other = re.compile(rf" {cue('body_other')}")
        self.part = re.compile(rf",? {cue('body_part')}")
        self.changed = re.compile(rf"(?<!\w){cue('body_change')}(?: \w+)? ?$")
        self.into = re.compile(rf"(?P<gap>[^.;:\n\d]{{0,60}}?)(?:(?: {join}){{1,3}}|(?<=ủy viên)) ")
        self.joins = tuple(f" {w} " for w in lexicon.words("body_join"))
        self.bare = re.compile(rf"({_DIGITS}) {join} $")
        self.filled = re.compile(rf"[^.,;:\n]{{0,40}} {join} {body}")
        spare = rf"(?:,| và|, và| cùng) (?:có )?(?P<spare>{self.count}) ?(?:(?:đại biểu|đồng chí|đ/c|là) )*dự khuyết"
        sent = rf"(?P<count>{self.count}) ?{noun}(?: là)?(?: (?:đại biểu|chính thức|ưu tú|tiêu biểu))*(?:{spare})?"
        self.sent = re.compile(rf"{sent}(?P<gap>[^.;:\n\d]{{0,40}}) ")
        self.delegates = re.compile(sent)
        level = rf"(?: đảng bộ| đảng)?(?: các)? {cue('superior_congress')}(?! ủy)"
        self.superior = re.compile(rf"{_GAP}{{0,30}}?dự đại hội(?: đại biểu)?(?: lần thứ \w+,?)?{level}")
        self.sends = re.compile(rf"(?<!\w){cue('delegation_verb')}[^.;\n]{{0,30}}$")
        self._compile_attendance(lexicon)

    def _compile_counts(self, lexicon: Lexicon) -> None:
        digits = lexicon.words("people_digit")
        self.digit = {word: value for value, word in enumerate(digits, 1)} | {"mốt": 1, "tư": 4, "lăm": 5}
        self.number_words = frozenset((*self.digit, "mười", "mươi"))
        one, last = "|".join(digits), "|".join(self.digit)
        spelled = rf"(?:(?:(?:{one}) mươi|mười)(?: (?:{last}))?|{one})(?!\w)"
        self.count = rf"(?:{_DIGITS}|(?<!\w){spelled})"
        self.noun = re.compile(lexicon.pattern("people_noun"))
        self.digits_before = re.compile(rf"({_DIGITS})(?:/\d[\d.]*)? ?$")
        self.spelled_before = re.compile(rf"(?<!\w)({spelled}) $")
        nouns = lexicon.words("people_noun")
        self.nouns = tuple(w for w in nouns if not any(w != n and w.startswith(n) for n in nouns))

    def _compile_attendance(self, lexicon: Lexicon) -> None:
        cue = lexicon.pattern
        filler = rf"(?: {cue('represent_filler')})*"
        members = rf"(?P<members>{_DIGITS}) ?{cue('member_noun')}(?! mới)"
        stand, quality = cue("represent"), rf"(?:,? {cue('delegate_quality')})+"
        self.delegate = re.compile(r"(?:(?:đồng chí|đ/c)(?: là)? )?đại biểu$")
        self.quality = re.compile(quality)
        of = rf"(?:{quality})?(?:,? {cue('represent_of')}{filler} | ?/ ?)"
        self.standing = re.compile(rf"(?:{of}|{_GAP}{{0,90}}?(?<!\w){stand}{_GAP}{{0,90}}?(?<![\w.,])){members}")
        self.stood_before = re.compile(rf"(?<!\w){stand}{filler} {members}[^.;\n\d]{{0,50}}$")
        self.called = re.compile(rf"(?:{quality})?,? {stand}{filler} {members}")
        self.attend_before = re.compile(rf"(?<!\w){cue('attend_before')}")
        self.attend_open = re.compile(r"(?:(?:về|đến|tới|cùng|tham) )*dự(?!\w)")
        self.attend_after = re.compile(rf"(?:{quality})?,?(?: {cue('attend_after')})+(?: đại hội| hội nghị| kỳ họp)?")
        self.speech = re.compile(rf" {cue('delegate_speech')}")
        self.admitted = re.compile(r"kết nạp|phát triển đảng|khen thưởng")

    def counts(self, low: str) -> list[Count]:
        """Give every count of people in a text, in order."""
        found: list[Count] = []
        for place in places(self.nouns, low):
            near = low[max(0, place - 7) : place].rstrip(" ")
            if near[-1:].isdigit() or near.endswith(("nghìn", "ngàn")):
                number = self.digits_before.search(low, max(0, place - 20), place)
            elif near.rpartition(" ")[2] in self.number_words:
                number = self.spelled_before.search(low, max(0, place - 20), place)
            else:
                continue
            noun = self.noun.match(low, place)
            if number and noun:
                found.append(Count(*number.span(1), noun.end()))
        return found

    def value(self, low: str) -> Decimal:
        """Give the value of a count from its lower-case words."""
        if low[0].isdigit():
            digits, _, scale = low.partition(" ")
            return Decimal(digits.replace(".", "").replace(",", "")) * (1000 if scale else 1)
        value = 0
        for word in low.split():
            value = value * 10 if word == "mươi" else value + (10 if word == "mười" else self.digit[word])
        return Decimal(value)


@cache
def _lists(lexicon: Lexicon) -> _Lists:
    return _Lists(lexicon)


def read_counts(page: Page, lexicon: Lexicon) -> list[Counted]:
    """Give the body sizes and the attendance that a page states."""
    return list(_noting_repeats(_Counter(page, lexicon).claims()))


def _noting_repeats(claims: list[Counted]) -> Iterator[Counted]:
    """Let a count that the document gave before point to its first mention."""
    first: dict[tuple[str, object], int] = {}
    for claim in sorted(claims, key=lambda c: c.start):
        counted = (claim.body, claim.count) if isinstance(claim, BodySize) else (claim.type, claim.delegates)
        known = first.setdefault(counted, claim.start)
        yield claim if known == claim.start else replace(claim, same_as=known)


class _Counter:
    """Counts the people of one page. Each count is used once: delegation, committee, then attendance."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.low = page.low
        self.lists = _lists(lexicon)
        self.counts = self.lists.counts(page.low)
        self.used: set[int] = set()
        self._starts: list[int] = []

    def claims(self) -> list[Counted]:
        """Give all claims about numbers of people."""
        if not self.counts:
            return []
        return [*self.delegations(), *self.sizes(), *self.attendances()]

    def _sentence(self, at: int) -> Sentence | None:
        """Give the sentence at a place, or None inside page furniture."""
        if not self._starts:
            self._starts = [s.start for s in self.page.sentences]
        index = bisect_right(self._starts, at) - 1
        if index < 0 or self.page.lines[self.page.sentences[index].line].furniture:
            return None
        return self.page.sentences[index]

    def _between(self, start: int, end: int) -> list[Count]:
        """Give the counts that begin in a stretch of text."""
        first = bisect_left(self.counts, start, key=lambda c: c.start)
        return self.counts[first : bisect_left(self.counts, end, lo=first, key=lambda c: c.start)]

    def _mode(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Give the nearest verb before a count, else one right behind it, else that of its list."""
        before = self.lists.modes.last(self.low[max(sentence.start, start - 400) : start])
        behind = self.low[start : min(sentence.end, end + 40)]
        return before or self.lists.modes.last(behind) or self.lists.modes.last(list_head(self.page, sentence))

    def _fits(self, gap: str) -> bool:
        """Whether only the words of a body's full name stand in a gap."""
        if "." in gap or ";" in gap:
            return False
        return all(w[0].isupper() or w in self.lists.between or w.isdigit() for w in _WORD.findall(gap))

    # --- committees

    def sizes(self) -> Iterator[BodySize]:
        """Give the sizes of committees."""
        done = 0
        for place in places(self.lists.body_of, self.low):
            match = self.lists.body.match(self.low, place)
            if match is None or place < done or self.low[place - 1 : place].isalnum():
                continue
            done = match.end()
            sentence = None if self.lists.other.match(self.low, done) else self._sentence(place)
            if sentence and (size := self._size(sentence, match)):
                yield size
        for count in self.counts:
            body = self.lists.members.get(self.low[count.end : count.noun_end].lstrip())
            sentence = self._sentence(count.start) if body else None
            if body and sentence and not self._changed(sentence, count):
                yield self._body_size(sentence, Span(count.start, count.noun_end), "count of members", body, count)

    def _changed(self, sentence: Sentence, count: Count) -> bool:
        """Whether members are added or replaced: that is not the size of the body."""
        near = max(sentence.start, count.start - 30)
        return bool(self.lists.changed.search(self.low[near : count.start]))

    def _size(self, sentence: Sentence, match: re.Match[str]) -> BodySize | None:
        count = self._counted_before(sentence, match)
        before = count is not None
        count = count or self._counted_after(sentence, match)
        if count is None or count.start in self.used:
            return None
        self.used.add(count.start)
        if before:
            owner = _OWNER.match(self.page.text, match.end())
            first, last = count.start, owner.end() if owner else match.end()
        else:
            first, last = match.start(), count.noun_end
        rule = "count, then body" if before else "body, then count"
        return self._body_size(sentence, Span(first, last), rule, self.lists.body_of[match.group()], count)

    def _body_size(
        self, sentence: Sentence, span: Span, rule: str, body: str, count: Count, *, alternates: str | None = None
    ) -> BodySize:
        place = self.page.view.span(*span)
        return BodySize(
            start=place.start,
            end=place.end,
            quote=self.page.words(*span),
            rule=rule,
            body=body,
            count=int(self.lists.value(self.low[count.start : count.end])),
            alternates=int(self.lists.value(alternates)) if alternates else None,
            mode=self._mode(sentence, count.start, span.end),
        )

    def _counted_before(self, sentence: Sentence, body: re.Match[str]) -> Count | None:
        """Find the count of "30 đồng chí tham gia Ban Chấp hành"."""
        count = self._joined(sentence, body.start()) or self._bare(sentence, body.start())
        return None if count is None or self._changed(sentence, count) else count

    def _bare(self, sentence: Sentence, end: int) -> Count | None:
        """Find the count of "11 vào Ban Thường vụ", which leaves the noun out."""
        if not self.low.endswith(self.lists.joins, sentence.start, end):
            return None
        found = self.lists.bare.search(self.low, max(sentence.start, end - 24), end)
        return Count(*found.span(1), found.end(1)) if found else None

    def _joined(self, sentence: Sentence, end: int) -> Count | None:
        """Find the last count before a body that "vào", "tham gia" and the like join to it."""
        counts = self._between(max(sentence.start, end - 110), end)
        gap = self.lists.into.fullmatch(self.low, counts[-1].noun_end, end) if counts else None
        if not gap or self.lists.part.match(gap["gap"]) or self.lists.body.search(gap["gap"]):
            return None
        return counts[-1]

    def _counted_after(self, sentence: Sentence, body: re.Match[str]) -> Count | None:
        """Find the count of "Ban Chấp hành Đảng bộ phường gồm 33 đồng chí"."""
        counts = self._between(body.end(), min(sentence.end, body.end() + 120))
        if not counts:
            return None
        behind = counts[0].noun_end
        if self.lists.part.match(self.low, behind) or self.lists.filled.match(self.low, behind):
            return None
        gap = self.page.text[body.end() : counts[0].start]
        return counts[0] if self._fits(gap) and not self.lists.changed.search(gap.lower()) else None

    # --- delegations

    def delegations(self) -> Iterator[BodySize]:
        """Give the delegations to a higher congress."""
        for place in places(self.lists.delegation, self.low):
            sentence = self._sentence(place)
            if sentence is None:
                continue
            higher = self.lists.superior.match(self.low, place)
            found = self._sent_before(sentence, place, higher) or (higher and self._sent_after(sentence, higher))
            if not found or found.start() in self.used:
                continue
            self.used.update((found.start(), found.start("spare")))
            end = higher.end() if higher else place + len("dự đại hội")
            span = Span(min(found.start(), place), max(found.end(), end))
            count = Count(*found.span("count"), found.end())
            rule = "delegates to a higher congress"
            yield self._body_size(sentence, span, rule, _DELEGATION, count, alternates=found["spare"])

    def _sent_before(self, sentence: Sentence, place: int, higher: re.Match[str] | None) -> re.Match[str] | None:
        """Match "3 đại biểu chính thức và 1 đại biểu dự khuyết tham gia Đoàn đại biểu"."""
        counts = self._between(max(sentence.start, place - 130), place)
        matches = (self.lists.sent.fullmatch(self.low, c.start, place) for c in counts)
        found = next((m for m in matches if m), None)
        if not found or self.lists.body.search(found["gap"]) or found["gap"].endswith(self.lists.delegation):
            return None
        joins = self.low.startswith("dự", place) or _INTO.search(found["gap"])
        chosen = self.lists.sends.search(self.low, max(sentence.start, found.start() - 50), found.start())
        return found if chosen or (higher and joins) else None

    def _sent_after(self, sentence: Sentence, higher: re.Match[str]) -> re.Match[str] | None:
        """Match "Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 5 đồng chí"."""
        counts = self._between(higher.end(), min(sentence.end, higher.end() + 90))
        if not counts or not self._fits(self.page.text[higher.end() : counts[0].start]):
            return None
        return self.lists.delegates.match(self.low, counts[0].start)

    # --- attendance

    def attendances(self) -> Iterator[Attendance]:
        """Give who came and for whom."""
        for count in self.counts:
            sentence = None if count.start in self.used else self._sentence(count.start)
            if sentence is None or not self.low[count.start].isdigit():
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
        place = self.page.view.span(*span)
        return Attendance(
            start=place.start,
            end=place.end,
            quote=self.page.words(*span),
            rule=rule,
            delegates=self.lists.value(self.low[count.start : count.end]),
            members_represented=self.lists.value(members["members"]) if members else None,
        )

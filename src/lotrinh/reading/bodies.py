"""Bodies: how many people a congress put in its committees and in its delegation to a higher congress."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.claims import BodySize
from lotrinh.reading.headcounts import DIGITS, GAP, Count, Headcounts, count_words
from lotrinh.reading.modes import list_head, modes
from lotrinh.reading.page import Sentence

_WORD = re.compile(r"[\w']+")
_INTO = re.compile(r"(?:tham gia|vào|trong|thành viên)(?: vào)?$")
# What names a body's owner behind it: "Đảng bộ phường Thạch Quý".
_OWNER = re.compile(rf" (?:Đảng bộ|Đảng ủy|đảng bộ|đảng ủy)(?: (?:phường|xã|thị trấn|đặc khu)(?: [{UPPER}][\w']*)*)?")
_ELECTS = re.compile(r"(?: đã| tiến hành| họp)* bầu ")
_DELEGATION = "delegation_to_superior_congress"


def read_bodies(heads: Headcounts, lexicon: Lexicon) -> list[BodySize]:
    """Give the sizes of the bodies that a page states; a delegation is no committee, so it takes its counts first."""
    if not heads.counts:
        return []
    bodies = _Bodies(heads, lexicon)
    return [*bodies.delegations(), *bodies.sizes()]


class _Words:
    """The words about committees and delegations, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        cue, noun = lexicon.pattern, lexicon.pattern("people_noun")
        count = count_words(lexicon).pattern
        entries = lexicon.entries("bodies")
        self.body_of = {w: e["body"] for e in entries if e["body"] != _DELEGATION for w in e["written"]}
        self.delegation = tuple(w for e in entries if e["body"] == _DELEGATION for w in e["written"])
        self.members = {w: e["body"] for e in entries for w in e.get("members", ())}
        self.between = frozenset(lexicon.words("body_words"))
        body, join = any_of(self.body_of), cue("body_join")
        self.body = re.compile(body)
        self.other = re.compile(rf" {cue('body_other')}")
        self.part = re.compile(rf",? {cue('body_part')}")
        self.changed = re.compile(rf"{lexicon.finder('body_change')}(?: \w+)? ?$")
        self.into = re.compile(rf"(?P<gap>[^.;:\n\d]{{0,60}}?)(?:(?: {join}){{1,3}}|(?<=ủy viên)) ")
        self.joins = tuple(f" {w} " for w in lexicon.words("body_join"))
        self.bare = re.compile(rf"({DIGITS}) {join} $")
        self.filled = re.compile(rf"[^.,;:\n]{{0,40}} {join} {body}")
        spare = rf"(?:,| và|, và| cùng) (?:có )?(?P<spare>{count}) ?(?:(?:đại biểu|đồng chí|đ/c|là) )*dự khuyết"
        sent = rf"(?P<count>{count}) ?{noun}(?: là)?(?: (?:đại biểu|chính thức|ưu tú|tiêu biểu))*(?:{spare})?"
        self.sent = re.compile(rf"{sent}(?P<gap>[^.;:\n\d]{{0,40}}) ")
        self.delegates = re.compile(sent)
        level = rf"(?: đảng bộ| đảng)?(?: các)? {cue('superior_congress')}(?! ủy)"
        self.superior = re.compile(rf"{GAP}{{0,30}}?dự đại hội(?: đại biểu)?(?: lần thứ \w+,?)?{level}")
        self.sends = re.compile(rf"{lexicon.finder('delegation_verb')}[^.;\n]{{0,30}}$")


@cache
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)


class _Bodies:
    """Sizes the bodies of one page."""

    def __init__(self, heads: Headcounts, lexicon: Lexicon) -> None:
        self.heads = heads
        self.page = heads.page
        self.low = heads.low
        self.lists = _words(lexicon)
        self.modes = modes(lexicon)

    def _mode(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Give the nearest verb before a count, else one right behind it, else that of its list."""
        before = self.modes.last(self.low[max(sentence.start, start - 400) : start])
        behind = self.low[start : min(sentence.end, end + 40)]
        return before or self.modes.last(behind) or self.modes.last(list_head(self.page, sentence))

    def _fits(self, gap: str) -> bool:
        """Whether only the words of a body's full name stand in a gap."""
        if "." in gap or ";" in gap:
            return False
        return all(w[0].isupper() or w in self.lists.between or w.isdecimal() for w in _WORD.findall(gap))

    # --- committees

    def sizes(self) -> Iterator[BodySize]:
        """Give the sizes of committees."""
        done = 0
        for place, _ in self.page.cues.all("body"):
            match = self.lists.body.match(self.low, place)
            if match is None or place < done or self.low[place - 1 : place].isalnum():
                continue
            done = match.end()
            sentence = None if self.lists.other.match(self.low, done) else self.heads.sentence(place)
            if sentence and (size := self._size(sentence, match)):
                yield size
        for count in self.heads.counts:
            body = self.lists.members.get(self.low[count.end : count.noun_end].lstrip())
            sentence = self.heads.sentence(count.start) if body else None
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
        if count is None or count.start in self.heads.used:
            return None
        self.heads.used.add(count.start)
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
        start, end, quote = self.page.quoted(*span)
        return BodySize(
            start=start,
            end=end,
            quote=quote,
            rule=rule,
            body=body,
            count=int(self.heads.words.value(self.low[count.start : count.end])),
            alternates=int(self.heads.words.value(alternates)) if alternates else None,
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
        counts = self.heads.between(max(sentence.start, end - 110), end)
        gap = self.lists.into.fullmatch(self.low, counts[-1].noun_end, end) if counts else None
        if not gap or self.lists.part.match(gap["gap"]) or self.lists.body.search(gap["gap"]):
            return None
        return counts[-1]

    def _counted_after(self, sentence: Sentence, body: re.Match[str]) -> Count | None:
        """Find the count of "Ban Chấp hành Đảng bộ phường gồm 33 đồng chí"."""
        counts = self.heads.between(body.end(), min(sentence.end, body.end() + 120))
        if not counts:
            return None
        behind = counts[0].noun_end
        if self.lists.part.match(self.low, behind) or self.lists.filled.match(self.low, behind):
            return None
        gap = self.page.text[body.end() : counts[0].start]
        if _ELECTS.match(gap) and self.lists.body.search(gap.lower()):
            return None  # "Ban Chấp hành đã bầu Ban Thường vụ gồm 4 đồng chí": those elected are counted
        return counts[0] if self._fits(gap) and not self.lists.changed.search(gap.lower()) else None

    # --- delegations

    def delegations(self) -> Iterator[BodySize]:
        """Give the delegations to a higher congress."""
        for place, _ in self.page.cues.all("delegation"):
            sentence = self.heads.sentence(place)
            if sentence is None:
                continue
            higher = self.lists.superior.match(self.low, place)
            found = self._sent_before(sentence, place, higher) or (higher and self._sent_after(sentence, higher))
            if not found or found.start() in self.heads.used:
                continue
            self.heads.used.update((found.start(), found.start("spare")))
            end = higher.end() if higher else place + len("dự đại hội")
            span = Span(min(found.start(), place), max(found.end(), end))
            count = Count(*found.span("count"), found.end())
            rule = "delegates to a higher congress"
            yield self._body_size(sentence, span, rule, _DELEGATION, count, alternates=found["spare"])

    def _sent_before(self, sentence: Sentence, place: int, higher: re.Match[str] | None) -> re.Match[str] | None:
        """Match "4 đại biểu chính thức và 2 đại biểu dự khuyết dự Đại hội cấp trên"."""
        counts = self.heads.between(max(sentence.start, place - 130), place)
        matches = (self.lists.sent.fullmatch(self.low, c.start, place) for c in counts)
        found = next((m for m in matches if m), None)
        if not found or self.lists.body.search(found["gap"]) or found["gap"].endswith(self.lists.delegation):
            return None
        joins = self.low.startswith("dự", place) or _INTO.search(found["gap"])
        chosen = self.lists.sends.search(self.low, max(sentence.start, found.start() - 50), found.start())
        return found if chosen or (higher and joins) else None

    def _sent_after(self, sentence: Sentence, higher: re.Match[str]) -> re.Match[str] | None:
        """Match "Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 5 đồng chí"."""
        counts = self.heads.between(higher.end(), min(sentence.end, higher.end() + 90))
        if not counts or not self._fits(self.page.text[higher.end() : counts[0].start]):
            return None
        return self.lists.delegates.match(self.low, counts[0].start)

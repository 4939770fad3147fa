"""Whose figures: the unit that each part of a text speaks of, in round-ups, mergers and quotes of a province."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.claims import Claim, Directive, Official
from lotrinh.reading.event_unit import TOPIC
from lotrinh.reading.page import Page, Sentence

_NAME = rf"[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,4}}|\d{{1,2}}(?!\w)"
_UNIT = re.compile(
    r"[xXpPtTđĐ](?<!\w.)(?:(?<=[xX])(?<!tác .)[ãÃ]|(?<=[pP])(?:hường|HƯỜNG)"
    r"|(?<=[tT])(?:hị trấn|HỊ TRẤN)|(?<=[đĐ])(?:ặc khu|ẶC KHU))"
    rf" (?P<name>{_NAME})(?P<old> \(?cũ\)?)?"
)
_PROVINCE = re.compile(
    rf"(?<!\w)(?P<level>[Tt]ỉnh|[Tt]hành phố) (?P<name>[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,3}})"
)
_WHOLE_PROVINCE = re.compile(r"(?<!\w)(?:toàn tỉnh|cả tỉnh|của tỉnh|tỉnh ta|grdp tỉnh)(?!\w)")

_LEAD = 14
"""A list item begins with a unit when it stands within so many characters of its start."""


_OPENING = 90
"""A sentence's topic stands within so many characters of its start."""


_REACH = 600
"""How far before a number its owner is looked for, in characters; further back only the topic speaks."""


@dataclass(slots=True)
class Owners:
    """Follows the unit a text speaks of. `home` is the event's unit, whose figures need no place."""

    page: Page
    home: str | None
    province: str | None
    topic: str | None = None
    topic_at: tuple[int, int] | None = None
    by: tuple[int, int] | None = None
    """The words that named the last owner given; None where no unit was named."""

    def enter(self, sentence: Sentence) -> bool:
        """Take the topic of a sentence that begins with a unit; else the topic goes on. Tell whether it is another."""
        before = self.topic
        opening = min(sentence.end, sentence.start + _OPENING)
        for at, _ in self.page.cues.within("unit", sentence.start, opening):
            match = _UNIT.match(self.page.text, at, opening)
            if match:
                if TOPIC.fullmatch(self.page.low, sentence.start, at):
                    self.topic, self.topic_at = self._other(match), match.span()
                break
        return self.topic != before

    def owner(self, start: int, number: int) -> str | None:
        """Give the other unit that the figure at `number` speaks of, by the words from `start` or the topic."""
        text, low = self.page.text, self.page.low
        self.by = self.topic_at
        start = max(start, number - _REACH)
        clause = max(start, low.rfind(",", start, number) + 1)
        near = list(self._units(clause, number)) or self._leads(start, clause)
        if near:
            self.by = near[-1].span()
            return self._other(near[-1])
        if not self.page.cues.within("province", start, number):
            return self.topic
        province = list(_PROVINCE.finditer(text, start, number))
        if province and not _POST.search(low, max(0, province[-1].start() - 14), province[-1].start()):
            self.by = province[-1].span()
            return f"{province[-1]['level'].lower()} {province[-1]['name']}"
        whole = _WHOLE_PROVINCE.search(low, start, number)
        if whole:
            self.by = whole.span() if self.province else None
            return self.province
        return self.topic

    def _units(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """Find the units named in a stretch of the view."""
        text, done = self.page.text, start
        for at, _ in self.page.cues.within("unit", start, end):
            match = _UNIT.match(text, at, end) if at >= done else None
            if match:
                done = match.end()
                yield match

    def _leads(self, start: int, end: int) -> list[re.Match[str]]:
        """Find a unit that a list item begins with: it owns the whole item."""
        return [m for m in self._units(start, end) if m.start() - start <= _LEAD][:1]

    def _other(self, match: re.Match[str]) -> str | None:
        name = match["name"]
        name = name.title() if name.isupper() and len(name) > 2 else name
        level = match.group()[: match.start("name") - match.start() - 1].lower()
        unit = f"{level} {name}"
        same = self.home is not None and unit.lower() == self.home.lower() and not match["old"]
        return None if same else unit


_POST = re.compile(r"(?:ủy|ubnd|hđnd|công an|đoàn|sở|ban|giao|cấp|lãnh đạo|đảng bộ) $")


def owned(page: Page, claims: Sequence[Claim], home: str | None) -> list[Claim]:
    """Give the claims with the unit that the text speaks of where each stands; None is the event's own, `home`.

    Guests and what they ask for belong to no one unit. Beside `home` only a unit counts that meets itself or has its
    own item in a list: one that `home` was made of is told of, too.
    """
    owners = Owners(page, home, None)
    begins: list[int] = []
    topics: list[str | None] = []
    meets: set[str | None] = set()
    for index in _naming(page):
        sentence = page.sentences[index]
        if owners.enter(sentence):
            begins.append(page.view.span(sentence.start, sentence.start).start if index else 0)
            topics.append(owners.topic)
        line = page.lines[sentence.line]
        led = owners.topic_at is not None and sentence.start <= owners.topic_at[0] < sentence.end
        if led and (line.body > line.start or page.cues.within("meeting", sentence.start, sentence.end)):
            meets.add(owners.topic)

    def topic(claim: Claim) -> str | None:
        at = bisect_right(begins, claim.start) - 1
        unit = topics[at] if at >= 0 and not isinstance(claim, Official | Directive) else None
        return unit if home is None or unit in meets else None

    return [c if (unit := topic(c)) is None else replace(c, place=unit) for c in claims] if topics else list(claims)


def _naming(page: Page) -> list[int]:
    """Give the sentences in which a unit may be named: a topic can begin in no other."""
    return sorted({bisect_right(page.sentence_starts, at) - 1 for at, _ in page.cues.all("unit")} - {-1})

"""Whose figures: the unit that each part of a text speaks of, in round-ups, mergers and quotes of a province."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.claims import Claim, Directive, Official
from lotrinh.reading.cues import Place
from lotrinh.reading.event_unit import TOPIC
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Range

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


class Topic(NamedTuple):
    """A sentence that begins with a unit: those behind it speak of this unit, too, up to the next."""

    sentence: int
    """Its index."""
    unit: str | None
    """None for the event's own."""
    span: Range
    """The words that name it."""


def topics_of(page: Page, home: str | None) -> list[Topic]:
    """Give the sentences of a page that begin with a unit, in order; `home` is the event's own."""
    found: list[Topic] = []
    starts, done = page.sentence_starts, 0
    for at, _ in page.cues.all("unit"):
        if at < done:
            continue
        index = bisect_right(starts, at) - 1
        if index < 0:
            continue
        start, end, _ = page.sentences[index]
        opening = min(end, start + _OPENING)
        match = _UNIT.match(page.text, at, opening) if at < opening else None
        if match and TOPIC.fullmatch(page.low, start, at):
            found.append(Topic(index, _other(match, home), match.span()))
        if match or at >= opening:
            done = end
    return found


def _other(match: re.Match[str], home: str | None) -> str | None:
    """Give the unit that is named, None for `home`; who is called an old unit is always another."""
    name = match["name"]
    name = name.title() if name.isupper() and len(name) > 2 else name
    level = match.string[match.start() : match.start("name") - 1].lower()
    unit = f"{level} {name}"
    same = home is not None and unit.lower() == home.lower() and not match["old"]
    return None if same else unit


class Owners:
    """Follows the unit a text speaks of. `home` is the event's unit, whose figures need no place."""

    def __init__(self, page: Page, topics: Sequence[Topic], home: str | None, province: str | None) -> None:
        self._page = page
        self._home = home
        self._province = province
        self._coming = [(page.sentences[topic.sentence].start, topic) for topic in reversed(topics)]
        self._sentence = (0, 0)
        self._units: list[Place] | None = None
        self._provinces: list[Place] = []
        self._topic: str | None = None
        self._topic_at: Range | None = None
        self.by: Range | None = None
        """The words that named the last owner given; None where no unit was named."""

    def enter(self, start: int, end: int) -> bool:
        """Begin a sentence. Asked from front to back; tell whether it speaks of another unit than the one before."""
        self._sentence, self._units = (start, end), None
        before, coming = self._topic, self._coming
        while coming and coming[-1][0] <= start:
            _, self._topic, self._topic_at = coming.pop()[1]
        return self._topic != before

    def owner(self, start: int, number: int) -> str | None:
        """Give the other unit that the figure at `number` speaks of, by the words from `start` or the topic."""
        if self._units is None:
            cues = self._page.cues
            self._units = cues.within("unit", *self._sentence)
            self._provinces = cues.within("province", *self._sentence)
        self.by = self._topic_at
        if not self._units and not self._provinces:
            return self._topic
        start = max(start, number - _REACH)
        near = self._near(self._units, start, number) if self._units else None
        if near:
            self.by = near.span()
            return _other(near, self._home)
        if any(start <= at < number for at, _ in self._provinces):
            return self._of_province(start, number)
        return self._topic

    def _near(self, units: list[Place], start: int, number: int) -> re.Match[str] | None:
        """Find the last unit named in the clause, else one that a list item begins with: it owns the whole item."""
        text = self._page.text
        clause = max(start, self._page.low.rfind(",", start, number) + 1)
        found = list(_named(text, units, clause, number))
        if found:
            return found[-1]
        first = next(_named(text, units, start, clause), None)
        return first if first and first.start() - start <= _LEAD else None

    def _of_province(self, start: int, number: int) -> str | None:
        """Give the province named before a number, unless it is a part of a post; else the topic."""
        text, low = self._page.text, self._page.low
        province = list(_PROVINCE.finditer(text, start, number))
        if province and not _POST.search(low, max(0, province[-1].start() - 14), province[-1].start()):
            self.by = province[-1].span()
            return f"{province[-1]['level'].lower()} {province[-1]['name']}"
        whole = _WHOLE_PROVINCE.search(low, start, number)
        if whole:
            self.by = whole.span() if self._province else None
            return self._province
        return self._topic


def _named(text: str, units: list[Place], start: int, end: int) -> Iterator[re.Match[str]]:
    """Find the units named in a stretch of the view."""
    done = start
    for at, _ in units:
        match = _UNIT.match(text, at, end) if done <= at < end else None
        if match:
            done = match.end()
            yield match


_POST = re.compile(r"(?:ủy|ubnd|hđnd|công an|đoàn|sở|ban|giao|cấp|lãnh đạo|đảng bộ) $")


def owned(page: Page, claims: Sequence[Claim], topics: Sequence[Topic], home: str | None) -> list[Claim]:
    """Give the claims with the unit that the text speaks of where each stands; None is the event's own, `home`.

    Guests and what they ask for belong to no one unit. Beside `home` only a unit counts that meets itself or has its
    own item in a list: one that `home` was made of is told of, too.
    """
    begins: list[int] = []
    units: list[str | None] = []
    meets: set[str | None] = set()
    for index, unit, _ in topics:
        start, end, number = page.sentences[index]
        if unit != (units[-1] if units else None):
            begins.append(page.view.span(start, start).start if index else 0)
            units.append(unit)
        line = page.lines[number]
        if line.body > line.start or page.cues.within("meeting", start, end):
            meets.add(unit)
    if not units:
        return list(claims)

    def topic(claim: Claim) -> str | None:
        at = bisect_right(begins, claim.start) - 1
        unit = units[at] if at >= 0 and not isinstance(claim, Official | Directive) else None
        return unit if home is None or unit in meets else None

    return [c if (unit := topic(c)) is None else replace(c, place=unit) for c in claims]

"""Drives that were launched at the event, each once, with who launched it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Campaign, Directive
from lotrinh.reading.items import line_at, sentence_at
from lotrinh.reading.page import Page
from lotrinh.reading.wording import mask, plain, trim

_LONGEST = 400  # characters
_DRIVES = 20  # drives a later mention is compared with
_LAUNCH = "phát động"
_ASIDE = re.compile(r",| [-–] |[(;]")


class _Launch(NamedTuple):
    drive: Span
    organiser: Span | None
    direct: bool


class _Cues:
    """The words around a launch, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        pattern, words = lexicon.pattern, lexicon.words
        self.kind = re.compile(rf" (?:[“\"«]|{pattern('drive_kind')})")
        self.generic = re.compile(rf" (?:{pattern('drive_generic')} )?")
        self.called = re.compile(
            rf"{pattern('drive_audience')}[^;.\n]{{0,160}}?"
            rf"(?=(?<= ){pattern('drive_act')} )(?:{pattern('drive_generic')} )?"
        )
        self.not_before = tuple(f" {word} " for word in words("drive_not_before"))
        self.not_after = re.compile(rf" (?:{pattern('drive_generic')} )?{pattern('drive_not_after')}")
        self.past = re.compile(lexicon.finder("drive_past"))
        self.end = re.compile(rf"[;.]|, {pattern('drive_end')}| {pattern('drive_purpose')}")
        self.verbs = re.compile(rf"(?: ?{pattern('drive_verb')})* ?\Z")
        self.scene = re.compile(rf"(?:[^,;.:]{{0,12}}- )?{pattern('drive_scene')}[^,;.]{{0,160}}, ")
        self.holds = re.compile(rf"(?: {pattern('drive_verb')})? {pattern('drive_holds')}")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


def read_campaigns(page: Page, lexicon: Lexicon, directives: Sequence[Directive]) -> list[Campaign]:
    """Give each drive at its first mention, with the organiser of the mention that names one beside the verb."""
    if not page.cues.all("launch"):
        return []
    cues = _cues(lexicon)
    groups: list[list[_Launch]] = []
    for launch in _launches(page, cues, directives):
        same = next((group for group in groups[-_DRIVES:] if _same(page.low, group[0].drive, launch.drive)), None)
        groups.append([launch]) if same is None else same.append(launch)
    return [claim for group in groups if (claim := _claim(page, group))]


def _claim(page: Page, group: list[_Launch]) -> Campaign | None:
    named = next((x for x in group if x.direct and x.organiser), None) or next((x for x in group if x.organiser), None)
    if named is None or named.organiser is None:
        return None
    start, end, quote = page.quoted(*group[0].drive)
    return Campaign(
        start=start,
        end=end,
        quote=quote,
        rule="drive launched at the event",
        organiser=plain(page.words(*named.organiser)),
    )


def _launches(page: Page, cues: _Cues, directives: Sequence[Directive]) -> Iterator[_Launch]:
    for at, after in page.cues.all("launch"):
        if _is_launch(page, cues, at, directives):
            start = cues.generic.match(page.low, after)
            sentence = page.sentences[sentence_at(page, at)]
            drive = _drive(page, cues, start.end() if start else after, min(sentence.end, after + _LONGEST))
            if drive.end <= drive.start:  # the sentence ends before it says what was launched
                continue
            organiser, direct = _organiser(page, cues, max(sentence.start, at - _LONGEST), at)
            yield _Launch(drive, organiser, direct)


def _is_launch(page: Page, cues: _Cues, at: int, directives: Sequence[Directive]) -> bool:
    low, after = page.low, at + len(_LAUNCH)
    if page.lines[line_at(page, at)].furniture or not cues.kind.match(low, after) or cues.not_after.match(low, after):
        return False
    start = max(page.sentences[sentence_at(page, at)].start, at - _LONGEST)
    if low.endswith(cues.not_before, 0, at) or cues.past.search(low, start, at):
        return False
    place = page.view.span(at, at).start
    return not any(claim.start <= place < claim.end for claim in directives)


def _drive(page: Page, cues: _Cues, start: int, end: int) -> Span:
    """Give the words that say what the drive is for, after those that say who is called upon."""
    called = cues.called.match(page.low, start, end)
    start = called.end() if called else start
    found = cues.end.search(mask(page.low, start, end))
    return trim(page.low, start, start + found.start() if found else end)


def _organiser(page: Page, cues: _Cues, start: int, launch: int) -> tuple[Span | None, bool]:
    """Give who launched it, and whether they stand right before the verb: else the one who holds the event."""
    low = page.low
    while scene := cues.scene.match(low, start, launch):
        start = scene.end()
    holds = cues.holds.search(low, start, launch)
    if holds:
        return _short(page, start, holds.start()), False
    verbs = cues.verbs.search(low, start, launch)
    return _short(page, start, verbs.start() if verbs else launch), True


def _short(page: Page, start: int, end: int) -> Span | None:
    """Cut an organiser at the first comma or dash: what follows is a post or an aside."""
    comma = _ASIDE.search(page.low, start, end)
    span = trim(page.low, start, comma.start() if comma else end)
    return span if 0 < span.end - span.start <= 120 else None


def _same(low: str, first: Span, other: Span) -> bool:
    """Whether two mentions are of one drive: one's first words stand in the other."""
    opening = low[first.start : first.end].split(" ")[:4]
    again = low[other.start : other.end].split(" ")[:4]
    return " ".join(opening) in low[other.start : other.end] or " ".join(again) in low[first.start : first.end]

"""The day of the event, told apart from the dates of documents, of page views and of anniversaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.reading.event_unit import ends_with
from lotrinh.reading.page import Page

_HEAD = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|hôm nay|hôm qua)"
    r"(?:,? (?:và )?(?:sáng|chiều|tối|ngày|nay|mai|qua|các ngày|hôm nay))*[ ,:(]*"
)
# One day of a list of days (`28 và 29-7`, `26-27/8`, `15; 16 tháng 4`): the first is the day; then month and year.
_DAY = re.compile(
    r"(?P<day>\d{1,2})(?P<more>(?: ?(?:-|–|,|;|và|đến) ?(?:ngày )?\d{1,2}(?!\d)){0,3})"
    r" ?(?:[/.-] ?| tháng |tháng )(?P<month>\d{1,2})(?!\d)(?: ?(?:[/.-]| năm |, năm ) ?(?P<year>20\d\d|19\d\d))?"
)
# A digit comes first, so that the search skips from digit to digit.
_POSTED = re.compile(
    r"(?=[0-9])(?:(?P<iso>20\d\d)-(?P<iso_month>\d\d)(?:-(?P<iso_day>\d\d))?(?!\d)"
    r"|(?<![\d/.-])(?P<day>\d{1,2}) ?[/.-] ?(?P<month>\d{1,2}) ?[/.-] ?(?P<year>20\d\d)(?!\d))"
)
# `từ ngày 30/7 đến ngày 31/7/2025`: the end of a span, whose year is the year of its beginning too.
_SPAN = re.compile(r" ?(?:đến|-|–) ?(?:hết )?(?:ngày )?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?(20\d\d))?(?!\d)")
_NUMBERED = re.compile(r"số \d|\d[-/][a-zđ]")
_YEAR = re.compile(r"năm (20\d\d)(?!\d)")
_CLOCK_AFTER = re.compile(r"[ ,|–-]*\d{1,2}[:h]\d\d")
_CLOCK_BEFORE = re.compile(r"\d{1,2}:\d\d[ ,|–-]*$")
_TOP = 600
_BODY = 6000


class Day(NamedTuple):
    """A date of the text: `year` is None where the text gives none; `weight` tells how likely it is the event's."""

    day: int
    month: int
    year: int | None
    weight: int
    start: int


@dataclass(frozen=True, slots=True)
class _Cues:
    not_the_day: tuple[str, ...]
    document: tuple[str, ...]
    posted: tuple[str, ...]
    event: tuple[str, ...]


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(
        not_the_day=lexicon.words("not_the_day"),
        document=lexicon.words("document_before"),
        posted=lexicon.words("posted"),
        event=lexicon.words("event_word"),
    )


def find_date(
    page: Page, lexicon: Lexicon, kind: str, term: tuple[int, int] | None, title_end: int
) -> tuple[str | None, bool]:
    """Give the day of the event as ISO text, and whether its year was inferred.

    The day a portal posted the page stands in only where the text gives no day of the event.
    """
    cues = _cues(lexicon)
    days = list(_days(page, cues, title_end))
    best = max(days, key=lambda d: (d.weight, -d.start), default=None)
    if best is None or best.weight <= 0:
        posted = _posted(page, cues)
        return (posted.isoformat(), False) if posted else (None, False)
    if best.year:
        return _iso(best.day, best.month, best.year), False
    same = next((d.year for d in days if d.year and (d.day, d.month) == (best.day, best.month)), None)
    if same:
        return _iso(best.day, best.month, same), False
    year = _inferred(page, best, days, posted=_posted(page, cues), kind=kind, term=term)
    return (_iso(best.day, best.month, year), True) if year else (None, False)


def _days(page: Page, cues: _Cues, title_end: int) -> Iterator[Day]:
    low = page.low[:_BODY]
    done = -1
    for at, _ in page.cues.within("day", 0, _BODY):
        if at < done:
            continue
        head = _HEAD.match(low, at)
        match = _DAY.match(low, head.end()) if head else None
        if not match:
            continue
        done = match.end()
        day, month = int(match["day"]), int(match["month"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            span = _SPAN.match(low, match.end())
            written = match["year"] or (span and span[1])
            ranged = bool(span or match["more"])
            weight = _weight(page, cues, at, match.end(), title_end, ranged=ranged)
            yield Day(day, month, int(written) if written else None, weight, at)


def _weight(page: Page, cues: _Cues, start: int, end: int, title_end: int, *, ranged: bool) -> int:
    """Weigh one date: at a sentence's beginning, early, with the event's own words after it.

    `ranged` says that more than one day is named: "từ ngày 10 - 12/9" is the event, "từ ngày 1/7" is not.
    """
    left, right = page.low[max(0, start - 60) : start], page.low[end : end + 220]
    if page.text[start].isupper():  # what a headline ends with is no lead to the day that opens the text
        left = left[left.rfind("\n") + 1 :]
    since = ranged and left.rstrip().endswith("từ")
    if ends_with(left, cues.posted) or (ends_with(left, cues.not_the_day) and not since):
        return 0
    if _NUMBERED.search(left, max(0, len(left) - 45)) and any(word in left for word in cues.document):
        return 0
    if ends_with(left, cues.document) or "số" in left.split()[-2:]:
        return 0
    weight = 2 if any(word in right for word in cues.event) else 1
    if page.text[start].isupper():
        weight += 2
    before = left.rstrip(" ")
    if not before or before[-1] in '.!?…\n-–—)*:"”':
        weight += 2
    if start < title_end + 1500:
        weight += 2
    return weight


def _posted(page: Page, cues: _Cues) -> date | None:
    """Give the day the page was put up: a dated line at the top, or one that says so."""
    fallback: date | None = None
    for match in _POSTED.finditer(page.low, 0, _TOP):
        found = _as_date(match)
        if found is None:
            continue
        left = page.low[max(0, match.start() - 30) : match.start()]
        if ends_with(left, cues.posted):
            return found
        after = page.low[match.end() : match.end() + 14]
        if fallback is None and (_CLOCK_AFTER.match(after) or _CLOCK_BEFORE.search(left)):
            fallback = found
    return fallback


def _as_date(match: re.Match[str]) -> date | None:
    parts = ("iso", "iso_month", "iso_day") if match["iso"] else ("year", "month", "day")
    year, month, day = (int(match[part] or 28) for part in parts)
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= 28 + 3 and _iso(day, month, year) else None


def _iso(day: int, month: int, year: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 31/6: what the text says is no day; it is left unread
        return None


def _inferred(
    page: Page, best: Day, days: list[Day], *, posted: date | None, kind: str, term: tuple[int, int] | None
) -> int | None:
    if posted:
        return posted.year if (best.month, best.day) <= (posted.month, posted.day + 1) else posted.year - 1
    dated = [d.year for d in days if d.year and (not term or term[0] <= d.year <= term[1])]
    if kind == "results":
        years = [int(year) for year in _YEAR.findall(page.low, 0, 1500)]
        named = [year for year in years if not term or year <= term[0] + 5]
        if named:
            return _meeting_year(best.month, named)
    if kind == "congress" and term:
        return term[0]
    if term:
        return max(dated, default=term[0] if best.month >= 4 else term[0] + 1)
    return max(dated, default=None)


def _meeting_year(month: int, named: list[int]) -> int:
    """Give the year of a meeting that speaks of `named` years.

    Late in the year it speaks of that year and the next, early in the year of the last and this one.
    """
    reviewed, last = named[0], max(named)
    if month >= 10:
        return min(named) if last - min(named) == 1 else reviewed
    if month <= 2:
        return last if last > reviewed else reviewed + 1
    return reviewed

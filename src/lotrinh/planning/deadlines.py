"""By when a task is to be done, as its words say: a day, or the end of a month, a quarter or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from lotrinh.foundation.view import View
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.spelling import even

_YEAR = r"(?P<year>20\d\d)"
_FORMS = (
    rf"(?:ngày )?(?P<day>\d\d?) ?[/.-] ?(?P<month>\d\d?)(?: ?[/.-] ?{_YEAR})?(?![\d/%])",
    rf"ngày (?P<day>\d\d?) tháng (?P<month>\d\d?)(?:(?: năm |/){_YEAR})?(?![\d/])",
    rf"tháng (?P<month>\d\d?)(?:(?: năm |/|-){_YEAR})?(?![\d/])",
    rf"(?P<month>\d\d?)/{_YEAR}(?![\d/])",
    rf"quý (?P<quarter>iv|i{{1,3}}|[1-4])(?:(?: năm |/|-){_YEAR})?(?!\w)",
    rf"năm {_YEAR}",
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_TRIED = 5
"""A day without its year is looked for in so many years from the document's; 29 February may have to wait."""


class Deadline(NamedTuple):
    """The last day that is in time, and the words that name it. `inferred` where they do not give the year."""

    day: date
    words: str
    inferred: bool


def deadline_of(quote: str, told: str | None, lexicon: Lexicon) -> Deadline | None:
    """Give the deadline that the words of a task name, the last of several; None where they name none.

    `told` is the day of the document (ISO): where the words give no year, it is the next such day from then on; a day
    before it is no deadline.
    """
    view = View(quote, even)
    since = date.fromisoformat(told) if told else None
    named = (one for pattern in _patterns(lexicon) for one in pattern.finditer(view.low))
    found = [_deadline(one.groupdict(), view.words(*one.span()), since) for one in named]
    return max((one for one in found if one), key=lambda one: one.day, default=None)


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    within, before, repeats = (lexicon.pattern(f"deadline_{name}") for name in ("within", "before", "repeats"))
    lead = rf"(?<!\w)(?:(?P<before>{before})|{within}) "
    now = rf"(?P<now>tháng|quý|năm) {lexicon.pattern('deadline_now')}"
    return tuple(re.compile(rf"{lead}{form}(?! {repeats})") for form in (*_FORMS, now))


def _deadline(found: dict[str, str | None], words: str, told: date | None) -> Deadline | None:
    if found.get("year"):
        day = _last(found, int(found["year"] or 0))
        return Deadline(day, words, inferred=False) if day and (told is None or day >= told) else None
    if told is None:
        return None
    dated = found | _now(found.get("now"), told)
    days = (_last(dated, year) for year in range(told.year, told.year + _TRIED))
    day = next((one for one in days if one and one >= told), None)
    return Deadline(day, words, inferred=True) if day else None


def _now(word: str | None, told: date) -> dict[str, str | None]:
    """Give the month or the quarter that "this month" and "this quarter" of a document are."""
    named: dict[str | None, dict[str, str | None]] = {
        "tháng": {"month": str(told.month)},
        "quý": {"quarter": str((told.month + 2) // 3)},
    }
    return named.get(word, {})


def _last(found: dict[str, str | None], year: int) -> date | None:
    """Give the last day in time, were the words of this year; None where there is no such day."""
    day, month, quarter = found.get("day"), found.get("month"), found.get("quarter")
    if month and not 1 <= int(month) <= 12:
        return None
    if day and month:
        fits = 1 <= int(day) <= monthrange(year, int(month))[1]
        return date(year, int(month), int(day)) if fits else None
    number = (_ROMAN.get(quarter) or int(quarter)) if quarter else 0
    first, last = (int(month), int(month)) if month else (3 * number - 2, 3 * number) if number else (1, 12)
    if found.get("before"):
        return date(year, first, 1) - timedelta(days=1)
    return date(year, last, monthrange(year, last)[1])

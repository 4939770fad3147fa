"""The event a document reports: which unit, which congress, which term, when, and what kind of meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Json
from lotrinh.reading.cues import Cues
from lotrinh.reading.event_date import find_date
from lotrinh.reading.event_province import find_province
from lotrinh.reading.event_unit import find_unit
from lotrinh.reading.page import Page

_BODY = 3000
_LEAD = 900
# A class of digits comes first, so that the search skips to them.
_TERM = re.compile(r"([12](?<!\d.)(?:(?<=2)0|(?<=1)9)\d\d) ?[-–—/] ?(20\d\d|19\d\d)(?!\d)")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_DATELINE = re.compile(r" (?:\(?[A-ZĐ][\w.&]{1,14}(?: online)?\)? ?[-–] ?)?(?=(?:Sáng|Chiều|Tối|Ngày|Trong \d+ ngày) )")
_SITE_LINE = re.compile(
    r"trang thông tin|cổng thông tin|cổng dịch vụ"
    r"|(?:ủy ban nhân dân|ubnd|hđnd|đảng ủy|đảng bộ) \S+(?: \S+){0,3}(?:\n|$)"
    r"|cộng hòa xã hội|đảng cộng sản việt nam|thứ \w+, |chủ nhật|\d|[^|\n]{0,80}\|[^|\n]{0,80}\|"
    r"|[^\n]{0,80} [»›] "
    r"|(?:nghị quyết|báo cáo|quyết định|chương trình hành động|kế hoạch|chính trị)(?:\n|$)"
)
_POSTED_BEFORE = re.compile(r"date \d{4}-\d\d(?:-\d\d)? ")


@dataclass(frozen=True, slots=True)
class Event:
    """What a document reports of. `title` is the document's own; the rest is the contract's `event`."""

    kind: str
    """`congress`, `dissemination`, `results`, `programme` or `other`."""
    unit: str | None
    unit_code: str | None
    province: str | None
    ordinal: int | None
    term: tuple[int, int] | None
    date: str | None
    """ISO date, None where the text gives no day."""
    year_inferred: bool
    title: str

    def to_dict(self) -> Json:
        """Give the event as JSON, in the contract's form."""
        return {
            "kind": self.kind,
            "unit": self.unit,
            "unit_code": self.unit_code,
            "province": self.province,
            "ordinal": self.ordinal,
            "term": list(self.term) if self.term else None,
            "date": self.date,
            "year_inferred": self.year_inferred,
        }


def read_event(page: Page, lexicon: Lexicon) -> Event:
    """Read the event from the title, the opening and the evidence of the whole text. Pure."""
    start, end = _title(page, lexicon)
    kind = _kind(page, end)
    unit = find_unit(page, lexicon, end)
    term = _term(page)
    ordinal = _ordinal(page, lexicon, term, end)
    day, inferred = find_date(page, lexicon, kind, term, end)
    return Event(
        kind=kind,
        unit=unit,
        unit_code=None,
        province=find_province(page, lexicon, unit, day or _term_day(term), (start, end)),
        ordinal=ordinal,
        term=term,
        date=day,
        year_inferred=inferred,
        title=page.words(start, end),
    )


def _term_day(term: tuple[int, int] | None) -> str | None:
    """Give a day that stands for the term where the text gives none: old terms had other provinces."""
    return f"{term[0]}-06-01" if term and term[0] < 2025 else None


@dataclass(frozen=True, slots=True)
class _Cues:
    topic: re.Pattern[str]
    number: re.Pattern[str]
    ordinals: dict[str, int]
    other: tuple[str, ...]
    higher: tuple[str, ...]
    levels: tuple[str, ...]
    earlier: tuple[str, ...]


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    ordinals = {word: value for value, word in enumerate(lexicon.words("ordinal_word"), start=1)}
    words = "|".join(sorted(ordinals, key=len, reverse=True))
    return _Cues(
        topic=re.compile(f"{lexicon.pattern('title_topic')}|{lexicon.pattern('unit_level')} "),
        number=re.compile(
            rf"(?:thứ )?(?:(?P<word>{words})|(?P<digits>\d{{1,2}})(?:st|nd|rd|th)?|(?P<roman>[ivxl]+))(?!\w)"
        ),
        ordinals=ordinals,
        other=lexicon.words("other_congress"),
        higher=lexicon.words("higher_congress"),
        levels=tuple(f"{level} " for level in lexicon.words("unit_level")),
        earlier=lexicon.words("earlier_congress"),
    )


def _title(page: Page, lexicon: Lexicon) -> tuple[int, int]:
    """Give the place of the title: the first line that is no heading of the site, up to the dateline in it."""
    cues = _cues(lexicon)
    lines = [line for line in page.lines[:16] if not line.furniture]
    own = (
        line
        for line in lines
        if not _SITE_LINE.match(page.low, line.start)
        and (line.end - line.start > 30 or cues.topic.search(page.low, line.start, line.end))
    )
    line = next(own, lines[0] if lines else None)
    if line is None:
        return 0, 0
    posted = _POSTED_BEFORE.match(page.low, line.start)
    start = posted.end() if posted else line.start
    end = line.end
    dateline = _DATELINE.search(page.text, min(start + 20, end), end)
    if dateline:
        end = dateline.start()
    elif end - start > 300:  # no title of its own: the first sentence stands in
        end = next((s.end for s in page.sentences if s.end > start), end)
    return start, min(end, line.end)


_HEADED = re.compile(
    r"\n *(?:(?P<programme>(?:CHƯƠNG TRÌNH|KẾ HOẠCH) HÀNH ĐỘNG)|(?P<congress>NGHỊ QUYẾT)[ \n]+ĐẠI HỘI ĐẠI BIỂU)(?=\W)"
)
"""The name that an official document bears on a line of its own."""
_HEAD = 700
"""In so many characters from the beginning of a document its name is looked for."""


def _kind(page: Page, title_end: int) -> str:
    """Take the name a document bears; else weigh title, opening and body: what is held, what is only spoken of."""
    headed = _HEADED.search(page.text, 0, _HEAD)
    if headed and headed.lastgroup:
        return headed.lastgroup
    count = partial(_count, page.cues)
    held = count("holds_congress", 0, _BODY) - count("holds_meeting", 0, _BODY)
    points = {
        kind: 4 * count(f"about_{kind}", 0, title_end) + 2 * count(f"about_{kind}", title_end, title_end + _LEAD)
        for kind in ("dissemination", "results", "programme", "congress")
    }
    points["congress"] = min(points["congress"], 6) + 2 * held
    if held < 0 or not points["congress"]:
        points["dissemination"] *= 2
    if points["dissemination"]:  # a programme is usually spoken of where a resolution is made known
        points["programme"] = min(points["programme"], 2)
    best = max(points, key=lambda kind: points[kind])
    return best if points[best] > 0 else "other"


def _count(cues: Cues, name: str, start: int, end: int) -> int:
    """Count the different words of a list in a stretch of the page."""
    return len(cues.words(name, start, end))


def _term(page: Page) -> tuple[int, int] | None:
    """Give the term of the congress: the last five-year Party term named, not the one reviewed.

    Party terms begin in years that five divides; other terms (a council's, a cell's) only stand in.
    """
    found = list(_terms(page))
    party = [term for term in found if term[0] % 5 == 0]
    return max(party or found, default=None)


def _terms(page: Page) -> Iterator[tuple[int, int]]:
    for at, end in page.cues.all("term"):
        match = _TERM.search(page.low, at, end + 26)
        if match and int(match[2]) - int(match[1]) == 5:
            yield int(match[1]), int(match[2])


def _ordinal(page: Page, lexicon: Lexicon, term: tuple[int, int] | None, title_end: int) -> int | None:
    """Give the number of the unit's congress: said of "Đại hội … lần thứ N", best beside its own term."""
    cues = _cues(lexicon)
    points: Counter[int] = Counter()
    for at, end in page.cues.all("ordinal"):
        match = cues.number.match(page.low, end + 1)
        value = _number(match, cues) if match else None
        if match and value:
            points[value] += _ordinal_weight(page, cues, at, match.end(), term=term, title_end=title_end)
    if not points or max(points.values()) <= 0:
        return None
    return max(points, key=lambda value: points[value])


def _ordinal_weight(
    page: Page, cues: _Cues, start: int, end: int, *, term: tuple[int, int] | None, title_end: int
) -> int:
    left = page.low[max(0, start - 80) : start]
    since = max(left.rfind("đại hội"), left.rfind("đảng bộ"))
    if since < 0:
        return 0
    congress = left.rfind("đại hội")
    if any(map(left[max(congress, 0) :].__contains__, cues.other)):  # a committee of the "đảng bộ" meets by number too
        return 0
    between = left[congress if congress >= 0 else since :]
    if any(map(between.__contains__, cues.higher)) and not any(map(between.__contains__, cues.levels)):
        return 0
    following = _TERM.search(page.low, end, end + 30)
    own = bool(following and term and int(following[1]) == term[0])
    if following and not own:
        return 0
    weight = 1 + 3 * own + 2 * (start < title_end + _LEAD)
    return weight if own or not any(map(left.__contains__, cues.earlier)) else 0


def _number(match: re.Match[str], cues: _Cues) -> int | None:
    if match["word"]:
        return cues.ordinals[match["word"]]
    if match["digits"]:
        return int(match["digits"]) or None
    digits = [_ROMAN[letter] for letter in match["roman"]]
    value = sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
    return value if 0 < value < 60 else None

"""Phrases of time beside figures: at a year, until a year, over a term, compared with a year."""

from __future__ import annotations

import re
from typing import NamedTuple

from lotrinh.lexicon.loader import choice_of
from lotrinh.reading.page import Page


class TimePhrase(NamedTuple):
    """A phrase of time in the view. `role`: at, until, start, span, reference, now, part or year_ahead.

    `begin` and `end_year` are its years; a single year stands in both, "từ năm 2020 đến nay" has no end.
    Phrases that name no year (`nhiệm kỳ qua`, `cùng kỳ`) have None; `word` tells them apart.
    """

    start: int
    end: int
    role: str
    begin: int | None
    end_year: int | None
    word: str


_YEAR = r"(?:19|20)\d\d"
_VALUE = r": (?:(?:trên|gần|hơn|khoảng|ước) )?\d"
# A year by itself in brackets, or before its value: "89,4% (2021)", "2023 là 82%, 2024 là 86,5%".
_ALONE = (
    rf"{_YEAR}(?:(?= )(?<=riêng ....)|(?=\))(?<=\(....)"
    rf"|(?= (?:là|đạt|còn) \d|{_VALUE})(?<=[:;,] ....)|(?={_VALUE})(?<=[^\W\d_] ....))"
)
# Behind these words a year needs no "năm", unless a unit makes it a count: "phấn đấu 2028 là 60%", "vào 2030".
_AHEAD_OF_YEAR = ("phấn đấu", "mục tiêu", "chỉ tiêu", "kế hoạch", "dự kiến", "ước")
_IN_YEAR = ("hết", "cuối", "trước", "trong", "vào", "đầu", "giữa", "sang")
_COUNTED = r"hộ|người|đảng viên|lao động|ha|tỷ|tỉ|triệu|em|lượt|con|học sinh|m2|m²|km|tấn|đồng|cây|suất|căn|%"
_SELF = (
    rf"{_YEAR}(?![\d.,/]*\d)(?! ?(?:{_COUNTED}))(?:"
    + "|".join([rf"(?<={word} ....)(?= (?:là|đạt|còn|có|trên|dưới)(?!\w)|:)" for word in _AHEAD_OF_YEAR])
    + "|"
    + "|".join(rf"(?<={word} ....)" for word in _IN_YEAR)
    + r"|(?<=[:;,] ....)(?= (?:phấn đấu|mục tiêu|kế hoạch|dự kiến|ước)(?: [^\W\d_]+){0,2} \d))"
)
_REFERENCE = (
    r"(?:(?:cao|thấp|nhiều|ít) )?(?:hơn |so )(?:với )?"
    r"(?:(?:cùng kỳ|thực hiện|mức|giai đoạn|bình quân)(?: của)? ){0,2}"
)
_LEAD = (
    r"(?:tính|phấn đấu|dự kiến|dự ước|ước|ước tính|chậm nhất|kể|ngay|riêng|bước|kết thúc|"
    r"trong|vào|ở|của|cả|đến|tới|hết|trước|sang|từ|sau) "
)
_SPAN = (
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|chặng đường|trung hạn|(?:5|năm) năm|từ năm|các năm|những năm),? ?\(?"
    rf"(?P<a>{_YEAR}) ?(?:[-–—−/]|đến năm|đến) ?(?P<b>{_YEAR})\)?"
)
_PART = (
    r"(?:cuối|đầu|giữa|hết|\d{1,2} tháng(?: đầu| cuối)?|sáu tháng đầu|quý (?:i{1,3}|iv|\d)|"
    r"tháng \d{1,2}|nửa đầu|nửa cuối) "
)
_PAST = (
    r"nhiệm kỳ (?:vừa )?qua|(?:5|năm) năm (?:vừa )?qua|nhiệm kỳ trước|năm (?:(?:học )?trước|ngoái|vừa qua|qua)|"
    r"(?:vụ|kỳ|tháng|quý) trước|cùng kỳ(?: năm (?:(?:học )?trước|ngoái))?"
)
_DATE = r"(?:(?:tính )?đến (?:hết )?(?:ngày )?)\d{1,2}[/-]\d{1,2}(?:[/-](?P<dayyear>\d{4}))?(?!\d)"
_PHRASE = re.compile(
    rf"(?P<ref>{_REFERENCE})?(?P<lead>(?:{_LEAD})*)(?:"
    rf"(?P<span>{_SPAN})"
    rf"|(?P<listed>(?:(?:qua )?các |những )?năm (?P<one>{_YEAR})"
    rf"(?:(?:, ?|; ?|,? và )(?:năm )?(?P<many>{_YEAR})(?! ?[-–]))+)"
    rf"|(?P<onward>(?<=từ )(?:đầu |cuối )?năm (?P<onset>{_YEAR}) đến nay)"
    rf"|(?P<yearly>(?:{_PART}){{0,2}}năm (?P<year>{_YEAR})(?!\d))"
    r"|(?P<edge>(?:đầu|cuối) nhiệm kỳ(?: (?:này|trước|qua|đến nay)|"
    rf" \(?(?P<first>{_YEAR}) ?[-–—−/] ?(?P<last>{_YEAR})\)?)?)"
    r"|(?P<half>(?:6|sáu|9|chín|3|ba) tháng (?:đầu|cuối) năm(?: nay)?|nửa (?:đầu|cuối) năm)"
    rf"|(?P<opening>đầu năm(?! {_YEAR}))"
    rf"|(?P<past>{_PAST})"
    rf"|(?P<day>{_DATE})"
    rf"|(?P<whole>(?:cả|cuối) năm(?! {_YEAR}))"
    r"|(?P<now>đến nay|hiện nay|đến thời điểm này|đến thời điểm hiện tại|(?<!từ )nay(?= ))"
    r"|(?P<term>(?:5|năm) năm(?= |,|$)|(?:trong |cả |toàn )?nhiệm kỳ(?: (?:này|mới|tới))?)"
    r"|(?P<bare>(?<=đến )(?P<lone>20\d\d)(?!\d))"
    rf"|(?P<alone>{_ALONE})"
    rf"|(?P<itself>(?:(?:cuối|đầu|giữa|hết) )?(?P<plain>{_SELF}))"
    r"|(?P<quarter>quý (?:i{1,3}|iv|[1-4])(?:[/-]20\d\d(?!\d))?(?![\w/-]))"
    rf"|(?P<since>(?<=so với ){_YEAR}(?!\d))"
    r")"
)
_LONE_YEAR = re.compile(rf"{_ALONE}|{_SELF}|{_YEAR}(?!\d)(?<=so với ....)")
_TO_A_DAY = re.compile(r"đến (?:hết )?(?:ngày )?\d")
_LEADING = (
    "so với hơn cao thấp dự nhiều ít cùng kỳ thực hiện mức của giai đoạn bình quân tính phấn đấu dự kiến ước chậm nhất "
    "kể ngay riêng bước kết thúc trong vào cả đến tới hết trước sang từ sau ở toàn cuối đầu giữa tháng quý nửa các "
    "những năm thời điểm nhiệm sáu chín ba"
).split()
_LED = re.compile(rf"(?: (?:{choice_of(word[::-1] for word in _LEADING)}|\d+)(?=[ (]|\Z)){{1,9}}")
"""The words that may lead a phrase of time, and numbers, in a text that runs backwards from the phrase."""
_FAR = 200
"""Farther than so many characters before a word that tells of time no word leads it."""


class Times:
    """The phrases of time of one page. Asked for from front to back."""

    def __init__(self, page: Page) -> None:
        self._low = low = page.low
        anchors = [at for at, _ in page.cues.all("time")]
        anchors += [at for at, end in page.digits if end - at >= 4 and low.startswith(_CENTURIES, at)]
        anchors.sort(reverse=True)
        self._coming = anchors

    def within(self, start: int, end: int) -> list[TimePhrase]:
        """Find the phrases of time in a stretch of the view, left to right, never overlapping.

        Every phrase holds a word that tells of time, or a year that stands by itself; the words that may lead it are
        looked for to their left.
        """
        low, coming, done = self._low, self._coming, start
        found: list[TimePhrase] = []
        while coming and coming[-1] < end:
            anchor = coming.pop()
            if anchor >= done and _tells_of_time(low, start, anchor, end):
                match = _around(low, done, anchor, end)
                phrase = _phrase(match, start) if match else None
                if match and phrase:
                    found.append(phrase)
                    done = match.end()
        return found


_CENTURIES = ("19", "20")


def _tells_of_time(low: str, start: int, anchor: int, end: int) -> bool:
    """Tell "đến ngày 30/9" from other uses of "đến", and a year that stands by itself from other numbers."""
    first = low[anchor]
    if first == "đ":
        return _TO_A_DAY.match(low, anchor, end) is not None
    if first == "1" and low.find("20", start, end) < 0:
        return False  # a sentence that names no year of this century tells of the past
    return first not in "12" or _LONE_YEAR.match(low, anchor, end) is not None


def _around(low: str, start: int, anchor: int, end: int) -> re.Match[str] | None:
    """Match the phrase that holds the word at `anchor`, beginning as far left as its leading words go."""
    led = _LED.match(low[max(start, anchor - _FAR) : anchor][::-1])
    begin = anchor - led.end() if led else anchor
    match = _PHRASE.match(low, begin, end)
    while begin < anchor and (match is None or match.end() <= anchor):
        begin = low.index(" ", begin) + 1
        match = _PHRASE.match(low, begin, end)
    return match


_STANDARD = ("chuẩn ", "chuẩn nghèo ", "đa chiều ")
"""Before the years of a standard, which are not the figure's: "hộ nghèo theo chuẩn giai đoạn 2026 - 2030"."""


def _phrase(match: re.Match[str], begin_at: int) -> TimePhrase | None:
    start, end = match.span()
    low, form = match.string, match.lastgroup or ""
    if start > begin_at and low[start - 1].isalnum():
        return None
    years = _years(match, form)
    if match["ref"]:
        role = "reference"
    elif form == "since" or (form == "span" and low.endswith(_STANDARD, 0, start)):
        return None
    elif form in ("yearly", "bare", "alone", "itself"):
        role = _role(match["lead"], form)
    elif form == "onward":
        role, years = "now", (int(match["onset"]), None)
    elif form == "edge":
        role = "start" if "đầu" in match["edge"] else "at"
    elif form == "day":
        if not _is_day(match["day"]):
            return None
        year = int(match["dayyear"]) if match["dayyear"] else None
        role, years = "now", (year, year)
    else:
        role = _ROLES.get(form, "term")
    return TimePhrase(start, end, role, *years, low[start:end].strip())


_ROLES = {
    "span": "span",
    "listed": "span",
    "now": "now",
    "opening": "at",
    "past": "past",
    "half": "part",
    "quarter": "part",
}
"""The roles of phrases whose form tells it; others speak of the term."""


def _role(lead: str, form: str) -> str:
    """Tell by the words before a year whether it is reached, where something starts, or neither."""
    if form == "bare" or (lead and any(word in lead for word in ("đến ", "tới ", "hết ", "trước "))):
        return "until"
    return "start" if lead.endswith("từ ") else "at"


_DAY = re.compile(r"(\d{1,2})[/-](\d{1,2})")


def _is_day(words: str) -> bool:
    """Tell "đến 30/9" from "chưa đến 8/11 trường": a part is no greater than its whole."""
    found = _DAY.search(words)
    named = any(w in words for w in ("ngày", "tính", "hết"))
    return found is not None and int(found[2]) <= 12 and (named or int(found[1]) > int(found[2]))


_DATED = {
    "span": ("a", "b"),
    "listed": ("one", "many"),
    "yearly": ("year", "year"),
    "bare": ("lone", "lone"),
    "alone": ("alone", "alone"),
    "since": ("since", "since"),
    "itself": ("plain", "plain"),
}
"""The groups that hold the first year and the last one, by the form of the phrase."""


def _years(match: re.Match[str], form: str) -> tuple[int | None, int | None]:
    groups = _DATED.get(form)
    if groups:
        first, last = groups
        return int(match[first]), int(match[last])
    if form != "edge":
        return None, None
    year = match["first" if match["edge"].startswith("đầu") else "last"]
    return (int(year), int(year)) if year else (None, None)

"""Every number of a page, and the named reason where a number is no quantity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of, choice_of
from lotrinh.reading.page import Page
from lotrinh.reading.proper_names import place_ending
from lotrinh.reading.slipped import SLIPPED, slipped_end


class Number(NamedTuple):
    """A run of digits with its separators, or number words; `reason` is None where it may be a quantity."""

    start: int
    end: int
    reason: str | None


_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
# Forms that a look at the digits decides, tried in order where a number begins; each is named by its reason.
_FORMS = re.compile(
    r"(?P<document_number>(?:\d[.,]?){18,}\d)"  # nothing a commune counts has so many digits
    r"|(?P<phone>0\d{2,4}[ .-]\d{3,4}[ .-]\d{3,4}(?!\d)|0\d{9,10}(?!\d)|(?:1800|1900)[ .]?\d{3,6})"
    r"|(?P<date>\d{4}-\d{2}-\d{2}(?!\d)"
    r"|\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:\d{4}|\d{2})(?![\d%])"
    r"|\d{1,2}[/-](?:19|20)\d\d(?![\d%])"
    r"|\d{1,2} tháng \d{1,2}(?: năm \d{4}|[/.-]\d{4})?(?![\d.,]?\d)"
    r"|\d{1,2}(?:-| - |;| và |, | đến )\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?![\d%]))"
    r"|(?P<term>(?:19|20)\d\d ?[-–—−/] ?(?:19|20)\d\d(?!\d))"
    r"|(?P<time>\d{1,2}(?::|h|g)\d{2}(?::\d{2})?(?!\d)|\d{1,2}h(?:\d{2})?(?!\w)|\d{1,2} giờ(?: \d{1,2}(?: phút)?)?)"
    r"|(?P<temperature>\d+ ?°)"
    r"|(?P<name_part>1/(?:[125]00|(?:1|2|5|10|25|50)\.?000)(?!\d))"  # the scale of a map
)
_DOCUMENT = re.compile(r"\d+(?:/\d{4})?(?:[-/]| - )(?:[A-ZĐ]{1,}[\wĐ]*)(?:[-/.][\wĐ]+)*(?!\w)")
_SHORT_DATE = re.compile(r"(\d{1,2})(?: ?/ ?|[.-])(\d{1,2})(?![\d%/]|[.,]\d{3}(?!\d))")
_SLASHED = re.compile(r"\d+ ?/ ?\d+")
_AFTER_WORD = re.compile(r" ?([^\W\d_]+(?: [^\W\d_]+){0,2})")
_MEASURED = re.compile(r"(?: ?[-–] ?\d[\d.,]*)? ?[%‰]")
_MEASURE = re.compile(r" ?(?:%|nghìn|ngàn|triệu|tỷ|tỉ|ha|km)")
_BASE = re.compile(
    r" ?(?:ha|héc-?ta|hecta|héc ta|vạn dân|dân|người dân|đơn vị diện tích|sào|công đất|học sinh|trẻ|m2|km2|mét|"
    r"bé gái|bé trai)(?!\w)"
)
_BASES = frozenset({"1", "01", "1.000", "10.000", "100.000", "1000", "10000"})
_LIST_LINK = re.compile(r"(?:, ?| và | & | - |-|; ?|/)")


@dataclass(frozen=True, slots=True)
class Reasons:
    """The words that give a number its reason: before it (and whether a unit behind it wins), or behind it."""

    before: dict[str, tuple[str, bool]]
    before_ends: frozenset[str]
    """The last words of those before a number: most numbers stand behind none."""
    after: dict[str, str]
    behind: re.Pattern[str]
    """Any of the words after a number, the longest that fits."""
    counted: re.Pattern[str]

    @classmethod
    def of(cls, before: dict[str, tuple[str, bool]], after: dict[str, str], counted: re.Pattern[str]) -> Reasons:
        """Compile the words before and after a number."""
        ends = frozenset(words.rpartition(" ")[2] for words in before)
        return cls(before, ends, after, re.compile(f" ?({any_of(after)})" if after else "(?!)"), counted)


@cache
def reasons_of(lexicon: Lexicon) -> Reasons:
    """Gather the words of a lexicon, once."""
    before: dict[str, tuple[str, bool]] = {}
    after: dict[str, str] = {}
    for entry in lexicon.entries("explanations"):
        for word in entry.get("before", ()):
            before.setdefault(word, (entry["reason"], bool(entry.get("unless_counted"))))
        for word in entry.get("after", ()):
            after.setdefault(word.strip(), entry["reason"])
    written = [e["scale"] for e in lexicon.entries("scales")] + [w for u in lexicon.units for w in u.written]
    counted = re.compile(rf" ?{choice_of(written)}(?![^\W\d_])(?! lượt| thứ)")
    return Reasons.of(before, after, counted)


@cache
def _counted_in_words(lexicon: Lexicon) -> re.Pattern[str]:
    scales = "|".join(e["scale"] for e in lexicon.entries("scales"))
    nouns = lexicon.pattern("word_counted")
    return re.compile(rf" (?:(?:{scales})(?: (?:{scales}))? (?:đồng|usd|(?={nouns}))|{nouns})")


OUT_OF = re.compile(r" (?:trên|trong)(?: tổng)?(?: số)? ")
"""Between a part and its whole: "8 trên 10 thôn", "5 trong tổng số 7 trường"."""
_TIMES = re.compile(r"gấp (đôi|rưỡi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)")
_SCALED = re.compile(r" (?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_INSIDE = tuple(f"{word} " for word in ("linh", "lẻ", "mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"))
_AT_LEAST_ONE = ("ít nhất ", "tối thiểu ", "thêm ", "còn ", "chỉ có ")


def _in_words(page: Page, lexicon: Lexicon) -> list[Number]:
    """Find number words that count things or money: "hai cụm công nghiệp", "hơn một nghìn tỷ đồng"."""
    low, counted = page.low, _counted_in_words(lexicon)
    fives = [end for _, end in page.cues.all("five") if counted.match(low, end)]
    text = page.text
    fives += [
        at + len("năm") for at, _ in page.cues.all("time") if text[at] == "N" and _begins_with_five(low, at, counted)
    ]
    found = [Number(end - len("năm"), end, None) for end in fives]
    done = 0
    places = sorted(page.cues.all("number_word"), key=lambda place: (place[0], -place[1]))
    parts = {link.end(): (start, end) for start, end in places if (link := OUT_OF.match(low, end))}
    for start, end in places:
        if low.startswith("gấp", start):
            times = _TIMES.match(low, start)
            if times:
                found.append(Number(times.start(1), times.end(1), None))
        elif start >= done and low[start - 1 : start] in ("", " ", "\n") and counted.match(low, end):
            if low.endswith(_INSIDE, 0, start):
                continue  # "năm trăm linh ba triệu đồng": the end of a longer number
            done = end
            if start in parts:  # "tám trên mười thôn"
                found.append(Number(*parts[start], None))
            article = low[start:end] == "một" and not _SCALED.match(low, end)
            if not article or low.endswith(_AT_LEAST_ONE, 0, start):
                found.append(Number(start, end, None))
    return found


_SENTENCE_END = "\n.;!?:…–-*+"


def _begins_with_five(low: str, at: int, counted: re.Pattern[str]) -> bool:
    """Tell "Năm thôn được công nhận" at the head of a sentence from the year, where its word has a capital."""
    if not (low.startswith("năm ", at) and counted.match(low, at + len("năm"))):
        return False
    return low[max(0, at - 2) : at].rstrip(" ")[-1:] in ("", *_SENTENCE_END)


def numbers(page: Page, lexicon: Lexicon) -> list[Number]:
    """Find every number of the page, in order, with its reason where the form or the words beside it give one."""
    found: list[Number] = []
    reasons = reasons_of(lexicon)
    low, text = page.low, page.text
    form_end, form_reason = 0, ""
    for start, end in page.digits:
        if start < form_end:
            if form_reason:
                found.append(Number(start, end, form_reason))
            continue
        form = None if _is_glued(low, start, end, reasons) else by_form(low, text, start, end)
        if form:
            form_reason, form_end = form
            found.append(Number(start, end, form_reason))
            continue
        reason = by_words(low, start, end, found, reasons)
        if reason is None and place_ending(text, start, end) is not None and not reasons.counted.match(low, end):
            reason = "name_part"
        whole = _grouped(low, start, end, reasons) if reason is None and low.startswith(SLIPPED, end) else end
        if whole > end:
            form_reason, form_end = "", whole
        found.append(Number(start, whole, reason))
    found += _in_words(page, lexicon)
    found.sort()
    return _joined(low, _outside(page, found))


_GROUPS = re.compile(r"(?<!\d )(?<![\d/.,-])[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?(?![\d.,/]*\d)")


def _grouped(low: str, start: int, end: int, reasons: Reasons) -> int:
    """Give where digits that spaces group end, "14 820 người"; they do so only before what is counted or measured."""
    if low[end] != " ":
        return slipped_end(low, start, end, reasons.counted)
    groups = _GROUPS.match(low, start) if low[end + 1 : end + 2].isdecimal() else None
    return groups.end() if groups and reasons.counted.match(low, groups.end()) else end


_GLUED = tuple("đạt bằng là còn tăng giảm trên gần hơn dưới khoảng được chiếm lên xuống".split())
_WORD = re.compile(r"[^\W\d_]+$")


def _is_glued(low: str, start: int, end: int, reasons: Reasons) -> bool:
    """Tell "đạt15 tỷ đồng", where a space was lost, from a name like "ĐT743"."""
    if not start or not low[start - 1].isalpha() or not low.endswith(_GLUED, 0, start):
        return False
    word = _WORD.search(low, max(0, start - 8), start)
    measured = _looks_measured(low, end) or reasons.counted.match(low, end) is not None
    return word is not None and word.group() in _GLUED and measured


def _outside(page: Page, found: list[Number]) -> list[Number]:
    """Name the numbers of list markers and of page furniture for what they are."""
    at = 0
    for line in page.lines:
        if not line.furniture and line.body == line.start:
            continue
        reason, end = ("page_furniture", line.end) if line.furniture else ("list_marker", line.body)
        while at < len(found) and found[at].start < line.start:
            at += 1
        while at < len(found) and found[at].end <= end:
            found[at] = Number(found[at].start, found[at].end, reason)
            at += 1
    return found


_JOINED = re.compile(r" ?(?:[-–]|đến|và|,) ?")
_CARRIED = frozenset({"age", "duration", "time", "temperature"})


def _joined(low: str, found: list[Number]) -> list[Number]:
    """Carry the reason of "3-5 tuổi" and "5 đến 10 năm" back to the first number."""
    carried: str | None = None
    begin = len(low)
    for index in range(len(found) - 1, -1, -1):
        start, end, reason = found[index]
        if reason is None and carried in _CARRIED and _JOINED.fullmatch(low, end, begin):
            reason = carried
            found[index] = Number(start, end, reason)
        carried, begin = reason, start
    return found


def by_form(low: str, text: str, start: int, end: int) -> tuple[str, int] | None:
    """Give the reason that the shape of the digits decides, and where the shape ends."""
    before = low[start - 1] if start else " "
    if _goes_on_a_name(low, text, start, before):
        return "name_part", end
    following = low[end] if end < len(low) else " "
    if following in " .)%,;\n":
        if before == "(" and following == ")" and end - start < 3:
            return "list_marker", end
        if _is_plain(low, start, end, low[end + 1 : end + 2] if following == " " else "."):
            return None
    elif following.isalpha() and following not in "mđh":
        second = low[end + 1 : end + 2]
        if not second.isalpha() and not (following == "g" and second.isdecimal()):
            return "name_part", end  # 5G, 91B
    form = _FORMS.match(low, start)
    if form and form.lastgroup:
        return form.lastgroup, form.end()
    document = _DOCUMENT.match(text, start) if following in "-/ " else None
    if document:
        return "document_number", document.end()
    return _short_date(low, start)


def _goes_on_a_name(low: str, text: str, start: int, before: str) -> bool:
    """Tell digits that are one with what stands before them: "A1", "covid-19", "ĐT.743", "Km 7+200"."""
    if before == " ":
        return low.startswith("+", start - 2) and _ALONG.search(low, max(0, start - 12), start) is not None
    if before.isalpha() or before == "_" or (before == "-" and start > 1 and low[start - 2].isalpha()):
        return True
    if before == ".":
        return _ROAD.search(text, max(0, start - 5), start) is not None
    return before == "+" and _ALONG.search(low, max(0, start - 12), start) is not None


_CALLED = ("0", "1800", "1900")
"""How the numbers of telephones begin."""


def _is_plain(low: str, start: int, end: int, after: str) -> bool:
    """Tell digits with no form of their own; `after` stands behind the space that follows them."""
    if end - start < 4:
        return after not in "-–tg°"
    dated = low.find(".", start, start + 3) >= 0  # "30.4.2025"
    return end - start < 19 and not dated and after not in "-–—−/°" and not low.startswith(_CALLED, start)


_ALONG = re.compile(r"km ?\d{1,3} ?\+ ?$")
"""The kilometre before the metres of a place along a road: "Km 7+200"."""
_ROAD = re.compile(r"(?<!\w)[A-ZĐ]{2,3}\.$")
"""An abbreviation in capitals right before digits: ĐT.743, QL.1, TL.8."""


_NO_DAY = (["kỳ", "qua,"], ["năm", "qua,"], ["đến", "nay,"], ["hiện", "nay,"])
"""Words that tell of no day, though their last one may: "nhiệm kỳ qua, 2/10 trạm y tế"."""


def _short_date(low: str, start: int) -> tuple[str, int] | None:
    """Tell `22/7` the day from `22/23 tổ dân phố` the ratio and `4-8` the day from `4-8 đảng viên` the range."""
    match = _SHORT_DATE.match(low, start)
    if not match or not (1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12):
        return None
    end = match.end()
    left = low[max(0, start - 12) : start].split()
    cue = left[-1].strip("(,") if left and left[-2:] not in _NO_DAY else ""
    if cue in ("nay", "mai", "qua", "ngày", "sáng", "chiều", "tối", "trưa", "đêm", "hôm") or (
        left and left[-1].endswith("(") and cue == "" and low[end : end + 1] != " "  # not "(11/12 trường)"
    ):
        return "date", end
    if low[start + len(match[1])] not in "/ ":
        return None
    if int(match[1]) > int(match[2]):
        return "date", end  # no part is greater than its whole
    after = _AFTER_WORD.match(low, end)
    deed = after is not None and after[1].startswith(_DONE_ON_A_DAY)
    noun = after is not None and not deed and (after[1].split()[0] not in _NO_NOUN or after[1].startswith("đảng viên"))
    return None if noun or cue in ("đạt", "thành", "được", "vững", "có", "còn", "trì", ":") else ("date", end)


_DONE_ON_A_DAY = ("sinh hoạt", "hoàn thành", "khởi công", "khánh thành", "khai trương", "khai giảng", "phát động")
_NO_NOUN = frozenset("tại và đến đảng phường xã thị huyện với vừa ở trong theo của tới đã do vào là năm nhân".split())


_RANGED = re.compile(r" ?[-–] ?\d[\d.,]*")
_REACHING = ("đạt trên ", "là trên ", "ước trên ")


def _counted_as_range(low: str, end: int, reasons: Reasons) -> re.Match[str] | None:
    """Match what "hướng dẫn 1.200 - 1.500 lượt người" counts."""
    ranged = _RANGED.match(low, end)
    return reasons.counted.match(low, ranged.end()) if ranged else None


def by_words(low: str, start: int, end: int, found: list[Number], reasons: Reasons) -> str | None:
    """Give the reason that the words beside the number decide."""
    left = low[max(0, start - 40) : start]
    year = end - start == 4 and _YEAR.match(low, start) is not None
    if year and left.endswith("năm "):
        return "date"
    counted = reasons.counted.match(low, end)
    if year and not counted:
        return "date"
    digits = low[start:end]
    if (
        (digits in _BASES or (digits == "100" and left.endswith(("/", "/ "))))
        and not left.endswith(_REACHING)
        and left.endswith(("trên ", "/", "/ ", "cho ", "mỗi ", "của ", "trị ", "nhập ", "suất "))
        and _BASE.match(low, end)
    ):
        return "unit_of_reference"
    if start and low[start - 1] in "“\"'‘" and not _MEASURED.match(low, end) and end - start < 3:
        return "name_part"
    words = left.rstrip(" (:“\"'").rsplit(None, 1)[-1:]
    known = bool(words) and words[0].lstrip('(“"') in reasons.before_ends
    if known:
        words = left.rstrip(" (:“\"'").split()[-3:]
        counted = counted or _counted_as_range(low, end, reasons)
    for size in (3, 2, 1) if known else ():
        hit = reasons.before.get(" ".join(words[-size:]).lstrip('(“"')) if len(words) >= size else None
        if hit and (hit[0] == "quantity" or (left.endswith("(") and _SLASHED.match(low, start))):
            return None  # "chỉ tiêu nghị quyết (45/35 đảng viên)"
        if hit and hit[0] == "name_part" and _is_decimal(low[start:end]):
            return None  # "đường liên thôn 91,5"
        if hit and hit[0] == "name_part" and words[-1] == "số" and not _MEASURE.match(low, end):
            return hit[0]
        if hit and not (hit[1] and counted) and not (hit[0] == "date" and counted and _is_no_date(words[-1], digits)):
            return None if _looks_measured(low, end) and hit[0] != "temperature" else hit[0]
    behind = reasons.behind.match(low, end)
    if behind and _is_part(low, start, reasons.after[behind[1]]):
        behind = None
    if behind and (counted is None or behind.end() > counted.end()):
        measured = _is_shortened(low, start, end, found) or _is_mean_age(low, start)
        return _lasting(reasons.after[behind[1]], left, measured=measured)
    return _continued(low, start, end, found, counted is not None)


def _is_no_date(word: str, digits: str) -> bool:
    """Tell "trong tháng 3 đảng viên" and "trong quý 12 đảng viên", what was counted in that time."""
    return word == "tháng" or (word == "quý" and digits not in "1234")


_AGES = re.compile(r"(?:tuổi thọ|tuổi (?:đời )?(?:bình quân|trung bình))[^,;.\d]{0,60}$")
"""Names of what is measured in years of age: "tuổi thọ trung bình đạt 74,5 tuổi"."""


def _lasting(reason: str, left: str, *, measured: bool) -> str | None:
    """Give the reason of what stands before a unit of time, unless the time is what was measured."""
    if reason in ("duration", "age") and measured:
        return None
    return "anniversary" if reason == "duration" and "kỷ niệm" in left else reason


def _is_mean_age(low: str, start: int) -> bool:
    """Tell the age that people reach or have in the mean from the age of somebody."""
    return (
        low.find("tuổi ", max(0, start - 80), start) >= 0 and _AGES.search(low, max(0, start - 80), start) is not None
    )


_SHORTER = re.compile(
    r" (?:ngày|giờ|phút)(?: làm việc)? (?:(?:rút ngắn|rút|giảm) )?(?:xuống còn|xuống|còn|về còn)(?: chỉ| dưới)? "
)


def _is_shortened(low: str, start: int, end: int, found: list[Number]) -> bool:
    """Tell "từ 20 ngày xuống 12 ngày", how long a service takes, from how long something lasted."""
    if low.endswith("từ ", 0, start):
        after = _SHORTER.match(low, end)
        return after is not None and low[after.end() : after.end() + 1].isdecimal()
    return bool(found) and found[-1].reason is None and _SHORTER.fullmatch(low, found[-1].end, start) is not None


_DECIMAL = re.compile(r"(\d+),(\d+)")


def _is_decimal(digits: str) -> bool:
    """Tell "91,5" from "1,2", two names in a row."""
    match = _DECIMAL.fullmatch(digits)
    return match is not None and int(match[1]) > int(match[2])


def _is_part(low: str, start: int, reason: str) -> bool:
    """Tell "17/19 nội dung", a part of what was on the agenda, from what was on it."""
    return reason == "agenda" and low[start - 1 : start] == "/" and low[start - 2].isdecimal()


def _looks_measured(low: str, end: int) -> bool:
    return _MEASURED.match(low, end) is not None


_CONTINUED = frozenset({"name_part", "document_number", "ordinal"})


def _continued(low: str, start: int, end: int, found: list[Number], counted: bool) -> str | None:
    """Carry a name's reason along a list of names: `phường 11, 12, 13 và 14`."""
    if counted or not found or low[end : end + 1] == "/":
        return None
    begin, behind, reason = found[-1]
    if reason not in _CONTINUED or low[begin - 1].isalpha():  # the 2 of km2 heads no list of names
        return None
    link = _LIST_LINK.fullmatch(low, behind, start)
    return reason if link and not _looks_measured(low, end) else None

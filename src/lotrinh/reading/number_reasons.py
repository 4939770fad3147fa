"""What the words beside a number tell: that it is a name, a date, a duration, and no quantity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of, choice_of
from lotrinh.reading.number import Number

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_SLASHED = re.compile(r"\d+ ?/ ?\d+")
_MEASURED = re.compile(r"(?: ?[-–] ?\d[\d.,]*)? ?[%‰]")
_MEAN = ("bình quân ", "trung bình ")
_OF_EACH = re.compile(
    r" ?(?:ha|héc-?ta|sào|công|mẫu|hộ|lao động|người|khẩu|đảng viên|học sinh|con|lồng|m2|thôn|chi bộ)"
    r"(?: (?!và |với )[^\W\d_]+){1,10} \d"
)
"""Behind "bình quân 1": an amount of each follows, "bình quân 1 ha trồng chè cho thu nhập 180 triệu đồng"."""
_SIZE = re.compile(r"quy mô|diện tích|rộng|(?<!\w)có (?:bình quân|trung bình) $")
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
    measure: re.Pattern[str]
    """What tells an amount from the number of a thing."""
    base: re.Pattern[str]
    """What an amount is told for a round number of."""
    base_before: tuple[str, ...]
    base_not_before: tuple[str, ...]
    glued: tuple[str, ...]
    """The words to which an amount may be glued: with any other before it, it is part of a name."""

    def only(self, before: dict[str, tuple[str, bool]], after: dict[str, str]) -> Reasons:
        """Give the same rules with these words before and after a number alone."""
        return replace(self, before=before, before_ends=_ends(before), after=after, behind=_behind(after))


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
    return Reasons(
        before=before,
        before_ends=_ends(before),
        after=after,
        behind=_behind(after),
        counted=counted,
        measure=re.compile(f" ?{choice_of(lexicon.words('number_measure'))}"),
        base=re.compile(f" ?{lexicon.pattern('reference_noun')}"),
        base_before=("/", "/ ", *(f"{word} " for word in lexicon.words("reference_before"))),
        base_not_before=tuple(f"{word} " for word in lexicon.words("reference_not_before")),
        glued=lexicon.words("number_glued"),
    )


def _ends(before: Iterable[str]) -> frozenset[str]:
    return frozenset(words.rpartition(" ")[2] for words in before)


def _behind(after: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f" ?({any_of(after)})" if after else "(?!)")


_RANGED = re.compile(r" ?[-–] ?\d[\d.,]*")


def counted_as_range(low: str, end: int, reasons: Reasons) -> re.Match[str] | None:
    """Match what "hướng dẫn 1.200 - 1.500 lượt người" counts."""
    ranged = _RANGED.match(low, end)
    return reasons.counted.match(low, ranged.end()) if ranged else None


def by_words(low: str, start: int, end: int, found: list[Number], reasons: Reasons) -> str | None:
    """Give the reason that the words beside the number decide."""
    counted = reasons.counted.match(low, end)
    if end - start == 4 and _YEAR.match(low, start) and (not counted or low.endswith("năm ", 0, start)):
        return "date"
    if _is_base(low, start, end, reasons):
        return "unit_of_reference"
    before = low[start - 1 : start]
    if before and before in "“\"'‘" and not _MEASURED.match(low, end) and end - start < 3:
        return "name_part"
    word = low[low.rfind(" ", 0, start - 1) + 1 : start - 1] if before == " " else ""
    if not word.isalpha() or word in reasons.before_ends:
        left = low[max(0, start - 40) : start]
        words = left.rstrip(_OPENING).split()[-3:]
        if words and words[-1].lstrip('(“"') in reasons.before_ends:
            counted = counted or counted_as_range(low, end, reasons)
            reason = _said_before(low, start, end, words, reasons, counted=counted is not None)
            if reason:
                return None if reason == _NO_REASON else reason
    behind = reasons.behind.match(low, end)
    if behind and _is_part(low, start, reasons.after[behind[1]]):
        behind = None
    if behind and (counted is None or behind.end() > counted.end()):
        measured = _is_shortened(low, start, end, found) or _is_mean_age(low, start)
        return _lasting(reasons.after[behind[1]], low[max(0, start - 40) : start], measured=measured)
    return _continued(low, start, end, found, counted is not None)


def _is_base(low: str, start: int, end: int, reasons: Reasons) -> bool:
    """Tell what something is counted for, "trên 100 ha", "bình quân 1 ha chè cho thu 18 tỷ đồng", from an amount."""
    digits = low[start:end]
    if digits in ("1", "01") and low.endswith(_MEAN, 0, start) and _OF_EACH.match(low, end):
        return _SIZE.search(low, max(0, start - 40), start) is None
    return (
        (digits in _BASES or (digits == "100" and low.endswith(("/", "/ "), 0, start)))
        and not low.endswith(reasons.base_not_before, 0, start)
        and low.endswith(reasons.base_before, 0, start)
        and reasons.base.match(low, end) is not None
    )


_OPENING = " (:“\"'"
"""Signs that may stand between a number and the words before it."""
_NO_REASON = "quantity"
"""What words are entered as that announce a count."""


def _said_before(low: str, start: int, end: int, words: list[str], reasons: Reasons, *, counted: bool) -> str | None:
    """Give the reason that the last words before a number decide, the longest first; None where they decide nothing."""
    for size in (3, 2, 1):
        hit = reasons.before.get(" ".join(words[-size:]).lstrip('(“"')) if len(words) >= size else None
        if hit is None:
            continue
        reason, unless_counted = hit
        if reason == _NO_REASON or (low[start - 1] == "(" and _SLASHED.match(low, start)):
            return _NO_REASON  # "chỉ tiêu nghị quyết (45/35 đảng viên)"
        if reason == "name_part" and _is_decimal(low[start:end]):
            return _NO_REASON  # "đường liên thôn 91,5"
        if reason == "name_part" and words[-1] == "số" and not reasons.measure.match(low, end):
            return reason
        no_date = reason == "date" and counted and _is_no_date(words[-1], low[start:end])
        if not (unless_counted and counted) and not no_date:
            return _NO_REASON if looks_measured(low, end) and reason != "temperature" else reason
    return None


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


def looks_measured(low: str, end: int) -> bool:
    """Tell whether a per cent or per mille sign stands behind a number."""
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
    return reason if link and not looks_measured(low, end) else None

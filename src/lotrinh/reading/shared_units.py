"""Units said once for several numbers: "41,5; 45,2 và 49,8 triệu đồng", "giảm từ 6,2 xuống 2,7%"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.reading.quantities import Quantity

SERIES = re.compile(r"(?:[,;]| và|, và) ?")
_FROM_TO = re.compile(
    r"(?: \((?:năm )?\d{4}\)| năm \d{4}| hiện nay)? (?:(?:đã )?(?:giảm|tăng|nâng|hạ|rút|kéo) )?"
    r"(?:xuống còn|xuống|lên đến|lên tới|lên|còn|về còn|về|thành) (?:chỉ )?"
)
_REACHED = r"(?::|(?: (?:là|đạt|có|còn|thu|được|ước|lên|tăng lên|giảm còn)){1,3})"
_BY_TIME = re.compile(
    r"(?:[,;]|,? và)(?: (?:đến|sang|còn|riêng))? ?"
    rf"(?:năm (?:19|20)\d\d{_REACHED}?|(?:19|20)\d\d{_REACHED}"
    rf"|(?:tháng|quý) (?:\d{{1,2}}|i{{1,3}}|iv)(?:(?:/| năm )20\d\d)?{_REACHED}) "
)
"""Between two values of a series: the next year, quarter or month."""
_MOST_APART = 20
"""Values of a series further apart than so many times hardly have one scale: "là 980, năm 2023 là 1,2 tỷ đồng"."""
_DEED = re.compile(r"(?<!\w)(?:khiển trách|cảnh cáo|cách chức|khai trừ|kết nạp|thêm|mới|chuyển đi|chuyển đến) $")
_BY_DEED = re.compile(r"(?:,| và) [^\W\d_]+(?: [^\W\d_]+){0,2} ")
"""What was done to each: "khiển trách 6, cảnh cáo 3 trường hợp"."""
_IN_STEP = re.compile(r"(?:lần lượt|tương ứng)[^.]*$|, [^.,;:\d]+: (?:[\d.]+(?:, | và |; ))*$")
_NEAR = 60
PART = frozenset({"part"})
"""The mark of a bare number that is one of the parts of a whole: what stands before it names it, even a country."""


def share_units(low: str, quantities: list[Quantity], groups: re.Pattern[str]) -> None:
    """Give the unit at the end of a bare series, or of a pair, to all of it.

    `groups` name some of the people counted.
    """
    for first, second in zip(reversed(quantities[:-1]), reversed(quantities), strict=False):
        if first.unit or not second.unit or second.dimension == "times" or first.of is not None:
            continue
        if _are_one(low, first, second):
            _take_unit(first, second)
    for first, second in pairwise(quantities):
        if first.unit and not second.unit and _goes_on_in_time(low, first, second):
            _take_unit(second, first)
    _share_in_lists(low, quantities)
    _share_of_parts(low, quantities, groups)


def _take_unit(bare: Quantity, other: Quantity) -> None:
    factor = other.value / other.digits if other.digits else Decimal(1)
    bare.unit, bare.dimension, bare.per = other.unit, other.dimension, other.per
    bare.value *= factor
    bare.marks = frozenset({"series"})


def head_list(low: str, start: int, quantities: list[Quantity], unit: Quantity) -> None:
    """Give the unit of a heading to the bare numbers that follow it, each behind its name."""
    for bare in quantities:
        if bare.start < start:
            continue
        alone = not bare.unit and bare.of is None and bare.high is None
        if not alone or not _HEADED.fullmatch(low, start, bare.start) or not _AFTER.match(low, bare.end):
            return
        _take_unit(bare, unit)
        start = bare.end


def _goes_on_in_time(low: str, first: Quantity, bare: Quantity) -> bool:
    """Tell "tháng 7 là 612 hồ sơ, tháng 8 là 745": the unit stands at the first value only."""
    if first.dimension == "times" or first.of is not None or bare.of is not None or bare.high is not None:
        return False
    after = _BY_TIME.fullmatch(low, first.end, bare.start) and _AFTER.match(low, bare.end)
    return after is not None and _alike_in_size(bare, first)


def _alike_in_size(bare: Quantity, other: Quantity) -> bool:
    """Tell whether a bare number may have the scale of another."""
    one, two = sorted((bare.digits, other.digits))
    return one * _MOST_APART >= two


_HEADED = re.compile(r"(?:[,;]| và)? ?(?:[^\W\d_]+:? ){1,6}")
_ITEM = re.compile(r"[,;] (?:[^\W\d_]+(?: - | )){1,6}")


def _share_in_lists(low: str, quantities: list[Quantity]) -> None:
    """Give the sign that one share of a list lost: "đường trục 100%, đường nhánh 91,5, đường ngõ 76%"."""
    for before, bare, after in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if bare.unit or bare.of is not None or before.dimension != "share" or after.unit != before.unit:
            continue
        inside = _ITEM.fullmatch(low, before.end, bare.start) and _ITEM.fullmatch(low, bare.end, after.start)
        if inside:
            bare.unit, bare.dimension, bare.marks = before.unit, "share", frozenset({"series"})


_OPENS = re.compile(r"(?: [^\W\d_]+){0,6}(?: ?\(|:|;|, trong đó:?|, gồm:?) ?(?:trong đó:? )?(?=[^\W\d_])")
_BESIDE = re.compile(r"(?:[,;]| và) (?:(?:[^\W\d_]+|\d\d(?= tuổi)):? )+")
_AFTER = re.compile(r" ?(?:[,;.)\n]|và |$)")


def _share_of_parts(low: str, quantities: list[Quantity], groups: re.Pattern[str]) -> None:
    """Give the unit of a whole to its bare parts: "38 người (Nhật Bản 24, Đài Loan 14)"."""
    for index, (whole, following) in enumerate(pairwise(quantities)):
        if following.unit or whole.dimension != "count" or whole.of is not None:
            continue
        opens = _OPENS.match(low, whole.end)
        if opens is None:
            continue
        parts = _parts(low, quantities, index)
        sure = _are_parts(low, whole, parts, quantities[index + 1 + len(parts) :][:1])
        for part in parts:
            some = part.value <= whole.value and groups.match(low, _name_of(low, opens.end(), part))
            if not sure and not some:
                break
            part.unit, part.dimension, part.marks = whole.unit, "count", PART


def _are_parts(low: str, whole: Quantity, parts: list[Quantity], after: list[Quantity]) -> bool:
    """Tell parts that add up to their whole, or that another with its own unit ends: "…, Hội Nông dân 918 hội viên"."""
    together = sum(part.value for part in parts)
    if len(parts) > 1 and together == whole.value:
        return True
    ended = bool(parts) and bool(after) and _BESIDE.fullmatch(low, parts[-1].end, after[0].start)
    return (
        bool(ended) and after[0].unit == whole.unit and after[0].of is None and together + after[0].value <= whole.value
    )


def _name_of(low: str, opened: int, part: Quantity) -> int:
    """Give where the words begin that name a part."""
    return max(opened, *(low.rfind(sign, opened, part.start) + len(sign) for sign in (", ", "; ", " và ")))


def _parts(low: str, quantities: list[Quantity], index: int) -> list[Quantity]:
    """Gather the bare numbers behind a whole that nothing but names parts."""
    parts: list[Quantity] = []
    for part in quantities[index + 1 :]:
        link = (
            _BESIDE.fullmatch(low, parts[-1].end, part.start) if parts else part.start - quantities[index].end < _NEAR
        )
        if part.unit or part.of is not None or part.high is not None or not link or not _AFTER.match(low, part.end):
            break
        parts.append(part)
    return parts


def _are_one(low: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether two numbers are two values of one thing; things counted only where the text says so."""
    if _BY_DEED.fullmatch(low, first.end, second.start) and _DEED.search(low, max(0, first.start - 20), first.start):
        return second.dimension == "count"
    if _BY_TIME.fullmatch(low, first.end, second.start):
        return _alike_in_size(first, second)
    if SERIES.fullmatch(low, first.end, second.start):
        return second.dimension != "count" or _IN_STEP.search(low, max(0, first.start - _NEAR), first.start) is not None
    return low.endswith("từ ", 0, first.start) and _FROM_TO.fullmatch(low, first.end, second.start) is not None

"""Units said once for several numbers: "41,5; 45,2 và 49,8 triệu đồng", "giảm từ 6,2 xuống 2,7%"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.reading.quantities import Quantity

SERIES = re.compile(r"(?:[,;]| và|, và) ?")
_FROM_TO = re.compile(r" (?:(?:đã )?(?:giảm|tăng|nâng|hạ|rút) )?(?:xuống còn|xuống|lên|còn|thành) (?:chỉ )?")
_BY_YEAR = re.compile(r"(?:[,;]| và) ?năm (?:19|20)\d\d(?: là| đạt| có|:)? ")
_DEED = re.compile(r"(?<!\w)(?:khiển trách|cảnh cáo|cách chức|khai trừ|kết nạp|thêm|mới|chuyển đi|chuyển đến) $")
_BY_DEED = re.compile(r"(?:,| và) [^\W\d_]+(?: [^\W\d_]+){0,2} ")
"""What was done to each: "khiển trách 6, cảnh cáo 3 trường hợp"."""
_IN_STEP = re.compile(r"(?:lần lượt|tương ứng)[^.]*$")
_NEAR = 60


def share_units(low: str, quantities: list[Quantity]) -> None:
    """Give the unit at the end of a bare series, or of a pair, to all of it."""
    for first, second in zip(reversed(quantities[:-1]), reversed(quantities), strict=False):
        if first.unit or not second.unit or second.dimension == "times" or first.of is not None:
            continue
        if _are_one(low, first, second):
            factor = second.value / second.digits if second.digits else Decimal(1)
            first.unit, first.dimension, first.per = second.unit, second.dimension, second.per
            first.value *= factor
            first.marks = frozenset({"series"})


def _are_one(low: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether two numbers are two values of one thing; things counted only where the text says so."""
    if _BY_DEED.fullmatch(low, first.end, second.start) and _DEED.search(low, max(0, first.start - 20), first.start):
        return second.dimension == "count"
    if _BY_YEAR.fullmatch(low, first.end, second.start):
        return True
    if SERIES.fullmatch(low, first.end, second.start):
        return second.dimension != "count" or _IN_STEP.search(low, max(0, first.start - _NEAR), first.start) is not None
    return low.endswith("từ ", 0, first.start) and _FROM_TO.fullmatch(low, first.end, second.start) is not None

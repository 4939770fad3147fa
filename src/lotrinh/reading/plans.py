"""Plans named before a number ("vượt chỉ tiêu 5%") and the plan's own value in brackets ("(kế hoạch 11,5%)")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.reading.passage import Draft

_PLAN = r"(?:mục tiêu|kế hoạch|chỉ tiêu|nghị quyết|dự toán|kh|nq)"
_BEFORE = re.compile(
    r"(?:hơn|vượt|trội|cao hơn|thấp hơn|hụt|tăng so với|tăng so|bằng|đạt|so với|so)(?: so với)? "
    rf"{_PLAN}(?: (?:đề ra|năm|giao|nghị quyết|đại hội|được giao|cả năm|"
    r"thành phố|tỉnh|huyện|quận|phường|xã|hđnd|của|trên))*"
    r"(?: (?:là|tới|đến|gần|hơn|trên|khoảng|tăng|đạt|vượt|bằng|giảm|từ))*[ ,:]*$"
)
_VALUE = re.compile(rf"{_PLAN}(?: (?:là|đề ra|giao|năm|đề ra là|\d{{4}}|:))*[ :]*$")


def plan_before(low: str, start: int, number: int) -> re.Match[str] | None:
    """Match a plan that is named right before the number at `number`, with the verb that compares with it."""
    return _BEFORE.search(low, start, number)


def plan_value(low: str, start: int, number: int, previous: Draft | None) -> bool:
    """Tell whether a number in brackets is the value of a plan: named so, or right behind a share of one."""
    if _VALUE.search(low, start, number):
        return True
    return previous is not None and previous.planned and number - previous.end <= 2

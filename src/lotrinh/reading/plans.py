"""Plans named before a number ("vượt chỉ tiêu 5%") and the plan's own value in brackets ("(kế hoạch 11,5%)")."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lotrinh.reading.finder import Finder

if TYPE_CHECKING:
    from lotrinh.reading.passage import Draft
    from lotrinh.reading.quantities import Quantity

_NAMES = ("mục tiêu", "kế hoạch", "chỉ tiêu", "nghị quyết", "dự toán", "kh", "nq")
_PLAN = f"(?:{'|'.join(_NAMES)})"
_OFTEN = re.compile(r" (?:(?:luôn|đều|liên tục|thường xuyên|hằng năm|hàng năm) )+$")
_YEARLY = (
    r"(?: nhiều năm liền| nhiều năm liên tục| qua các năm)?, "
    r"(?:(?:(?:riêng )?năm \d{4}|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|có năm|năm cao nhất|năm thấp nhất) )+"
    r"vượt(?: (?:tới|đến|gần|hơn|trên|khoảng|từ))?"
)
"""How far beyond the plan in a year: "luôn vượt kế hoạch, bình quân mỗi năm vượt 18%"."""
_BEFORE = re.compile(
    r"(?:hơn|vượt|trội|cao hơn|thấp hơn|hụt|tăng so với|tăng so|bằng|đạt|so với|so)(?: so với)? "
    rf"{_PLAN}(?: (?:đề ra|năm|giao|nghị quyết|đại hội|được giao|cả năm|"
    r"thành phố|tỉnh|huyện|quận|phường|xã|hđnd|của|trên))*"
    r"(?: (?:thì|là|tới|đến|gần|hơn|trên|khoảng|tăng|đạt|vượt|bằng|giảm|từ))*"
    rf"(?:{_YEARLY})?[ ,:]*$"
)
_VALUE = re.compile(
    rf"{_PLAN}(?: (?:là|đề ra|giao|được giao|năm|nghị quyết|đại hội|đảng bộ|tỉnh|huyện|thành phố|cả năm|cả nhiệm kỳ|"
    r"\d{4}|:))*[ :]*$"
)
_MISSED = re.compile(
    rf"(?<!\w)(?:(?:chưa|không) đạt {_PLAN}(?: đề ra| đặt ra| đại hội| nghị quyết| là)*|"
    rf"(?:trong khi|thấp hơn|so với|cao hơn) {_PLAN}(?: đề ra| đặt ra| đại hội| nghị quyết)* là) $"
)
_SAID = r"(?: (?:đề ra|đặt ra|giao|được giao|năm|cả năm|nghị quyết|đại hội|là))*"
_BOUND = r"(?:(?:trên|hơn|gần|khoảng|dưới|ít nhất|tối thiểu|từ) )?"
_AGAINST = re.compile(rf" so với {_PLAN}{_SAID} {_BOUND}")
_BESIDE = re.compile(rf" ?/ ?(?P<named>{_PLAN}{_SAID} )?{_BOUND}")
_ALONE = re.compile(rf"{_PLAN}{_SAID}")
_GIVEN = re.compile(r"(?:được|tỉnh|thành phố|huyện|thị xã|cấp trên|trung ương|hđnd|ubnd|kế hoạch|chỉ tiêu|dự toán) $")
_DONE = re.compile(r"[,;()]|(?<!\w)(?:đạt|đã|thực hiện|hoàn thành|vượt|ước|thu được|bằng|so|có)(?!\w)")


NAMED = Finder(_NAMES)
"""Without one of these no plan is named."""
GIVEN = Finder(("giao",))
"""Without this word nothing was asked for."""


def plan_before(low: str, start: int, number: int) -> re.Match[str] | None:
    """Match a plan that is named right before the number at `number`, with the verb that compares with it."""
    return _BEFORE.search(low, start, number)


def before_often(low: str, start: int, at: int) -> int:
    """Give where the words begin that say how often the plan at `at` was met: "luôn vượt kế hoạch"."""
    often = _OFTEN.search(low, max(start, at - 40), at)
    return often.start() + 1 if often else at


def plan_missed(low: str, start: int, quantity: Quantity, previous: Draft) -> bool:
    """Tell whether a number says what was not reached: "chưa đạt mục tiêu 10%/năm", "đạt 64% so với kế hoạch 75%"."""
    number = quantity.start
    if _MISSED.search(low, max(start, number - 60), number):
        return True
    alike = previous.quantity.dimension == quantity.dimension and previous.verb in ("", "reach")
    return alike and _AGAINST.fullmatch(low, start, number) is not None


def beside_plan(low: str, start: int, quantity: Quantity, previous: Draft | None) -> bool:
    """Tell whether a number is the plan's value behind a slash: "365 người/kế hoạch 350 người", "61,8%/63%"."""
    beside = _BESIDE.fullmatch(low, start, quantity.start)
    if beside is None or beside["named"]:
        return beside is not None
    return previous is not None and previous.quantity.unit == quantity.unit and quantity.dimension != "count"


def name_plans(low: str, drafts: list[Draft]) -> None:
    """Name "chỉ tiêu đề ra 40%" by the figure behind it, which says of what: "nhưng mới đạt 31% hộ dùng nước máy"."""
    for first, second in pairwise(drafts):
        alike = first.quantity.dimension == second.quantity.dimension != "count"
        if alike and _ALONE.fullmatch(low, *first.name) and not _ALONE.fullmatch(low, *second.name):
            first.name, first.kind = second.name, "target"


def plan_given(low: str, start: int, number: int) -> bool:
    """Tell whether a number says what was asked for: "dự toán thu ngân sách được giao 128 tỷ đồng"."""
    given = low.rfind("giao ", start, number)
    if given < 0 or low.startswith("giao quân", given) or _DONE.search(low, given, number):
        return False
    return _GIVEN.search(low, max(start, given - 12), given) is not None


def plan_value(low: str, start: int, number: int, previous: Draft | None) -> bool:
    """Tell whether a number in brackets is the value of a plan: named so, or right behind a share of one."""
    if _VALUE.search(low, start, number):
        return True
    return previous is not None and previous.planned and number - previous.end <= 2

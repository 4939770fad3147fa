"""Amounts by which a figure lies above or below others: "cao hơn bình quân chung của tỉnh 6 triệu đồng"."""

from __future__ import annotations

import re

from lotrinh.reading.finder import Finder
from lotrinh.reading.left import Left
from lotrinh.reading.passage import Clause
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.quantities import Quantity

_MEAN = re.compile(
    r"(?<!\w)(?:(?P<up>(?:cao |nhiều |lớn )?hơn|vượt|trội hơn)|(?P<down>thấp hơn|ít hơn|kém hơn|kém))"
    r"(?: so với| với)? (?:(?:mức|mặt bằng|tỷ lệ|con số)(?: chung| bình quân| trung bình)?|bình quân|trung bình)"
    r"(?: (?!là |đạt )[^\W\d_]+){0,6} $"
)
_OTHER = re.compile(
    r"(?<!\w)(?:(?P<up>(?:cao|nhiều|lớn) hơn)|(?P<down>(?:thấp|ít|kém) hơn))(?: so với| với)?"
    r"(?: (?!(?:là|đạt|có|được|từ|nhờ|do|với|và|vì|để|cho|khi|trong|tại|so|năm|trồng|thu|chi|nhưng|nên|còn|kế hoạch|"
    r"chỉ tiêu|dự toán) )[^\W\d_]+){1,6} $"
)
"""Another of the same kind: "cao hơn lúa thường 1.200 đồng/kg"."""
_WEIGHED = ("money", "mass")
_REACH = 80
COMPARING = Finder(("hơn", "kém"))
"""Without one of these words nothing is measured from a mean."""


def above_or_below(low: str, start: int, quantity: Quantity) -> re.Match[str] | None:
    """Match the mean of others that a number is measured from, with the verb that says which way."""
    number = quantity.start
    if low.find("hơn ", max(start, number - _REACH), number) < 0 and low.find("kém ", start, number) < 0:
        return None
    mean = _MEAN.search(low, max(start, number - _REACH), number)
    if mean or quantity.dimension not in _WEIGHED:
        return mean
    return _OTHER.search(low, max(start, number - _REACH), number)


def base_year(low: str, clause: Clause) -> TimePhrase | None:
    """Give the year whose value stands in brackets behind a comparison: "gấp 1,8 lần năm 2020 (70 tỷ đồng)"."""
    previous = clause.previous
    if previous is None or not clause.in_brackets or clause.named or clause.left.phrases:
        return None
    if previous.quantity.dimension not in ("times", "share") or clause.quantity.dimension in ("times", "share"):
        return None
    for phrase in clause.passage.phrases:
        if previous.quantity.end <= phrase.start and phrase.end_year and low[phrase.end : clause.start] == " (":
            return phrase
    return None


def compare(left: Left, mean: re.Match[str]) -> None:
    """Take the verb of a comparison for the number's own."""
    left.verb = "rise" if mean["up"] else "fall"
    left.bound, left.chain_start = "", mean.start()

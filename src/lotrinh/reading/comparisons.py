"""Amounts by which a figure lies above or below others: "cao hơn bình quân chung của tỉnh 6 triệu đồng"."""

from __future__ import annotations

import re

from lotrinh.reading.left import Left

_MEAN = re.compile(
    r"(?<!\w)(?:(?P<up>(?:cao |nhiều |lớn )?hơn|vượt|trội hơn)|(?P<down>thấp hơn|ít hơn|kém hơn|kém))"
    r"(?: so với| với)? (?:(?:mức|mặt bằng|tỷ lệ|con số)(?: chung| bình quân| trung bình)?|bình quân|trung bình)"
    r"(?: (?!là |đạt )[^\W\d_]+){0,6} $"
)
_REACH = 80
COMPARING = frozenset({"hơn", "kém"})
"""Without one of these words nothing is measured from a mean."""


def above_or_below(low: str, start: int, number: int) -> re.Match[str] | None:
    """Match the mean of others that the number at `number` is measured from, with the verb that says which way."""
    if low.find("hơn ", max(start, number - _REACH), number) < 0 and low.find("kém ", start, number) < 0:
        return None
    return _MEAN.search(low, max(start, number - _REACH), number)


def compare(left: Left, mean: re.Match[str]) -> None:
    """Take the verb of a comparison for the number's own."""
    left.verb = "rise" if mean["up"] else "fall"
    left.bound, left.chain_start = "", mean.start()

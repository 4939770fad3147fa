"""Numbers into which a space slipped beside their separator: "2. 450 ha", "còn 1, 85 %", "62 ,5 tạ/ha"."""

from __future__ import annotations

import re

SLIPPED = (" ", ". ", ", ")
"""What may stand between digits that are one number."""
_WHOLE = re.compile(
    r"(?<![\d.,/-])(?:[1-9]\d{0,2}\. \d{3}(?![\d.,/])"
    r"|\d{1,2}[.,] (?P<tail>\d{1,2})(?= ?(?:%|(?:tỷ|tỉ|triệu|ha|tấn|tạ|km|m2)(?!\w))))"
)
_BEFORE_THE_SIGN = re.compile(r"(?<![\d.,/-])(?:[1-9]\d{0,2} \.\d{3}|\d{1,3} ,\d{1,2})(?![\d.,/])")
_SAID = tuple(
    f"{word} " for word in "đạt còn là chiếm xuống mức lên tăng giảm bằng trên hơn dưới gần khoảng quá".split()
)
_SEVERAL = re.compile(r"lần lượt|tương ứng|, [^,;.\d]*, ")
_CLAUSE = re.compile(r"[;:.\n%\d]")
_LIST = re.compile(r",|(?<!\w)(?:và|các|hoặc|từ)(?!\w)")
_ANOTHER = re.compile(r" ?%(?:,|;| và) ?\d")
_NEAR = 60


def slipped_end(low: str, start: int, end: int, counted: re.Pattern[str]) -> int:
    """Give where a number ends that goes on behind a space; `end` where it does not, as in a list of numbers."""
    whole = _WHOLE.match(low, start)
    if whole is None:
        return end
    if whole["tail"] is None:
        return whole.end() if counted.match(low, whole.end()) else end
    several = _SEVERAL.search(low, max(0, start - _NEAR), start) or _ANOTHER.match(low, whole.end())
    said = low[end] == "." or low.endswith(_SAID, 0, start)
    one = said or _names_one(low, start)
    return whole.end() if one and not several else end


def _names_one(low: str, start: int) -> bool:
    """Tell whether the words before a number name one thing, so that it opens no list."""
    words = _CLAUSE.split(low[max(0, start - _NEAR) : start])[-1].strip(" ,")
    return words != "" and _LIST.search(words) is None


def torn_end(low: str, start: int, end: int, counted: re.Pattern[str]) -> int:
    """Give where a number ends whose separator stands behind a space, "13 ,5 tỷ đồng"; `end` where none does."""
    whole = _BEFORE_THE_SIGN.match(low, start)
    return whole.end() if whole and counted.match(low, whole.end()) else end


_BEGUN = re.compile(r"(?<![\d.,/-])(?P<before>\w*) (?P<first>\d{1,3})$")
_REST = re.compile(
    r"\. (?:\d{3}(?![\d.,/]) ?(?:nghìn|triệu|tỷ|ha|tấn|tạ|kg|con|người|hộ|khẩu|lượt|cây|m2|m3|km|đồng)"
    r"|\d{1,2} ?(?:%|tỷ|triệu))(?!\w)"
)
_NUMBERED = frozenset(
    "thôn tổ ấp khu bản khóm xóm đội khối số phố quý tháng năm phường quận điều khoản mục bước lần kỳ cấp loại "
    "hạng".split()
)
"""Behind these digits are a name, which may end a sentence."""


def parts_a_number(text: str, start: int, stop: int) -> bool:
    """Tell the full stop at `stop` of "tổng diện tích 2. 450 ha" from one that ends a sentence."""
    if not text[stop - 1].isdecimal() or not _REST.match(text, stop):
        return False
    begun = _BEGUN.search(text, max(start, stop - 16), stop)
    return begun is not None and begun["before"] != "" and begun["before"].lower() not in _NUMBERED

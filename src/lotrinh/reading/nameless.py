"""Words before a number that name nothing that is measured: places, people, acting bodies, "con số này"."""

from __future__ import annotations

import re

from lotrinh.reading.finder import Range
from lotrinh.reading.name_cut import Grammar, begins_like_a_name
from lotrinh.reading.naming_words import NamingWords
from lotrinh.reading.page import Page
from lotrinh.reading.proper_names import LEVELS, PLACE

_POINTING = re.compile(
    r"(?:tỷ lệ|con số|chỉ tiêu|mức|số|diện tích|sản lượng) (?:này|đó|trên|ấy)|(?:trên )?(?:tổng )?số|"
    r"(?:\d{1,2}|sáu|chín|ba) tháng(?: đầu năm)?|"
    r"(?:lũy kế|cộng dồn|tính chung|tính cả|tổng cộng|gộp)(?: (?:cả|từ|đến|hết|trong))*"
    r"(?: (?:(?:\d{1,2}|sáu|chín|ba|mười) tháng|(?:đầu )?năm|(?:tháng|quý) \w+|nay|các quý|các tháng|nhiệm kỳ)){0,2}|"
    r"giá (?:hiện hành|so sánh|cố định)(?: (?:năm )?\d{4})?"
)
"""What was named before: "đến nay tỷ lệ này đạt 89%", "theo giá so sánh là 1.240 tỷ đồng"."""


def is_nameless(page: Page, words: Range, known: NamingWords, rules: Grammar) -> bool:
    """Tell words that name nothing: a place, an acting body, "con số này", a person (not a people)."""
    low, text, begin = page.low, page.text, words[0]
    if known.subject.fullmatch(low, *words) or _POINTING.fullmatch(low, *words):
        return True
    if low[begin].isdecimal() and low[slice(*words)].isdecimal():
        return True
    named = text[begin].isupper()
    if (named or text.startswith(LEVELS, begin)) and PLACE.fullmatch(text, *words):
        return True
    if not named or not _is_proper(text, words) or begins_like_a_name(low, words, rules):
        return False
    return not (known.crop.match(low, begin) or known.people.fullmatch(low, *words))


def _is_proper(text: str, words: Range) -> bool:
    """Tell a proper name: each of several words has a capital."""
    several = text[words[0] : words[1]].split()
    return len(several) > 1 and all(word[0].isupper() for word in several)

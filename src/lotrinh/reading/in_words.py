"""Numbers in words that count things or money."""

from __future__ import annotations

import re
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.number import Number
from lotrinh.reading.number_words import HALF
from lotrinh.reading.page import Page


@cache
def _counted_in_words(lexicon: Lexicon) -> re.Pattern[str]:
    scales = "|".join(e["scale"] for e in lexicon.entries("scales"))
    nouns = lexicon.pattern("word_counted")
    return re.compile(rf" (?:(?:{scales})(?: (?:{scales}))? (?:đồng|usd|(?={nouns}))|{nouns})")


OUT_OF = re.compile(r" (?:trên|trong)(?: tổng)?(?: số)? ")
"""Between a part and its whole: "8 trên 10 thôn", "5 trong tổng số 7 trường"."""
_TIMES = re.compile(r"gấp (đôi|rưỡi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)")
_HALF_OF = (f"{HALF} số ", f"{HALF} tổng số ")
_MOVED = ("giảm ", "tăng ")
_SCALED = re.compile(r" (?:trăm|nghìn|ngàn|triệu|tỷ|tỉ)(?!\w)")
_INSIDE = tuple(f"{word} " for word in ("linh", "lẻ", "mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"))
_AT_LEAST_ONE = ("ít nhất ", "tối thiểu ", "thêm ", "còn ", "chỉ có ")


def in_words(page: Page, lexicon: Lexicon) -> list[Number]:
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
        elif low.startswith(_HALF_OF, start) and not low.endswith(_MOVED, 0, start):
            found.append(Number(start, start + len(HALF), None))
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

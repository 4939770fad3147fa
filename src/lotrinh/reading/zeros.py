"""Figures without a digit: "không còn hộ nghèo" says zero, "cơ bản không còn" says nearly zero."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.reading.page import Page, Sentence


class Zero(NamedTuple):
    """A zero at `start:end` of the view; `name` is what there is none of."""

    start: int
    end: int
    name: tuple[int, int]
    unit: str
    nearly: bool


_NONE = ("không còn", "không có", "chưa có", "không để", "không xảy ra", "không phát sinh", "xóa hết", "xóa xong")


_OF_TWO_WORDS = tuple(
    "chi bộ,đảng viên,tổ ,trẻ em,học sinh,trọng án,doanh nghiệp,hợp tác,trường hợp,sản phẩm,công trình,dự án".split(",")
)
"""Things none of which there are whose unit has two words."""
_LEFT = "(?:(?<=không còn )|(?<=xóa hết )|(?<=xóa xong ))"
"""What was there and is left no more may be anything: "không còn lò vôi thủ công"."""
_MORE = r"(?= (?!(?:là|để|phải|muốn|khả năng|phù hợp|hiệu lực|nữa)(?!\w))[^\W\d_])"


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    cues = ("zero_noun", "zero_noun_if", "zero_if", "zero_left")
    nouns, some, which, left = (lexicon.pattern(cue) for cue in cues)
    return re.compile(
        r"(?=[cghkx])(?<!\w)(?P<nearly>cơ bản |gần như |hầu như )?"
        r"(?:không còn|không có|chưa có(?=(?: [^\W\d_]+){1,4} nào )|không để(?: phát sinh| xảy ra)?"
        r"|không xảy ra|không phát sinh|xóa hết|xóa xong)"
        r"(?: (?:số|các|toàn bộ|tỷ lệ|trường hợp))? "
        rf"(?P<noun>{nouns}|{some}(?:, {some})?(?= {which}| nào{_MORE})|{_LEFT}(?P<left>{left}){_MORE})"
    )


_END = re.compile(
    r"[,;:.()“”\"\n…?!]| - "
    r"| (?=(?:và|nhưng|trong nửa|trong năm|đến|vào|theo tiêu chí mới|ở cuối|trong nhiệm kỳ|trên địa bàn|từ năm|"
    r"cuối năm|năm) )"
)
_DIGIT = re.compile(r"\d")
_STANDARD = re.compile(r" (?:theo (?:chuẩn|tiêu chí|quy định)|giai đoạn|thời kỳ)(?!\w)")
"""By what standard there is none, whose years are not the figure's."""


def zeros(page: Page, lexicon: Lexicon) -> list[Zero]:
    """Find the zeros of a page, in order."""
    found: list[Zero] = []
    done = 0
    for at, _ in page.cues.all("zero"):
        if at < done or not page.low.startswith(_NONE, at):
            continue
        index = bisect_right(page.sentence_starts, at) - 1
        if index >= 0 and at < page.sentences[index].end:
            found += _zeros(page.low, page.sentences[index], lexicon)
            done = page.sentences[index].end
    return found


def _zeros(low: str, sentence: Sentence, lexicon: Lexicon) -> Iterator[Zero]:
    for match in _pattern(lexicon).finditer(low, sentence.start, sentence.end):
        stop = _END.search(low, match.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        begin = match.start("noun")
        digit = _DIGIT.search(low, begin, end)
        if digit:  # "không còn hộ nghèo, hộ cận nghèo dưới 0,2%": the part before the comma stands alone
            standard = _STANDARD.search(low, begin, digit.start())
            end = standard.start() if standard else low.rfind(",", begin, digit.start())
            if end < 0:
                continue
        unit = match["left"] or (
            match["noun"].split()[0]
            if not match["noun"].startswith(_OF_TWO_WORDS)
            else " ".join(match["noun"].split()[:2])
        )
        unit = unit.strip(",")
        yield Zero(match.start(), end, (begin, end), unit, bool(match["nearly"]))

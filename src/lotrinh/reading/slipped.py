"""Numbers into which a space slipped beside their separator: "2. 450 ha", "còn 1, 85 %", "62 ,5 tạ/ha"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import choice_of

SLIPPED = (" ", ". ", ", ")
"""What may stand between digits that are one number."""
_WHOLE = re.compile(
    r"(?<![\d.,/-])(?:[1-9]\d{0,2}\. \d{3}(?![\d.,/])"
    r"|\d{1,2}[.,] (?P<tail>\d{1,2})(?= ?(?:%|(?:tỷ|tỉ|triệu|ha|tấn|tạ|km|m2)(?!\w))))"
)
_BEFORE_THE_SIGN = re.compile(r"(?<![\d.,/-])(?:[1-9]\d{0,2} \.\d{3}|\d{1,3} ,\d{1,2})(?![\d.,/])")
_CLAUSE = re.compile(r"[;:.\n%\d]")
_LIST = re.compile(r",|(?<!\w)(?:và|các|hoặc|từ)(?!\w)")
_ANOTHER = re.compile(r" ?%(?:,|;| và) ?\d")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Slips:
    """The words beside digits that tell whether they go on behind a space."""

    said: tuple[str, ...]
    several: re.Pattern[str]
    """What tells of several numbers in a row."""
    rest: re.Pattern[str]
    """The end of a number from its full stop on, with what it counts."""
    named: frozenset[str]
    """Behind these digits are a name, which may end a sentence."""


@cache
def slips_of(lexicon: Lexicon) -> Slips:
    """Gather the words of a lexicon, once."""
    words = lexicon.words
    counted = choice_of(words("slipped_counted"))
    return Slips(
        said=tuple(f"{word} " for word in words("slipped_said")),
        several=re.compile(rf"{choice_of(words('slipped_several'))}|, [^,;.\d]*, "),
        rest=re.compile(rf"\. (?:\d{{3}}(?![\d.,]) ?{counted}|\d{{1,2}} ?(?:%|tỷ|triệu))(?!\w)"),
        named=frozenset(words("slipped_named")),
    )


def slipped_end(low: str, start: int, end: int, slips: Slips, counted: re.Pattern[str]) -> int:
    """Give where a number ends that goes on behind a space; `end` where it does not, as in a list of numbers."""
    whole = _WHOLE.match(low, start)
    if whole is None:
        return end
    if whole["tail"] is None:
        return whole.end() if counted.match(low, whole.end()) else end
    several = slips.several.search(low, max(0, start - _NEAR), start) or _ANOTHER.match(low, whole.end())
    said = low[end] == "." or low.endswith(slips.said, 0, start)
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


def parts_a_number(text: str, start: int, stop: int, slips: Slips) -> bool:
    """Tell the full stop at `stop` of "tổng diện tích 2. 450 ha" from one that ends a sentence."""
    if not slips.rest.match(text, stop):
        return False
    begun = _BEGUN.search(text, max(start, stop - 16), stop)
    return begun is not None and begun["before"] != "" and begun["before"].lower() not in slips.named

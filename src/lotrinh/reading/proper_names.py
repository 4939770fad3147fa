"""Proper names before a number: peoples, which are counted, and places, which only have what is counted."""

from __future__ import annotations

import re
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.finder import Finder

PEOPLES = re.compile(
    rf"(?=[NnDdĐđ])(?<!\w)((?:[Nn]gười|[Dd]ân tộc|[Đđ]ồng bào)(?: dân tộc)? [{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*)?"
    rf"(?:(?:, | và )[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*)?)+) ?$"
)
"""Peoples in a list make one name: "người Tày, Dao, Cao Lan"."""
PEOPLE_HEADS = Finder(("người", "dân tộc", "đồng bào"))
"""The words that they begin with, in lower case."""
_NAMED = rf"[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,4}}"
LEVELS = ("xã ", "phường ", "thị trấn ")
PLACE = re.compile(
    rf"(?:(?:{'|'.join(LEVELS)}){_NAMED}(?: \(?cũ\)?)?|{_NAMED} \(?cũ\)?)(?: (?:thu|có|đạt))?"
    rf"|{_NAMED} (?:cung ứng|sản xuất|thu hoạch|tiêu thụ)"
)
"""A place, with what was done there: never what is measured."""
_NUMBERED = re.compile(
    r"(?<!\w)(?:[Ấấ]p|[Tt]hôn|[Kk]hóm|[Bb]ản|[Bb]uôn|[Ll]àng|[Xx]óm|[Tt]ổ(?: hợp tác)?|[Kk]hu(?: phố)?|[Hh]ợp tác xã"
    rf"|HTX|[Tt]hủy điện|[Tt]iểu học|[Mm]ầm non)(?: [{UPPER}]\w*){{1,3}} $"
)
_LONGEST = 2
"""No number that ends a name has more digits."""


@cache
def people_of(lexicon: Lexicon) -> re.Pattern[str]:
    """Compile the names of peoples that the lexicon knows: "người Tày", "đồng bào Chăm"."""
    return re.compile(rf"(?:(?:người|dân tộc|đồng bào)(?: dân tộc)? )?{lexicon.pattern('people')}")


def place_ending(text: str, start: int, end: int) -> int | None:
    """Give where the name begins that digits with words behind them may end, as in "khóm Mỹ Phước 4 là địa bàn"."""
    if end - start > _LONGEST or text[end : end + 1] != " " or not text[end + 1 : end + 2].isalpha():
        return None
    word = text.rfind(" ", 0, start - 1) + 1
    name = _NUMBERED.search(text, max(0, start - 40), start) if text[word : word + 1].isupper() else None
    return name.start() if name else None

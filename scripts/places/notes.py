"""What the statistics office's directory notes of each new unit: whom it was made of, and whether of all or a part.

The notes are prose, cut off at some 255 letters: `Hợp nhất xã A, xã B và một phần xã C thành xã A. ...`. Some only say
that a unit was renamed, or name a district with "all its communes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lotrinh.places.names import accented, plain
from lotrinh.places.typos import distance

_LONGEST = 250
"""A note of this many letters or more may have been cut off: whom it does not name it may have named."""
_LEVEL = r"(?:thị trấn|thị xã|phường|xã|huyện|quận|đặc khu|thành phố|tỉnh)"
_OF_AREA = re.compile(
    r"phần(?: còn lại)?(?: của)?(?:[,\s]*(?:và |của )?(?:diện tích tự nhiên|diện tích|quy mô dân số|dân số))*(?: của)?"
)
_AROUND = re.compile(r"\([^)]*\)|,? thuộc [^,]*(?:, tỉnh [^,(]*)?|sau khi sắp xếp theo quy định tại khoản \d+ điều này")
_RESULT = re.compile(rf" thành (?:các )?{_LEVEL}|(?<=thành) thành$| (?:để )?thành lập| có tên gọi")
_LISTS = re.compile(r"h[ợơọ]p nh[ấâ]t?")
_LETTERS_TO_ERR = 5
"""In a name of so many letters one may be another: the notes are typed by hand."""


class Told(NamedTuple):
    """The names in a note by their keys, each with `whole` or `part`; `complete` unless names may be missing."""

    names: dict[str, str]
    complete: bool

    def of(self, name: str) -> str:
        """Give what the note says of a unit: `whole`, `part`, `unnamed`, or "" where it may have been left out."""
        key = plain(name)
        near = [other for other in self.names if len(key) >= _LETTERS_TO_ERR and distance(key, other) == 1]
        found = self.names.get(key) or next((self.names[other] for other in near), "")
        return found or ("unnamed" if self.complete else "")


def read(note: str, known: Iterable[str]) -> Told:
    """Read the note of a unit, given the names of those that it may have been made of."""
    body = re.split(r"\.?\s*bỏ cấp huyện|\. số:", note, flags=re.IGNORECASE)[0]
    text = re.sub(r"\b1 ?phần", "một phần", accented(body))
    begins = _LISTS.search(text)
    if not begins:
        return Told({}, complete=False)
    listed = _RESULT.split(_AROUND.sub("", _OF_AREA.sub("phần", text[begins.end() :])).strip())[0]
    for name in (accented(one) for one in known if " và " in accented(one)):
        listed = listed.replace(name, name.replace(" ", ""))
    return Told(dict(_names(listed)), complete=len(body) < _LONGEST)


def _names(listed: str) -> Iterator[tuple[str, str]]:
    """Give each name of a list; `một phần các xã A, B` holds for both, until another level word is written."""
    extent = "whole"
    for words in re.split(r"[,;]| và | với ", listed):
        level = re.search(rf"(?:^|\s)(?:các )?{_LEVEL}\s", f"{words} ")
        if "phần" in words or level or "toàn bộ" in words:
            extent = "part" if "phần" in words else "whole"
        name = re.sub(rf"^.*?(?:các )?{_LEVEL}\s+(?:{_LEVEL}\s+)?|^\s*(?:của|toàn bộ|các)\s+", "", words)
        if plain(name):
            yield plain(name), extent

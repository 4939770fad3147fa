"""Names of places reduced to keys, so that every spelling of one name is found under the same key."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from lotrinh.lexicon.spelling import even

LEVELS = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")
"""The level words that stand before a name, in lower case."""

_SHORT = {
    "tp": "thành phố",
    "tt": "thị trấn",
    "tx": "thị xã",
    "p": "phường",
    "x": "xã",
    "q": "quận",
    "h": "huyện",
    "t": "tỉnh",
}


def _base(letter: str) -> str | None:
    """Give the letter without its marks; None for what no key holds: spaces, points, quotes."""
    bare = unicodedata.normalize("NFD", letter.lower().replace("đ", "d"))[:1]
    return bare if bare.isalnum() else None


_LETTERS = {ord(c): _base(c) for c in map(chr, (*range(0x250), *range(0x300, 0x370), *range(0x1E00, 0x1F00)))}
_LETTERS |= {ord(c): None for c in "‘’“”–—−\u200b\ufeff\u2003\u2009"} | {0x110: "d", 0xD0: "d", 0x189: "d", 0x256: "d"}


def plain(name: str) -> str:
    """Give the key of a name: small letters without marks, and digits; `Hoà Phát` and `hoa phat` are `hoaphat`."""
    return name.translate(_LETTERS)


@lru_cache(maxsize=65536)
def accented(name: str) -> str:
    """Give a name with its marks in one spelling: `Hoà  Phát` and `HÒA PHÁT` are `hòa phát`."""
    return " ".join(even(unicodedata.normalize("NFC", name)).lower().replace("-", " ").split())


_WORDS = {accented(level): level for level in LEVELS} | {" ".join(map(plain, level.split())): level for level in LEVELS}
_LEVEL = re.compile(
    rf"(?:(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\.?\s+"
    rf"|(?P<short>{'|'.join(sorted(_SHORT, key=len, reverse=True))})(?:\.\s*|\s+|(?=\d)))(?=\w)"
)


def split_level(text: str) -> tuple[str | None, str]:
    """Divide `P. An Khê` into the level `phường` and the name `an khê`; a name alone has the level None."""
    name = accented(text)
    match = _LEVEL.match(name)
    if not match:
        return None, name
    level = _WORDS[match["word"]] if match["word"] else _SHORT[match["short"]]
    return level, name[match.end() :]

"""A canonical view of a text, with a map from every character back to the text as received.

Readers match on the view: composed characters (NFC), one space where the source has several or odd ones,
no invisible characters. Claims speak in offsets of the source, which stays untouched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

# Invisible characters carry no meaning here: zero-width spaces and joiners, direction marks, soft hyphen, BOM.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_ODD = re.compile(rf"[{_INVISIBLE}\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\r\x0b\x0c\x85\u2028\u2029]|  | \n|\n ")
_INVISIBLE_SET = "".join(c for c in map(chr, range(0xA0, 0x10000)) if re.match(f"[{_INVISIBLE}]", c))
_PIECE = re.compile(
    # One plain space or line break stays as it is.
    rf"(?P<space>[{_SPACES}{_BREAKS}{_INVISIBLE}]{{2,}}|[{_SPACES[1:]}{_BREAKS[1:]}{_INVISIBLE}])"
    r"|(?P<marked>[^\u0300-\u036f][\u0300-\u036f]+)"
)


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class View:
    """The canonical form of `source`: `text` keeps case, `low` is the same length in lower case.

    `span(a, b)` gives the place of `text[a:b]` in the source and `words(a, b)` the source's own characters.
    """

    __slots__ = ("_offsets", "low", "source", "text")

    def __init__(self, source: str, spell: Callable[[str], str] = str) -> None:
        """`spell` evens out spelling variants; it must keep the length of the text it is given."""
        self.source = source
        if unicodedata.is_normalized("NFC", source) and not _ODD.search(source):
            composed, self._offsets = source, None
        else:
            composed, self._offsets = _compose(source)
        self.text = spell(composed)
        self.low = _lower(self.text)

    @property
    def is_source(self) -> bool:
        """Whether the view has the source's own offsets."""
        return self._offsets is None

    def span(self, start: int, end: int) -> Span:
        """Give the place in the source of `text[start:end]`, in code points."""
        if self._offsets is None:
            return Span(start, end)
        return Span(self._offsets[start], self._offsets[end])

    def words(self, start: int, end: int) -> str:
        """Give the source's own characters behind `text[start:end]`."""
        if self._offsets is None:
            return self.source[start:end]
        return self.source[self._offsets[start] : self._offsets[end]]


def _compose(source: str) -> tuple[str, list[int]]:
    """Compose marks, fold runs of space, drop invisible characters; give the text and its offsets."""
    out: list[str] = []
    offsets: list[int] = []
    done = 0
    for piece in _PIECE.finditer(source):
        start, end = piece.span()
        out.append(source[done:start])
        offsets.extend(range(done, start))
        done = end
        words = piece.group()
        folded = _fold(words) if piece.lastgroup == "space" else unicodedata.normalize("NFC", words)
        out.append(folded)
        # Marks that compose with nothing (a digit's) stay characters of their own, each at its own place.
        offsets.extend(min(start + i, end - 1) for i in range(len(folded)))
    out.append(source[done:])
    offsets.extend(range(done, len(source) + 1))
    return "".join(out), offsets


def _fold(space: str) -> str:
    """Fold a run of space to one space, one line break, or two where it leaves a line empty; to nothing if unseen."""
    if not space.strip(_INVISIBLE_SET):
        return ""
    breaks = space.count("\n")
    if not space.isascii() or "\r" in space or "\x0b" in space or "\x0c" in space:
        breaks = sum(map(space.replace("\r\n", "\n").count, _BREAKS))
    return " " if not breaks else "\n" if breaks == 1 else "\n\n"


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

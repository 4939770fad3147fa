"""A canonical view of a text, with a map from every character back to the text as received.

Readers match on the view: composed characters (NFC), one space where the source has several or odd ones,
no invisible characters. Claims speak in offsets of the source, which stays untouched.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

# Invisible characters carry no meaning here: zero-width spaces and joiners, direction marks, soft hyphen, BOM.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_DOUBLED = ("  ", " \n", "\n ")
_VISIBLE = re.compile(rf"[^{_INVISIBLE}]")
# One plain space or line break stays as it is. A class of characters comes first, so that the search skips to them.
_SPACE = re.compile(
    rf"[{_SPACES}{_BREAKS}{_INVISIBLE}](?:(?<=[ \n])[{_SPACES}{_BREAKS}{_INVISIBLE}]+"
    rf"|(?<![ \n])[{_SPACES}{_BREAKS}{_INVISIBLE}]*)"
)
_MARKS = "\u0300-\u036f"
_PIECE = re.compile(rf"(?P<space>{_SPACE.pattern})|(?P<marks>[{_MARKS}]+)")
# Odd spaces for which one plain space can stand without moving anything.
_SINGLE = ("\u00a0", "\t")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class View:
    """The canonical form of `source`: `text` keeps case, `low` is the same length in lower case.

    `span(a, b)` gives the place of `text[a:b]` in the source and `words(a, b)` the source's own characters.
    """

    __slots__ = ("_origins", "_places", "low", "source", "text")

    def __init__(self, source: str, spell: Callable[[str], str] = str) -> None:
        """`spell` evens out spelling variants; it must keep the length of the text it is given."""
        self.source = text = source
        for space in _SINGLE:
            text = text.replace(space, " ")
        # From each place on, up to the next, the view runs along with the source from the origin beside it.
        self._places, self._origins = [0], [0]
        normal = unicodedata.is_normalized("NFC", text)
        if not (normal and text.replace("\n", "").isprintable()) or any(map(text.__contains__, _DOUBLED)):
            text = self._composed(text, _SPACE if normal else _PIECE)
        self.text = spell(text)
        self.low = _lower(self.text)

    def span(self, start: int, end: int) -> Span:
        """Give the place in the source of `text[start:end]`, in code points."""
        if len(self._places) == 1:
            return Span(start, end)
        return Span(self._origin(start), self._origin(end))

    def spans(self, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Give the places in the source of many stretches of the view, each as `span` does."""
        if len(self._places) == 1:
            return list(places)
        return [(self._origin(start), self._origin(end)) for start, end in places]

    def words(self, start: int, end: int) -> str:
        """Give the source's own characters behind `text[start:end]`."""
        if len(self._places) == 1:
            return self.source[start:end]
        return self.source[self._origin(start) : self._origin(end)]

    def low_words(self, start: int, end: int) -> str:
        """Give the view, in lower case, of a range of the source."""
        if len(self._places) == 1:
            return self.low[start:end]
        return self.low[self.place(start) : self.place(end)]

    def place(self, origin: int) -> int:
        """Give the place in the view of a code point of the source."""
        if len(self._places) == 1:
            return origin
        index = bisect_right(self._origins, origin) - 1
        place = self._places[index] + origin - self._origins[index]
        return min(place, self._places[index + 1]) if index + 1 < len(self._places) else place

    def _origin(self, place: int) -> int:
        index = bisect_right(self._places, place) - 1
        return self._origins[index] + place - self._places[index]

    def _composed(self, source: str, pieces: re.Pattern[str]) -> str:
        """Compose marks, fold runs of space, drop invisible characters; note where view and source part."""
        out: list[str] = []
        done = length = 0
        for piece in pieces.finditer(source):
            start, end = piece.span()
            if piece.lastgroup == "marks":
                start = max(done, start - 1)  # marks belong to the character before them
                folded = unicodedata.normalize("NFC", source[start:end])
            else:
                folded = _fold(piece.group())
            out += (source[done:start], folded)
            length += start - done
            self._part(length, start)
            # Marks that compose with nothing stay characters of their own, each at its own place.
            for own in range(1, len(folded)):
                self._part(length + own, max(start, end - len(folded) + own))
            done, length = end, length + len(folded)
            self._part(length, end)
        out.append(source[done:])
        return "".join(out)

    def _part(self, place: int, origin: int) -> None:
        self._places.append(place)
        self._origins.append(origin)


def _fold(space: str) -> str:
    """Fold a run of space to one space, one line break, or two where it leaves a line empty; to nothing if unseen."""
    if not _VISIBLE.search(space):
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

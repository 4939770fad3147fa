"""A place in a document as an address keeps it: where the words stand and, by a digest, which words they are.

Claims are numbered anew when a document is read anew; words stay where they stand.
"""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

_AROUND = 20_000
"""Characters before and after the place in which words that have moved are looked for."""
_WRITTEN = re.compile(r"([0-9]{1,9})-([0-9]{1,9})-([0-9a-f]{8})")
_LONGEST = 5_000


class Place(NamedTuple):
    """A range of a text, and the digest of its words."""

    start: int
    end: int
    digest: str

    def __str__(self) -> str:
        return f"{self.start}-{self.end}-{self.digest}"


def place_of(start: int, end: int, words: str) -> Place:
    """Give the place of some words of a text."""
    return Place(start, end, _digest(words))


def read_place(written: str) -> Place | None:
    """Read a place from an address; None where it is none."""
    found = _WRITTEN.fullmatch(written)
    place = Place(int(found[1]), int(found[2]), found[3]) if found else None
    return place if place and 0 < place.end - place.start <= _LONGEST else None


def find(text: str, place: Place) -> tuple[int, int] | None:
    """Give where the words of a place stand in a text: there, else nearest to it; None where they stand no more."""
    length = place.end - place.start
    for start in _nearby(place.start, len(text) - length):
        if _digest(text[start : start + length]) == place.digest:
            return start, start + length
    return None


def _nearby(at: int, last: int) -> list[int]:
    """Give the places where words could begin, the nearest first."""
    first, last = max(0, at - _AROUND), min(last, at + _AROUND)
    return sorted(range(first, last + 1), key=lambda one: abs(one - at))


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]

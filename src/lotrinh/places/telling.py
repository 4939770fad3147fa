"""Where the words that tell of a merger and the table of places cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lotrinh.places.baselines import Extent
from lotrinh.places.merging import Contradiction, contradictions
from lotrinh.places.names import accented, split_level
from lotrinh.places.place import Place

_PART = "phần"
"""The word that every extent but `whole` has."""


class Told(NamedTuple):
    """A predecessor as it was read: the name, with or without its level, and the extent."""

    name: str
    extent: Extent


def contradicted(place: Place, quote: str, olds: Sequence[Told]) -> list[Contradiction]:
    """Say where the words `quote`, in which `olds` were read in this order, contradict the table on `place`.

    What the words leave open contradicts nothing. A list that shares less than half of its names with the table's is a
    merger of another unit, and is not held against this one.
    """
    words = accented(quote)
    said = dict(_said(words, olds))
    found = [one for one in contradictions(place, said) if one.kind != "unnamed" or not _names(words, olds, one)]
    return found if 2 * sum(one.kind == "unlisted" for one in found) <= len(said) else []


def _said(words: str, olds: Sequence[Told]) -> Iterator[Told]:
    """Give the extent of each predecessor, `unknown` where a word for a part may hold for the first of a list only.

    `Một phần phường A, phường B` is read as a part of both; it may mean all of B.
    """
    at = 0
    for old in olds:
        name = _bare(old.name)
        found = words.find(name, at)
        own = found < 0 or _PART in words[at:found] or old.extent == "whole"
        yield old if own else Told(old.name, "unknown")
        at = max(at, found + len(name))


def _names(words: str, olds: Sequence[Told], one: Contradiction) -> bool:
    """Tell whether the words have the name after all, though it was not read as a predecessor."""
    left = words
    for read in sorted((_bare(old.name) for old in olds), key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(read)}(?!\w)", ",", left)
    return re.search(rf"(?<!\w){re.escape(_bare(one.name))}(?!\w)", left) is not None


def _bare(name: str) -> str:
    return split_level(name)[1]

"""Words of a list looked for in a stretch of text that has the first word of one of them; all others are passed by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from lotrinh.lexicon.loader import finder_of

_WORD = re.compile(r"\w+")
_SIGNS = ",.()-–%/:;\"“”'‘’…!?+*•|—[]<>=&@#~^·«»\\{}"


def without_signs(low: str) -> str:
    """Give a text with a space for each sign that words may stand beside."""
    for sign in _SIGNS:
        low = low.replace(sign, " ")
    return low


def words_of(low: str) -> AbstractSet[str]:
    """Give the words of a text, in no order."""
    return set(_WORD.findall(low))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Give the words that these phrases begin with."""
    return frozenset(first for phrase in phrases for first in _WORD.findall(phrase.lower())[:1])


class Finder:
    """Finds words in a stretch, never inside a longer word.

    It is told which words the stretch has (or a longer one around it), and searches where one of its own may begin.
    """

    __slots__ = ("_firsts", "find", "finditer", "match")

    def __init__(self, words: Iterable[str], pattern: str = "") -> None:
        """`pattern` finds the words where a plain one does not do."""
        known = tuple(words)
        compiled = re.compile(pattern or finder_of(known))
        self._firsts = first_words(known)
        self.find, self.finditer, self.match = compiled.search, compiled.finditer, compiled.match

    def may_be_among(self, words: AbstractSet[str]) -> bool:
        """Tell whether one of them can be where these words are."""
        return not self._firsts.isdisjoint(words)

    def search(self, low: str, start: int, end: int, words: AbstractSet[str]) -> re.Match[str] | None:
        """Find the first of them in `low[start:end]`, where `words` are those of the stretch."""
        return None if self._firsts.isdisjoint(words) else self.find(low, start, end)

    def is_in(self, text: str, words: AbstractSet[str]) -> bool:
        """Tell whether a text has one of them."""
        return not self._firsts.isdisjoint(words) and self.find(text) is not None

"""Words of a list looked for in a stretch of text that has the first word of one of them; all others are passed by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from lotrinh.lexicon.loader import any_of

Range = tuple[int, int]
_WORD = re.compile(r"\w+")
_SIGNS = ',.()-–%/:;"“”'
_RARE = "'‘’…!?+*•|—[]<>=&@#~^·«»\\{}"
_HAS_RARE = re.compile(f"[{re.escape(_RARE)}]")


def without_signs(low: str) -> str:
    """Give a text with a space for each sign that words may stand beside."""
    for sign in _SIGNS + _RARE if _HAS_RARE.search(low) else _SIGNS:
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

    It may be told which words the stretch has, or a longer one around it; it then searches where one of its own may be.
    """

    __slots__ = ("_firsts", "_pattern")

    def __init__(self, words: Iterable[str], after: str = "", behind: str = "") -> None:
        """`after` and `behind` are patterns of what else is asked, right before the words and right behind them."""
        known = tuple(words)
        # A search for one sign and what follows it passes quickly over letters; nothing else tells where words begin.
        self._pattern = re.compile(rf"\W{after}({any_of(known)}){behind}")
        self._firsts = first_words(known)

    def may_be_among(self, words: AbstractSet[str]) -> bool:
        """Tell whether one of them can be where these words are."""
        return not self._firsts.isdisjoint(words)

    def search(self, low: str, start: int, end: int, words: AbstractSet[str] | None = None) -> Range | None:
        """Give where the first of them stands in `low[start:end]`."""
        if words is not None and self._firsts.isdisjoint(words):
            return None
        if start > 0:
            found = self._pattern.search(low, start - 1, end)
            return found.span(1) if found else None
        found = self._pattern.search(f" {low[:end]}")
        return (found.start(1) - 1, found.end(1) - 1) if found else None

    def is_in(self, text: str, words: AbstractSet[str] | None = None) -> bool:
        """Tell whether a text has one of them."""
        if words is not None and self._firsts.isdisjoint(words):
            return False
        return self._pattern.search(f" {text}") is not None

    def begins(self, text: str) -> bool:
        """Tell whether a text begins with one of them."""
        return self._pattern.match(f" {text}") is not None

    def every(self, low: str, start: int, end: int) -> Iterator[Range]:
        """Give where each of them stands in `low[start:end]`, none inside another."""
        while found := self.search(low, start, end):
            yield found
            start = found[1]

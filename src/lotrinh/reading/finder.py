"""Words of a list looked for in a stretch of text that has the first word of one of them; all others are passed by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from lotrinh.lexicon.loader import any_of

Range = tuple[int, int]
_WORD = re.compile(r"\w+")
_SIGNS = ',.()-–%/:;"“”'
_RARE = "'‘’…!?+*•|—[]<>=&@#~^·«»\\{}●▪✓\n"
_HAS_RARE = re.compile(f"[{re.escape(_RARE)}]")
# A search for one of these signs is twice as quick as that for all that is no part of a word.
_BESIDE_WORDS = f"[ {re.escape(_SIGNS + _RARE)}]"


def words_of(low: str) -> AbstractSet[str]:
    """Give the words of a text, in no order."""
    for sign in _SIGNS + _RARE if _HAS_RARE.search(low) else _SIGNS:
        low = low.replace(sign, " ")
    return set(low.split())


def _at_the_ends(phrases: Iterable[str], end: int) -> frozenset[str]:
    """Give the first words of phrases, or the last ones."""
    return frozenset(_WORD.findall(phrase.lower())[end] for phrase in phrases)


class Finder:
    """Finds words in a stretch, never inside a longer word.

    It may be told which words the stretch has, or a longer one around it; it then searches where one of its own may be.
    """

    __slots__ = ("_firsts", "_lasts", "_pattern")

    def __init__(self, words: Iterable[str], after: str = "", behind: str = "") -> None:
        """`after` and `behind` are patterns of what else is asked, right before the words and right behind them."""
        known = tuple(words)
        self._pattern = re.compile(rf"{_BESIDE_WORDS}{after}({any_of(known)}){behind}")
        self._firsts = _at_the_ends(known, 0)
        self._lasts = _at_the_ends(known, -1)

    def may_be_among(self, words: AbstractSet[str]) -> bool:
        """Tell whether one of them can be where these words are: its first one and its last are among them."""
        return not (self._firsts.isdisjoint(words) or self._lasts.isdisjoint(words))

    def search(self, low: str, start: int, end: int, words: AbstractSet[str] | None = None) -> Range | None:
        """Give where the first of them stands in `low[start:end]`."""
        if words is not None and not self.may_be_among(words):
            return None
        if start > 0:
            found = self._pattern.search(low, start - 1, end)
            return found.span(1) if found else None
        found = self._pattern.search(f" {low[:end]}")
        return (found.start(1) - 1, found.end(1) - 1) if found else None

    def is_in(self, text: str, words: AbstractSet[str] | None = None) -> bool:
        """Tell whether a text has one of them."""
        if words is not None and not self.may_be_among(words):
            return False
        return self._pattern.search(f" {text}") is not None

    def begins(self, text: str) -> bool:
        """Tell whether a text begins with one of them."""
        return self._pattern.match(f" {text}") is not None

    def every(self, low: str, start: int, end: int) -> list[Range]:
        """Give where each of them stands in `low[start:end]`, none inside another."""
        if start > 0:
            return [found.span(1) for found in self._pattern.finditer(low, start - 1, end)]
        return [(begin - 1, stop - 1) for begin, stop in self.every(f" {low[:end]}", 1, end + 1)]

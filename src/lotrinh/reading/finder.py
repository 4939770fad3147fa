"""Words of a list looked for in a stretch of text, and which lists of many have a word there at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from lotrinh.lexicon.loader import any_of

Range = tuple[int, int]
_SIGNS = ",.()-–%/:;\"“”'‘’…!?+*•●▪✓|—[]<>=&@#~^·«»\\{}\n"
"""What words may stand beside, besides a space."""
# A search for one of these is twice as quick as that for all that is no part of a word.
BESIDE_WORDS = f"[ {re.escape(_SIGNS)}]"


class Finder:
    """Finds words in a stretch, never inside a longer word.

    It may be told which finders have a word in the stretch, or in a longer one around it; it then searches where it is
    one of them.
    """

    __slots__ = ("_pattern", "words")

    def __init__(self, words: Iterable[str], after: str = "", behind: str = "") -> None:
        """`after` and `behind` are patterns of what else is asked, right before the words and right behind them."""
        self.words = frozenset(word.lower() for word in words)
        # A search for one sign and what follows it passes quickly over letters; nothing else tells where words begin.
        self._pattern = re.compile(rf"{BESIDE_WORDS}{after}({any_of(self.words)}){behind}")

    def search(self, low: str, start: int, end: int, spotted: AbstractSet[Finder] | None = None) -> Range | None:
        """Give where the first of them stands in `low[start:end]`."""
        if spotted is not None and self not in spotted:
            return None
        if start > 0:
            found = self._pattern.search(low, start - 1, end)
            return found.span(1) if found else None
        found = self._pattern.search(f" {low[:end]}")
        return (found.start(1) - 1, found.end(1) - 1) if found else None

    def is_in(self, text: str, spotted: AbstractSet[Finder] | None = None) -> bool:
        """Tell whether a text has one of them."""
        if spotted is not None and self not in spotted:
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


class Spotter:
    """Tells in one pass over a stretch which of many finders have a word there, whatever else they ask beside it."""

    __slots__ = ("_pattern", "_standing")

    def __init__(self, finders: Iterable[Finder]) -> None:
        known = tuple(finders)
        words = frozenset[str]().union(*(finder.words for finder in known))
        # At each place the longest word is found; the shorter ones that it begins with are known beforehand.
        self._pattern = re.compile(rf"{BESIDE_WORDS}(?=({any_of(words)}))")
        self._standing = {
            word: frozenset(f for f in known if not f.words.isdisjoint(_beginnings(word))) for word in words
        }

    def spot(self, low: str, start: int, end: int) -> AbstractSet[Finder]:
        """Give the finders that have a word in `low[start:end]`."""
        if start == 0:
            return self.spot(f" {low[:end]}", 1, end + 1)
        found = self._pattern.findall(low, start - 1, end)
        return _NONE.union(*map(self._standing.__getitem__, found)) if found else _NONE


_NONE: frozenset[Finder] = frozenset()


def _beginnings(word: str) -> Iterable[str]:
    """Give the words that a longer one begins with, and itself."""
    return [word[:length] for length in range(1, len(word) + 1) if length == len(word) or not word[length].isalnum()]

"""Words of a list looked for in a stretch of text, and which lists of many have a word there at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
    """Tells in one pass over a stretch which of many finders may have a word there; all others have none."""

    __slots__ = ("_always", "_met", "_pattern")

    def __init__(self, finders: Iterable[Finder]) -> None:
        whole: dict[str, set[Finder]] = {}
        begun: dict[str, set[Finder]] = {}
        gapped: set[Finder] = set()
        for finder in finders:
            for word in finder.words:
                if _GAP in word:
                    gapped.add(finder)
                    continue
                whole.setdefault(word, set()).add(finder)
                for end in _word_ends(word)[:-1]:
                    begun.setdefault(word[:end], set()).add(finder)
        self._pattern = re.compile(f"{BESIDE_WORDS}({any_of(whole)})")
        self._met = {word: _met(word, whole, begun) for word in whole}
        self._always = frozenset(gapped)

    def spot(self, low: str, start: int, end: int) -> AbstractSet[Finder]:
        """Give the finders that may have a word in `low[start:end]`."""
        if start == 0:
            return self.spot(f" {low[:end]}", 1, end + 1)
        found = self._pattern.findall(low, start - 1, end)
        return self._always.union(*map(self._met.__getitem__, found)) if found else self._always


_GAP = "…"
"""In a word it stands for any others, so that nothing found tells that the word is there."""


def _met(found: str, whole: Mapping[str, set[Finder]], begun: Mapping[str, set[Finder]]) -> frozenset[Finder]:
    """Give the finders of the words inside the longest one found at a place, and of those its end may begin."""
    met = set()
    for begin in (0, *(end + 1 for end in _word_ends(found)[:-1])):
        rest = found[begin:].lstrip()
        met |= begun.get(rest, set()) if begin else set()
        for end in _word_ends(rest):
            met |= whole.get(rest[:end], set())
    return frozenset(met)


def _word_ends(words: str) -> list[int]:
    """Give where each word ends."""
    return [word.end() for word in _WORD.finditer(words)]


_WORD = re.compile(r"\w+")

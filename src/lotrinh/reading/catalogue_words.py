"""How the names of what is measured are cut into syllables, and what may stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lotrinh.lexicon import Lexicon

SYLLABLE = re.compile(r"[^\W_]+")
_PHRASE = 4
"""So many syllables the phrases around a name have at most."""


class Words:
    """How names are cut into syllables, and the phrases that may stand around them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.means = {e["written"]: e["means"].split() for e in lexicon.entries("abbreviations")}
        self.filler = frozenset(lexicon.words("indicator_filler"))
        self.unlike = frozenset((*self.filler, *self.means))
        """Syllables that stand otherwise, or not at all, in the tree of wordings."""
        self.before = self._phrases(lexicon.words("indicator_before"))
        self.after = self._phrases(lexicon.words("indicator_after"))
        self.narrowed = self._phrases(lexicon.words("indicator_narrowed"))
        self.number = self._phrases(lexicon.words("indicator_number"))

    def syllables(self, words: str) -> list[str]:
        """Cut words into lower-case syllables, short forms written out and fillers left out."""
        low = words.lower()
        # Splitting at spaces is quicker, and the same where all else are letters and digits.
        found: list[str] = low.split() if low.replace(" ", "").isalnum() else SYLLABLE.findall(low)
        if self.unlike.isdisjoint(found):
            return found
        return [said for one in found if one not in self.filler for said in self.means.get(one, (one,))]

    def place(self, words: str, first: int, last: int) -> tuple[int, int]:
        """Give where one syllable, counted from 0, begins in `words` and another ends."""
        begin = passed = 0
        for found in SYLLABLE.finditer(words.lower()):
            syllable = found[0]
            before = passed
            passed += len(self.syllables(syllable)) if syllable in self.unlike else 1
            if before <= first < passed:
                begin = found.start()
            if passed > last:
                return begin, found.end()
        return begin if passed > first else len(words), len(words)

    def _phrases(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(" ".join(self.syllables(word)) for word in words)

    def may_precede(self, syllables: Sequence[str], start: int) -> bool:
        """Tell whether the words before `start` leave a name that begins there its meaning."""
        return _is_year(syllables[start - 1]) or _phrase_before(syllables, start, self.before)

    def may_follow(self, syllables: Sequence[str], end: int) -> bool:
        """Tell whether the words from `end` on leave a name that ends there its meaning."""
        rest = syllables[end : end + _PHRASE]
        if _is_year(rest[0]) or rest == ["bình", "quân"]:
            return True
        if " ".join(rest[:2]) in self.narrowed:
            return False
        phrase = rest[0]
        for syllable in rest[1:]:
            if phrase in self.after:
                return True
            phrase = f"{phrase} {syllable}"
        return phrase in self.after

    def counts(self, syllables: Sequence[str], start: int) -> bool:
        """Tell whether "số", "tổng số" … leads the name that begins at `start`, or is its first word."""
        return syllables[start] in self.number or _phrase_before(syllables, start, self.number)


def _is_year(syllable: str) -> bool:
    return len(syllable) == 4 and syllable.isdecimal()


def _phrase_before(syllables: Sequence[str], end: int, phrases: frozenset[str]) -> bool:
    phrase = ""
    for syllable in reversed(syllables[max(0, end - _PHRASE) : end]):
        phrase = f"{syllable} {phrase}" if phrase else syllable
        if phrase in phrases:
            return True
    return False

"""Names with one typing error: found through what is left of them when one letter is taken away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator


def distance(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap with their neighbour to make one word the other."""
    before: list[int] = []
    line = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        older, before, line = before, line, [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, line[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            line.append(cost)
    return line[-1]


class Typos:
    """The words of a list that are one typing error away from a word. Digits are never taken for errors."""

    def __init__(self, words: Iterable[str]) -> None:
        found: dict[str, list[str]] = defaultdict(list)
        for word in words:
            for left in _with_one_less(word):
                found[left].append(word)
        self._found = dict(found)

    def near(self, word: str) -> set[str]:
        """Give the words at distance one; none for no word at all."""
        if not word:
            return set()
        digits = _digits(word)
        seen = {other for left in _with_one_less(word) for other in self._found.get(left, ())}
        return {other for other in seen if _digits(other) == digits and distance(word, other) == 1}


def _with_one_less(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))

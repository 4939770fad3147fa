"""The chain: the words between a name and its number ("ước đạt khoảng"), read backwards phrase by phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import choice_of

_Beginnings = dict[tuple[str, ...], list[str]]
TOKEN = re.compile(r"[^\W_]+(?:/[^\W\d_]+)?|[^\w\s]")
_NO_WORD_GOES_ON = r"(?!/?[^\W_])"
Gives = Mapping[str, Any]
"""What a phrase says of its number: bound, verb, average, or `stop`, where it stays whole and ends the chain."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the chain in one spelling."""

    words: str
    """Its words and signs, parted by spaces."""
    length: int
    gives: Gives
    kept: tuple[str, ...] = ()
    """Words before it of which its own first words are the rest: "nông thôn" before "mới đạt"."""
    shorter: Phrase | None = None
    """The longest phrase that it ends with."""


class Chain:
    """The phrases of `chain.yaml`, found at the end of a stretch of text."""

    def __init__(self, entries: Iterable[Mapping[str, Any]]) -> None:
        known = {tuple(TOKEN.findall(phrase)): entry["gives"] for entry in entries for phrase in entry["words"]}
        self.gives: dict[str, Gives] = {" ".join(tokens): gives for tokens, gives in known.items()}
        """What each phrase gives, by its words and signs parted by spaces."""
        self._phrases: dict[str, Phrase] = {}
        whole = _beginnings(tokens for tokens, gives in known.items() if "stop" in gives)
        for tokens in sorted(known, key=len):
            for spelled in _spellings(tokens):
                self._phrases[spelled[::-1]] = self._phrase(spelled, tokens, known[tokens], whole)
        words = choice_of(s for s in self._phrases if s[-1].isalnum())
        signs = choice_of(s for s in self._phrases if not s[-1].isalnum())
        # A text is looked at backwards, so that one match gives the longest phrase that ends at a place.
        self._last = re.compile(f"{words}{_NO_WORD_GOES_ON}|{signs}")

    def _phrase(self, spelled: str, tokens: tuple[str, ...], gives: Gives, whole: _Beginnings) -> Phrase:
        ends = (spelled[token.start() :][::-1] for token in list(TOKEN.finditer(spelled))[1:])
        shorter = next((self._phrases[end] for end in ends if end in self._phrases), None)
        kept = () if "stop" in gives else tuple(_kept(tokens, whole))
        return Phrase(" ".join(tokens), len(spelled), gives, kept, shorter)

    def last(self, low: str, backwards: str, start: int, end: int) -> Phrase | None:
        """Give the longest phrase that `low[start:end]` ends with, unless its first words belong to another.

        `backwards` is a stretch of the text that begins at `start`, read from its end to its beginning.
        """
        found = self._last.match(backwards, start + len(backwards) - end)
        phrase = self._phrases[found[0]] if found else None
        while phrase is not None and phrase.kept and _is_kept(low, start, end - phrase.length, phrase.kept):
            phrase = phrase.shorter
        return phrase


def _spellings(tokens: tuple[str, ...]) -> Iterator[str]:
    """Spell a phrase with and without spaces beside its signs."""
    spelled = [tokens[0]]
    for one, other in pairwise(tokens):
        glues = (" ",) if one[-1].isalnum() and other[0].isalnum() else (" ", "")
        spelled = [f"{begun}{glue}{other}" for begun in spelled for glue in glues]
    return iter(spelled)


def _beginnings(whole: Iterable[tuple[str, ...]]) -> _Beginnings:
    """Part phrases that stay whole at every place: give the beginnings by the rest."""
    beginnings: _Beginnings = {}
    for phrase in whole:
        for at in range(1, len(phrase)):
            beginnings.setdefault(phrase[at:], []).append(" ".join(phrase[:at]))
    return beginnings


def _kept(tokens: tuple[str, ...], whole: _Beginnings) -> Iterator[str]:
    """Give the beginnings of phrases that stay whole where these words begin inside one."""
    for shared in range(1, len(tokens)):
        yield from whole.get(tokens[:shared], ())


def _is_kept(low: str, start: int, begin: int, kept: tuple[str, ...]) -> bool:
    before = f" {low[start:begin].rstrip(' _')}"
    return any(before.endswith(words) and not before[-len(words) - 1].isalnum() for words in kept)


@cache
def chain_of(lexicon: Lexicon) -> Chain:
    """Give the chain of a lexicon, made once."""
    return Chain(lexicon.entries("chain"))

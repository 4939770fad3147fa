"""The words that titles and names are told by, compiled once for a lexicon, and a fast search for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of, choice_of

LONGEST_NAME = 6
"""How many syllables a person's name has at most."""


class Tail(NamedTuple):
    """What a phrase behind the head of a title is: `plain` ones may stand in lower case wherever they are."""

    plain: bool
    agency: bool
    level: bool


class Words:
    """The word lists that names and titles need, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        posts = lexicon.entries("posts")
        address = [w for e in posts if "honorific" in e for w in e["written"]]
        heads = [w for e in posts if "post" in e for w in e["written"]]
        self.head = re.compile(f"{lexicon.pattern('post_not')}()|{any_of(heads)}")
        self.prefixes = frozenset(lexicon.words("post_prefix"))
        self.bodies = frozenset(lexicon.words("post_body"))
        leading = _before(lexicon.words("post_anchor"), (*heads, *lexicon.words("post_not")))
        self.leading = tuple(f"{w} " for w in sorted(leading | self.prefixes | self.bodies))
        """The words that change what a post is where they stand before it."""
        self.plural = tuple(w for e in posts if e.get("plural") for w in e["written"])
        self.common = frozenset(w[::-1] for e in posts if e.get("common") for w in e["written"])
        """Forms of address behind which no other is looked for, read backwards."""
        self.address_back, self.next_back = _read_backwards(address, " :."), _read_backwards(address, " .,")
        self.address_at = re.compile(rf"{any_of(address)}(?:[.,]? {any_of(address)})* ?")
        self.address_first = frozenset(w.split()[0] for w in address)
        self.surnames = frozenset(lexicon.words("people_surname"))
        self.middles = frozenset(lexicon.words("people_middle"))
        self.never = frozenset(lexicon.words("people_never"))
        levels, agencies = lexicon.words("post_level"), lexicon.words("post_agency")
        self.level_ends = tuple(f"{w} " for w in levels)
        self.units = tuple(f"{w} " for w in lexicon.words("post_unit"))
        self.offices = tuple(f"{w} " for w in lexicon.words("post_office"))
        self.place_ends = (*self.level_ends, *(f" {w} " for w in lexicon.words("people_not_after")))
        self.agencies = frozenset(agencies)
        plain = {*levels, *lexicon.words("post_plain")}
        tails = {*levels, *agencies, *lexicon.words("post_tail")}
        self.tails = {w: Tail(w in plain, w in agencies, w in levels) for w in tails}
        self.word = _words_of_titles(tails)


@cache
def words(lexicon: Lexicon) -> Words:
    """Give the compiled word lists of a lexicon."""
    return Words(lexicon)


def places(word: str, low: str, end: int) -> list[int]:
    """Give every place where a word stands, wholly before `end`, in order. Far faster than a pattern."""
    found: list[int] = []
    at = low.find(word, 0, end)
    while at >= 0:
        found.append(at)
        at = low.find(word, at + 1, end)
    return found


def _before(anchors: Iterable[str], phrases: Iterable[str]) -> set[str]:
    """Give the words that stand before one of the anchors in a phrase."""
    begun = (f" {phrase}".partition(f" {anchor}")[0] for phrase in phrases for anchor in anchors)
    return {words.split()[-1] for words in begun if words}


def _words_of_titles(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match a word of a title in lower case and, as the first group, the phrase of several or one that it begins."""
    several, one = any_of(w for w in phrases if " " in w), any_of(w for w in phrases if " " not in w)
    return re.compile(rf" (?=({several}|(?!tp\.\w){one}(?!['/]))?)(tp\.\w+|[\w'/]+)")


def _read_backwards(address: Iterable[str], signs: str) -> re.Pattern[str]:
    """Match the longest form of address that words end with before some signs, the words being read backwards."""
    several = choice_of(w[::-1] for w in address if " " in w)
    one = choice_of(w[::-1] for w in address if " " not in w)
    return re.compile(rf"[{signs}]*((?>{several}|{one}(?=[(\[\"“–-]*(?: |$))))(?![^\W_])")

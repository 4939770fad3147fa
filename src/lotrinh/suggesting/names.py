"""Bringing names together that the catalogue would take for one.

The catalogue finds a wording in a name where only words of time, place and movement stand around it. What it sets
aside there is left out here, so that a wording proposed here is found again in every name it was taken from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lotrinh.foundation.view import View
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.lexicon.spelling import UPPER, even
from lotrinh.reading.catalogue_words import Words

_NAME = rf"[{UPPER}][\w'’-]*(?: [{UPPER}][\w'’-]*){{0,4}}"
_YEAR = r"\d{4}(?!\d)"
_EDGE = " ,;:.-–—"
_LONGEST_LEAD = 4


class Names:
    """The names of one lexicon's documents: their bare wording, and the key that alike names share."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = Words(lexicon)
        heads = set(lexicon.words("indicator_head"))
        levels = set(lexicon.words("indicator_level"))
        lead = any_of(word for word in lexicon.words("indicator_before") if word not in heads)
        tail = any_of(word for word in lexicon.words("indicator_after") if word not in levels)
        level = any_of(levels)
        self._lead = re.compile(rf"(?i:(?:(?!{any_of(heads)}){lead}[ ,:]+)+)(?=\w)")
        self._tail = re.compile(
            rf"(?:[ ,]+(?:(?i:{tail})(?: (?i:{level}))?|(?i:{level})(?= {_NAME}))(?: {_NAME})?(?: {_YEAR})?)+$"
        )

    def bare(self, written: str) -> str:
        """Give a name as a wording of the catalogue: lower case, without time, place and verbs around it."""
        name = View(written, even).text.strip(_EDGE)
        lead = self._lead.match(name)
        name = name[lead.end() :] if lead else name
        name = (self._tail.sub("", name) or name).strip(_EDGE)
        return " ".join(name.lower().split())

    def key(self, bare: str) -> str:
        """Give what a wording has in common with those that say the same: its syllables, without "tỷ lệ" or "số"."""
        syllables = self._words.syllables(bare)
        start = 0
        while (step := self._led(syllables, start)) and start + step < len(syllables):
            start += step
        return " ".join(syllables[start:])

    def _led(self, syllables: Sequence[str], start: int) -> int:
        """Tell how many syllables from `start` on are a phrase that may lead any name."""
        longest = min(_LONGEST_LEAD, len(syllables) - start)
        return next(
            (n for n in range(longest, 0, -1) if " ".join(syllables[start : start + n]) in self._words.before), 0
        )

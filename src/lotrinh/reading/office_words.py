"""The words that tell who holds a post and who is put in one, compiled once for a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from lotrinh.lexicon import Lexicon

BIRTH = r"(?: ?\([^()]{0,80}\))?(?:,? ?\(?(?:sinh năm|sn|sinh ngày) ?[\d/.-]{4,10}\)?)?"
"""What may stand behind a name: remarks in brackets and the year of birth."""


class Offices:
    """The words that put people in posts, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.strong = _endings(lexicon.words("office_verb"))
        self.passive = _endings(lexicon.words("office_verb_passive"))
        self.verb_ends = frozenset(verb.split()[-1] for verb in (*self.strong, *self.passive))
        self.copula = re.compile(rf"{BIRTH},? {lexicon.pattern('office_copula')} ")
        self.signed = frozenset(lexicon.words("signed"))
        self.left = re.compile(lexicon.finder("office_not"))
        self.ahead = re.compile(rf"[^.;\n]{{0,100}}?{lexicon.finder('office_ahead')}")
        self.naming = tuple(f"{w}{mark}" for w in lexicon.words("office_naming") for mark in (" ", ": "))
        self.led = tuple(f" {w} " for w in lexicon.words("office_led"))
        self.presiding = lexicon.words("office_presiding")
        self.superior = re.compile(lexicon.finder("post_superior"))


def _endings(verbs: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {verb}{mark}" for verb in verbs for mark in (" ", ": ", " là "))


@cache
def offices(lexicon: Lexicon) -> Offices:
    """Give the compiled words of a lexicon."""
    return Offices(lexicon)

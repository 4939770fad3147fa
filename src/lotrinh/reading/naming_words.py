"""The word lists that decide between the names of a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.finder import Finder
from lotrinh.reading.proper_names import people_of


@dataclass(frozen=True, slots=True)
class NamingWords:
    """The word lists that decide between names."""

    flow: Finder
    subject: re.Pattern[str]
    people: re.Pattern[str]
    resolution: re.Pattern[str]
    whole: re.Pattern[str]
    everyone: re.Pattern[str]
    plan: re.Pattern[str]
    rate: re.Pattern[str]
    spending: frozenset[str]
    bare_heads: frozenset[str]
    classifiers: frozenset[str]
    condition: re.Pattern[str]
    action: re.Pattern[str]
    crop: re.Pattern[str]


@cache
def naming_words(lexicon: Lexicon) -> NamingWords:
    """Compile the lists of a lexicon, once."""
    subject = lexicon.pattern("subject")
    return NamingWords(
        flow=Finder(lexicon.words("flow_verb")),
        subject=re.compile(rf"(?:(?:toàn|các) )?{subject}(?: {subject})*"),
        people=people_of(lexicon),
        resolution=re.compile(rf"(?:các )?chỉ tiêu(?: (?:{lexicon.pattern('resolution_tail')}.*|giao))?$"),
        whole=re.compile(lexicon.pattern("whole_noun")),
        everyone=re.compile(rf"{lexicon.pattern('whole_alone')}(?: (?:toàn|trong|của) (?:xã|phường))?"),
        plan=re.compile(lexicon.pattern("plan_base")),
        rate=re.compile(lexicon.pattern("rate_head")),
        spending=frozenset(lexicon.words("spending")),
        bare_heads=frozenset(lexicon.words("bare_head")),
        classifiers=frozenset(lexicon.words("classifier")),
        condition=re.compile(lexicon.pattern("condition")),
        action=re.compile(lexicon.pattern("action_verb")),
        crop=re.compile(lexicon.pattern("crop")),
    )

"""The words that stand behind a number: scales, units, counted nouns and what it is counted per."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import Unit, choice_of

_DONG = r"đ(?:ồng)?(?!\w)"
"""The unit glued to a short scale: "85 trđ"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns for what follows a number, and what their words mean."""

    scale: re.Pattern[str]
    measure: re.Pattern[str]
    counted: re.Pattern[str]
    per: re.Pattern[str]
    no_noun: re.Pattern[str]
    milliards: re.Pattern[str]
    groups: re.Pattern[str]
    """Some of the people counted: "58 đảng viên (nữ 31, tôn giáo 3)"."""
    planned: re.Pattern[str]
    """A plan that an amount is of: "640 ha/620 ha kế hoạch"."""
    begun: frozenset[str]
    """Units with which what is counted begins, too: "187 đồng chí" is no money."""
    bases: dict[str, str]
    factors: dict[str, Decimal]
    units: dict[str, Unit]


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the patterns of a lexicon, once."""
    factors = {e["scale"]: Decimal(e["factor"]) for e in lexicon.entries("scales")}
    scales = choice_of(factors)
    units = {w: u for u in lexicon.units for w in u.written}
    bases = {word: entry["base"] for entry in lexicon.entries("bases") for word in entry["written"]}
    measures = [w for w, u in units.items() if u.dimension != "count"]
    counted = [w for w, u in units.items() if u.dimension == "count"]
    return Grammar(
        scale=re.compile(rf" ?(?P<scale>{scales}(?: {scales})?)(?P<half> rưỡi)?(?!(?!{_DONG})[^\W\d_])"),
        measure=re.compile(
            rf" ?(?P<unit>{choice_of(measures)})(?:(?!\w)|(?<=%)(?={lexicon.pattern('plan_base')}))"
            rf"(?!-[^\W\d])(?<!lần(?= lượt| thứ))(?<!đồng(?= {lexicon.pattern('not_money')}))"
        ),
        counted=re.compile(rf" ?(?P<unit>{choice_of(counted)})(?![^\W\d_])"),
        per=re.compile(rf" ?/ ?(?P<per>{choice_of(bases)})(?![^\W\d_])|(?<=đồng) (?P<lost>người|ha)(?= ?/)"),
        no_noun=re.compile(lexicon.pattern("no_noun", "name_lead", "flow_verb", "money_tail")),
        milliards=re.compile(lexicon.pattern("milliards")),
        groups=re.compile(lexicon.pattern("people_group")),
        planned=re.compile(rf" ?\(?{lexicon.pattern('plan_base')}"),
        begun=frozenset(w for w in measures if w[0].isalpha() and any(c.startswith(w) for c in counted)),
        bases=bases,
        factors=factors,
        units=units,
    )

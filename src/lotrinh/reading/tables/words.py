"""The words that headings and cells of tables are known by, compiled once for a lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of

Pattern = re.Pattern[str]
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns: `order`, `name`, `unit`, `amount` for whole headings, `owner` and `note` for their beginnings."""

    order: Pattern
    name: Pattern
    unit: Pattern
    amount: Pattern
    owner: Pattern
    note: Pattern
    listing: Pattern
    plan_share: Pattern
    growth: Pattern
    average: Pattern
    compare: Pattern
    structure: Pattern
    baseline: Pattern
    result: Pattern
    target: Pattern
    estimate: Pattern
    part: Pattern
    none_left: Pattern
    ditto: frozenset[str]

    def names(self, low: str) -> bool:
        """Tell whether a heading names what is measured, in more words than the cue: "Chỉ tiêu phát triển …"."""
        return bool(self.name.match(low)) and len(low) <= _LONGEST_NAME and not any(map(str.isdecimal, low))


@cache
def words(lexicon: Lexicon) -> Words:
    """Compile the cues of `cues-tables.yaml`."""

    def start(cue: str) -> Pattern:
        return re.compile(lexicon.pattern(f"table_{cue}"))

    def anywhere(cue: str) -> Pattern:
        return re.compile(lexicon.finder(f"table_{cue}"))

    nearly = any_of(lexicon.words("table_nearly"))
    return Words(
        order=start("order"),
        name=start("name"),
        unit=start("unit"),
        amount=start("amount"),
        owner=start("owner"),
        note=start("note"),
        listing=start("listing"),
        plan_share=anywhere("plan_share"),
        growth=anywhere("growth"),
        average=re.compile(rf"{lexicon.finder('table_average')}|/ ?năm"),
        compare=anywhere("compare"),
        structure=start("structure"),
        baseline=anywhere("baseline"),
        result=anywhere("result"),
        target=anywhere("target"),
        estimate=anywhere("estimate"),
        part=start("part"),
        none_left=re.compile(rf"(?P<nearly>{nearly} )?{lexicon.pattern('table_none_left')}"),
        ditto=frozenset(lexicon.words("table_ditto")),
    )

"""Figures that only describe a unit — its area, people and organisation — and are neither result nor target."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.passage import Clause, Range

_NEAR = 50
"""How far before a count a verb still speaks of it, in characters."""


@dataclass(frozen=True, slots=True)
class Context:
    """The word lists that tell a description from an achievement."""

    name: re.Pattern[str]
    share: re.Pattern[str]
    count: re.Pattern[str]
    action: re.Pattern[str]
    harm: re.Pattern[str]
    condition: re.Pattern[str]
    part: re.Pattern[str]

    def describes(self, low: str, clause: Clause, name: Range) -> bool:
        """Tell whether the figure so named describes the unit."""
        quantity, left = clause.quantity, clause.left
        bounded = left.bound in ("from", ">=", "<=") or left.average == "yearly" or quantity.per == "year"
        if quantity.of is not None or left.verb in ("rise", "fall") or bounded:
            return False
        if self._continues(low, clause):
            return True
        if quantity.dimension == "share":
            return self.share.match(low, *name) is not None
        if quantity.per == "km2" or (quantity.unit == "km2" and low[slice(*name)] == "diện tích"):
            return True
        if self.name.match(low, *name) or self.harm.search(low, clause.start, quantity.start):
            return True
        if quantity.dimension not in ("count", "area") or not self.count.match(low, *name):
            return False
        return not self._was_done(low, clause)

    def _continues(self, low: str, clause: Clause) -> bool:
        """Tell a part of what was just described: "trong đó đất lâm nghiệp 6.310 ha", "với 32 cột mốc"."""
        previous, quantity = clause.previous, clause.quantity
        if previous is None or previous.kind != "other" or previous.baseline or quantity.dimension == "money":
            return False
        start = quantity.start
        part = self.part.search(low, clause.passage.done, start)
        plain = not self.condition.match(low, clause.right.end + 1) and not self.action.search(
            low, clause.passage.done, start
        )
        return part is not None and plain and not clause.left.verb

    def _was_done(self, low: str, clause: Clause) -> bool:
        """Tell a count of the unit's own ("có 15 chi bộ") from a count of those who did or were given something."""
        start = clause.quantity.start
        if self.condition.match(low, clause.right.end + 1) or self.action.search(
            low, max(clause.start, start - _NEAR), start
        ):
            return True
        previous = clause.previous
        joined = clause.start == clause.passage.done and low[clause.start : start].strip(" ,") in ("", "và")
        return joined and previous is not None and previous.quantity.dimension == "count" and previous.kind != "other"


@cache
def context(lexicon: Lexicon) -> Context:
    """Compile the word lists of a lexicon, once."""
    return Context(
        name=re.compile(lexicon.pattern("context_name")),
        share=re.compile(lexicon.pattern("context_share")),
        count=re.compile(rf"{lexicon.pattern('context_count')}(?: {lexicon.pattern('context_tail')})*$"),
        action=re.compile(lexicon.finder("action_verb")),
        harm=re.compile(lexicon.finder("harm")),
        condition=re.compile(lexicon.pattern("condition")),
        part=re.compile(lexicon.finder("context_part")),
    )

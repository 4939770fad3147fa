"""Clauses: the words of a sentence that may speak of one of its numbers, gathered around it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading import left as lefts
from lotrinh.reading import meaning as meanings
from lotrinh.reading import name_cut
from lotrinh.reading import right as rights
from lotrinh.reading.chain import chain_of
from lotrinh.reading.comparisons import COMPARING, above_or_below, compare
from lotrinh.reading.context import context
from lotrinh.reading.finder import Finder, Spotter
from lotrinh.reading.name_cut import JOINING
from lotrinh.reading.naming import Namer
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Clause, Passage
from lotrinh.reading.plans import (
    GIVEN,
    NAMED,
    before_often,
    beside_plan,
    plan_before,
    plan_given,
    plan_missed,
    plan_value,
)
from lotrinh.reading.proper_names import PEOPLE_HEADS
from lotrinh.reading.quantities import Quantity

LONGEST_LEAD = 60
"""How far before a number the words stand that belong to its figure, in characters."""
_LONGEST_WINDOW = 500
"""How far before a number the words that speak of it are looked for, in characters."""


class Gatherer:
    """Gathers the words that may speak of each number of one page."""

    def __init__(self, page: Page, lexicon: Lexicon, namer: Namer) -> None:
        self.low = page.low
        self.chain = chain_of(lexicon)
        self.right_rules = rights.grammar(lexicon)
        self.namer = namer
        self.spotter = _spotter(lexicon)

    def clause(self, passage: Passage, quantity: Quantity, limit: int) -> Clause:
        """Gather the words that may speak of one number; none stand at `limit` or behind it."""
        low, number, phrases = self.low, quantity.start, passage.phrases
        start, in_brackets = self._window(passage, number)
        left = lefts.look_left(low, start, quantity, phrases, self.chain)
        right = rights.look_right(low, quantity, limit, phrases, self.right_rules)
        spotted = self.spotter.spot(low, start, number)
        previous = passage.drafts[-1] if passage.drafts else None
        plan, missed = None, False
        if NAMED in spotted:
            missed = previous is not None and plan_missed(low, start, quantity, previous)
            plan = None if missed else plan_before(low, max(start, number - LONGEST_LEAD), number)
        mean = above_or_below(low, start, quantity) if COMPARING in spotted and not plan else None
        if mean:
            compare(left, mean)
        end = before_often(low, start, plan.start()) if plan else mean.start() if mean else left.name[1]
        before = (start, start) if end == start else self._name(passage, start, end, spotted)
        if before[0] > start:
            lefts.leading_verb(low, start, before, left)
        return Clause(
            passage,
            quantity,
            start,
            in_brackets,
            left,
            right,
            before,
            plan.group() if plan else "",
            missed
            or (low.find("/", start, number) >= 0 and beside_plan(low, start, quantity, previous))
            or (in_brackets and quantity.of is None and plan_value(low, start, number, previous)),
            plan is None and GIVEN in spotted and plan_given(low, start, number),
            passage.first_item < number and low.find(";", passage.done, number) >= 0,
            spotted,
        )

    def _name(self, passage: Passage, start: int, end: int, spotted: AbstractSet[Finder]) -> tuple[int, int]:
        """Give the name in `low[start:end]`; behind the figure before, its first words may be that figure's tail."""
        follows = start == passage.done and start > passage.start
        return self.namer.before(start, end, passage.phrases, spotted, follows=follows)

    def _window(self, passage: Passage, end: int) -> tuple[int, bool]:
        """Find where the words that may speak of the number at `end` begin, and whether it stands in brackets."""
        low, start = self.low, passage.done
        if end - start > _LONGEST_WINDOW:
            start = end - _LONGEST_WINDOW
        if passage.first_item < end:
            item = low.rfind(";", start, end) + 1
            start = item or start
        if not passage.aside:
            return start, False
        opened, closed = low.rfind("(", start, end), low.rfind(")", start, end)
        if opened > closed:
            empty = not low[opened + 1 : end].strip(" +-–−")
            if empty and low[closed + 1 : opened].strip(" ,;") and closed >= 0:
                return closed + 1, False  # "nông nghiệp (+3,1%), thương mại (+11,6%)"
            aside = passage.drafts and start == passage.done
            return (opened + 1, True) if aside or not empty else (start, False)
        if closed >= 0:
            return (closed + 1, False) if opened < 0 else (start, False)
        return start, low.rfind("(", passage.start, start) > low.rfind(")", passage.start, start)


@cache
def _spotter(lexicon: Lexicon) -> Spotter:
    """Make one of all the finders that are asked of the words before a number."""
    cut, meaning, about = name_cut.grammar(lexicon), meanings.grammar(lexicon), context(lexicon)
    return Spotter(
        (
            *(cut.opener, cut.inner, cut.parted, JOINING, PEOPLE_HEADS, NAMED, GIVEN, COMPARING),
            *(meaning.rate, meaning.amount, meaning.growth, meaning.flow, meaning.yearly, about.harm),
        )
    )

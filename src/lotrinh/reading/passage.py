"""A sentence being read for its figures: what the figures share, one number with its words, a figure in the making."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from lotrinh.reading.claims import Period
from lotrinh.reading.finder import Finder
from lotrinh.reading.left import Left
from lotrinh.reading.meaning import Meaning
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.quantities import Quantity
from lotrinh.reading.right import Right

Range = tuple[int, int]
"""A range of the view; empty where start and end are equal."""


class Mark(NamedTuple):
    """A place of a sentence where its kind is set: an opener, or (with `phrase`) a year."""

    position: int
    kind: str
    phrase: TimePhrase | None
    end: int
    """Where the words that set it end."""


@dataclass(slots=True)
class Draft:
    """A figure in the making: all offsets are offsets of the view."""

    quantity: Quantity
    start: int
    end: int
    name: Range
    kind: str
    period: Period
    phrase: TimePhrase | None
    """The words that give the period."""
    comparator: str
    meaning: Meaning
    per: str | None = None
    before: Range = (0, 0)
    """The words before the number, where the noun behind it became the name."""
    place: str | None = None
    baseline: bool = False
    """Whether it opens a from–to pair."""
    verb: str = ""
    planned: bool = False
    """Whether it is a share of a plan named right behind it."""
    source: Draft | None = None
    """The figure whose name it shares."""
    of_plan: bool = False
    """Whether it is the value of a plan, "(kế hoạch 5 dự án)", and no name of what follows."""


@dataclass(slots=True)
class Passage:
    """What the figures of one sentence share. `done` is where the words of the last figure end."""

    start: int
    end: int
    phrases: list[TimePhrase]
    marks: list[Mark]
    done: int
    last: int
    """Where the last number of the sentence stands."""
    first_item: int
    """Where the first list item ends: a year named in it may hold for all, one named later for its own item."""
    aside: bool = True
    """Whether it has a bracket."""
    estimate: bool = False
    """Whether the sentence opens with "Ước tính …", which holds for its whole list."""
    yearly: bool = False
    """Whether "mỗi năm" opened the list."""
    whole: Draft | None = None
    """The figure of the sentence before, where this one begins with "Trong đó" and tells of its parts."""
    told: Sequence[int] = ()
    """Where its numbers stand that other claims hold: the size of a body, an attendance."""
    opened: int = 0
    """How many of the marks have taken effect."""
    drafts: list[Draft] = field(default_factory=list)

    @property
    def previous(self) -> Draft | None:
        """The figure before."""
        return self.drafts[-1] if self.drafts else None


@dataclass(slots=True)
class Clause:
    """One number with the words that may speak of it."""

    passage: Passage
    quantity: Quantity
    start: int
    """Where the words before the number begin that are not another figure's."""
    in_brackets: bool
    left: Left
    right: Right
    before: Range = (0, 0)
    """The name that stands before the number, as far as there is one."""
    plan_before: str = ""
    """A plan named before the number: "vượt chỉ tiêu 5%"."""
    plan_value: bool = False
    """Whether the number is the plan's own value: "(kế hoạch 11,5%)"."""
    plan_given: bool = False
    """Whether it is what a plan asked for: "dự toán được giao 128 tỷ đồng"."""
    new_item: bool = False
    """Whether a semicolon parts it from the figure before."""
    spotted: AbstractSet[Finder] = frozenset()
    """The finders that have a word between `start` and the number."""
    source: Draft | None = None
    """The figure whose name it shares, where it has none of its own."""
    previous: Draft | None = field(init=False)
    """The figure before, in the same sentence."""
    noun: Range | None = field(init=False)
    """The noun phrase behind the number, or None."""
    named: bool = field(init=False)
    """Whether a name stands before the number."""
    baseline: bool = field(init=False)
    """Whether the number opens a from–to pair."""

    def __post_init__(self) -> None:
        drafts, noun = self.passage.drafts, self.right.noun
        self.previous = drafts[-1] if drafts else None
        self.noun = noun if noun[0] < noun[1] else None
        self.named = self.before[0] < self.before[1]
        self.baseline = self.left.pair

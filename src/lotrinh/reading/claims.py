"""What a reader can claim. Each claim stands at its words: `text[start:end] == quote`, or it cannot be made.

The field names and meanings are those of the reading contract (`docs/reading.md`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, ClassVar, NamedTuple

from lotrinh.foundation.numbers import Value, value_to_json

Json = dict[str, Any]
Period = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that the document says, at its exact words."""

    type: ClassVar[str]
    start: int
    end: int
    quote: str
    rule: str
    """The plain name of the rule that made the claim."""
    place: str | None = None
    """Another place than the event's unit that the claim speaks of, with its level word."""
    place_code: str | None = None
    """The official code of that place, where the table of places settles which it is."""
    same_as: int | None = None
    """The `start` of the first mention, where this claim repeats one made earlier in the document."""

    def fields(self) -> Json:
        """Give what this type of claim adds to the common fields."""
        return {}

    def to_dict(self, ids: Mapping[int, str]) -> Json:
        """Give the claim as JSON; `ids` maps `id(claim)` to the claim's name in this reading."""
        common: Json = {
            "id": ids[id(self)],
            "type": self.type,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "rule": self.rule,
            "place": self.place,
        }
        if self.place_code:
            common["place_code"] = self.place_code
        return common | self.fields()


IN_TEXT = attrgetter("start", "end")
"""The key that puts claims in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Claim):
    """A quantity said of something."""

    type: ClassVar[str] = "figure"
    indicator: str | None
    """Key in the catalogue, or None where the catalogue lacks it: it is still a figure."""
    indicator_text: str
    value: Value
    comparator: str
    unit: str
    per: str | None = None
    measure: str = "level"
    kind: str = "result"
    period: Period = (None, None)
    period_text: str | None = None
    keep_text: str | None = None
    """The words that promise it for every year, not only for the end: "giữ vững", "hằng năm"."""
    of: Value | None = None
    """The denominator of n/m."""
    basis: str | None = None
    """For a share of a plan: `reached` or `excess`."""
    direction: str | None = None
    points: bool = False
    """True where a change in % means percentage points."""
    owner: str | None = None
    """The office that answers for it, as the document names it."""
    part_of: str | None = None
    """In a table: the name of the row that this one is a part of."""
    cell: tuple[int, int, int] | None = None
    """In a table: which table of the document, row and column, from 0."""
    confidence: float | None = None
    """On a scan: how surely its characters were recognised, from 0 to 1."""
    other_reading: str | None = None
    """On a scan: how another look at the picture had its words, where it differed."""

    @property
    def needs_review(self) -> bool:
        """Whether a person has to compare it with the picture: any figure whose characters were recognised."""
        return self.confidence is not None

    def fields(self) -> Json:
        """Give the figure's own fields; those from `keep_text` on only where they apply."""
        out: Json = {
            "indicator": self.indicator,
            "indicator_text": self.indicator_text,
            "value": value_to_json(self.value),
            "comparator": self.comparator,
            "unit": self.unit,
            "per": self.per,
            "measure": self.measure,
            "kind": self.kind,
            "period": list(self.period),
            "period_text": self.period_text,
        }
        where_set: Json = {
            "keep_text": self.keep_text,
            "of": None if self.of is None else value_to_json(self.of),
            "basis": self.basis,
            "direction": self.direction,
            "points": self.points or None,
            "owner": self.owner,
            "part_of": self.part_of,
            "cell": self.cell and list(self.cell),
            "needs_review": self.needs_review or None,
            "confidence": self.confidence,
            "other_reading": self.other_reading,
        }
        return out | {name: value for name, value in where_set.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared(Claim):
    """A count of things announced: 22 targets, 3 breakthroughs."""

    type: ClassVar[str] = "declared"
    what: str
    count: int

    def fields(self) -> Json:
        """Give what is declared and how many."""
        return {"what": self.what, "count": self.count}


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakthrough(Claim):
    """One item of the list of breakthroughs."""

    type: ClassVar[str] = "breakthrough"
    order: int

    def fields(self) -> Json:
        """Give the item's place in its list, from 1."""
        return {"order": self.order}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Claim):
    """One item of the list of key tasks."""

    type: ClassVar[str] = "task"
    order: int

    def fields(self) -> Json:
        """Give the item's place in its list, from 1."""
        return {"order": self.order}


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Claim):
    """The overall objective of the term."""

    type: ClassVar[str] = "objective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive(Claim):
    """One thing a superior asked for."""

    type: ClassVar[str] = "directive"
    by: str

    def fields(self) -> Json:
        """Give who asked."""
        return {"by": self.by}


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Claim):
    """A person put in a post: `mode` is `appointed`, `elected` or `re-elected`."""

    type: ClassVar[str] = "appointment"
    person: str
    post: str
    mode: str

    def fields(self) -> Json:
        """Give the person, the post and the way."""
        return {"person": self.person, "post": self.post, "mode": self.mode}


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySize(Claim):
    """How many people a body has; a delegation has official members and alternates."""

    type: ClassVar[str] = "body_size"
    body: str
    count: int
    alternates: int | None = None
    mode: str | None = None

    def fields(self) -> Json:
        """Give the body, its size (`[members, alternates]` where alternates are named) and the way."""
        count: int | list[int] = self.count if self.alternates is None else [self.count, self.alternates]
        return {"body": self.body, "count": count, "mode": self.mode}


@dataclass(frozen=True, slots=True, kw_only=True)
class Official(Claim):
    """A person named with a post."""

    type: ClassVar[str] = "official"
    person: str
    post: str

    def fields(self) -> Json:
        """Give the person and the post."""
        return {"person": self.person, "post": self.post}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Claim):
    """Delegates present and the members they stand for."""

    type: ClassVar[str] = "attendance"
    delegates: Value | None
    members_represented: Value | None

    def fields(self) -> Json:
        """Give both counts, null where the text gives none."""
        return {
            "delegates": None if self.delegates is None else value_to_json(self.delegates),
            "members_represented": None
            if self.members_represented is None
            else value_to_json(self.members_represented),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Claim):
    """An appeal or drive that was launched."""

    type: ClassVar[str] = "campaign"
    organiser: str

    def fields(self) -> Json:
        """Give who launched it."""
        return {"organiser": self.organiser}


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A unit that went into another: `extent` is whole, most, part, small_part or remainder."""

    name: str
    extent: str
    level: str | None = None
    """The level word (`phường`, `xã`, `thị trấn`), where the text gives one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger(Claim):
    """Which old units the unit was made of."""

    type: ClassVar[str] = "merger"
    predecessors: tuple[Predecessor, ...]

    def fields(self) -> Json:
        """Give the predecessors in text order."""
        return {"predecessors": [{"name": p.name, "extent": p.extent, "level": p.level} for p in self.predecessors]}


class NumberItem(NamedTuple):
    """One number of the text: the claim that holds it, or the named reason why it is none."""

    start: int
    end: int
    quote: str
    claim: Claim | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a careful reader would query. A finding flags; it never repairs."""

    code: str
    message: str
    claims: tuple[Claim, ...] = ()
    details: Json = field(default_factory=dict)

    def to_dict(self, ids: Mapping[int, str]) -> Json:
        """Give the finding as JSON."""
        return {"code": self.code, "message": self.message, "claims": [ids[id(c)] for c in self.claims]} | self.details

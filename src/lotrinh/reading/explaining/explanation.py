"""What an explanation holds: for each place asked about, the steps from a number to its claim or its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lotrinh.reading.claims import Json
from lotrinh.reading.page import Page, Quote

SCHEMA = "lotrinh.explanation/1"
STEPS = ("number", "quantity", "clause", "name", "meaning", "kind", "period", "place", "findings", "claim")
"""The steps in their order. Each is there only where the reading came so far."""


def quoted(page: Page, start: int, end: int) -> Quote:
    """Quote the words in a range of the view, without the spaces around them."""
    words = page.low[start:end]
    return page.quoted(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a rule decided: its plain name, the words it went by, and what came of it."""

    rule: str
    words: Quote | None = None
    found: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> Json:
        """Give the fact as JSON."""
        words = {"words": self.words._asdict()} if self.words else {}
        return {"rule": self.rule} | words | dict(self.found)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reading, with what was decided in it."""

    name: str
    facts: tuple[Fact, ...]

    def to_dict(self) -> Json:
        """Give the step as JSON."""
        return {"step": self.name, "facts": [fact.to_dict() for fact in self.facts]}


@dataclass(frozen=True, slots=True)
class Trace:
    """How one number, or a claim without one, was read: step by step to the claim, or to the reason for none."""

    subject: Quote
    steps: tuple[Step, ...]
    claim: Json | None = None
    """The claim as a reading gives it."""
    reason: str | None = None

    def step(self, name: str) -> Step | None:
        """Give a step by its name, or None where the reading did not come so far."""
        return next((step for step in self.steps if step.name == name), None)

    def to_dict(self) -> Json:
        """Give the trace as JSON."""
        return {
            "subject": self.subject._asdict(),
            "steps": [step.to_dict() for step in self.steps],
            "claim": self.claim,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Place:
    """One place asked about."""

    words: Quote
    traces: tuple[Trace, ...]
    near: bool = False
    """Whether nothing was read there, so that the trace is that of the nearest number."""
    where: Json | None = None
    """Where the words stand in a file of pages, paragraphs or cells."""

    def to_dict(self) -> Json:
        """Give the place as JSON."""
        where = {"where": self.where} if self.where else {}
        told = {"near": self.near, "traces": [trace.to_dict() for trace in self.traces]}
        return self.words._asdict() | where | told


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a document was read as it was, at the places asked about."""

    source: str
    at: int | str
    text: str = field(repr=False)
    """The document as received: all offsets are offsets of it."""
    places: tuple[Place, ...]
    more: int = 0
    """How many further places have the same words."""

    def to_dict(self) -> Json:
        """Give the explanation as JSON."""
        return {
            "schema": SCHEMA,
            "source": self.source,
            "at": self.at,
            "places": [place.to_dict() for place in self.places],
            "more": self.more,
        }

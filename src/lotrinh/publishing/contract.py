"""The reading contract as publishing takes it: readings are plain JSON (`Reading.to_dict()`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from lotrinh.documents import Place

Json = dict[str, Any]
COMMON_FIELDS = frozenset({"id", "type", "quote", "start", "end", "rule", "place", "where"})
"""What every claim carries; its other fields belong to its type."""


class Source(Protocol):
    """A document beside its reading: where it came from, its text as received, its title."""

    @property
    def source(self) -> str:
        """The file or address."""

    @property
    def text(self) -> str:
        """The text that the reading's offsets speak of."""

    @property
    def title(self) -> str | None:
        """The document's title, empty where it has none."""

    @property
    def places(self) -> Sequence[Place]:
        """Where stretches of the text stand in a file of pages, paragraphs or cells; sorted, apart."""


def claims(readings: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Give every claim with its reading, in the order of the documents and of their text."""
    return ((reading, claim) for reading in readings for claim in reading["claims"])


def figures(readings: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Give each figure claim with its reading, in order."""
    return ((reading, claim) for reading, claim in claims(readings) if claim["type"] == "figure")


def event(reading: Json) -> Json:
    """Give the reading's event, empty where there is none."""
    found: Json = reading.get("event") or {}
    return found


def findings(reading: Json) -> list[Json]:
    """Give the reading's findings."""
    found: list[Json] = reading.get("findings") or []
    return found


def findings_by_claim(reading: Json) -> dict[str, list[int]]:
    """Give, for each claim that a finding names, the places of these findings in the list, from 0."""
    found: dict[str, list[int]] = {}
    for at, finding in enumerate(findings(reading)):
        for claim in finding.get("claims", ()):
            found.setdefault(claim, []).append(at)
    return found


def finding_codes(reading: Json, claim: Json) -> str:
    """Give the codes of the findings that name this claim, in order, with a space between."""
    return " ".join(f["code"] for f in findings(reading) if claim["id"] in f.get("claims", ()))

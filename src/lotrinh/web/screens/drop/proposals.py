"""Where the reader thinks a document belongs, beside the unit that received it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from lotrinh.publishing.claim_words import one_line
from lotrinh.register.sources import fold
from lotrinh.web.storage.models import Document

Match = Literal["same", "other", "unnamed"]


class Proposal(NamedTuple):
    """The unit and term that a document speaks of."""

    match: Match
    """Whether that is the unit whose office received it."""
    unit: str
    province: str
    years: tuple[int, int] | None

    @property
    def is_clear(self) -> bool:
        """Whether it may be confirmed together with others, without a closer look."""
        return self.match == "same" and self.years is not None


def proposal_of(document: Document) -> Proposal:
    """Give what the reader proposes; the document's unit must be loaded."""
    event = document.reading["event"]
    years = event.get("term")
    return Proposal(
        _match(document),
        one_line(event.get("unit") or ""),
        one_line(event.get("province") or ""),
        (int(years[0]), int(years[1])) if years else None,
    )


def _match(document: Document) -> Match:
    """Compare codes where the reader knows one, else full names."""
    event = document.reading["event"]
    if event.get("unit_code"):
        return "same" if event["unit_code"] == document.unit.code else "other"
    if not event.get("unit"):
        return "unnamed"
    return "same" if fold(event["unit"]) == fold(document.unit.full_name) else "other"

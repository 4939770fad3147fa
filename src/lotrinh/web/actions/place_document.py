"""Confirm which unit and term a document belongs to, what kind of source it is, and its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.locking import locked
from lotrinh.web.storage.models import Document, Term, Unit
from lotrinh.web.storage.registers import rebuild


@dataclass(frozen=True)
class PlaceDocument(Action[Document]):
    """Put a document into the term of its unit; with `years` None, take it out of any."""

    verb: ClassVar[str] = "place_document"
    right: ClassVar[Right] = Right.CHECK
    document: Document
    version: int
    """The version that the person saw."""
    years: tuple[int, int] | None
    rank: str
    day: date | None

    @property
    def unit(self) -> Unit:
        """The unit whose office has it."""
        return self.document.unit

    def effect(self, actor: Actor) -> Effect[Document]:
        """Place it, and build the registers that it leaves and joins anew."""
        document = locked(self.document, self.version)
        before, left = _told(document), document.term
        document.term = self._term()
        document.rank, document.date = self.rank, self.day
        document.version += 1
        document.save()
        for term in {term.pk for term in (left, document.term) if term}:
            rebuild(Term.objects.select_for_update().get(pk=term))
        return Effect(document, f"document {document.pk}", before, _told(document))

    def _term(self) -> Term | None:
        if self.years is None:
            return None
        first, last = self.years
        return Term.objects.get_or_create(unit=self.document.unit, first_year=first, last_year=last)[0]


def _told(document: Document) -> dict[str, object]:
    years = document.term and [document.term.first_year, document.term.last_year]
    return {"term": years, "rank": document.rank, "date": document.date and document.date.isoformat()}

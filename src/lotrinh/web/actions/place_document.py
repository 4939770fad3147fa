"""Confirm which unit and term a document belongs to, what kind of source it is, and its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from lotrinh.register import RANKS
from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import locked
from lotrinh.web.actions.of_term import Years, refuse_no_term, refuse_taking_out, term_of
from lotrinh.web.queue.doubts import LOW_RANK, LOW_RANKED
from lotrinh.web.storage.models import Claim, Document, Unit
from lotrinh.web.storage.registers import rebuild_all

_TARGET = "target"


@dataclass(frozen=True)
class PlaceDocument(Action[Document]):
    """Put a document into the term of its unit; with `years` None, take it out of any."""

    verb: ClassVar[str] = "place_document"
    right: ClassVar[Right] = Right.CHECK
    document: Document
    version: int
    """The version that the person saw."""
    years: Years | None
    rank: str
    day: date | None

    @property
    def unit(self) -> Unit:
        """The unit whose office has it."""
        return self.document.unit

    def effect(self, actor: Actor) -> Effect[Document]:
        """Place it, and build the registers that it leaves and joins anew."""
        self._must_be_possible()
        document = locked(self.document, self.version)
        before, left = _told(document), document.term
        joined = term_of(document.unit, self.years)
        if joined != left:
            refuse_taking_out(document)
        if (document.rank == LOW_RANK) != (self.rank == LOW_RANK):
            _doubt_rank(document, is_low=self.rank == LOW_RANK)
        document.term = joined
        document.rank, document.date = self.rank, self.day
        document.version += 1
        document.save()
        rebuild_all(left, document.term)
        return Effect(document, f"document {document.pk}", before, _told(document))

    def _must_be_possible(self) -> None:
        if self.rank not in RANKS:
            raise ActionError(str(self.document), "no_rank", found=self.rank, known=", ".join(RANKS))
        refuse_no_term(self.document, self.years)


def _doubt_rank(document: Document, *, is_low: bool) -> None:
    """Doubt the targets of what only the press tells; stop doubting them once the document binds more."""
    claims = list(document.claims.filter(kind=_TARGET).select_for_update())
    for claim in claims:
        others = [doubt for doubt in claim.doubts if doubt != LOW_RANKED]
        claim.doubts = [*others, LOW_RANKED] if is_low else others
    Claim.objects.bulk_update(claims, ["doubts"], batch_size=500)
    document.doubtful = document.claims.filter(state=Claim.State.OPEN).exclude(doubts=[]).count()


def _told(document: Document) -> dict[str, object]:
    years = document.term and [document.term.first_year, document.term.last_year]
    return {"term": years, "rank": document.rank, "date": document.date and document.date.isoformat()}

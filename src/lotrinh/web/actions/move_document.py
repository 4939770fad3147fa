"""Move a document that was dropped for the wrong unit to the right one, with its claims and their reviews."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right, rights_in
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about, locked
from lotrinh.web.actions.of_term import Years, refuse_no_term, refuse_taking_out, term_of
from lotrinh.web.storage.audit import record
from lotrinh.web.storage.models import Account, Document, Unit
from lotrinh.web.storage.registers import rebuild_all


@dataclass(frozen=True)
class MoveDocument(Action[Document]):
    """Give a document to another unit and one of its terms; with `years` None to none of them.

    It needs the right in both units, is written into the log of both, and is undone by moving the document back. The
    file stays where it was received: an archive may hold documents of several units.
    """

    verb: ClassVar[str] = "move_document"
    right: ClassVar[Right] = Right.CHECK
    document: Document
    version: int
    """The version that the person saw."""
    to: Unit
    years: Years | None

    @property
    def unit(self) -> Unit:
        """The unit that gives it away."""
        return self.document.unit

    def permits(self, account: Account) -> bool:
        """Whether this person has the right in both units."""
        return super().permits(account) and self.right in rights_in(account, self.to)

    def effect(self, actor: Actor) -> Effect[Document]:
        """Move it, and build the registers that it leaves and joins anew."""
        refuse_no_term(self.document, self.years)
        document = locked(self.document, self.version)
        if document.unit_id == self.to.pk:
            raise ActionError(str(document), "moved_nowhere", unit=self.to)
        self._refuse_twin()
        refuse_taking_out(document)
        before, left = _told(document), document.term
        document.unit, document.term = self.to, term_of(self.to, self.years)
        document.version += 1
        document.save()
        rebuild_all(left, document.term)
        after = _told(document)
        self._record_where_it_goes(actor, before, after)
        return Effect(document, about(document), before, after)

    def _refuse_twin(self) -> None:
        """Keep a unit from having the same document twice."""
        if twin := Document.objects.filter(unit=self.to, sha256=self.document.sha256).first():
            raise ActionError(str(self.document), "moved_to_twin", unit=self.to, known=twin.source)

    def _record_where_it_goes(self, actor: Actor, before: object, after: object) -> None:
        record(
            account=actor.account,
            address=actor.address,
            verb=self.verb,
            unit=self.to,
            about=about(self.document),
            before=before,
            after=after,
        )


def _told(document: Document) -> dict[str, object]:
    years = document.term and [document.term.first_year, document.term.last_year]
    return {"unit": str(document.unit), "term": years}

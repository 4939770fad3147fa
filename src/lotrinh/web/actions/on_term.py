"""What the actions on a whole register have in common: they lock the term and move it from state to state."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.web.actions.action import Action
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import locked
from lotrinh.web.storage.models import Term, Unit
from lotrinh.web.storage.registers import rebuild


@dataclass(frozen=True)
class OnTerm(Action[Term]):
    """A verb on the register of a unit and term, as the person saw it in `version`."""

    term: Term
    version: int

    @property
    def unit(self) -> Unit:
        """The unit whose register it is."""
        return self.term.unit

    def _locked(self, *states: Term.State) -> Term:
        """Give the term, locked, where it is in one of these states; any state where none is named."""
        term = locked(self.term, self.version)
        if states and term.state not in states:
            raise ActionError(str(term), f"register_{term.state}")
        return term

    def _open(self) -> Term:
        """Give the term, locked, where no approver has it."""
        return self._locked(Term.State.DRAFT, Term.State.PUBLISHED)

    @staticmethod
    def _move(term: Term, state: Term.State) -> None:
        """Go on to a state; what waited joins as soon as no approver has the register any more."""
        term.state = state
        waited, term.waiting = term.waiting, term.waiting and term.is_locked
        term.version += 1
        term.save()
        if waited and not term.is_locked:
            rebuild(term)


def reasoned(term: Term, reason: str) -> str:
    """Give a reason without white space around it; refuse none at all."""
    if not reason.strip():
        raise ActionError(str(term), "reason_missing")
    return reason.strip()

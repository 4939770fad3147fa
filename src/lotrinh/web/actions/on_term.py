"""What the actions on a whole register have in common: they lock the term and move it from state to state."""

from __future__ import annotations

from dataclasses import dataclass

from lotrinh.web.actions.action import Action
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import locked
from lotrinh.web.storage.models import Term, Unit


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

    @staticmethod
    def _move(term: Term, state: Term.State) -> None:
        term.state = state
        term.version += 1
        term.save()


def reasoned(term: Term, reason: str) -> str:
    """Give a reason without white space around it; refuse none at all."""
    if not reason.strip():
        raise ActionError(str(term), "reason_missing")
    return reason.strip()

"""Send a register back to those who work on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm, reasoned
from lotrinh.web.storage.models import Term


@dataclass(frozen=True)
class ReturnRegister(OnTerm):
    """Make what was submitted or approved a draft again, with the reason."""

    verb: ClassVar[str] = "return_register"
    right: ClassVar[Right] = Right.APPROVE
    reason: str

    def effect(self, actor: Actor) -> Effect[Term]:
        """Move it back; what is published stays published."""
        term = self._locked(Term.State.SUBMITTED, Term.State.APPROVED)
        before = {"state": term.state}
        reason = reasoned(term, self.reason)
        self._move(term, Term.State.DRAFT)
        return Effect(term, about(term), before, {"state": term.state, "reason": reason})

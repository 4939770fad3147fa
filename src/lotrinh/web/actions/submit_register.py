"""Hand a register to whoever approves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm
from lotrinh.web.storage.models import Term


@dataclass(frozen=True)
class SubmitRegister(OnTerm):
    """Submit a draft. Any change of its documents or decisions makes it a draft again."""

    verb: ClassVar[str] = "submit_register"
    right: ClassVar[Right] = Right.CHECK

    def effect(self, actor: Actor) -> Effect[Term]:
        """Move it on; a register without a document says nothing that could be approved."""
        term = self._locked(Term.State.DRAFT)
        if not term.register.get("sources"):
            raise ActionError(str(term), "register_empty")
        self._move(term, Term.State.SUBMITTED)
        return Effect(term, about(term), {"state": Term.State.DRAFT}, {"state": term.state})

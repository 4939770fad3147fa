"""Take back a register that was submitted too early."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm
from lotrinh.web.storage.models import Term


@dataclass(frozen=True)
class RecallRegister(OnTerm):
    """Make what was submitted a draft again, as long as nobody has approved it."""

    verb: ClassVar[str] = "recall_register"
    right: ClassVar[Right] = Right.CHECK

    def effect(self, actor: Actor) -> Effect[Term]:
        """Move it back; what waited joins."""
        term = self._locked(Term.State.SUBMITTED)
        self._move(term, Term.State.DRAFT)
        return Effect(term, about(term), {"state": Term.State.SUBMITTED}, {"state": term.state})

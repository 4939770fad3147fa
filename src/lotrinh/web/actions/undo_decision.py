"""Take a decision back: the register is as if it had not been taken, and the log says both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm
from lotrinh.web.storage.models import Term
from lotrinh.web.storage.registers import rebuild


@dataclass(frozen=True)
class UndoDecision(OnTerm):
    """Undo one decision of a term, whoever took it."""

    verb: ClassVar[str] = "undo_decision"
    right: ClassVar[Right] = Right.CHECK
    decision: int

    def effect(self, actor: Actor) -> Effect[Term]:
        """Mark it as undone, and build the register anew."""
        term = self._open()
        decision = term.decisions.filter(pk=self.decision, undone=False).first()
        if decision is None:
            raise ActionError(str(term), "nothing_to_undo")
        decision.undone = True
        decision.save(update_fields=["undone"])
        rebuild(term)
        told = {name: decision.body[name] for name in ("fact", "action", "author", "time", "reason")}
        return Effect(term, about(term), told, None)

"""Take a published register back: citizens see nothing of the term until it is published again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm, reasoned
from lotrinh.web.storage.models import Term


@dataclass(frozen=True)
class WithdrawPublication(OnTerm):
    """Close a term to the public, with the reason. The publications stay on record, and the register is a draft."""

    verb: ClassVar[str] = "withdraw_publication"
    right: ClassVar[Right] = Right.APPROVE
    reason: str

    def effect(self, actor: Actor) -> Effect[Term]:
        """Take its facts and documents out of what everybody sees."""
        term = self._locked()
        if term.published is None:
            raise ActionError(str(term), "not_published")
        before = {"publication": term.published.number}
        term.facts.all().delete()
        term.published = None
        self._move(term, Term.State.DRAFT)
        return Effect(term, about(term), before, {"publication": None, "reason": reasoned(term, self.reason)})

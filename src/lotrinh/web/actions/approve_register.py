"""Approve a register, so that it can be published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm
from lotrinh.web.storage.models import Term


@dataclass(frozen=True)
class ApproveRegister(OnTerm):
    """Say of a submitted register that it holds, with the contradictions that are still open in it."""

    verb: ClassVar[str] = "approve_register"
    right: ClassVar[Right] = Right.APPROVE

    def effect(self, actor: Actor) -> Effect[Term]:
        """Move it on."""
        term = self._locked(Term.State.SUBMITTED)
        self._move(term, Term.State.APPROVED)
        return Effect(term, about(term), {"state": Term.State.SUBMITTED}, {"state": term.state})

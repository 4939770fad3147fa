"""Decide on a fact of a register: which side holds, what holds instead, or what belongs together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.timezone import localdate

from lotrinh.register import DecisionError, seen_in, take
from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm, reasoned
from lotrinh.web.storage.models import Decision, Term
from lotrinh.web.storage.registers import rebuild

Json = dict[str, Any]
_SAME = ("kind", "measure", "unit")
"""What facts must agree in to be one: their values are told without it."""


@dataclass(frozen=True)
class DecideFact(OnTerm):
    """Take a decision in the form of `lotrinh.register.decisions`; `told` has what its action needs besides.

    Raises `DecisionError` where the decision is none, besides the errors of every action.
    """

    verb: ClassVar[str] = "decide_fact"
    right: ClassVar[Right] = Right.CHECK
    fact: str
    action: str
    reason: str
    told: Json = field(default_factory=dict)
    """`side`, `set`, `with` or `documents`."""

    def effect(self, actor: Actor) -> Effect[Term]:
        """Keep the decision with the values that were seen, and build the register anew."""
        term = self._open()
        fact = _found(term, self.fact)
        for other in self.told.get("with", ()):
            if any(_found(term, other)[name] != fact[name] for name in _SAME):
                raise ActionError(fact["indicator_text"], "not_alike")
        body = self._body(term, fact, str(actor.person))
        try:
            take(term.register, body)
        except DecisionError as error:
            raise DecisionError(fact["indicator_text"], error.key, **error.found) from None
        Decision.objects.create(term=term, body=body, by=actor.person)
        rebuild(term)
        before = {"fact": self.fact, "status": fact["status"], "decided": fact.get("decided")}
        after = {"action": self.action, **self.told, "reason": body["reason"], "seen": body["seen"]}
        return Effect(term, about(term), before, after)

    def _body(self, term: Term, fact: Json, author: str) -> Json:
        return {
            "record": term.register["record"],
            "fact": self.fact,
            "action": self.action,
            "author": author,
            "time": localdate().isoformat(),
            "reason": reasoned(term, self.reason),
            "seen": seen_in(fact),
            **self.told,
        }


def _found(term: Term, name: str) -> Json:
    fact: Json | None = next((one for one in term.register.get("facts", ()) if one["id"] == name), None)
    if fact is None:
        raise ActionError(str(term), "fact_gone")
    return fact

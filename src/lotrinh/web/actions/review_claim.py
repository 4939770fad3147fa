"""Say of a claim whether the reader understood it: accept, correct, reject, or take the last word back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from lotrinh.register import CORRECTABLE
from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about, locked
from lotrinh.web.storage.models import Claim, Document, Review, Term, Unit
from lotrinh.web.storage.registers import rebuild

_STATES = {
    Review.Action.ACCEPT: Claim.State.ACCEPTED,
    Review.Action.CORRECT: Claim.State.CORRECTED,
    Review.Action.REJECT: Claim.State.REJECTED,
}


@dataclass(frozen=True)
class ReviewClaim(Action[Claim]):
    """Add a review. What the reader said stays as it was; the register follows the reviews."""

    verb: ClassVar[str] = "review_claim"
    right: ClassVar[Right] = Right.CHECK
    claim: Claim
    version: int
    action: str
    set: dict[str, Any] = field(default_factory=dict)
    reason: str = ""

    @property
    def unit(self) -> Unit:
        """The unit whose document it stands in."""
        return self.claim.document.unit

    def effect(self, actor: Actor) -> Effect[Claim]:
        """Add the review, count the doubts that are left, and build the register anew."""
        claim = locked(self.claim, self.version)
        before = {"state": claim.state}
        if self.action == Review.Action.UNDO:
            self._undo(claim)
        elif unknown := sorted(set(self.set) - CORRECTABLE):
            raise ActionError(claim.name, "not_correctable", found=", ".join(unknown))
        Review.objects.create(claim=claim, action=self.action, set=self.set, reason=self.reason, by=actor.person)
        claim.state = _state(claim)
        claim.version += 1
        claim.save()
        _follow(claim.document)
        after = {"state": claim.state, "set": self.set, "reason": self.reason}
        return Effect(claim, about(claim), before, after)

    def _undo(self, claim: Claim) -> None:
        last = claim.reviews.filter(undone=False).exclude(action=Review.Action.UNDO).order_by("-pk").first()
        if last is None:
            raise ActionError(claim.name, "nothing_to_undo")
        last.undone = True
        last.save()


def _state(claim: Claim) -> str:
    last = claim.reviews.filter(undone=False).exclude(action=Review.Action.UNDO).order_by("-pk").first()
    return _STATES[Review.Action(last.action)] if last else Claim.State.OPEN


def _follow(document: Document) -> None:
    """Bring what depends on a document's reviews up to date."""
    document.doubtful = document.claims.filter(state=Claim.State.OPEN).exclude(doubts=[]).count()
    document.save(update_fields=["doubtful"])
    if document.term_id:
        rebuild(Term.objects.select_for_update().get(pk=document.term_id))

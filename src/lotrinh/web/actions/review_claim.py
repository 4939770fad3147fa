"""Say of a claim whether the reader understood it: accept, correct, reject, or take the last word back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from lotrinh.register import reviewed
from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.corrections import corrected
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
    """The version that the person saw."""
    action: str
    set: dict[str, Any] = field(default_factory=dict)
    """For `correct`: the fields that hold instead; numbers also as people type them (`15.219,5`, `11 - 12`)."""
    reason: str = ""

    @property
    def unit(self) -> Unit:
        """The unit whose document it stands in."""
        return self.claim.document.unit

    def effect(self, actor: Actor) -> Effect[Claim]:
        """Add the review, count the doubts that are left, and build the register anew if it says something else."""
        claim = locked(self.claim, self.version)
        last = _last(claim)
        before = _told(claim, last)
        review = self._undone(claim, last) if self.action == Review.Action.UNDO else self._new(claim)
        review.by = actor.person
        review.save()
        now = _last(claim)
        claim.state = _STATES[Review.Action(now.action)] if now else Claim.State.OPEN
        claim.version += 1
        claim.save()
        follow(self.claim.document, rebuilt=_said(claim, last) != _said(claim, now))
        return Effect(claim, about(claim), before, _told(claim, now))

    def _new(self, claim: Claim) -> Review:
        if self.action not in Review.Action.values:
            raise ActionError(str(claim), "no_action", found=self.action)
        changed = corrected(claim.body, self.set) if self.action == Review.Action.CORRECT else {}
        return Review(claim=claim, action=self.action, set=changed, reason=self.reason)

    def _undone(self, claim: Claim, last: Review | None) -> Review:
        if last is None:
            raise ActionError(str(claim), "nothing_to_undo")
        last.undone = True
        last.save()
        return Review(claim=claim, action=self.action, reason=self.reason)


def _last(claim: Claim) -> Review | None:
    """Give the review that holds."""
    return claim.reviews.filter(undone=False).exclude(action=Review.Action.UNDO).order_by("-pk").first()


def _said(claim: Claim, review: Review | None) -> list[dict[str, Any]]:
    """Give what the register hears of a claim under a review: nothing where it was rejected."""
    reviews = [{"claim": claim.name, "action": review.action, "set": review.set}] if review else []
    claims: list[dict[str, Any]] = reviewed({"claims": [claim.body]}, reviews)["claims"]
    return claims


def _told(claim: Claim, review: Review | None) -> dict[str, Any]:
    return {"state": claim.state} | ({"set": review.set, "reason": review.reason} if review else {})


def follow(document: Document, *, rebuilt: bool = False) -> None:
    """Bring what depends on a document's reviews up to date."""
    document.doubtful = document.claims.filter(state=Claim.State.OPEN).exclude(doubts=[]).count()
    document.save(update_fields=["doubtful"])
    if rebuilt and document.term_id:
        rebuild(Term.objects.select_for_update().get(pk=document.term_id))

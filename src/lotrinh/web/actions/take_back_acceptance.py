"""Take back what was accepted at once in a document, as far as nobody has touched it since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.accept_claims import AcceptClaims
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.review_claim import follow
from lotrinh.web.storage.models import AuditEntry, Claim, Document, Review, Unit


@dataclass(frozen=True)
class TakeBackAcceptance(Action[int]):
    """Undo the latest acceptance of everything without a doubt. One entry in the log, one review for each claim."""

    verb: ClassVar[str] = "take_back_acceptance"
    right: ClassVar[Right] = Right.CHECK
    document: Document

    @property
    def unit(self) -> Unit:
        """The unit whose document it is."""
        return self.document.unit

    def effect(self, actor: Actor) -> Effect[int]:
        """Open the claims again; the register stays as it is, since it holds what nobody objected to."""
        claims = self._untouched()
        if not claims:
            raise ActionError(str(self.document), "nothing_to_undo")
        reviews = Review.objects.filter(claim__in=claims, action=Review.Action.ACCEPT, undone=False)
        reviews.update(undone=True)
        undo = (Review(claim=claim, action=Review.Action.UNDO, by=actor.person) for claim in claims)
        Review.objects.bulk_create(undo, batch_size=500)
        for claim in claims:
            claim.state = Claim.State.OPEN
            claim.version += 1
        Claim.objects.bulk_update(claims, ["state", "version"], batch_size=500)
        follow(self.document)
        return Effect(len(claims), about(self.document), after={"opened": [claim.name for claim in claims]})

    def _untouched(self) -> list[Claim]:
        """Give the claims of the latest acceptance that are still at the version it left them at."""
        entries = AuditEntry.objects.filter(verb=AcceptClaims.verb, about=about(self.document))
        last = entries.order_by("-number").values_list("after", flat=True).first()
        accepted = (last or {}).get("accepted", {})
        claims = self.document.claims.filter(state=Claim.State.ACCEPTED, name__in=list(accepted)).select_for_update()
        return [claim for claim in claims if claim.version == accepted[claim.name]]

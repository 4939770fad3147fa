"""Accept at once everything in a document that nobody has looked at and nothing speaks against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from django.db.models import QuerySet

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.storage.models import Claim, Document, Review, Unit


@dataclass(frozen=True)
class AcceptClaims(Action[int]):
    """Accept the open claims without a doubt; what others reviewed meanwhile is left alone. One entry in the log."""

    verb: ClassVar[str] = "accept_claims"
    right: ClassVar[Right] = Right.CHECK
    document: Document

    @property
    def unit(self) -> Unit:
        """The unit whose document it is."""
        return self.document.unit

    def effect(self, actor: Actor) -> Effect[int]:
        """Accept them; the register stays as it is, since it holds what nobody objected to."""
        claims = list(undoubted(self.document).select_for_update())
        if not claims:
            raise ActionError(str(self.document), "nothing_to_accept")
        Review.objects.bulk_create(
            (Review(claim=claim, action=Review.Action.ACCEPT, by=actor.person) for claim in claims), batch_size=500
        )
        for claim in claims:
            claim.state = Claim.State.ACCEPTED
            claim.version += 1
        Claim.objects.bulk_update(claims, ["state", "version"], batch_size=500)
        names = [claim.name for claim in claims]
        return Effect(len(claims), f"document {self.document.pk}", after={"accepted": names})


def undoubted(document: Document) -> QuerySet[Claim]:
    """Give the claims that nobody has reviewed and nothing speaks against."""
    return document.claims.filter(state=Claim.State.OPEN, doubts=[]).order_by("order")

"""The first page: what was published last, how much there is, and what waits for whom is signed in."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.access import Right, everybody, units_with
from lotrinh.web.access.rights import Person
from lotrinh.web.storage.models import Document, PublishedFact, Term, Upload
from lotrinh.web.storage.publications import latest_publications, public_version

_NEWEST = 10


class Waiting(NamedTuple):
    """What waits for a person, over all units where they may do it."""

    to_place: int
    """Documents that nobody has put into a term or set aside."""
    doubtful: int
    """Claims of documents in terms that somebody should look at first."""
    to_decide: int
    """Registers that are drafts."""
    to_approve: int
    """Registers that are submitted."""
    to_publish: int
    """Registers that are approved and differ from what is published, if anything is."""
    in_reading: int
    """Files that are being read, or wait for it."""

    @property
    def is_nothing(self) -> bool:
        """Whether all is done."""
        return not any(self)


@everybody
def show(request: HttpRequest) -> HttpResponse:
    """Show it all in a few queries, however many units there are."""
    newest = list(latest_publications().order_by("-at")[:_NEWEST])
    context: dict[str, Any] = {
        "newest": newest,
        "counts": _counts(public_version(), newest[0].at if newest else None),
        "waiting": _waiting(request.user) if request.user.is_authenticated else None,
    }
    return render(request, "home.html", context)


@lru_cache(maxsize=1)
def _counts(version: int, latest: datetime | None) -> dict[str, int]:
    """Count what is published; asked anew only when something was published or withdrawn."""
    terms = Term.objects.filter(published__isnull=False)
    return {"units": terms.values("unit").distinct().count(), "facts": PublishedFact.objects.count()}


def _waiting(person: Person) -> Waiting:
    checks, approves, drops = (units_with(person, right) for right in (Right.CHECK, Right.APPROVE, Right.DROP))
    documents = Document.objects.filter(unit__in=checks).aggregate(
        to_place=Count("pk", filter=Q(term=None, version=1)),
        doubtful=Sum("doubtful", filter=Q(term__isnull=False), default=0),
    )
    terms = Term.objects.aggregate(
        to_decide=Count("pk", filter=Q(state=Term.State.DRAFT, unit__in=checks)),
        to_approve=Count("pk", filter=Q(state=Term.State.SUBMITTED, unit__in=approves)),
        to_publish=Count("pk", filter=Q(state=Term.State.APPROVED, unit__in=approves)),
    )
    going = Upload.objects.filter(unit__in=drops, state__in=[Upload.State.WAITING, Upload.State.READING])
    return Waiting(**documents, **terms, in_reading=going.count())

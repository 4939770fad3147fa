"""The first page: what was published last, how much there is, and what waits for whom is signed in."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.access import Right, everybody, units_with
from lotrinh.web.access.rights import Person
from lotrinh.web.storage.models import Document, Publication, PublishedFact, Term, Upload

_NEWEST = 10


class Waiting(NamedTuple):
    """What waits for a person, over all units where they may do it."""

    to_place: int
    """Documents that nobody has put into a term."""
    doubtful: int
    """Claims that somebody should look at first."""
    to_decide: int
    """Registers that are drafts."""
    to_approve: int
    """Registers that are submitted."""
    in_reading: int
    """Files that are being read, or wait for it."""


@everybody
def show(request: HttpRequest) -> HttpResponse:
    """Show it all in a few queries, however many units there are."""
    newest = Publication.objects.filter(pk__in=_latest()).select_related("term__unit__parent").order_by("-at")
    context: dict[str, Any] = {
        "newest": newest.defer("register", "plan")[:_NEWEST],
        "units": Term.objects.filter(published__isnull=False).values("unit").distinct().count(),
        "facts": PublishedFact.objects.count(),
        "waiting": _waiting(request.user) if request.user.is_authenticated else None,
    }
    return render(request, "home.html", context)


def _latest() -> QuerySet[Term, Any]:
    return Term.objects.filter(published__isnull=False).values("published")


def _waiting(person: Person) -> Waiting:
    checks, approves, drops = (units_with(person, right) for right in (Right.CHECK, Right.APPROVE, Right.DROP))
    documents = Document.objects.filter(unit__in=checks).aggregate(
        to_place=Count("pk", filter=Q(term=None)), doubtful=Sum("doubtful", default=0)
    )
    terms = Term.objects.aggregate(
        to_decide=Count("pk", filter=Q(state=Term.State.DRAFT, unit__in=checks)),
        to_approve=Count("pk", filter=Q(state=Term.State.SUBMITTED, unit__in=approves)),
    )
    going = Upload.objects.filter(unit__in=drops, state__in=[Upload.State.WAITING, Upload.State.READING])
    return Waiting(**documents, **terms, in_reading=going.count())

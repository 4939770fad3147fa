"""The working registers of the units whose papers a person may see: where each stands, and what is left to do."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from lotrinh.web.access import Right, signed_in, units_with
from lotrinh.web.screens.addresses import address_of_register
from lotrinh.web.storage.models import Term
from lotrinh.web.storage.sorting import by_name

_A_PAGE = 50


@signed_in
def show(request: HttpRequest) -> HttpResponse:
    """List registers by the names of their units; on request only those in one state."""
    mine = Term.objects.filter(unit__in=units_with(request.user, Right.SEE))
    counts = mine.aggregate(**{state: Count("pk", filter=Q(state=state)) for state in Term.State.values})
    asked = request.GET.get("state", "")
    found = mine.filter(state=asked) if asked in counts else mine
    page = Paginator(_told(found), _A_PAGE).get_page(request.GET.get("page"))
    shown: dict[str, Any] = {
        "page": page,
        "rows": [(term, address_of_register(term)) for term in page],
        "asked": asked,
        "states": list(counts.items()),
        "all": sum(counts.values()),
    }
    return render(request, "registers/list.html", shown)


def _told(terms: QuerySet[Term]) -> QuerySet[Term]:
    """Give terms with the counts of their documents and doubts, without what makes them large."""
    counted = terms.annotate(papers=Count("documents"), doubts=Sum("documents__doubtful", default=0))
    light = counted.select_related("unit__parent", "published").defer(
        "register", "published__register", "published__plan", "published__changes"
    )
    return light.order_by(by_name("unit__name"), "unit", "-first_year")


addresses = [path("registers/", show, name="registers")]

"""The documents of the units whose papers a person may see: where each stands, and what is left to do."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from lotrinh.register import RANKS
from lotrinh.web.access import Right, signed_in, units_with
from lotrinh.web.storage.models import Document, Unit

_A_PAGE = 50
_MOST_UNITS = 60
STATES = {
    "unplaced": Q(term=None, version=1),
    "doubtful": Q(term__isnull=False, doubtful__gt=0),
    "clear": Q(term__isnull=False, doubtful=0),
    "aside": Q(term=None, version__gt=1),
}
"""Where a document stands: to be confirmed, with doubts, without, set aside by somebody."""


def document_of(document: int, **_: object) -> Document:
    """Give the document of an address."""
    return get_object_or_404(Document.objects.select_related("unit__parent", "term", "upload__by"), pk=document)


def unit_of_document(document: int, **_: object) -> Unit:
    """Give the unit whose office has the document of an address."""
    return get_object_or_404(Document.objects.select_related("unit").only("unit"), pk=document).unit


def state_of(document: Document) -> str:
    """Give where a document stands."""
    if document.term_id is None:
        return "unplaced" if document.version == 1 else "aside"
    return "doubtful" if document.doubtful else "clear"


@signed_in
def show(request: HttpRequest) -> HttpResponse:
    """List documents, what waits for somebody first."""
    mine = Document.objects.filter(unit__in=units_with(request.user, Right.SEE))
    asked = {name: request.GET.get(name, "") for name in ("unit", "state", "rank")}
    found = _filtered(mine, asked)
    counts = _filtered(mine, asked | {"state": ""}).aggregate(
        **{f"in_{name}": Count("pk", filter=meant) for name, meant in STATES.items()}
    )
    rows = found.select_related("unit", "term", "upload__by").defer("text", "layout", "reading")
    page = Paginator(rows.order_by("-upload__received", "position", "pk"), _A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "rows": [(document, state_of(document)) for document in page],
        "asked": asked,
        "states": [(name, counts[f"in_{name}"]) for name in STATES],
        "all": sum(counts.values()),
        "units": _units(mine),
        "ranks": RANKS,
    }
    return render(request, "documents/list.html", shown)


def _filtered(documents: QuerySet[Document], asked: dict[str, Any]) -> QuerySet[Document]:
    if asked["unit"].isascii() and asked["unit"].isdigit():
        documents = documents.filter(unit=int(asked["unit"]))
    if asked["rank"] in RANKS:
        documents = documents.filter(rank=asked["rank"])
    return documents.filter(STATES[asked["state"]]) if asked["state"] in STATES else documents


def _units(documents: QuerySet[Document]) -> list[Unit]:
    """Give the units to choose among; none where there is but one."""
    units = list(Unit.objects.filter(pk__in=documents.values("unit")).order_by("plain")[:_MOST_UNITS])
    return units if len(units) > 1 else []

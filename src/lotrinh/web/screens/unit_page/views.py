"""The page of a unit."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime

from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.places.lineage import owners
from lotrinh.publishing.numerals import grouped
from lotrinh.web.access import Right, everybody, rights_in
from lotrinh.web.screens.addresses import address_of, address_of_document, address_of_register, unit_at
from lotrinh.web.screens.changes import changes_told
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.saying import Shelf, capital, day_of
from lotrinh.web.screens.unit_page import contents
from lotrinh.web.screens.unit_page.drawing import drawn
from lotrinh.web.screens.unit_page.merger import became_of, origins_of, place_of
from lotrinh.web.storage.models import Document, Publication, Term, Unit


@everybody
def show(request: HttpRequest, code: str, day: str = "") -> HttpResponse:
    """Show what is always public of a unit, and of its terms what is published."""
    unit, lang = unit_at(code, day), spoken()
    terms = list(Term.objects.filter(unit=unit).exclude(published=None).order_by("-first_year"))
    term = _chosen(terms, request.GET.get("term", ""))
    publication = _latest(term) if term else None
    told = _published(publication, lang) if publication else {}
    return render(
        request,
        "unit_page/page.html",
        {
            "unit": unit,
            "terms": terms,
            "term": term,
            "registers": _registers(request, unit),
            **_always(unit, publication, lang),
            **told,
        },
    )


def _latest(term: Term) -> Publication | None:
    return term.publications.prefetch_related("documents").filter(pk__in=[term.published_id]).first()


def _registers(request: HttpRequest, unit: Unit) -> list[tuple[Term, str]]:
    """Give the working registers with their addresses, to those who may see them."""
    if Right.SEE not in rights_in(request.user, unit):
        return []
    terms = list(unit.terms.only("first_year", "last_year").order_by("-first_year"))
    for term in terms:
        term.unit = unit
    return [(term, address_of_register(term)) for term in terms]


def _chosen(terms: list[Term], years: str) -> Term | None:
    asked = (one for one in terms if f"{one.first_year}-{one.last_year}" == years)
    return next(asked, terms[0] if terms else None)


def _always(unit: Unit, publication: Publication | None, lang: Language) -> dict[str, Any]:
    """Give who a unit is, where it comes from and what became of it."""
    place = place_of(unit)
    items = publication.register["items"] if publication else []
    shelf = Shelf(publication.documents.all() if publication else ())
    origins, became = origins_of(place, items, shelf, lang), became_of(place, lang)
    return {
        "area": grouped(place.area, lang) if place and place.area else "",
        "since": day_of(unit.since),
        "until": day_of(unit.until),
        "origins": origins,
        "origins_drawing": drawn(origins.pieces, from_left=True),
        "became": became,
        "became_drawing": drawn(became.pieces, from_left=False),
        "owners": [
            (one.full_name, address_of(one), day_of(one.since), day_of(one.until))
            for one in owners(unit.code)
            if one.since != unit.since and one.tier != "district"
        ],
        "parent_href": address_of(unit.parent) if unit.parent else "",
    }


def _document(document: Document, lang: Language) -> tuple[Document, str, str, str]:
    day = document.date.strftime("%d/%m/%Y") if document.date else ""
    return document, address_of_document(document), capital(say_below(f"rank.{document.rank}", lang)), day


def _published(publication: Publication, lang: Language) -> dict[str, Any]:
    register, plan = publication.register, publication.plan
    documents = sorted(publication.documents.all(), key=lambda one: (one.date or date.max, one.pk))
    shelf = Shelf(documents)
    targets, yearly = contents.targets_of(register, plan, shelf, lang)
    return {
        "publication": publication,
        "published_day": localtime(publication.at).strftime("%d/%m/%Y"),
        "documents": documents,
        "documents_told": [_document(one, lang) for one in documents],
        "declared": contents.declared_in(register, shelf, lang),
        "targets": targets,
        "yearly": yearly,
        "charts": {target.row.id: target.path.chart for target in targets if target.path and target.path.chart},
        "results": contents.results_of(register, shelf, lang),
        "plans_behind": contents.plans_behind(plan, lang),
        "objectives": contents.lists_of(register, ["objective"], shelf, lang),
        "breakthroughs": contents.lists_of(register, ["breakthrough"], shelf, lang),
        "tasks": contents.lists_of(register, ["task"], shelf, lang),
        "directives": contents.lists_of(register, ["directive"], shelf, lang),
        "people": contents.people_in(register, shelf, lang),
        "bodies": contents.bodies_in(register, shelf, lang),
        "changes": changes_told(publication.changes, lang) if publication.number > 1 else [],
    }

"""The page of a unit."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.timezone import localtime

from lotrinh.messages import Language
from lotrinh.places.table import owners
from lotrinh.publishing.numerals import grouped
from lotrinh.web.access import Right, everybody, rights_in
from lotrinh.web.api.package import FORMATS
from lotrinh.web.screens.addresses import address_of, address_of_register, unit_at
from lotrinh.web.screens.changes import changes_told
from lotrinh.web.screens.kept import PAGES
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.saying import Shelf, day_of
from lotrinh.web.screens.unit_page import contents
from lotrinh.web.screens.unit_page.drawing import drawn
from lotrinh.web.screens.unit_page.merger import became_of, origins_of, place_of
from lotrinh.web.storage.models import Document, Publication, Term, Unit


@everybody
def show(request: HttpRequest, code: str, day: str = "") -> HttpResponse:
    """Show what is always public of a unit, and of its terms what is published."""
    unit, lang = unit_at(code, day), spoken()
    published = Term.objects.filter(unit=unit).exclude(published=None).select_related("published")
    terms = list(published.only("unit", "first_year", "last_year", "published__at").order_by("-first_year"))
    term = _chosen(terms, request.GET.get("term", ""))
    content = _content(unit, term, lang)
    told = {"unit": unit, "terms": terms, "term": term, "content": content, "has_charts": "data-chart=" in content}
    return render(request, "unit_page/page.html", {**told, **_head(unit, lang), "registers": _registers(request, unit)})


def _chosen(terms: list[Term], years: str) -> Term | None:
    asked = (one for one in terms if f"{one.first_year}-{one.last_year}" == years)
    return next(asked, terms[0] if terms else None)


def _head(unit: Unit, lang: Language) -> dict[str, Any]:
    place = place_of(unit)
    return {
        "area": grouped(place.area, lang) if place and place.area else "",
        "since": day_of(unit.since),
        "until": day_of(unit.until),
        "parent_href": address_of(unit.parent) if unit.parent else "",
        "owners": [
            (one.full_name, address_of(one), day_of(one.until))
            for one in owners(unit.code)
            if one.since != unit.since and one.tier != "district"
        ],
    }


def _registers(request: HttpRequest, unit: Unit) -> list[tuple[Term, str]]:
    """Give the working registers with their addresses, to those who may see them."""
    if Right.SEE not in rights_in(request.user, unit):
        return []
    terms = list(unit.terms.only("unit", "first_year", "last_year").order_by("-first_year"))
    for term in terms:
        term.unit = unit
    return [(term, address_of_register(term)) for term in terms]


def _content(unit: Unit, term: Term | None, lang: Language) -> str:
    """Give all below the head; it is drawn once, since neither a publication nor the table of units changes."""
    published = term.published if term else None
    kept = ("unit", unit.pk, published and (published.pk, published.at), lang)
    return PAGES.get(kept, lambda: _drawn(unit, term, _publication(term) if term else None, lang))


def _publication(term: Term) -> Publication:
    titles = Prefetch("documents", Document.objects.only("sha256", "title", "source"))
    return term.publications.prefetch_related(titles).get(pk__in=[term.published_id])


def _drawn(unit: Unit, term: Term | None, publication: Publication | None, lang: Language) -> str:
    told: dict[str, Any] = {"unit": unit, "term": term, "lang": lang}
    shelf = Shelf(publication.documents.all() if publication else ())
    told |= _history(unit, publication, shelf, lang)
    if publication:
        told |= _published(publication, shelf, lang)
    return render_to_string("unit_page/content.html", told)


def _history(unit: Unit, publication: Publication | None, shelf: Shelf, lang: Language) -> dict[str, Any]:
    """Give where a unit comes from and what became of it."""
    place = place_of(unit)
    items = publication.register["items"] if publication else []
    origins, became = origins_of(place, items, shelf, lang), became_of(place, lang)
    return {
        "origins": origins,
        "origins_drawing": drawn(origins.pieces, from_left=True),
        "became": became,
        "became_drawing": drawn(became.pieces, from_left=False),
    }


def _published(publication: Publication, shelf: Shelf, lang: Language) -> dict[str, Any]:
    register, plan = publication.register, publication.plan
    targets, yearly = contents.targets_of(register, plan, shelf, lang)
    return {
        "publication": publication,
        "formats": [(ending, name) for ending, (_, name) in FORMATS.items()],
        "published_day": localtime(publication.at).strftime("%d/%m/%Y"),
        "documents": contents.documents_of(register, shelf, lang),
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

"""The API for everybody: what is published."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from lotrinh.lexicon import default
from lotrinh.lexicon.catalogue import describe
from lotrinh.web.api.forms import ChangeForm, Changes, FactForm, Facts, TermForm, UnitForm, Units
from lotrinh.web.api.paging import page_of
from lotrinh.web.storage.models import Publication, PublishedFact, Term, Unit
from lotrinh.web.storage.publications import published_documents

router = Router(tags=["published"])


@router.get("/units", response=Units, summary="Units of today, or those that have published")
def units(request: HttpRequest, province: str = "", published: bool = False, after: int = 0, limit: int = 100) -> Units:
    """List units, those of one province or all."""
    found = Unit.objects.filter(until="")
    found = found.filter(province=province) if province else found
    found = found.filter(terms__published__isnull=False).distinct() if published else found
    rows, following = page_of(request, found, after, limit)
    return Units(items=[_unit(row) for row in rows], next=following)


@router.get("/units/{code}", response=UnitForm, summary="One unit of today")
def unit(request: HttpRequest, code: str) -> UnitForm:
    """Give the unit that has this code today."""
    return _unit(_today(code))


@router.get("/units/{code}/registers", response=list[TermForm], summary="The registers that a unit has published")
def registers(request: HttpRequest, code: str) -> list[TermForm]:
    """List them, the latest term first."""
    terms = Term.objects.filter(unit=_today(code), published__isnull=False).select_related("published", "unit")
    return [_term(term) for term in terms.order_by("-first_year")]


@router.get("/units/{code}/registers/{first_year}-{last_year}", summary="A published register: lotrinh.register/1")
def register(
    request: HttpRequest, response: HttpResponse, code: str, first_year: int, last_year: int
) -> dict[str, Any]:
    """Give the register as it was published, whole."""
    register: dict[str, Any] = _published(response, code, first_year, last_year).register
    return register


@router.get("/units/{code}/registers/{first_year}-{last_year}/plan", summary="The plan drafted from it: lotrinh.plan/1")
def plan(request: HttpRequest, response: HttpResponse, code: str, first_year: int, last_year: int) -> dict[str, Any]:
    """Give the plan that was drafted from a published register."""
    plan: dict[str, Any] = _published(response, code, first_year, last_year).plan
    return plan


@router.get("/facts", response=Facts, summary="Published facts, by unit, province, indicator, kind or year")
def facts(
    request: HttpRequest,
    unit: str = "",
    province: str = "",
    indicator: str = "",
    kind: str = "",
    year: int | None = None,
    after: int = 0,
    limit: int = 100,
) -> Facts:
    """List facts; `year` is the last year that a fact speaks of."""
    asked = {"unit__code": unit, "province__code": province, "indicator": indicator, "kind": kind, "last_year": year}
    wanted = {name: value for name, value in asked.items() if value not in ("", None)}
    found = PublishedFact.objects.filter(**wanted).select_related("unit", "province", "term")
    rows, following = page_of(request, found, after, limit)
    return Facts(items=[_fact(row) for row in rows], next=following)


@router.get("/documents/{number}", summary="A document behind what is published, with the words it is cited for")
def document(request: HttpRequest, number: int) -> dict[str, Any]:
    """Give what a published document is; its text is on its page."""
    one = get_object_or_404(published_documents().select_related("unit"), pk=number)
    return {
        "id": one.pk,
        "sha256": one.sha256,
        "title": one.title,
        "kind": one.kind,
        "rank": one.rank,
        "date": one.date,
        "unit": one.unit.code,
        "numbers": one.reading["numbers"] | {"items": None},
    }


@router.get("/indicators", summary="The catalogue of indicators")
def indicators(request: HttpRequest) -> list[dict[str, Any]]:
    """Give every indicator with all its fields."""
    return [describe(one) for one in default().indicators]


@router.get("/changes", response=Changes, summary="Every publication in turn, with what it changed")
def changes(request: HttpRequest, province: str = "", after: int = 0, limit: int = 100) -> Changes:
    """List publications from the oldest, so that a program can go on where it stopped."""
    found = Publication.objects.filter(term__published__isnull=False).select_related("term__unit")
    found = found.filter(term__unit__province=province) if province else found
    rows, following = page_of(request, found.defer("register", "plan"), after, limit)
    return Changes(items=[_change(row) for row in rows], next=following)


def _today(code: str) -> Unit:
    return get_object_or_404(Unit, code=code, until="")


def _published(response: HttpResponse, code: str, first_year: int, last_year: int) -> Publication:
    term = Term.objects.filter(unit=_today(code), first_year=first_year, last_year=last_year).first()
    if term is None or term.published is None:
        raise Http404
    response["Last-Modified"] = term.published.at.strftime("%a, %d %b %Y %H:%M:%S GMT")
    return term.published


def _unit(row: Unit) -> UnitForm:
    return UnitForm(
        code=row.code,
        since=row.since,
        until=row.until,
        full_name=row.full_name,
        level=row.level,
        name=row.name,
        province=row.province,
    )


def _term(row: Term) -> TermForm:
    published = row.published
    if published is None:
        raise Http404
    return TermForm(
        unit=_unit(row.unit),
        first_year=row.first_year,
        last_year=row.last_year,
        publication=published.number,
        published=published.at,
    )


def _fact(row: PublishedFact) -> FactForm:
    return FactForm(
        id=row.pk,
        fact=row.fact,
        unit=row.unit.code,
        province=row.province.code,
        term=(row.term.first_year, row.term.last_year),
        kind=row.kind,
        indicator=row.indicator,
        name=row.name,
        measure=row.measure,
        comparator=row.comparator,
        value=row.low,
        value_to=row.high if row.high != row.low else None,
        of=row.of,
        unit_of_measure=row.number_unit,
        per=row.per,
        from_year=row.first_year,
        to_year=row.last_year,
        status=row.status,
        body=row.body,
    )


def _change(row: Publication) -> ChangeForm:
    term = row.term
    return ChangeForm(
        id=row.pk,
        unit=term.unit.code,
        term=(term.first_year, term.last_year),
        number=row.number,
        at=row.at,
        changes=row.changes,
    )

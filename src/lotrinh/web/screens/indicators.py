"""The catalogue of indicators, and what units have published about one of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from lotrinh.lexicon import default
from lotrinh.lexicon.catalogue import describe, list_indicators, weight_names
from lotrinh.lexicon.loader import Indicator
from lotrinh.publishing.catalogue import field_words
from lotrinh.publishing.figures import period as period_said
from lotrinh.publishing.figures import stated
from lotrinh.register import value_of
from lotrinh.web.access import everybody
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import PublishedFact, Unit
from lotrinh.web.storage.sorting import by_name

_PAGE = 100


@everybody
def catalogue(request: HttpRequest) -> HttpResponse:
    """Show every indicator, or those that answer a query."""
    query = request.GET.get("q", "").strip()[:100]
    found = list_indicators(default(), query)
    return render(request, "indicators/catalogue.html", {"query": query, "indicators": found})


@everybody
def indicator(request: HttpRequest, key: str) -> HttpResponse:
    """Show what an indicator is, and its published figures a page at a time, those of one province where asked."""
    one = next((each for each in default().indicators if each.key == key), None)
    if one is None:
        raise Http404
    province = request.GET.get("province", "")
    facts = list(_facts(one, province, request.GET.get("after", ""))[: _PAGE + 1])
    context: dict[str, Any] = {
        "indicator": one,
        "about": _about(one),
        "rows": [(fact, _said(fact)) for fact in facts[:_PAGE]],
        "after": facts[_PAGE - 1].pk if len(facts) > _PAGE else None,
        "province": province,
        "provinces": Unit.objects.filter(tier=Unit.PROVINCE, until="").order_by(by_name("name")),
    }
    return render(request, "indicators/indicator.html", context)


def _facts(one: Indicator, province: str, after: str) -> Any:  # noqa: ANN401 - a query set with its relations
    facts = PublishedFact.objects.filter(indicator=one.key).select_related("unit", "province", "term").order_by("pk")
    if province:
        facts = facts.filter(province__code=province)
    return facts.filter(pk__gt=int(after)) if after.isascii() and after.isdigit() else facts


def _about(one: Indicator) -> list[tuple[str, list[str]]]:
    return list(field_words(describe(one), weight_names(default()), spoken()))


def _said(fact: PublishedFact) -> dict[str, str]:
    """Say what holds of a fact: its value and its years."""
    body = fact.body
    figure = body | (body.get("decided") or value_of(body["sides"][0])) | {"period_text": None}
    return {"value": stated(figure, spoken()), "period": period_said(figure, spoken())}


addresses = [
    path("indicators/", catalogue, name="indicators"),
    path("indicators/<str:key>/", indicator, name="indicator"),
]

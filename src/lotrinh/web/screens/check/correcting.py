"""Correct a claim in a form; what the reader said stays visible beside it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from lotrinh.web.access import Right, needs, signed_in
from lotrinh.web.actions import ActionError, Actor, Conflict
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.screens.check.documents import document_of, unit_of_document
from lotrinh.web.screens.check.fields import Field, fields_for, indicators, sent
from lotrinh.web.screens.check.reviewing import answered, claim_of
from lotrinh.web.screens.check.rows import effective, rows_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Claim, Document, Review


@needs(Right.CHECK, unit_of_document)
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, document: int, claim: int) -> HttpResponse:
    """Show the form in the place of the row, and take what it sends; what cannot hold is said above it."""
    one = document_of(document)
    found = claim_of(one, claim)
    if request.method == "GET":
        if "close" in request.GET:
            return answered(request, one, claim)
        return _form(request, one, found)
    version = request.POST.get("version", "")
    asked = ReviewClaim(
        found,
        int(version) if version.isdigit() else 0,
        Review.Action.CORRECT,
        _changed(found, sent(found.type, request.POST)),
        request.POST.get("reason", "").strip(),
    )
    try:
        asked.perform(Actor.of(request))
    except Conflict as error:
        return answered(request, one, claim, error)
    except ActionError as error:
        return _form(request, one, found, error)
    return answered(request, one, claim)


def _changed(claim: Claim, told: dict[str, Any]) -> dict[str, Any]:
    """Leave out what still stands as the form showed it and the reader read it."""
    shown = {field.name: field.value for field in fields_for(claim.body, claim.body, spoken())}
    return {name: value for name, value in told.items() if not _is_as_read(name, value, shown)}


def _is_as_read(name: str, value: Any, shown: dict[str, Any]) -> bool:  # noqa: ANN401 - what a field holds
    if name == "period":
        return bool([one or "" for one in value or ("", "")] == shown[name])
    return bool(value == shown[name])


def _form(request: HttpRequest, document: Document, claim: Claim, error: ActionError | None = None) -> HttpResponse:
    lang = spoken()
    (row,) = rows_of(document, [claim], lang)
    fields = fields_for(claim.body, effective(claim), lang)
    if error:
        fields = [_as_sent(field, request) for field in fields]
    chosen = next((str(field.value) for field in fields if field.name == "indicator"), "")
    shown = {
        "document": document,
        "row": row,
        "fields": fields,
        "error": error.said(lang, with_place=False) if error else "",
        "reason": request.POST.get("reason", ""),
        "indicators": indicators("", chosen, lang),
        "chosen": chosen,
        "may_check": True,
    }
    if not request.headers.get("HX-Request"):
        return render(request, "check/correct_page.html", shown, status=422 if error else 200)
    response = render(request, "check/correct.html", shown)
    response["HX-Retarget"], response["HX-Reswap"] = f"#c{claim.pk}", "outerHTML"
    return response


def _as_sent(field: Field, request: HttpRequest) -> Field:
    if field.name == "period":
        return field._replace(value=[request.POST.get("period_from", ""), request.POST.get("period_to", "")])
    return field._replace(value=request.POST.get(field.name, field.value))


@signed_in
def search(request: HttpRequest) -> HttpResponse:
    """Give the indicators that answer a search, as options of the field."""
    found = indicators(request.GET.get("indicator_search", ""), "", spoken())
    chosen = request.GET.get("indicator", "")
    return render(request, "check/indicators.html", {"indicators": found, "chosen": chosen})

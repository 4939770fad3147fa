"""Confirm where documents belong: one, or all that are ticked."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from lotrinh.web.access import Right, needs
from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.place_document import PlaceDocument
from lotrinh.web.screens.drop.forms import PlacingForm, waiting_forms
from lotrinh.web.screens.drop.receiving import page
from lotrinh.web.screens.drop.unit import unit_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Term
from lotrinh.web.words import say


@needs(Right.CHECK, unit_of)
@require_POST
def place(request: HttpRequest, unit: int) -> HttpResponse:
    """Place the documents that were chosen; those that could not be placed stay, with the reason beside them."""
    forms = waiting_forms(unit, request.POST)
    chosen = [form for form in forms if _is_chosen(form, request)]
    placed = [form for form in chosen if _placed(form, request)]
    if placed:
        messages.success(request, say("drop.placed", spoken(), count=len(placed)))
        _say_what_waits(request, placed)
    elif not chosen:
        messages.warning(request, say("drop.none_chosen", spoken()))
    if len(placed) < len(chosen):
        left = [form if form in chosen else PlacingForm(form.document) for form in forms if form not in placed]
        return page(request, unit_of(unit), left, status=422)
    return redirect("drop_into", unit=unit) if len(forms) > len(placed) else redirect("documents")


def _say_what_waits(request: HttpRequest, placed: list[PlacingForm]) -> None:
    """Say of each register that an approver has that what was placed waits to join it."""
    terms = Term.objects.filter(documents__in=[form.document.pk for form in placed]).distinct()
    for term in terms:
        if term.is_locked:
            told = say("documents.waits", spoken(), first=term.first_year, last=term.last_year)
            messages.info(request, told)


def _is_chosen(form: PlacingForm, request: HttpRequest) -> bool:
    name = str(form.document.pk)
    if one := request.POST.get("one") or request.POST.get("aside"):
        return one == name
    return f"{name}-take" in request.POST


def _placed(form: PlacingForm, request: HttpRequest) -> bool:
    aside = "aside" in request.POST
    if not aside and not form.is_valid():
        return False
    try:
        _action(form, aside=aside).perform(Actor.of(request))
    except ActionError as error:
        form.add_error(None, error.said(spoken(), with_place=False))
        return False
    return True


def _action(form: PlacingForm, *, aside: bool) -> PlaceDocument:
    document = form.document
    if aside:
        return PlaceDocument(document, document.version, None, document.rank, document.date)
    told = form.cleaned_data
    return PlaceDocument(document, told["version"], (told["first"], told["last"]), told["rank"], told["day"])

"""Put a document where it belongs after all: into another term of its unit, or to another unit."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from lotrinh.web.access import Right, needs, rights_in, units_with
from lotrinh.web.access.rights import Person
from lotrinh.web.actions import Action, ActionError, Actor
from lotrinh.web.actions.locking import about, said_time
from lotrinh.web.actions.move_document import MoveDocument
from lotrinh.web.actions.of_term import Years
from lotrinh.web.actions.place_document import PlaceDocument
from lotrinh.web.screens.check.documents import document_of, unit_of_document
from lotrinh.web.screens.drop.forms import PlacingForm
from lotrinh.web.screens.drop.proposals import proposal_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.units import picked_unit
from lotrinh.web.storage.models import AuditEntry, Document, Unit
from lotrinh.web.words import say


class MovingForm(forms.Form):
    """The term at the other unit; empty for none of them."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    first = forms.IntegerField(required=False)
    last = forms.IntegerField(required=False)

    def __init__(self, document: Document, data: Any = None) -> None:  # noqa: ANN401 - what Django posts
        first, last = _years_of(document) or proposal_of(document).years or (None, None)
        super().__init__(data, initial={"version": document.version, "first": first, "last": last})
        for name in ("first", "last"):
            self.fields[name].widget.attrs |= {"class": "form-control", "inputmode": "numeric"}

    @property
    def years(self) -> Years | None:
        """The term that was typed; one year alone makes none that there could be."""
        first, last = self.cleaned_data["first"], self.cleaned_data["last"]
        return None if first is None and last is None else (first or 0, last or 0)


class Moved(NamedTuple):
    """The last move of a document: who, when, from where; and what would move it back."""

    who: str
    when: str
    origin: Unit
    years: Years | None


@needs(Right.CHECK, unit_of_document)
@require_http_methods(["GET", "POST"])
def move(request: HttpRequest, document: int) -> HttpResponse:
    """Show where the document is and where it could be, and put it there."""
    one = document_of(document)
    if request.method == "GET":
        return _page(request, one, PlacingForm(one), MovingForm(one))
    if "move" not in request.POST:
        return _placed(request, one)
    if (to := picked_unit(request)) is None:
        return redirect(_asking(request, one))
    form = MovingForm(one, request.POST)
    if not form.is_valid():
        return _page(request, one, PlacingForm(one), form, status=422)
    step = MoveDocument(one, form.cleaned_data["version"], to, form.years)
    return _done(request, step, say("moving.moved", spoken(), unit=to)) or _page(
        request, one, PlacingForm(one), form, status=422, chosen=to
    )


def _placed(request: HttpRequest, one: Document) -> HttpResponse:
    form = PlacingForm(one, request.POST)
    if not form.is_valid():
        return _page(request, one, form, MovingForm(one), status=422)
    told = form.cleaned_data
    years = None if "aside" in request.POST else (told["first"], told["last"])
    step = PlaceDocument(one, told["version"], years, told["rank"], told["day"])
    return _done(request, step, say("moving.placed", spoken())) or _page(
        request, one, form, MovingForm(one), status=422
    )


def _done(request: HttpRequest, step: Action[Document], said: str) -> HttpResponse | None:
    """Take a step and go on to the document; None where it was not taken, with the reason on the next page."""
    try:
        done = step.perform(Actor.of(request))
    except ActionError as error:
        messages.error(request, error.said(spoken(), with_place=False))
        return None
    messages.success(request, said)
    return redirect("check", document=done.pk)


def _asking(request: HttpRequest, one: Document) -> str:
    """Ask again for the unit: without script its name has only been typed."""
    messages.warning(request, say("moving.no_unit", spoken()))
    return f"{reverse('check_move', args=[one.pk])}?{urlencode({'typed': request.POST.get('typed', '')})}"


def _page(
    request: HttpRequest,
    one: Document,
    within: PlacingForm,
    form: MovingForm,
    status: int = 200,
    chosen: Unit | None = None,
) -> HttpResponse:
    proposal = proposal_of(one)
    shown = {
        "document": one,
        "within": within,
        "form": form,
        "proposal": proposal,
        "chosen": chosen or _meant(one, request.user),
    }
    return render(request, "check/move.html", shown, status=status)


def _meant(one: Document, person: Person) -> Unit | None:
    """Give the unit that the text speaks of, where it is another one in which this person may check."""
    code = one.reading["event"].get("unit_code")
    if not code or code == one.unit.code:
        return None
    return units_with(person, Right.CHECK).filter(code=code, until="").select_related("parent").first()


def moved(one: Document, person: Person) -> Moved | None:
    """Give the last move of a document to where it is, if this person could move it back."""
    entries = AuditEntry.objects.filter(about=about(one), verb__in=(MoveDocument.verb, PlaceDocument.verb))
    entries = entries.exclude(verb=MoveDocument.verb, unit=one.unit)  # a move is in the logs of both units
    last = entries.select_related("account", "unit").order_by("-number").first()
    if last is None or last.verb != MoveDocument.verb:
        return None
    origin = last.unit
    if origin is None or not origin.is_current or Right.CHECK not in rights_in(person, origin):
        return None
    years = (last.before or {}).get("term")
    return Moved(str(last.account), said_time(last.at), origin, tuple(years) if years else None)


def _years_of(one: Document) -> Years | None:
    return (one.term.first_year, one.term.last_year) if one.term else None

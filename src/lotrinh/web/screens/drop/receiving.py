"""Bring files in: many at once, each kept or refused by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lotrinh.documents import DEFAULT, SUFFIXES
from lotrinh.web.access import Right, needs, rights_in
from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.receive_file import ReceiveFile
from lotrinh.web.screens.drop.forms import PlacingForm, light_documents, waiting_forms
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.units import unit_of
from lotrinh.web.storage.models import Unit, Upload
from lotrinh.web.words import say

_SHOWN = 12
"""How many files of before are listed."""


class Refused(NamedTuple):
    """A file that was not taken in, with the sentence that says why and, of a duplicate, the upload it repeats."""

    name: str
    sentence: str
    known: Upload | None


@needs(Right.DROP, unit_of)
@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, unit: int) -> HttpResponse:
    """Show where files are dropped, how far the last ones are, and what waits to be confirmed; take in what is sent."""
    to = unit_of(unit)
    if request.method == "POST":
        return _take_in(request, to)
    return page(request, to)


def page(request: HttpRequest, unit: Unit, forms: list[PlacingForm] | None = None, status: int = 200) -> HttpResponse:
    """Give the page of a unit, with the forms as somebody filled them in where that could not be kept."""
    uploads = list(_with_documents(unit.uploads.order_by("-pk"))[:_SHOWN])
    shown = {
        "unit": unit,
        "uploads": uploads,
        "watched": [upload.pk for upload in uploads if is_unfinished(upload)],
        "forms": waiting_forms(unit.pk) if forms is None else forms,
        "may_place": Right.CHECK in rights_in(request.user, unit),
        "limit": DEFAULT.size,
        "suffixes": ",".join(SUFFIXES),
    }
    return render(request, "drop/page.html", shown, status=status)


def _with_documents(uploads: QuerySet[Upload]) -> QuerySet[Upload]:
    return uploads.select_related("by").prefetch_related(Prefetch("documents", light_documents()))


def is_unfinished(upload: Upload) -> bool:
    """Tell whether there is more to come."""
    return upload.state in (Upload.State.WAITING, Upload.State.READING)


def _take_in(request: HttpRequest, unit: Unit) -> HttpResponse:
    files = request.FILES.getlist("files")
    taken = [_received(file, unit, request) for file in files]
    if request.headers.get("X-Requested-With") == "drop":
        return render(request, "drop/rows.html", {"rows": taken})
    for refused in _refusals(taken):
        messages.error(request, f"{refused.name}: {refused.sentence}")
    kept = len(taken) - len(list(_refusals(taken)))
    if kept or not files:
        level = messages.SUCCESS if kept else messages.WARNING
        key = "drop.received" if kept else "drop.no_file"
        messages.add_message(request, level, say(key, spoken(), count=kept))
    return redirect("drop_into", unit=unit.pk)


def _received(file: UploadedFile, unit: Unit, request: HttpRequest) -> Upload | Refused:
    try:
        return ReceiveFile(unit, file.name or "?", file).perform(Actor.of(request))
    except ActionError as error:
        known = Upload.objects.filter(pk=error.found.get("upload"), unit=unit).prefetch_related("documents").first()
        return Refused(file.name or "?", error.said(spoken(), with_place=False), known)


def _refusals(taken: list[Upload | Refused]) -> Iterator[Refused]:
    return (one for one in taken if isinstance(one, Refused))

"""Bring files in: many at once, each kept or refused by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lotrinh.documents import DEFAULT, SUFFIXES
from lotrinh.web.access import Right, needs
from lotrinh.web.access.gate import rights_here
from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.receive_file import ReceiveFile
from lotrinh.web.screens.drop.forms import PlacingForm, light_documents, waiting_forms
from lotrinh.web.screens.drop.unit import unit_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Unit, Upload
from lotrinh.web.words import say

_SHOWN = 6
"""How many files of before are listed; those that are not read yet always are."""
_MOST = 200


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
    uploads = _shown(unit)
    shown = {
        "unit": unit,
        "uploads": uploads,
        "watched": [upload.pk for upload in uploads if is_unfinished(upload)],
        "forms": waiting_forms(unit.pk) if forms is None else forms,
        "may_place": Right.CHECK in rights_here(request),
        "limit": DEFAULT.size,
        "suffixes": ",".join(SUFFIXES),
    }
    return render(request, "drop/page.html", shown, status=status)


def _shown(unit: Unit) -> list[Upload]:
    latest = unit.uploads.select_related("by").prefetch_related(Prefetch("documents", light_documents()))
    uploads = enumerate(latest.order_by("-pk")[:_MOST])
    return [upload for at, upload in uploads if at < _SHOWN or is_unfinished(upload)]


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


def _received(file: UploadedFile[bytes], unit: Unit, request: HttpRequest) -> Upload | Refused:
    try:
        return ReceiveFile(unit, file.name or "?", file).perform(Actor.of(request))
    except ActionError as error:
        return Refused(file.name or "?", error.said(spoken(), with_place=False), _repeated(error, unit))


def _repeated(error: ActionError, unit: Unit) -> Upload | None:
    known = error.found.get("upload")
    return unit.uploads.prefetch_related("documents").filter(pk=known).first() if isinstance(known, int) else None


def _refusals(taken: list[Upload | Refused]) -> Iterator[Refused]:
    return (one for one in taken if isinstance(one, Refused))

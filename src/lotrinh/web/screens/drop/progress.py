"""How far the reading of dropped files is; the page asks every other second while any is unfinished."""

from __future__ import annotations

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.access import Right, needs
from lotrinh.web.access.gate import rights_here
from lotrinh.web.screens.drop.forms import PlacingForm, light_documents
from lotrinh.web.screens.drop.receiving import is_unfinished
from lotrinh.web.screens.drop.unit import unit_of
from lotrinh.web.storage.models import Document, Upload

_MOST = 200


@needs(Right.DROP, unit_of)
def show(request: HttpRequest, unit: int) -> HttpResponse:
    """Give the watched files as they are now, and the forms of the documents that have just been read."""
    asked = [int(one) for one in request.GET.getlist("watched") if one.isascii() and one.isdigit()][:_MOST]
    found = Upload.objects.filter(unit=unit, pk__in=asked).select_related("by").order_by("-pk")
    uploads = list(found.prefetch_related(Prefetch("documents", light_documents())))
    watched = [upload.pk for upload in uploads if is_unfinished(upload)]
    read = Document.objects.filter(upload__in=[one for one in uploads if one.pk not in watched], term=None, version=1)
    forms = [PlacingForm(one) for one in read.select_related("unit", "term", "upload").defer("text", "layout")]
    here = unit_of(unit)
    may_place = Right.CHECK in rights_here(request)
    shown = {"unit": here, "uploads": uploads, "watched": watched, "forms": forms, "may_place": may_place}
    return render(request, "drop/progress.html", shown)

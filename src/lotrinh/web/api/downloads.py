"""Files of published facts: of one unit, one province, or all."""

from __future__ import annotations

import importlib.util
import tempfile

from django.db.models import Max, QuerySet
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import path

from lotrinh.web.access import everybody
from lotrinh.web.api.columns import COLUMNS, rows
from lotrinh.web.api.package import FORMATS, data_package
from lotrinh.web.api.writing import csv_lines, json_lines, write_parquet, write_xlsx
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import AuditEntry, Publication, PublishedFact, Unit
from lotrinh.web.storage.sorting import by_name
from lotrinh.web.words import say

EVERYTHING = "all"
_STREAMED = {"csv": csv_lines, "jsonl": json_lines}
_WRITTEN = {"xlsx": write_xlsx, "parquet": write_parquet}


@everybody
def about(request: HttpRequest) -> HttpResponse:
    """Tell what can be downloaded, and what its columns mean."""
    lang = spoken()
    context = {
        "formats": [(ending, name) for ending, (_, name) in FORMATS.items()],
        "columns": [(c.name, c.kind, c.meaning(lang)) for c in COLUMNS],
        "provinces": Unit.objects.filter(tier=Unit.PROVINCE, until="").order_by(by_name("name")),
    }
    return render(request, "data/about.html", context)


@everybody
def facts(request: HttpRequest, scope: str, ending: str) -> HttpResponseBase:
    """Send the facts of a scope in a format; what has not changed since the last time is not sent again."""
    found, _ = _scope(scope)
    if ending not in FORMATS:
        raise Http404
    etag = f'"{_version(scope)}-{ending}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponse(status=304, headers={"ETag": etag})
    answer = _answer(found, ending)
    answer["ETag"] = etag
    answer["Content-Disposition"] = f'attachment; filename="lotrinh-{scope}.{ending}"'
    return answer


def _answer(found: QuerySet[PublishedFact], ending: str) -> HttpResponseBase:
    media = FORMATS[ending][0]
    if lines := _STREAMED.get(ending):
        return StreamingHttpResponse(lines(rows(found)), content_type=f"{media}; charset=utf-8")
    if ending == "parquet" and not importlib.util.find_spec("pyarrow"):
        return HttpResponse(say("data.no_parquet", spoken()), status=501, content_type="text/plain; charset=utf-8")
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it when it has been sent
    _WRITTEN[ending](rows(found), file)
    file.seek(0)
    return FileResponse(file, content_type=media)


@everybody
def package(request: HttpRequest, scope: str) -> HttpResponse:
    """Give the data dictionary of a scope's files."""
    _, title = _scope(scope)
    return JsonResponse(
        data_package(scope, title, request.build_absolute_uri("/")),
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )


def _scope(scope: str) -> tuple[QuerySet[PublishedFact], str]:
    """Give the facts of a scope and its title: `all`, a province's code of two digits, a unit's of five."""
    if scope == EVERYTHING:
        return PublishedFact.objects.all(), say("data.everything", spoken())
    unit = Unit.objects.filter(code=scope, until="").first()
    if unit is None:
        raise Http404
    inside = {"province": unit} if unit.tier == Unit.PROVINCE else {"unit": unit}
    return PublishedFact.objects.filter(**inside), unit.full_name


def _version(scope: str) -> int:
    """Give what changes whenever something is published or withdrawn, anywhere."""
    verbs = ["publish_register", "withdraw_publication"]
    last = AuditEntry.objects.filter(verb__in=verbs).aggregate(last=Max("number"))["last"]
    return last or Publication.objects.count()


addresses = [
    path("data/", about, name="data"),
    path("data/<str:scope>/datapackage.json", package, name="data_package"),
    path("data/<str:scope>.<str:ending>", facts, name="data_file"),
]

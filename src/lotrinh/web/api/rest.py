"""The REST API, first version: /api/v1/. Its description is /api/v1/openapi.json."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path
from ninja import NinjaAPI

from lotrinh.foundation.errors import LotrinhError
from lotrinh.web.access import everybody
from lotrinh.web.api import reading, working
from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say

api = NinjaAPI(
    title="Lộ Trình",
    version="1",
    docs_url=None,
    description="What wards and communes promised and reached, each figure with its words. "
    "Lists are paged by `after`; answers carry an ETag.",
)
api.add_router("", reading.router)
api.add_router("", working.router)


@api.exception_handler(LotrinhError)
def refused(request: HttpRequest, error: LotrinhError) -> HttpResponse:
    """Say why an action was not done."""
    said = getattr(error, "said", None)
    return api.create_response(request, {"detail": said(spoken()) if said else str(error)}, status=409)


@api.exception_handler(PermissionDenied)
def forbidden(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    """Say that this account may not do it."""
    detail = f"{say('site.error_403', spoken())} {say('site.error_403_next', spoken())}"
    return api.create_response(request, {"detail": detail}, status=403)


_operations = api.urls
addresses = [path("api/v1/", _operations)]
for _pattern in _operations[0]:
    # Each operation asks by itself: reading is for everybody, and every action asks for its right.
    if _pattern.callback:
        everybody(_pattern.callback)

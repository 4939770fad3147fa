"""Pictures of a document's pages: drawn when they are first looked at, then kept."""

from __future__ import annotations

import json
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse

from lotrinh.documents import DocumentError, page_picture, page_sizes
from lotrinh.web.access import Right, needs
from lotrinh.web.screens.check.documents import document_of, unit_of_document
from lotrinh.web.storage.models import Document

_WITH_PAGES = frozenset({"pdf", "scan"})
_TYPES = {"png": "image/png", "jpg": "image/jpeg"}


class Page(NamedTuple):
    """A page by its number, with its size in points."""

    number: int
    width: float
    height: float


@needs(Right.SEE, unit_of_document)
def show(request: HttpRequest, document: int, number: int) -> HttpResponse:
    """Give the picture of one page; a browser keeps it, since the file of a document never changes."""
    picture, ending = _picture(document_of(document), number)
    kept = {"Cache-Control": "private, max-age=604800, immutable"}
    return HttpResponse(picture, content_type=_TYPES[ending], headers=kept)


def pages_of(document: Document) -> list[Page]:
    """Give the pages of a document; none where its file has none, or shows none any more."""
    if document.layout.get("media") not in _WITH_PAGES:
        return []
    sizes = _kept(_name(document, "sizes.json"))
    if sizes is None:
        sizes = _measured(document)
    return [Page(number, width, height) for number, (width, height) in enumerate(json.loads(sizes), 1)]


def _measured(document: Document) -> bytes:
    try:
        sizes = page_sizes(_file(document), document.upload.name, document.source)
    except (DocumentError, OSError):
        return b"[]"
    return _keep(_name(document, "sizes.json"), json.dumps(sizes).encode())


def _picture(document: Document, number: int) -> tuple[bytes, str]:
    if document.layout.get("media") not in _WITH_PAGES or number < 1:
        raise Http404
    for ending in _TYPES:
        if picture := _kept(_name(document, f"{number}.{ending}")):
            return picture, ending
    try:
        drawn = page_picture(_file(document), document.upload.name, document.source, number)
    except (DocumentError, OSError) as error:
        raise Http404 from error
    ending = "png" if drawn.media_type == _TYPES["png"] else "jpg"
    return _keep(_name(document, f"{number}.{ending}"), drawn.data), ending


def _file(document: Document) -> bytes:
    with document.upload.file.open("rb") as file:
        return bytes(file.read())


def _name(document: Document, last: str) -> str:
    return f"pages/{document.sha256}/{last}"


def _kept(name: str) -> bytes | None:
    try:
        with default_storage.open(name) as file:
            return bytes(file.read())
    except FileNotFoundError:
        return None


def _keep(name: str, data: bytes) -> bytes:
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(data))
    return data

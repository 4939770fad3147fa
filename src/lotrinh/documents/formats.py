"""The documents in a file, whatever its form. What a form needs is imported when such a file is met."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from lotrinh.documents.decoding import decode
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.forms import PICTURES, SUFFIXES, THROUGH_OFFICE, form_of, is_page
from lotrinh.documents.letterhead import title_of
from lotrinh.documents.limits import Limits
from lotrinh.documents.rows import text_tables
from lotrinh.documents.scans import ready
from lotrinh.documents.webpage import from_html

Found = Document | DocumentError

_READERS = {
    "docx": ("word", "from_docx"),
    "xlsx": ("workbook", "from_xlsx"),
    "ods": ("opendocument", "from_ods"),
    "odt": ("opendocument", "from_odt"),
}
CONTAINERS = {"zip": ("archive", "members"), "eml": ("mail", "parts")}
"""Forms of files that hold other files, with what takes them out."""


def documents_in(data: bytes, source: str, limits: Limits, level: int = 0) -> Iterator[Found]:
    """Give each document in these bytes, and a refusal in the place of each that cannot be read."""
    form = form_of(data, source)
    if form not in CONTAINERS:
        try:
            yield from _single(data, source, form, limits)
        except Exception as error:
            yield refusal(error, source, limits)
        return
    if level >= limits.nesting:
        yield DocumentError(source, "nesting", limit=limits.nesting)
        return
    try:
        for inner in named(*CONTAINERS[form])(data, source, limits):
            if isinstance(inner, DocumentError):
                yield inner
            else:
                inner_data, name = inner
                yield from documents_in(inner_data, name, limits, level + 1)
    except Exception as error:
        yield refusal(error, source, limits)


def refusal(error: Exception, source: str, limits: Limits) -> DocumentError:
    """Say why a file was not read: whatever a library does over it, it costs this file only."""
    if isinstance(error, DocumentError):
        return error
    if isinstance(error, MemoryError):
        return DocumentError(source, "memory", limit=limits.memory)
    if isinstance(error, RecursionError):
        return DocumentError(source, "depth", part=source, limit=limits.depth)
    detail = " ".join(f"{type(error).__name__}: {error}".split())[:120]
    return DocumentError(source, "broken", form="", detail=detail)


def _single(data: bytes, source: str, form: str, limits: Limits) -> Iterator[Found]:
    """Give the one document of a file, and what of it could not be read."""
    digest = hashlib.sha256(data).hexdigest()
    if form in THROUGH_OFFICE:
        data, form = named("office", "modern")(data, source, form, limits)
    if form in _READERS:
        yield _with_words(named(*_READERS[form])(data, source, digest, limits), "empty")
    elif form == "pdf":
        yield from named("pdf", "from_pdf")(data, source, digest, limits)
    elif form in PICTURES:
        yield _picture(data, source, form, digest, limits)
    elif form in ("text", "html"):
        yield _with_words(_text(data, source, form, digest), "empty")
    elif form == "encrypted":
        raise DocumentError(source, "encrypted")
    else:
        raise DocumentError(source, "format", form=form, suffixes=", ".join(SUFFIXES))


def _with_words(document: Document, otherwise: str) -> Document:
    if not document.text or document.text.isspace():
        raise DocumentError(document.source, otherwise)
    return document


def _picture(data: bytes, source: str, form: str, digest: str, limits: Limits) -> Document:
    if not ready():
        raise DocumentError(source, "needs_tesseract", form=form)
    return _with_words(named("scans.files", "from_picture")(data, source, digest, form, limits), "illegible")


def _text(data: bytes, source: str, form: str, digest: str) -> Document:
    text, pieces = decode(data, source)
    if is_page(text, form):
        return from_html(text, source, digest)
    return Document(source, digest, text, title=title_of(text), pieces=pieces, tables=text_tables(text))


def named(module: str, name: str) -> Callable[..., Any]:
    """Give a function of a module that is imported only now."""
    found: Callable[..., Any] = getattr(import_module(f"lotrinh.documents.{module}"), name)
    return found

"""Search over units, indicators and the words of documents, with or without marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from lotrinh import places
from lotrinh.foundation.errors import LotrinhError
from lotrinh.lexicon import default
from lotrinh.lexicon.catalogue import list_indicators, plain
from lotrinh.web.access import everybody
from lotrinh.web.access.documents import visible_to
from lotrinh.web.storage import full_text
from lotrinh.web.storage.models import Document, Unit

_UNITS, _INDICATORS, _DOCUMENTS, _PAGE = 8, 12, 400, 20
_AROUND = 120
"""Characters of a document shown on either side of the first word that was found."""

_BARE = {letter: plain(chr(letter)) for letter in range(0x1F00) if len(plain(chr(letter))) == 1}
"""Each letter of Vietnamese to the small letter without marks that it is built on."""


class Found(NamedTuple):
    """A document with the words around the first place where it answers: before, the words themselves, behind."""

    document: Document
    before: str
    words: str
    behind: str


@everybody
def show(request: HttpRequest) -> HttpResponse:
    """Show what answers a query, units first; with nothing asked, the empty form."""
    query = " ".join(request.GET.get("q", "").split())[:200]
    context: dict[str, Any] = {"query": query}
    if query:
        pages = Paginator(_documents(query, request), _PAGE)
        page = pages.get_page(request.GET.get("page"))
        context |= {"units": _units(query), "indicators": _indicators(query), "page": page, "count": pages.count}
        context["hits"] = [_found(document, query) for document in page]
    return render(request, "search/show.html", context)


def _units(query: str) -> list[Unit]:
    """Give the units that a name may mean, the likeliest first."""
    wanted = [(match.place.code, match.place.since) for match in _matches(query) if match.place.tier != "district"]
    rows = Unit.objects.filter(code__in=[code for code, _ in wanted]).select_related("parent")
    known = {(unit.code, unit.since): unit for unit in rows}
    return [known[key] for key in wanted if key in known]


def _matches(query: str) -> list[places.Match]:
    """Give what the whole query may name; else what its beginning names in the province that its end names."""
    try:
        found = places.find(query, limit=_UNITS)
    except LotrinhError:  # behind a comma stands a province that nobody knows
        return []
    words = query.split()
    for cut in range(len(words) - 1, 0, -1):
        province = " ".join(words[cut:])
        if not any(match.errors == 0 for match in found) and places.provinces_named(province):
            return places.find(" ".join(words[:cut]), province=province, limit=_UNITS)
    return found


def _indicators(query: str) -> list[Any]:
    return list_indicators(default(), query)[:_INDICATORS]


def _documents(query: str, request: HttpRequest) -> list[Document]:
    hits = [hit.document for hit in full_text.find(query, _DOCUMENTS)]
    rows = visible_to(request.user).filter(pk__in=hits).select_related("unit").defer("reading", "layout")
    known = {document.pk: document for document in rows}
    return [known[number] for number in hits if number in known]


def _found(document: Document, query: str) -> Found:
    start, end = _place(document.text, query.split())
    before, behind = max(0, start - _AROUND), min(len(document.text), end + _AROUND)
    return Found(document, document.text[before:start], document.text[start:end], document.text[end:behind])


def _place(text: str, words: Iterable[str]) -> tuple[int, int]:
    """Give where the words stand side by side, else where the first of them stands; else the beginning."""
    folded, asked = _folded(text), [re.escape(_folded(word)) for word in words]
    for pattern in (r"\W+".join(asked), asked[0]):
        if found := re.search(rf"\b{pattern}\b", folded):
            return found.span()
    return 0, 0


def _folded(text: str) -> str:
    """Give a text without marks of the same length, so that places in one are places in the other."""
    return text.translate(_BARE)


addresses = [path("search/", show, name="search")]

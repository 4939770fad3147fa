"""The page of a document, for everybody once it is published, and before that for those who may see it."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.publishing.words import say as say_words
from lotrinh.web.access import Right, everybody, needs
from lotrinh.web.screens.addresses import address_of, address_of_register
from lotrinh.web.screens.document_page.account import account_of
from lotrinh.web.screens.document_page.entries import entries_of, window_with, windows_of
from lotrinh.web.screens.document_page.mentions import Mention, mentions_in
from lotrinh.web.screens.kept import PAGES
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.passages import blocks
from lotrinh.web.screens.permalinks import find, read_place
from lotrinh.web.screens.saying import capital, day_of
from lotrinh.web.storage.models import Document, Publication, Term, Unit
from lotrinh.web.words import say

Json = dict[str, Any]


def unit_of(document: int, **_: object) -> Unit:
    """Give the unit whose office has a document."""
    return get_object_or_404(Document.objects.select_related("unit").only("unit"), pk=document).unit


class Drawn(NamedTuple):
    """A page in its parts: all but the entries is sent at once."""

    title: str
    head: str
    text: str
    entries: dict[str, str]
    places: dict[str, tuple[int, int]]
    """Where the words of each entry stand."""
    blocks: list[int]
    """Where the paragraphs and tables begin."""


@everybody
def show(request: HttpRequest, document: int) -> HttpResponse:
    """Show a published document with what the latest publication takes from it."""
    return _answer(request, document, _published(document), reverse("document_entries", args=[document]))


@everybody
@require_GET
def entries(request: HttpRequest, document: int) -> HttpResponse:
    """Give some entries of a published document."""
    window = window_with(_published(document).entries, request.GET.get("claims", ""))
    return render(request, "document_page/window.html", {"window": window})


@needs(Right.SEE, unit_of)
def show_working(request: HttpRequest, document: int) -> HttpResponse:
    """Show a document with what the working register takes from it."""
    return _answer(request, document, _working(document), reverse("document_working_entries", args=[document]))


@needs(Right.SEE, unit_of)
@require_GET
def working_entries(request: HttpRequest, document: int) -> HttpResponse:
    """Give some entries of the working view of a document, drawing these alone."""
    found, lang = get_object_or_404(_documents(), pk=document), spoken()
    asked = request.GET.get("claims", "")
    register = found.term.register if found.term else {}
    names = set(asked.split("-"))
    mentions = [one for one in _mentions(found, register, lang) if one.name in names]
    entries = entries_of(mentions, _about_entries(found, working=True))
    return render(request, "document_page/window.html", {"window": window_with(entries, asked)})


def _answer(request: HttpRequest, document: int, drawn: Drawn, rows: str) -> HttpResponse:
    at, note = _asked_for(request.GET.get("at", ""), document, drawn)
    shown = {
        "title": drawn.title,
        "head": mark_safe(drawn.head),  # both are drawn by templates
        "text": mark_safe(_anchored(drawn.text, at)),
        "at": at,
        "at_note": note,
        "count": len(drawn.entries),
        "windows": windows_of(drawn.entries, at or request.GET.get("from", "")),
        "rows": rows,
    }
    return render(request, "document_page/page.html", shown)


def _asked_for(written: str, document: int, drawn: Drawn) -> tuple[str, str]:
    """Give the entry or the paragraph of the words that an address names, and what to say of them."""
    if not written:
        return "", ""
    place, lang = read_place(written), spoken()
    found = find(Document.objects.values_list("text", flat=True).get(pk=document), place) if place else None
    if found is None:
        return "", say("document_page.at_gone", lang)
    names = [name for name, (start, end) in drawn.places.items() if start <= found[0] and found[1] <= end]
    if names:
        return min(names, key=lambda name: drawn.places[name][1] - drawn.places[name][0]), ""
    block = max((start for start in drawn.blocks if start <= found[0]), default=0)
    return f"p{block}", say("document_page.at_not_taken", lang)


def _anchored(text: str, at: str) -> str:
    """Put the anchor of an address before what it asks for."""
    named = text.find(f' id="{at}"') if at else -1
    begin = text.rfind("<", 0, named) if named >= 0 else -1
    return text if begin < 0 else f'{text[:begin]}<span id="at"></span>{text[begin:]}'


def _published(document: int) -> Drawn:
    """Give the page of a published document: drawn once for each publication and language."""
    latest = Term.objects.exclude(published=None).values("published")
    found = Publication.objects.filter(documents=document, pk__in=latest).only("at").order_by("at").last()
    if found is None:
        raise Http404
    lang = spoken()
    kept = ("document", document, found.pk, found.at, lang)
    return Drawn(*json.loads(PAGES.get(kept, lambda: json.dumps(_as_published(document, found.pk, lang)))))


def _as_published(document: int, publication: int, lang: Language) -> Drawn:
    found = _documents().get(pk=document)
    of = Publication.objects.select_related("term__unit__parent").get(pk=publication)
    source = next(one for one in of.register["sources"] if one["sha256"] == found.sha256)
    found.unit = of.term.unit  # it may have been moved since
    told = {"publication": of, "term": of.term}
    return _drawn(found, of.register, source["rank"], source["date"], lang, told)


def _working(document: int) -> Drawn:
    found, lang = get_object_or_404(_documents(), pk=document), spoken()
    term = found.term
    if term:
        term.unit = found.unit
    told = {"working": True, "term": term, "register_href": address_of_register(term) if term else ""}
    day = found.date.isoformat() if found.date else None
    return _drawn(found, term.register if term else {}, found.rank, day, lang, told)


def _documents() -> QuerySet[Document]:
    return Document.objects.select_related("unit__parent", "term")


def _drawn(document: Document, register: Json, rank: str, day: str | None, lang: Language, told: Json) -> Drawn:
    mentions = _mentions(document, register, lang)
    cut = list(blocks(document.text, document.layout, [one.mark for one in mentions]))
    names = {one.name for one in mentions}
    shown = told | {
        "document": document,
        "unit": document.unit,
        "unit_href": address_of(document.unit),
        "blocks": cut,
        "account": account_of(document.reading["numbers"], names, lang),
        "rank": capital(say_below(f"rank.{rank}", lang)),
        "kind": say_words("document_kind", document.kind, lang),
        "day": day_of(day),
    }
    head, text = (render_to_string(f"document_page/{part}.html", shown) for part in ("head", "text"))
    about = _about_entries(document, working="working" in told)
    places = {one.name: (one.start, one.end) for one in mentions}
    return Drawn(str(document), head, text, entries_of(mentions, about), places, [block.start for block in cut])


def _mentions(document: Document, register: Json, lang: Language) -> list[Mention]:
    bodies = dict(document.claims.values_list("name", "body"))
    return mentions_in(register, document, bodies, lang)


def _about_entries(document: Document, *, working: bool) -> Json:
    """Give what all entries of a page share."""
    return {"unit_href": address_of(document.unit), "working": working}

"""The page of a document, for everybody once it is published, and before that for those who may see it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string

from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.publishing.words import say as say_words
from lotrinh.web.access import Right, everybody, needs
from lotrinh.web.screens.addresses import address_of, address_of_register
from lotrinh.web.screens.document_page.account import account_of
from lotrinh.web.screens.document_page.mentions import mentions_in
from lotrinh.web.screens.kept import PAGES
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.passages import blocks
from lotrinh.web.screens.saying import capital, day_of
from lotrinh.web.storage.models import Document, Publication, Term, Unit

Json = dict[str, Any]


def unit_of(document: int, **_: object) -> Unit:
    """Give the unit whose office has a document."""
    return get_object_or_404(Document.objects.select_related("unit").only("unit"), pk=document).unit


@everybody
def show(request: HttpRequest, document: int) -> HttpResponse:
    """Show a published document with what the latest publication takes from it."""
    latest = Term.objects.exclude(published=None).values("published")
    found = Publication.objects.filter(documents=document, pk__in=latest).only("at").order_by("at").last()
    if found is None:
        raise Http404
    lang = spoken()
    kept = ("document", document, found.pk, found.at, lang)
    content = PAGES.get(kept, lambda: _published(document, found.pk, lang))
    named = Document.objects.only("title", "source").get(pk=document)
    return render(request, "document_page/page.html", {"content": content, "title": str(named)})


def _published(document: int, publication: int, lang: Language) -> str:
    found = _documents().get(pk=document)
    of = Publication.objects.select_related("term").get(pk=publication)
    source = next(one for one in of.register["sources"] if one["sha256"] == found.sha256)
    told = {"publication": of, "term": of.term}
    return _drawn(found, of.register, source["rank"], source["date"], lang, told)


@needs(Right.SEE, unit_of)
def show_working(request: HttpRequest, document: int) -> HttpResponse:
    """Show a document with what the working register takes from it."""
    found, lang = get_object_or_404(_documents(), pk=document), spoken()
    term = found.term
    if term:
        term.unit = found.unit
    told = {"working": True, "term": term, "register_href": address_of_register(term) if term else ""}
    day = found.date.isoformat() if found.date else None
    content = _drawn(found, term.register if term else {}, found.rank, day, lang, told)
    return render(request, "document_page/page.html", {"content": content, "title": str(found)})


def _documents() -> QuerySet[Document]:
    return Document.objects.select_related("unit__parent", "term")


def _drawn(document: Document, register: Json, rank: str, day: str | None, lang: Language, told: Json) -> str:
    bodies = dict(document.claims.values_list("name", "body"))
    mentions = mentions_in(register, document, bodies, lang)
    names = {one.name for one in mentions}
    content = {
        "document": document,
        "unit": document.unit,
        "unit_href": address_of(document.unit),
        "mentions": mentions,
        "blocks": blocks(document.text, document.layout, [one.mark for one in mentions]),
        "account": account_of(document.reading["numbers"], names, lang),
        "rank": capital(say_below(f"rank.{rank}", lang)),
        "kind": say_words("document_kind", document.kind, lang),
        "day": day_of(day),
    }
    return render_to_string("document_page/content.html", content | told)

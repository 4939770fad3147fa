"""The page of a document, for everybody once it is published, and before that for those who may see it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from lotrinh.messages import say as say_below
from lotrinh.publishing.words import say as say_words
from lotrinh.web.access import Right, everybody, needs
from lotrinh.web.screens.addresses import address_of, address_of_register
from lotrinh.web.screens.document_page.account import account_of
from lotrinh.web.screens.document_page.mentions import mentions_in
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.passages import blocks
from lotrinh.web.screens.saying import capital
from lotrinh.web.storage.models import Document, Publication, Term, Unit
from lotrinh.web.storage.publications import published_documents

Json = dict[str, Any]


def unit_of(document: int, **_: object) -> Unit:
    """Give the unit whose office has a document."""
    return get_object_or_404(Document.objects.select_related("unit"), pk=document).unit


@everybody
def show(request: HttpRequest, document: int) -> HttpResponse:
    """Show a published document with what the latest publication takes from it."""
    found = published_documents().select_related("unit__parent").filter(pk=document).first()
    if found is None:
        raise Http404
    latest = Term.objects.exclude(published=None).values("published")
    publication = Publication.objects.select_related("term").filter(documents=found, pk__in=latest).latest("at")
    told = {"publication": publication, "term": publication.term, "unit_href": address_of(found.unit)}
    return render(request, "document_page/page.html", _content(found, publication.register) | told)


@needs(Right.SEE, unit_of)
def show_working(request: HttpRequest, document: int) -> HttpResponse:
    """Show a document with what the working register takes from it."""
    found = get_object_or_404(Document.objects.select_related("unit__parent", "term"), pk=document)
    term = found.term
    if term:
        term.unit = found.unit
    href = address_of_register(term) if term else ""
    told = {"working": True, "term": term, "unit_href": address_of(found.unit), "register_href": href}
    return render(request, "document_page/page.html", _content(found, term.register if term else {}) | told)


def _content(document: Document, register: Json) -> Json:
    lang = spoken()
    bodies = dict(document.claims.values_list("name", "body"))
    mentions = mentions_in(register, document, bodies, lang)
    names = {one.name for one in mentions}
    return {
        "document": document,
        "unit": document.unit,
        "mentions": mentions,
        "blocks": blocks(document.text, document.layout, [one.mark for one in mentions]),
        "account": account_of(document.reading["numbers"], names, lang),
        "rank": capital(say_below(f"rank.{document.rank}", lang)),
        "kind": say_words("document_kind", document.kind, lang),
    }

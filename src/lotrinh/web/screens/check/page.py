"""Check beside the text: left the document as it was, right what was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from lotrinh.publishing import claim_words
from lotrinh.publishing.words import Lang
from lotrinh.publishing.words import say as say_word
from lotrinh.web.access import Right, needs
from lotrinh.web.access.gate import rights_here
from lotrinh.web.screens.check.account import account_of
from lotrinh.web.screens.check.boxes import boxes_by_page
from lotrinh.web.screens.check.documents import document_of, state_of, unit_of_document
from lotrinh.web.screens.check.listing import Window, asked_in, groups_of, reasons_in
from lotrinh.web.screens.check.moving import moved
from lotrinh.web.screens.check.pictures import pages_of
from lotrinh.web.screens.check.rows import claims_of, rows_of
from lotrinh.web.screens.check.words_of import markup_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.windows import WINDOW
from lotrinh.web.storage.models import Claim, Document


class Standing(NamedTuple):
    """How far a document is: claims that somebody looked at, and doubts that are left."""

    total: int
    seen: int
    doubtful: int
    undoubted: int


@needs(Right.SEE, unit_of_document)
def show(request: HttpRequest, document: int) -> HttpResponse:
    """Show a document with its claims; at first only the doubtful ones, as long as there are any."""
    lang = spoken()
    one = document_of(document)
    claims = list(claims_of(one))
    asked = asked_in(request.GET, claims)
    pages = pages_of(one)
    as_text = not pages or request.GET.get("as") == "text"
    boxes = {} if as_text else boxes_by_page(one, claims)
    may_check = Right.CHECK in rights_here(request)
    shown: dict[str, Any] = {
        "document": one,
        "moved": moved(one, request.user) if may_check else None,
        "document_state": state_of(one),
        "may_check": may_check,
        "groups": groups_of(one, claims, asked, lang),
        "accepted": _number(request.GET.get("accepted", "")),
        "asked": asked,
        "reasons": reasons_in(claims, lang),
        "standing": standing_of(claims),
        "account": account_of(one, lang),
        "explained": one.numbers - one.claimed,
        "findings": _findings(one, claims, lang),
        "has_pages": bool(pages),
        "as_text": as_text,
        "pages": [] if as_text else [(page, boxes.get(page.number, [])) for page in pages],
        "text": markup_of(one, claims) if as_text else "",
    }
    return render(request, "check/page.html", shown)


@needs(Right.SEE, unit_of_document)
@require_GET
def rows(request: HttpRequest, document: int) -> HttpResponse:
    """Give the rows of a window by its claims: they stay the same while others are reviewed."""
    one = document_of(document)
    wanted = [int(name) for name in request.GET.get("claims", "").split("-") if _number(name)][:WINDOW]
    found = {claim.pk: claim for claim in claims_of(one).filter(pk__in=wanted)}
    claims = [found[name] for name in wanted if name in found]
    if not claims:
        raise Http404
    window = Window(claims, rows_of(one, claims, spoken()), 1)
    shown = {"document": one, "window": window, "may_check": Right.CHECK in rights_here(request)}
    return render(request, "check/window.html", shown)


def standing_of(claims: Sequence[Claim]) -> Standing:
    """Count what is done and what is left."""
    opened = [claim for claim in claims if claim.state == Claim.State.OPEN]
    doubtful = sum(bool(claim.doubts) for claim in opened)
    return Standing(len(claims), len(claims) - len(opened), doubtful, len(opened) - doubtful)


def _number(asked: str) -> int:
    return int(asked) if asked.isascii() and asked.isdigit() else 0


class Finding(NamedTuple):
    """A finding with the rows that it speaks of."""

    title: str
    message: str
    claims: list[Claim]


def _findings(document: Document, claims: Sequence[Claim], lang: Lang) -> list[Finding]:
    by_name = {claim.name: claim for claim in claims}
    return [
        Finding(
            say_word("finding", one["code"], lang),
            claim_words.finding(one, lang),
            [by_name[name] for name in one.get("claims", ()) if name in by_name],
        )
        for one in document.reading["findings"]
    ]

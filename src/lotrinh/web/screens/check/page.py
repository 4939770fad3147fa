"""Check beside the text: left the document as it was, right what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.publishing import claim_words
from lotrinh.publishing.words import Lang
from lotrinh.publishing.words import say as say_word
from lotrinh.web.access import Right, needs
from lotrinh.web.access.gate import rights_here
from lotrinh.web.screens.check.account import account_of
from lotrinh.web.screens.check.boxes import boxes_by_page
from lotrinh.web.screens.check.documents import document_of, state_of, unit_of_document
from lotrinh.web.screens.check.pictures import pages_of
from lotrinh.web.screens.check.rows import GROUPS, Row, claims_of, rows_of
from lotrinh.web.screens.check.words_of import markup_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Claim, Document
from lotrinh.web.words import say


class Group(NamedTuple):
    """Rows under one heading; without one where they are in the order of the text."""

    title: str
    rows: list[Row]


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
    rows = rows_of(one, claims, lang)
    only, why = _asked(request, rows)
    listed = [row for row in rows if only != "doubtful" or row.is_doubtful]
    if why:
        listed = [row for row in listed if any(doubt.code == why for doubt in row.doubts)]
    in_order = request.GET.get("order") == "text"
    pages = pages_of(one)
    as_text = not pages or request.GET.get("as") == "text"
    boxes = {} if as_text else boxes_by_page(one, claims)
    shown: dict[str, Any] = {
        "document": one,
        "document_state": state_of(one),
        "may_check": Right.CHECK in rights_here(request),
        "groups": _in_order(listed) if in_order else _grouped(listed, lang),
        "only": only,
        "why": why,
        "in_order": in_order,
        "reasons": _reasons(rows),
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


def standing_of(claims: Sequence[Claim]) -> Standing:
    """Count what is done and what is left."""
    opened = [claim for claim in claims if claim.state == Claim.State.OPEN]
    doubtful = sum(bool(claim.doubts) for claim in opened)
    return Standing(len(claims), len(claims) - len(opened), doubtful, len(opened) - doubtful)


def _asked(request: HttpRequest, rows: Sequence[Row]) -> tuple[str, str]:
    """Give which rows are wanted, and of which doubt only."""
    only = request.GET.get("show", "")
    if only not in ("doubtful", "all"):
        only = "doubtful" if any(row.is_doubtful for row in rows) else "all"
    return only, request.GET.get("why", "")


def _in_order(rows: list[Row]) -> list[Group]:
    return [Group("", rows)] if rows else []


def _grouped(rows: Sequence[Row], lang: Lang) -> list[Group]:
    by_family: dict[str, list[Row]] = {}
    for row in rows:
        by_family.setdefault(row.family, []).append(row)
    return [Group(say(f"check.group_{name}", lang), by_family[name]) for name in GROUPS if name in by_family]


def _reasons(rows: Sequence[Row]) -> list[tuple[str, str, int]]:
    """Give each doubt among the open rows with its name and how many there are, the most frequent first."""
    codes = Counter(doubt.code for row in rows if row.is_doubtful for doubt in row.doubts)
    names = {doubt.code: doubt.title for row in rows for doubt in row.doubts}
    return [(code, names[code], count) for code, count in codes.most_common()]


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

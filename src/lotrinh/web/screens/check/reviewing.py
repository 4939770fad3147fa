"""Accept, reject and undo from the check page: one row is answered, the rest of the page stays as it is."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lotrinh.web.access import Right, needs
from lotrinh.web.actions import ActionError, Actor, Conflict
from lotrinh.web.actions.accept_claims import AcceptClaims
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.actions.take_back_acceptance import TakeBackAcceptance
from lotrinh.web.screens.check.documents import document_of, unit_of_document
from lotrinh.web.screens.check.page import Standing
from lotrinh.web.screens.check.rows import claims_of, rows_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Claim, Document, Review
from lotrinh.web.words import say

_PRESSED = (Review.Action.ACCEPT, Review.Action.REJECT, Review.Action.UNDO)


@needs(Right.CHECK, unit_of_document)
@require_POST
def review(request: HttpRequest, document: int) -> HttpResponse:
    """Do what a button asked for; its value is the claim and the version of it that the person saw."""
    action = next((one for one in _PRESSED if one in request.POST), None)
    claim_id, _, version = request.POST.get(action or "", "").partition(":")
    if not (claim_id.isdigit() and version.isdigit()):
        raise Http404
    one = document_of(document)
    claim = claim_of(one, int(claim_id))
    error = None
    try:
        ReviewClaim(claim, int(version), str(action)).perform(Actor.of(request))
    except ActionError as met:
        error = met
    return answered(request, one, claim.pk, error)


@needs(Right.CHECK, unit_of_document)
@require_POST
def accept_all(request: HttpRequest, document: int) -> HttpResponse:
    """Accept everything in a document that nothing speaks against."""
    one = document_of(document)
    try:
        count = AcceptClaims(one).perform(Actor.of(request))
    except ActionError as error:
        messages.warning(request, error.said(spoken(), with_place=False))
        return redirect("check", document=document)
    return redirect(f"{reverse('check', args=[document])}?accepted={count}")


@needs(Right.CHECK, unit_of_document)
@require_POST
def take_back(request: HttpRequest, document: int) -> HttpResponse:
    """Take the last acceptance of everything back."""
    try:
        count = TakeBackAcceptance(document_of(document)).perform(Actor.of(request))
        messages.success(request, say("check.taken_back", spoken(), count=count))
    except ActionError as error:
        messages.warning(request, error.said(spoken(), with_place=False))
    return redirect("check", document=document)


def claim_of(document: Document, claim: int) -> Claim:
    """Give a claim of a document, which it shares with the caller."""
    found = get_object_or_404(claims_of(document), pk=claim)
    found.document = document
    return found


def answered(request: HttpRequest, document: Document, claim: int, error: ActionError | None = None) -> HttpResponse:
    """Answer with the row as it is now, and with how far the document is; a browser without script goes to the row."""
    if not request.headers.get("HX-Request"):
        if error:
            messages.error(request, error.said(spoken()))
        return redirect(f"{reverse('check', args=[document.pk])}?show=all&from={claim}#c{claim}")
    (row,) = rows_of(document, [claim_of(document, claim)], spoken())
    shown: dict[str, Any] = {
        "document": document,
        "row": row,
        "error": error.said(spoken(), with_place=False) if error else "",
        "is_conflict": isinstance(error, Conflict),
        "standing": _counted(document),
        "may_check": True,
        "swapped": True,
    }
    response = render(request, "check/answer.html", shown)
    response["HX-Retarget"], response["HX-Reswap"] = f"#c{claim}", "outerHTML"
    return response


def _counted(document: Document) -> Standing:
    """Count what is done and left, without loading the claims."""
    total = document.claims.count()
    opened = document.claims.filter(state=Claim.State.OPEN).values_list("doubts", flat=True)
    doubts = [bool(one) for one in opened]
    return Standing(total, total - len(doubts), sum(doubts), len(doubts) - sum(doubts))

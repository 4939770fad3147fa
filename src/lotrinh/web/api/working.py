"""The API for programs of an office: the same actions as on the pages, by an account's token or session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import File, Router, UploadedFile
from ninja.security import HttpBearer, django_auth

from lotrinh.web.access import Right, rights_in
from lotrinh.web.actions import Action, Actor
from lotrinh.web.actions.approve_register import ApproveRegister
from lotrinh.web.actions.move_document import MoveDocument
from lotrinh.web.actions.place_document import PlaceDocument
from lotrinh.web.actions.publish_register import PublishRegister
from lotrinh.web.actions.receive_file import ReceiveFile
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.actions.submit_register import SubmitRegister
from lotrinh.web.api.forms import MovingForm, PlacingForm, Refusal, ReviewForm, SeenForm, StateForm, UploadForm
from lotrinh.web.storage.models import Account, Claim, Document, Term, Token, Unit, Upload, digest_of

_STEPS: dict[str, Callable[[Term, int], Action[Term]]] = {
    "submit": SubmitRegister,
    "approve": ApproveRegister,
    "publish": PublishRegister,
}
_REFUSED = {409: Refusal, 403: Refusal}


class ByToken(HttpBearer):
    """Signs a program in by the token that an account made for it."""

    def authenticate(self, request: HttpRequest, token: str) -> Account | None:
        """Give the account of a token that holds."""
        kept = Token.objects.filter(digest=digest_of(token), revoked=False).select_related("account").first()
        if kept is None or not kept.account.is_active:
            return None
        request.user = kept.account
        return kept.account


router = Router(tags=["working"], auth=[ByToken(), django_auth])


@router.post("/units/{code}/uploads", response={202: UploadForm, **_REFUSED}, summary="Bring in a file")
def receive(request: HttpRequest, code: str, file: File[UploadedFile]) -> tuple[int, UploadForm]:
    """Take a file in; it is read in the background."""
    unit = get_object_or_404(Unit, code=code, until="")
    return 202, _upload(ReceiveFile(unit, file.name or "", file).perform(Actor.of(request)))


@router.get("/uploads/{number}", response={200: UploadForm, **_REFUSED}, summary="How far a file is")
def upload(request: HttpRequest, number: int) -> UploadForm:
    """Say whether a file has been read, and into which documents."""
    one = get_object_or_404(Upload.objects.select_related("unit"), pk=number)
    _may_see(request, one.unit)
    return _upload(one)


@router.get(
    "/documents/{number}/claims", response={200: list[dict[str, Any]], **_REFUSED}, summary="Claims with reviews"
)
def claims(request: HttpRequest, number: int) -> list[dict[str, Any]]:
    """Give every claim of a document as it was read, with its state, doubts and version."""
    one = get_object_or_404(Document.objects.select_related("unit"), pk=number)
    _may_see(request, one.unit)
    rows = one.claims.order_by("order")
    return [
        {"number": row.pk, "state": row.state, "doubts": row.doubts, "version": row.version, "claim": row.body}
        for row in rows
    ]


@router.post("/documents/{number}/place", response={200: StateForm, **_REFUSED}, summary="Put a document into a term")
def place(request: HttpRequest, number: int, form: PlacingForm) -> StateForm:
    """Confirm the term, the kind of source and the day."""
    one = get_object_or_404(Document.objects.select_related("unit", "term"), pk=number)
    done = PlaceDocument(one, form.version, form.years, form.rank, form.date).perform(Actor.of(request))
    return StateForm(id=done.pk, state="placed" if done.term_id else "loose", version=done.version)


@router.post(
    "/documents/{number}/move", response={200: StateForm, **_REFUSED}, summary="Give a document to another unit"
)
def move(request: HttpRequest, number: int, form: MovingForm) -> StateForm:
    """Move a document with its claims and reviews; it needs the right in both units."""
    one = get_object_or_404(Document.objects.select_related("unit", "term"), pk=number)
    to = get_object_or_404(Unit, code=form.unit, until="")
    done = MoveDocument(one, form.version, to, form.years).perform(Actor.of(request))
    return StateForm(id=done.pk, state="placed" if done.term_id else "loose", version=done.version)


@router.post("/claims/{number}/reviews", response={200: StateForm, **_REFUSED}, summary="Review a claim")
def review(request: HttpRequest, number: int, form: ReviewForm) -> StateForm:
    """Accept, correct, reject, or take the last word back."""
    one = get_object_or_404(Claim.objects.select_related("document__unit"), pk=number)
    done = ReviewClaim(one, form.version, form.action, form.set, form.reason).perform(Actor.of(request))
    return StateForm(id=done.pk, state=done.state, version=done.version)


@router.post("/registers/{number}/{step}", response={200: StateForm, **_REFUSED}, summary="Submit, approve or publish")
def take_step(request: HttpRequest, number: int, step: str, form: SeenForm) -> StateForm:
    """Take a register one step further: `submit`, `approve` or `publish`."""
    if step not in _STEPS:
        raise Http404
    one = get_object_or_404(Term.objects.select_related("unit"), pk=number)
    done = _STEPS[step](one, form.version).perform(Actor.of(request))
    return StateForm(id=done.pk, state=done.state, version=done.version)


def _may_see(request: HttpRequest, unit: Unit) -> None:
    if Right.SEE not in rights_in(request.user, unit):
        raise PermissionDenied


def _upload(one: Upload) -> UploadForm:
    documents = list(one.documents.order_by("position").values_list("pk", flat=True))
    return UploadForm(id=one.pk, name=one.name, state=one.state, refusals=one.refusals, documents=documents)

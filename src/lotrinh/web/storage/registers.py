"""The working register of a term, from what is stored: documents as people reviewed them, and their decisions."""

from __future__ import annotations

from typing import Any

from lotrinh.register import build, reviewed
from lotrinh.web.storage.models import Decision, Document, Review, Term

Json = dict[str, Any]


def rebuild(term: Term) -> None:
    """Build a term's register anew and keep it; if it changed it is a draft, or what is published already.

    What an approver has stays as it was submitted: it only notes that something waits.
    """
    register = register_of(term)
    if term.is_locked:
        term.waiting = register != term.register
        term.save(update_fields=["waiting"])
    elif register != term.register:
        term.register = register
        is_public = term.published is not None and term.published.register == register
        term.state = Term.State.PUBLISHED if is_public else Term.State.DRAFT
        term.version += 1
        term.save()


def rebuild_all(*terms: Term | None) -> None:
    """Build the registers of these terms anew, always in the same order, so that nobody waits for each other."""
    for term in sorted({term.pk for term in terms if term}):
        rebuild(Term.objects.select_for_update().get(pk=term))


def register_of(term: Term) -> Json:
    """Give the register of a term's documents and decisions; one without facts where it has no documents."""
    readings = [reading_of(document) for document in _documents(term)]
    decisions = term.decisions.filter(undone=False).order_by("pk").values_list("body", flat=True)
    registers = build(readings, list(decisions))
    wanted = [term.first_year, term.last_year]
    return next((one for one in registers if one["unit"]["code"] == term.unit.code and one["term"] == wanted), {})


def _documents(term: Term) -> list[Document]:
    return list(term.documents.select_related("unit", "term__unit__parent").prefetch_related("claims").order_by("pk"))


def reading_of(document: Document) -> Json:
    """Give a document's whole reading as people confirmed and corrected it: `lotrinh.reading/1`."""
    claims = sorted(document.claims.all(), key=lambda claim: claim.order)
    reading: Json = {**document.reading, "claims": [claim.body for claim in claims]}
    reading["document"] = {**reading["document"], "rank": document.rank}
    reading["event"] = {**reading["event"], "date": document.date and document.date.isoformat()}
    if document.term:
        reading["event"] |= _confirmed(document.term)
    return reviewed(reading, _reviews(document))


def _confirmed(term: Term) -> Json:
    province = term.unit.parent or term.unit
    return {
        "unit": term.unit.full_name,
        "unit_code": term.unit.code,
        "province": province.name,
        "term": [term.first_year, term.last_year],
    }


def _reviews(document: Document) -> list[Json]:
    rows = Review.objects.filter(claim__document=document, undone=False).exclude(action=Review.Action.UNDO)
    told = rows.order_by("pk").values_list("claim__name", "action", "set")
    return [{"claim": claim, "action": action, "set": changed} for claim, action, changed in told]


def decisions_of(term: Term) -> list[Decision]:
    """Give the decisions that hold, the latest first, with who took them."""
    return list(term.decisions.filter(undone=False).select_related("by").order_by("-pk"))

"""The form that confirms where one document belongs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from lotrinh.register import RANKS
from lotrinh.web.screens.drop.proposals import Proposal, proposal_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Document
from lotrinh.web.words import say


class PlacingForm(forms.Form):
    """Unit and term as the reader proposes them, with kind of source and day; its fields are named by the document."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    take = forms.BooleanField(required=False)
    first = forms.IntegerField(min_value=1930, max_value=2100)
    last = forms.IntegerField(min_value=1930, max_value=2100)
    rank = forms.ChoiceField()
    day = forms.DateField(required=False)

    document: Document
    proposal: Proposal

    def __init__(self, document: Document, data: Any = None) -> None:  # noqa: ANN401 - what Django posts
        self.document, self.proposal = document, proposal_of(document)
        super().__init__(data, prefix=str(document.pk), initial=_proposed(document, self.proposal))
        self.fields["rank"].choices = [(rank, say(f"drop.rank_{rank}", spoken())) for rank in RANKS]  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            field.widget.attrs |= _attributes(name)
            if self.is_bound and self[name].errors:
                field.widget.attrs |= {"aria-invalid": "true", "aria-describedby": f"{self[name].auto_id}-error"}
                field.widget.attrs["class"] += " is-invalid"


def _attributes(name: str) -> dict[str, str]:
    if name == "take":
        return {"class": "form-check-input"}
    if name == "rank":
        return {"class": "form-select"}
    if name == "day":
        return {"class": "form-control", "placeholder": say("drop.day_form", spoken()), "autocomplete": "off"}
    return {"class": "form-control", "inputmode": "numeric"}


def _proposed(document: Document, proposal: Proposal) -> dict[str, Any]:
    first, last = proposal.years or (None, None)
    if document.term:
        first, last = document.term.first_year, document.term.last_year
    return {
        "version": document.version,
        "take": proposal.is_clear,
        "first": first,
        "last": last,
        "rank": document.rank,
        "day": document.date,
    }


def waiting_forms(unit_id: int, data: Any = None) -> list[PlacingForm]:  # noqa: ANN401 - what Django posts
    """Give the forms of a unit's documents that nobody has placed yet, the latest file first."""
    return [PlacingForm(document, data) for document in waiting_documents(unit_id)]


_MOST = 60


def light_documents() -> QuerySet[Document]:
    """Give documents without what makes them large."""
    return Document.objects.defer("text", "layout", "reading")


def waiting_documents(unit_id: int) -> list[Document]:
    """Give a unit's documents that nobody has placed yet; at most so many as one page can hold."""
    waiting = Document.objects.filter(unit_id=unit_id, term=None, version=1).select_related("unit", "term", "upload")
    return list(waiting.defer("text", "layout").order_by("-upload_id", "position")[:_MOST])

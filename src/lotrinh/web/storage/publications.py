"""What is published: a register's facts as rows, and the documents that everybody may read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from lotrinh.planning.levels import holding
from lotrinh.publishing.numerals import ends, exact
from lotrinh.web.storage.models import Document, PublishedFact, Term

Json = dict[str, Any]
_TOO_LARGE = Decimal(10) ** 28
"""The columns hold 28 digits before the point; a larger number stays exact in the fact's body alone."""


def published_documents() -> QuerySet[Document]:
    """Give the documents of the latest publications: whoever reads may open them."""
    return Document.objects.filter(publications__in=Term.objects.exclude(published=None).values("published"))


def documents_told(term: Term, register: Json) -> QuerySet[Document]:
    """Give the documents of a term that its register names."""
    return term.documents.filter(sha256__in=[source["sha256"] for source in register["sources"]])


def replace_facts(term: Term, register: Json) -> int:
    """Put a register's facts in the place of those that the term had published, inside the caller's transaction."""
    term.facts.all().delete()
    rows = [_row(term, fact) for fact in register.get("facts", ()) if fact["status"] != "rejected"]
    PublishedFact.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def _row(term: Term, fact: Json) -> PublishedFact:
    value = holding(fact)[0]
    numbers = ends(value["value"])
    return PublishedFact(
        term=term,
        unit=term.unit,
        province=term.unit.parent or term.unit,
        fact=fact["id"],
        kind=fact["kind"],
        indicator=fact["indicator"] or "",
        name=fact["indicator_text"],
        measure=fact["measure"],
        comparator=value.get("comparator", "="),
        low=_column(numbers[0]),
        high=_column(numbers[-1]),
        of=None if value.get("of") is None else _column(exact(value["of"])),
        number_unit=fact["unit"] or "",
        per=fact["per"] or "",
        first_year=fact["period"][0],
        last_year=fact["period"][1],
        status=fact["status"],
        body=fact,
    )


def _column(number: Decimal) -> Decimal | None:
    return number if abs(number) < _TOO_LARGE else None

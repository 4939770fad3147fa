"""A term that documents may be put into: its years make sense, and it is there as soon as it is named."""

from __future__ import annotations

from lotrinh.web.actions.errors import ActionError
from lotrinh.web.storage.models import Document, Term, Unit

Years = tuple[int, int]
_FIRST_YEAR, _LAST_YEAR, _LONGEST = 1930, 2100, 6


def refuse_no_term(document: object, years: Years | None) -> None:
    """Raise `ActionError` where these are not the years of a term; None is no term at all."""
    first, last = years or (_FIRST_YEAR, _FIRST_YEAR + 1)
    if not (_FIRST_YEAR <= first < last <= _LAST_YEAR and last - first <= _LONGEST):
        raise ActionError(str(document), "no_term", first=first, last=last, longest=_LONGEST)


def term_of(unit: Unit, years: Years | None) -> Term | None:
    """Give the term of a unit by its years; a new one where it had no document yet."""
    if years is None:
        return None
    return Term.objects.get_or_create(unit=unit, first_year=years[0], last_year=years[1])[0]


def refuse_taking_out(document: Document) -> None:
    """Raise `ActionError` where a register that an approver has tells of the document: it stays as it was submitted."""
    term = document.term
    if term and term.is_locked and is_told(document, term):
        raise ActionError(str(document), "register_tells", term=term)


def is_told(document: Document, term: Term) -> bool:
    """Whether the register of a term, as it stands, has the document among its sources."""
    return any(source["sha256"] == document.sha256 for source in term.register.get("sources", ()))

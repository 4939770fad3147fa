"""A term that documents may be put into: its years make sense, and it is there as soon as it is named."""

from __future__ import annotations

from lotrinh.web.actions.errors import ActionError
from lotrinh.web.storage.models import Term, Unit

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

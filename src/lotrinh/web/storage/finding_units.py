"""Finding a unit by what somebody types: with or without marks, with the province or the code."""

from __future__ import annotations

from django.db.models import Case, Q, QuerySet, When

from lotrinh.places.names import plain
from lotrinh.web.storage.models import Unit
from lotrinh.web.storage.sorting import by_name


def find_units(typed: str, among: QuerySet[Unit] | None = None) -> QuerySet[Unit]:
    """Give the units of today that have every typed word in their name or in their province's.

    First those whose name ends as it was typed, then those that have it in one piece.
    """
    found = (Unit.objects.all() if among is None else among).filter(until="")
    for word in filter(None, map(plain, typed.split())):
        found = found.filter(Q(plain__contains=word) | Q(parent__plain__contains=word) | Q(code=word.upper()))
    whole = plain(typed)
    nearness = Case(When(plain__endswith=whole, then=0), When(plain__contains=whole, then=1), default=2)
    return found.select_related("parent").order_by(nearness, "-tier", by_name("name"), "pk")

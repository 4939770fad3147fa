"""Long lists by keyset: a page begins behind the last row of the one before, and costs the same wherever it is."""

from __future__ import annotations

from typing import TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from django.http import HttpRequest

MOST = 1000
Row = TypeVar("Row", bound=Model)


def page_of(request: HttpRequest, rows: QuerySet[Row], after: int, limit: int) -> tuple[list[Row], str | None]:
    """Give the rows behind one, in the order of their numbers, and the address of the next page."""
    most = max(1, min(limit, MOST))
    found = list(rows.filter(pk__gt=after).order_by("pk")[: most + 1])
    if len(found) <= most:
        return found, None
    asked = request.GET.dict() | {"after": str(found[most - 1].pk)}
    return found[:most], request.build_absolute_uri(f"{request.path}?{urlencode(asked)}")

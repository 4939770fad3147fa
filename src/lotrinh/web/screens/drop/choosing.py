"""For whom documents are brought in: the one unit of most people, a choice for the others."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lotrinh.places.names import plain
from lotrinh.web.access import Right, signed_in, units_with
from lotrinh.web.storage.models import Unit
from lotrinh.web.storage.sorting import by_name

_MOST = 30


@signed_in
def choose(request: HttpRequest) -> HttpResponse:
    """Show the units into which this person may drop, those that stand first; go on at once where there is one."""
    asked = request.GET.get("q", "").strip()
    units = units_with(request.user, Right.DROP).filter(until="").select_related("parent")
    if asked:
        units = units.filter(plain__contains=plain(asked))
    found = list(units.order_by("-tier", by_name("name"), "pk")[: _MOST + 1])
    if len(found) == 1 and not asked:
        return redirect("drop_into", unit=found[0].pk)
    shown = {"units": found[:_MOST], "more": len(found) > _MOST, "asked": asked, "searchable": asked or _many(found)}
    return render(request, "drop/choose.html", shown)


def _many(units: list[Unit]) -> bool:
    return len(units) > 7

"""Choosing a unit by typing a part of its name: `{% unit_picker "people.unit" %}` in a form."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_GET

from lotrinh.web.access import Right, everybody, units_with
from lotrinh.web.storage.finding_units import find_units
from lotrinh.web.storage.models import Unit

_SHOWN = 10
_NAME = re.compile(r"\W")


def picked_unit(request: HttpRequest, name: str = "unit") -> Unit | None:
    """Give the unit that was chosen with `{% unit_picker %}`; None where none was."""
    return Unit.objects.filter(code=request.POST.get(name, ""), until="").select_related("parent").first()


@everybody
@require_GET
def pick(request: HttpRequest) -> HttpResponse:
    """Give the units that fit what was typed, to choose one; `right` leaves those in which this person has it."""
    return render(request, "unit_picker/choices.html", choices(request))


def choices(request: HttpRequest, right: str = "", chosen: Unit | None = None) -> dict[str, Any]:
    """Give what the list of choices shows: the chosen unit first, then those that fit what was typed."""
    typed = request.GET.get("typed", "").strip()[:80]
    right = right or request.GET.get("right", "")
    among = units_with(request.user, Right(right)) if right in set(Right) else None
    found = list(find_units(typed, among)[: _SHOWN + 1]) if typed else []
    shown = [unit for unit in found[:_SHOWN] if unit != chosen]
    return {
        "typed": typed,
        "units": [chosen, *shown] if chosen else shown,
        "chosen": chosen,
        "more": len(found) > _SHOWN,
        "name": _NAME.sub("", request.GET.get("name", "unit")),
        "optional": "optional" in request.GET,
    }


addresses = [path("", pick, name="pick_unit")]

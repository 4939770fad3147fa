"""Provinces and their units, with how much each has published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localdate

from lotrinh import places
from lotrinh.publishing.place_map import STYLE, draw
from lotrinh.web.access import everybody
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Unit
from lotrinh.web.storage.sorting import by_name

_PUBLISHED = Count("terms", filter=Q(terms__published__isnull=False))


@everybody
def provinces(request: HttpRequest) -> HttpResponse:
    """Show every province with how many of its units have published a register."""
    found = Unit.objects.filter(tier=Unit.PROVINCE, until="").order_by(by_name("name"))
    alive = Q(children__until="")
    counted = found.annotate(
        units=Count("children", filter=alive, distinct=True),
        told=Count("children", filter=alive & Q(children__terms__published__isnull=False), distinct=True),
    )
    return render(request, "browse/provinces.html", {"provinces": counted})


@everybody
def province(request: HttpRequest, code: str) -> HttpResponse:
    """Show the units of a province in the order of the alphabet, with what each has published, and their map."""
    here = Unit.objects.filter(tier=Unit.PROVINCE, code=code, until="").first()
    if here is None:
        raise Http404
    units = here.children.filter(until="").annotate(published=_PUBLISHED).order_by(by_name("name"))
    context = {"province": here, "units": units, "map": _map(here), "levels": _levels(units)}
    return render(request, "browse/province.html", context)


def _map(here: Unit) -> SafeString:
    """Draw the province as it is today; the style is a file of its own (`map_style`)."""
    day = localdate().isoformat()
    place = places.owner(here.code, day)
    return mark_safe(draw(place, places.children(place, day), spoken(), style="")) if place else SafeString()


def _levels(units: Iterable[Unit]) -> list[tuple[str, int]]:
    """Count the units by their level word, the most frequent first."""
    return Counter(unit.level for unit in units).most_common()


@everybody
def map_style(request: HttpRequest) -> HttpResponse:
    """Give the style of the maps, which pages cannot carry themselves."""
    return HttpResponse(STYLE, content_type="text/css")


addresses = [
    path("provinces/", provinces, name="provinces"),
    path("provinces/<str:code>/", province, name="province"),
    path("map.css", map_style, name="map_style"),
]

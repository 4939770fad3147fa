"""Whether the tables keep what they promise: nobody lost, nobody from nowhere, no code with two owners on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain, pairwise
from math import cos, hypot, radians
from typing import NamedTuple

from lotrinh.places.lineage import predecessors, successors
from lotrinh.places.place import Place
from lotrinh.places.table import REFORM, by_code, changes, communes, districts, provinces, read_rows

AREA_TOLERANCE = Decimal("0.002")
"""How far, as a share, the areas of a province's communes may miss the province's own."""

WHOLES_TOLERANCE = Decimal("0.001")
"""How far, as a share, the areas of whole predecessors may miss the area of what they became."""
FAR = 20
"""Kilometres between a unit and the nearest of its predecessors from which on one of the positions is doubted."""
_KM_A_DEGREE = 111.32


class Problem(NamedTuple):
    """One thing that is wrong. `broken` where a promise is broken; else a doubt that the sources leave."""

    key: str
    broken: bool
    place: Place | None
    found: Mapping[str, object]


def check() -> list[Problem]:
    """Test the whole table; give what is wrong, broken promises first."""
    promises = (_lost(), _owned_twice(), _orphans(), _miscounted(), _misdivided(), _unequal_wholes())
    problems = [*chain(*promises), *_doubtful_areas(), *_far_apart(), *_unknown()]
    return sorted(problems, key=lambda problem: not problem.broken)


def _lost() -> Iterator[Problem]:
    for place in (*provinces(), *communes()):
        if place.until and not successors(place):
            yield Problem("goes_nowhere", broken=True, place=place, found={})
        if place.since and not predecessors(place):
            yield Problem("comes_from_nowhere", broken=True, place=place, found={})


def _owned_twice() -> Iterator[Problem]:
    for owners in by_code().values():
        for one, other in pairwise(owners):
            if not one.until or other.since < one.until:
                yield Problem("two_owners", broken=True, place=one, found={"other": other.full_name})


def _orphans() -> Iterator[Problem]:
    known = {place.code for place in (*provinces(), *districts())}
    for place in communes():
        missing = {place.province, place.district or place.province} - known
        if missing:
            yield Problem("no_superior", broken=True, place=place, found={"code": ", ".join(sorted(missing))})


def _miscounted() -> Iterator[Problem]:
    everyone = (*provinces(), *districts(), *communes())
    for day, what, total, source in read_rows("totals"):
        counted = sum(what in (place.tier, place.level) for place in everyone if place.lasts_on(day))
        if counted != int(total):
            found = {"day": day, "what": what, "counted": counted, "total": int(total), "source": source}
            yield Problem("miscounted", broken=True, place=None, found=found)


def _misdivided() -> Iterator[Problem]:
    for gone in changes().ends:
        extents = Counter(change.extent for change in gone)
        if extents["whole"] and len(gone) > 1:
            yield Problem("whole_and_more", broken=True, place=gone[0].old, found={"count": len(gone)})
        elif extents["part"] == len(gone) == 1:
            yield Problem("part_alone", broken=True, place=gone[0].old, found={"new": gone[0].new.full_name})


def _unequal_wholes() -> Iterator[Problem]:
    """Compare the area of a unit that was made of wholes with the sum of theirs, where all are known."""
    for place in (*provinces(), *communes()):
        made_of = predecessors(place)
        parts = [change.old.area for change in made_of if change.extent == "whole" and change.old.area is not None]
        if not made_of or len(parts) < len(made_of) or place.area is None:
            continue
        off = sum(parts) / place.area - 1
        if abs(off) > WHOLES_TOLERANCE:
            found = {"sum": sum(parts), "area": place.area, "percent": round(off * 100, 2)}
            yield Problem("wholes_differ", broken=True, place=place, found=found)


def _far_apart() -> Iterator[Problem]:
    """Find units that lie far from all that they were made of."""
    for place in communes():
        apart = [_kilometres(place, change.old) for change in predecessors(place) if change.old.latitude is not None]
        if apart and min(apart) > FAR:
            yield Problem("far_apart", broken=False, place=place, found={"km": round(min(apart))})


def _kilometres(one: Place, other: Place) -> float:
    north, south, east, west = (
        float(degrees or 0) for degrees in (one.latitude, other.latitude, one.longitude, other.longitude)
    )
    return _KM_A_DEGREE * hypot(north - south, (east - west) * cos(radians((north + south) / 2)))


def _doubtful_areas() -> Iterator[Problem]:
    """Compare each province's area with the sum of its communes'; where some are not known it may only be less."""
    for province in provinces():
        inside = [one for one in communes() if one.province == province.code and one.lasts_on(REFORM)]
        if not province.lasts_on(REFORM) or not province.area:
            continue
        total = sum((one.area or Decimal(0) for one in inside), Decimal(0))
        missing = sum(one.area is None for one in inside)
        off = total / province.area - 1
        found: dict[str, object] = {"sum": total, "area": province.area, "percent": round(off * 100, 1)}
        if off > AREA_TOLERANCE or (not missing and off < -AREA_TOLERANCE):
            yield Problem("area_differs", broken=False, place=province, found=found)
        if missing:
            found |= {"missing": missing, "count": len(inside)}
            yield Problem("areas_missing", broken=False, place=province, found=found)


def _unknown() -> Iterator[Problem]:
    for change in changes().all:
        if change.extent == "unknown":
            found = {"new": change.new.full_name, "code": change.new.code, "sources": ", ".join(change.sources)}
            yield Problem("unknown_extent", broken=False, place=change.old, found=found)

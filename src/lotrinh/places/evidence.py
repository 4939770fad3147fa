"""Which of several units of one name a document means, by what else it says; where that is not enough, all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lotrinh.places.lineage import predecessors
from lotrinh.places.names import plain, split_level
from lotrinh.places.place import Place
from lotrinh.places.search import distance_to, exact, provinces_named
from lotrinh.places.table import owners


class Decision(NamedTuple):
    """The unit that is meant, or None with the candidates; `reasons` are the kinds of evidence that decided."""

    place: Place | None
    candidates: tuple[Place, ...]
    reasons: tuple[str, ...]
    """Of `name`, `province`, `district`, `predecessors`; `contradiction` where the evidence fits no candidate."""


def decide(unit: str, *, on: str = "", province: str = "", district: str = "", made_of: Sequence[str] = ()) -> Decision:
    """Decide which unit `unit` (`phường An Khê`) means.

    Evidence: the day; the province, in any spelling; the former district; the names of its predecessors. Without a day
    units of today come first. Typing errors are not forgiven: a wrong code is worse than none.
    """
    found = exact(unit, on=on, tier="commune")
    if not on:
        found = [match for match in found if not match.ended] or found
    left, reasons = tuple(match.place for match in found), ["name"]
    if province and left:
        left, reasons = _in_province(left, province), [*reasons, "province"]
    if district and left:
        left, reasons = _in_district(left, district), [*reasons, "district"]
    if not left:
        return Decision(None, tuple(match.place for match in found), ("contradiction",) if found else ())
    if len(left) > 1 and made_of:
        left, reasons = _made_of(left, made_of), [*reasons, "predecessors"]
    return Decision(left[0] if len(left) == 1 else None, left, tuple(reasons))


def _in_province(places: tuple[Place, ...], province: str) -> tuple[Place, ...]:
    named = provinces_named(province)
    if not named:
        return places
    away = {place: distance_to(place, province) for place in places}
    direct = tuple(place for place in places if away[place] == 0)
    return direct or tuple(place for place in places if away[place] is not None)


def _in_district(places: tuple[Place, ...], district: str) -> tuple[Place, ...]:
    asked = plain(split_level(district)[1])
    return tuple(place for place in places if place.district and plain(owners(place.district)[0].name) == asked)


def _made_of(places: tuple[Place, ...], names: Sequence[str]) -> tuple[Place, ...]:
    """Keep the units that most of the named predecessors went into, if any did."""
    asked = {plain(split_level(name)[1]) for name in names}
    shared = [len(asked & {plain(change.old.name) for change in predecessors(place)}) for place in places]
    most = max(shared)
    return tuple(place for place, count in zip(places, shared, strict=True) if most and count == most) or places

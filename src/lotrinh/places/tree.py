"""The tree of units on a day: all that stood, what each lay in, and what lay in each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from lotrinh.places.lineage import owner, province_of
from lotrinh.places.place import Place, Tier
from lotrinh.places.table import by_code, communes, districts, provinces


def units(on: str, tier: Tier | None = None) -> tuple[Place, ...]:
    """Give every unit of a day, or those of one tier: provinces, districts, communes, each by code."""
    return tuple(place for place in _standing(_turn(on)) if tier in (None, place.tier))


def parent(place: Place, on: str = "") -> Place | None:
    """Give what a unit lay directly in on a day, on its last one without a day: a district, else a province.

    The district of a former commune; the province as it was then called; None for a province.
    """
    if place.tier == "commune" and place.district:
        return owner(place.district, _last_turn(place))
    return province_of(place, on)


def children(place: Place, on: str = "") -> tuple[Place, ...]:
    """Give the units directly in one on a day, on its last one without a day; none on a day when it was not there."""
    turn = _turn(on) if on else _last_turn(place)
    return _children(turn).get(place.code, ()) if place.lasts_on(turn) else ()


def inside(place: Place, on: str = "") -> tuple[Place, ...]:
    """Give all units in one, directly or not, on a day: what an office that stands over it may see."""
    below = children(place, on)
    return tuple(one for child in below for one in (child, *inside(child, on)))


@cache
def _turns() -> tuple[str, ...]:
    """Give the days on which the tree changed, in order; before the first one it is as the oldest source has it."""
    days = {day for places in by_code().values() for place in places for day in (place.since, place.until)}
    return tuple(sorted(days | {""}))


def _turn(on: str) -> str:
    """Give the last day up to this one on which the tree changed: all days from it to the next are alike."""
    return _turns()[bisect_right(_turns(), on) - 1]


def _last_turn(place: Place) -> str:
    return _turns()[bisect_left(_turns(), place.until) - 1] if place.until else _turns()[-1]


@cache
def _standing(turn: str) -> tuple[Place, ...]:
    return tuple(place for place in (*provinces(), *districts(), *communes()) if place.lasts_on(turn))


@cache
def _children(turn: str) -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for place in _standing(turn):
        over = parent(place, turn)
        if over is not None:
            found.setdefault(over.code, []).append(place)
    return {code: tuple(places) for code, places in found.items()}

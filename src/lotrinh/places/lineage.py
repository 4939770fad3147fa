"""What a unit came from, what became of it, and who covers its ground on a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lotrinh.places.place import Change, Extent, Place
from lotrinh.places.table import changes, owners, provinces


class Share(NamedTuple):
    """A unit at the other end of a line of changes, and how much of the older of the two the newer took."""

    place: Place
    extent: Extent


def owner(code: str, day: str) -> Place | None:
    """Give the unit whose code this was on a day."""
    return next((place for place in owners(code) if place.lasts_on(day)), None)


def province_of(place: Place, day: str = "") -> Place | None:
    """Give the province that a unit belonged to on a day; without a day, on the unit's last."""
    if place.tier == "province":
        return None
    on = [one for one in owners(place.province) if one.since < (place.until or "9") and _meets(one, place)]
    return next((one for one in on if day and one.lasts_on(day)), on[-1] if on else None)


def _meets(province: Place, place: Place) -> bool:
    return not province.until or not place.since or place.since < province.until


def province_today(place: Place) -> Place:
    """Give the province that a province has become part of; itself where it still stands."""
    while place.until:
        place = changes().out_of(place.code, place.until)[0].new
    return place


def successors(place: Place) -> tuple[Change, ...]:
    """Give what became of a unit when it ended; nothing while it lasts."""
    return changes().out_of(place.code, place.until)


def predecessors(place: Place) -> tuple[Change, ...]:
    """Give what a unit was made of when it began; nothing where that is not known."""
    return changes().into(place.code, place.since)


def descendants(place: Place, on: str = "") -> list[Share]:
    """Give the units that hold a unit's ground on a later day, today without one."""
    shares = _follow(place, successors, lambda change: change.new, lambda one: not one.until or _before(on, one.until))
    if len(shares) == 1 and all(extent != "unknown" for _, extent in shares):
        return [Share(shares[0].place, "whole")]
    return shares


def origins(place: Place, on: str) -> list[Share]:
    """Give the units of an earlier day that a unit took ground of, with how much of theirs it took."""
    return _follow(place, predecessors, lambda change: change.old, lambda one: one.since <= on)


def cover(place: Place, on: str) -> list[Share]:
    """Give the units that covered a unit's ground on any day: itself, or its descendants or origins."""
    if place.lasts_on(on):
        return [Share(place, "whole")]
    return descendants(place, on) if on >= place.since else origins(place, on)


def changes_between(first: str, last: str, province: str = "") -> list[Change]:
    """Give the changes after one day, up to and with another; of one province, or of all."""
    return [
        change
        for change in changes().all
        if first < change.day <= last and province in ("", change.new.province, change.old.province)
    ]


def former_provinces(place: Place) -> tuple[Place, ...]:
    """Give the provinces that a province was made of on 1 July 2025; itself where it was made of none."""
    return tuple(one for one in provinces() if province_today(one) == province_today(place))


def _before(on: str, until: str) -> bool:
    return bool(on) and on < until


def _follow(
    place: Place,
    step: Callable[[Place], tuple[Change, ...]],
    end: Callable[[Change], Place],
    there: Callable[[Place], bool],
) -> list[Share]:
    """Walk the changes from a unit until each line is `there`; a unit reached by several lines is named once."""
    reached: dict[Place, Extent] = {}
    open_lines: list[Share] = [Share(place, "whole")]
    while open_lines:
        at, extent = open_lines.pop(0)
        if there(at):
            reached[at] = extent if at not in reached else "unknown" if "unknown" in (extent, reached[at]) else "part"
        else:
            open_lines += [Share(end(change), _of(extent, change.extent)) for change in step(at)]
    return [Share(one, extent) for one, extent in reached.items()]


def _of(one: Extent, other: Extent) -> Extent:
    if "unknown" in (one, other):
        return "unknown"
    return "whole" if one == other == "whole" else "part"

"""Which observations speak to a target: one value a year, with what was set aside and why."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lotrinh.planning.meaning import aim
from lotrinh.planning.targets import Break, Observation, Target
from lotrinh.tracking.verdict import origin

_RELATIVE = frozenset({"growth_per_year", "growth_total", "multiple"})
_WHOLE_YEAR = 360
"""Days from which a window counts as a whole year, whichever day it begins on."""

Index = Mapping[str, list[Observation]]


@dataclass(slots=True)
class Gathered:
    """The yearly values of one target, and all that was reported besides."""

    values: dict[int, Decimal] = field(default_factory=dict)
    chosen: dict[int, Observation] = field(default_factory=dict)
    revised: dict[int, list[Observation]] = field(default_factory=dict)
    """Earlier reports of a year, oldest first."""
    disputed: dict[int, list[Decimal]] = field(default_factory=dict)
    """Values of one year that no date puts in order."""
    partial: list[Observation] = field(default_factory=list)
    other_unit: list[Observation] = field(default_factory=list)
    broken: Break | None = None
    """The change of definition that later values were set aside for."""


def index(observations: Iterable[Observation]) -> Index:
    """Put observations under their indicators."""
    by_indicator: defaultdict[str, list[Observation]] = defaultdict(list)
    for observation in observations:
        by_indicator[observation.indicator].append(observation)
    return by_indicator


def gather(target: Target, reported: Index, until: int) -> Gathered:
    """Give one value for each year after the target's origin, up to `until` and to the end of the target."""
    out = Gathered()
    yearly: defaultdict[int, list[Observation]] = defaultdict(list)
    first, last = origin(target) + 1, min(until, target.end)
    for one in sorted(reported.get(target.indicator, ()), key=_order):
        if not first <= one.year <= last:
            continue
        if not _speaks_to(target, one):
            out.other_unit.append(one)
        elif one.months and not whole_year(one):
            out.partial.append(one)
        else:
            yearly[one.year].append(one)
    for year in sorted(yearly):
        _settle(target, year, yearly[year], out)
    _stop_at_break(target, out)
    return out


def _order(one: Observation) -> tuple[object, ...]:
    return one.year, one.reported, one.value, one.unit or "", one.months or (), one.evidence or ""


def whole_year(one: Observation) -> bool:
    """Tell whether an observation covers a whole year, by either clock."""
    return one.months is None or days(one.months) >= _WHOLE_YEAR


def days(window: tuple[str, str]) -> int:
    """Give how many days a window has, both ends included."""
    first, last = map(date.fromisoformat, window)
    return (last - first).days + 1


def _speaks_to(target: Target, one: Observation) -> bool:
    if target.measure in _RELATIVE:
        # A reported rate is no level: it says nothing of a path that begins at a known value.
        rate = one.measure != "level" or (one.unit is not None and _same(one.unit, target.unit))
        return not (rate and target.baseline)
    return not one.unit or not target.unit or _same(one.unit, target.unit)


def _same(unit: str, other: str) -> bool:
    return unicodedata.normalize("NFC", unit).casefold() == unicodedata.normalize("NFC", other).casefold()


def _settle(target: Target, year: int, reports: list[Observation], out: Gathered) -> None:
    """Take the latest report of a year; where no date tells which that is, the least favourable one."""
    newest = [one for one in reports if one.reported == reports[-1].reported]
    direction = aim(target, target.baseline.low if target.baseline else None).direction
    one = newest[0] if direction == "up" else newest[-1]
    values = sorted({other.value for other in newest})
    if len(values) > 1:
        out.disputed[year] = values
    earlier = [other for other in reports if other.reported != one.reported]
    if earlier:
        out.revised[year] = earlier
    out.chosen[year], out.values[year] = one, one.value


def _stop_at_break(target: Target, out: Gathered) -> None:
    since = origin(target)
    breaks = sorted((one for one in target.breaks if one.year > since and one.bridge is None), key=lambda b: b.year)
    if breaks and any(year >= breaks[0].year for year in out.values):
        out.broken = breaks[0]
        for kept in (out.values, out.chosen, out.revised, out.disputed):
            for year in [year for year in kept if year >= breaks[0].year]:
                del kept[year]


def bridged(target: Target, until: int) -> Decimal | None:
    """Give the baseline as the newest definition counts it, where a break up to `until` has a bridging value."""
    crossed = [one for one in target.breaks if origin(target) < one.year <= until and one.bridge is not None]
    return max(crossed, key=lambda one: one.year).bridge if crossed else None

"""Where a target would end if it went on as it did: a damped trend with an interval by resampling. Always marked so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, localcontext
from itertools import pairwise
from random import Random
from statistics import median
from typing import Any

from lotrinh.planning.amounts import Amount, Bound, told
from lotrinh.planning.meaning import Aim, aim
from lotrinh.planning.paths import EXACT
from lotrinh.planning.targets import Target, read_observation, read_target
from lotrinh.tracking.assess import number
from lotrinh.tracking.gathering import gather, index
from lotrinh.tracking.verdict import origin

LEAST = 3
_DAMPING = 0.85
"""How much of the yearly change is left after each further year."""
_DRAWS = 400
_SEED = 20252030
"""A fixed one, so that the same figures give the same interval on every machine."""
_EDGE = 0.1


def forecast(target: Mapping[str, Any], observations: Sequence[Mapping[str, Any]], as_of: date) -> dict[str, Any]:
    """Continue the yearly values of a target to its last year.

    Gives `value`, `interval` (8 of 10 courses), `likely` (`likely`, `open`, `unlikely`, or null where the end is not
    known) and sentences; with fewer than three yearly values all of them null, and a sentence that says so.
    """
    with localcontext(EXACT):
        wanted = read_target(target, 0)
        seen = gather(wanted, index(read_observation(one, at) for at, one in enumerate(observations)), as_of.year)
        base = wanted.baseline.low if wanted.baseline else None
        known = dict(seen.values)
        if base is not None and wanted.measure in ("level", "ratio", "growth_per_year", "growth_total", "multiple"):
            known[origin(wanted)] = base
        out: dict[str, Any] = {"id": wanted.id, "forecast": True, "year": wanted.end, "value": None}
        if len(seen.values) < LEAST:
            found: dict[str, object] = {"count": len(seen.values)}
            return out | {"interval": None, "likely": None} | _both("forecast.too_few", found)
        return out | _continued(wanted, known, aim(wanted, base), next(iter(seen.chosen.values())).unit or "")


def _continued(target: Target, known: Mapping[int, Decimal], found: Aim, unit: str) -> dict[str, Any]:
    years = sorted(known)
    changes = [float(known[b] - known[a]) / (b - a) for a, b in pairwise(years)]
    left = target.end - years[-1]
    courses = sorted(_courses(target, [float(known[year]) for year in years], changes, left))
    value = _course(target, [float(known[year]) for year in years], [median(changes)] * left)
    low, high = (courses[round(edge * (len(courses) - 1))] for edge in (_EDGE, 1 - _EDGE))
    amounts = [Amount(Decimal(repr(one)), unit) for one in (value, low, high)]
    told_by: dict[str, object] = dict(zip(("value", "low", "high"), amounts, strict=True))
    out: dict[str, Any] = {"value": number(amounts[0].value), "interval": [low, high], "likely": None}
    said = [_both("forecast.said", told_by | {"count": len(years), "until": target.end})]
    if found.end is not None:
        reached = sum(found.holds(Decimal(repr(one)), found.end) for one in courses) / len(courses)
        out["likely"] = "likely" if reached > 1 - _EDGE else "unlikely" if reached < _EDGE else "open"
        said.append(_both(f"forecast.{out['likely']}", {"bound": Bound(found.comparator, Amount(found.end, unit))}))
    return out | {key: [one[key][0] for one in said] for key in ("reasons", "reasons_vi")}


def _courses(target: Target, values: Sequence[float], changes: Sequence[float], left: int) -> list[float]:
    """Draw courses whose yearly changes are changes that were seen."""
    chance = Random(_SEED)
    return [_course(target, values, [chance.choice(changes) for _ in range(left)]) for _ in range(_DRAWS)]


def _course(target: Target, values: Sequence[float], changes: Sequence[float]) -> float:
    value, weight = values[-1], 1.0
    total = sum(values)
    for change in changes:
        weight *= _DAMPING
        value += change * weight
        total += value
    return round(total if target.measure == "total_over_term" else value, 6)


def _both(key: str, found: dict[str, object]) -> dict[str, list[str]]:
    return {"reasons": [told(key, "en", found)], "reasons_vi": [told(key, "vi", found)]}

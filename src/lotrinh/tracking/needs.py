"""What the remaining years must bring, for a target that is not settled yet."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.planning.paths import grown, path_of
from lotrinh.planning.targets import YEARLY, Target
from lotrinh.tracking.verdict import Verdict

_OPEN = frozenset({"on_track", "at_risk", "off_track"})
_GROWING = frozenset({"geometric", "growth_per_year", "growth_total", "multiple"})


def needs(target: Target, verdict: Verdict) -> dict[str, Any] | None:
    """Give how many years are left, the value they end at, and what each must bring; None where nothing is open."""
    if verdict.status not in _OPEN or verdict.year is None or verdict.actual is None:
        return None
    left = target.end - verdict.year
    asked = verdict.aim.end if verdict.aim.end is not None else verdict.aim.value
    out: dict[str, Any] = {"years": left, "until": target.end, "value": _number(asked)}
    if target.measure in YEARLY:
        return out | {"each_year": _number(verdict.aim.value)}
    gap = asked - verdict.actual
    if target.measure == "total_over_term":
        return out | {"remaining": _number(max(gap, Decimal(0))), "each_year": _number(max(gap, Decimal(0)) / left)}
    out["change_per_year"] = _number(gap / left)
    if path_of(target, verdict.aim) in _GROWING and verdict.actual > 0 and asked > 0:
        out["growth_per_year"] = _number((grown(asked / verdict.actual, 1, left) - 1) * 100)
    return out


def _number(value: Decimal) -> int | float:
    given = to_json(value)
    return float(value) if isinstance(given, str) else given

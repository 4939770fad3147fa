"""Values of a part of a year: kept apart from yearly ones, set beside the same part of the yearly path."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.planning.amounts import Amount, Share
from lotrinh.planning.meaning import Aim, aim
from lotrinh.planning.paths import required, total_required
from lotrinh.planning.targets import Observation, Target
from lotrinh.tracking.gathering import Gathered, days
from lotrinh.tracking.reasons import Reason
from lotrinh.tracking.verdict import origin

_YEAR = 365
_MONEY = frozenset({"VND", "USD"})


def partial_years(target: Target, seen: Gathered, base: Decimal | None) -> list[dict[str, Any]]:
    """Give each value of a part of a year with what the path asks for by then, where that is known."""
    return list(_each(target, seen, aim(target, base), base))


def _each(target: Target, seen: Gathered, found: Aim, base: Decimal | None) -> Iterator[dict[str, Any]]:
    for one in seen.partial:
        window = one.months or ("", "")
        share = Decimal(days(window)) / _YEAR
        asked = _asked(target, found, base, one, share)
        out: dict[str, Any] = {"window": list(window), "value": to_json(one.value), "share_of_year": float(share)}
        out |= {"required": None, "progress": None, "reasons": [], "reasons_vi": []}
        if asked:
            progress = one.value / asked
            said: dict[str, object] = {
                "required": Amount(asked, one.unit or ""),
                "actual": Amount(one.value, one.unit or ""),
            }
            said |= {"first": window[0], "last": window[1], "share": Share(share), "progress": Share(progress)}
            why = Reason("partial", said)
            out |= {"required": float(asked), "progress": float(progress)}
            out |= {"reasons": [why.said("en")], "reasons_vi": [why.said("vi")]}
        yield out


def _asked(target: Target, found: Aim, base: Decimal | None, one: Observation, share: Decimal) -> Decimal | None:
    """Ask for what comes in over a year by the share of the year, for a state by its place between two years."""
    since = origin(target)
    if target.measure == "keep":
        return found.value
    if target.measure in ("per_year", "share_of_plan"):
        return found.value * share
    if target.measure == "total_over_term":
        before = total_required(target, found, since, one.year - 1).value
        return (total_required(target, found, since, one.year).value - before) * share
    if base is None or found.end is None:
        return None
    this = required(target, found, since, one.year).value
    if one.unit in _MONEY:
        return this * share
    before = base if one.year - 1 <= since else required(target, found, since, one.year - 1).value
    return before + (this - before) * share

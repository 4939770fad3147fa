"""A target of a province given to its units, and taken together again."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.planning.errors import PlanError
from lotrinh.planning.splitting import join, split
from lotrinh.planning.targets import exact

Json = dict[str, Any]
_ADDED = frozenset({"level", "total_over_term", "per_year", "change"})


def share_out(
    target: Mapping[str, Any], weights: Mapping[str, Decimal], way: str, step: Decimal = Decimal(1)
) -> dict[str, Json]:
    """Give each unit its part of a target.

    What adds up (`way` is `sum`) is split by weights, exactly; a rate, or growth, is asked of every unit alike. A
    baseline is not split: each unit has its own.
    """
    if way != "sum" or target["measure"] not in _ADDED or target["unit"] == "%":
        return {unit: {**target, "baseline": None} for unit in weights}
    if any(weight < 0 for weight in weights.values()) or not any(weights.values()):
        raise PlanError("weights", "weights", found=", ".join(f"{unit}: {one}" for unit, one in weights.items()) or "–")
    if step <= 0:
        raise PlanError("step", "step", found=step)
    ends = target["value"] if isinstance(target["value"], list | tuple) else [target["value"]]
    parts = [split(exact(end, "value", str(target.get("id"))), weights, step) for end in ends]
    shared = {}
    for unit in weights:
        values = [to_json(part[unit]) for part in parts]
        shared[unit] = {**target, "value": values if len(values) > 1 else values[0], "baseline": None}
        shared[unit].pop("milestones", None)
    return shared


def take_together(shared: Mapping[str, Mapping[str, Any]]) -> Json:
    """Give the target that units' parts make: amounts are summed; asked alike, they must be alike."""
    first = next(iter(shared.values()))
    if len({(part["measure"], part["unit"], part["comparator"]) for part in shared.values()}) > 1:
        raise PlanError("targets", "shape", field="parts", expected="one measure, unit and comparator", found="several")
    if first["measure"] not in _ADDED or first["unit"] == "%":
        return dict(first)
    ends = [part["value"] if isinstance(part["value"], list | tuple) else [part["value"]] for part in shared.values()]
    sums = [
        to_json(join({unit: exact(values[at], "value", unit) for unit, values in zip(shared, ends, strict=True)}))
        for at in range(len(ends[0]))
    ]
    return {**first, "value": sums if len(sums) > 1 else sums[0]}

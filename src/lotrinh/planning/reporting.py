"""Reported values of many units, given to the plans that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lotrinh.planning.errors import PlanError
from lotrinh.planning.targets import mapping, needed

Json = dict[str, Any]


def with_observations(plan: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> Json:
    """Give the plan with those rows that name its unit, by code or by name, besides the values it has already.

    A row is an observation with `place`, the unit's official code or its name; one without it is for every plan.
    """
    known = {_folded(plan.get("unit")), _folded(plan.get("unit_name"))} - {""}
    own = [
        {name: value for name, value in row.items() if name != "place"}
        for row in rows
        if not row.get("place") or _folded(row["place"]) in known
    ]
    return {**plan, "observations": [*(plan.get("observations") or []), *own]}


def _folded(name: object) -> str:
    return " ".join(str(name or "").lower().split())


def read_rows(written: object, place: str) -> list[Json]:
    """Take observations from JSON: an array of rows, or an object that has them under `observations`."""
    rows = written.get("observations") if isinstance(written, Mapping) else written
    if not isinstance(rows, list):
        raise PlanError(place, "shape", field="observations", expected="[…]", found=repr(rows)[:40])
    for at, row in enumerate(rows):
        needed(mapping(row, f"{place}[{at}]"), "indicator", f"{place}[{at}]")
    return rows

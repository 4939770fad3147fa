"""`lotrinh plan split`: one target of a province over its units, and what the parts make together."""

from __future__ import annotations

import argparse
import json
import shutil
from typing import Any

from lotrinh.cli.json_files import read_weights
from lotrinh.cli.output import Output, write_rows
from lotrinh.lexicon import default
from lotrinh.messages import Language
from lotrinh.places.baselines import way_of_adding
from lotrinh.planning import PlanError, share_out, take_together
from lotrinh.planning.targets import exact
from lotrinh.publishing.province import shared_lines

Json = dict[str, Any]


def split_plan(asked: argparse.Namespace, plans: list[Json], lang: Language) -> int:
    """Share out the target that was named; show the parts with their sum, or write them as plans of the units."""
    plan, whole = _found(plans, asked.target)
    by_name = read_weights(asked.weights)
    weights = next(iter(by_name.values()), {})
    shared = share_out(whole, weights, asked.way or _way(whole), exact(asked.step, "step", "--step"))
    parts = [_plan_of(unit, part, plan) for unit, part in shared.items()]
    if asked.output != "-":
        with Output(asked.output, "json", lang).stream() as stream:
            stream.write(json.dumps(parts, ensure_ascii=False, indent=1) + "\n")
    together = take_together(shared)
    write_rows(asked.shown, parts, shared_lines(whole, shared, together, shutil.get_terminal_size().columns, lang))
    return 0


def _found(plans: list[Json], name: str) -> tuple[Json, Json]:
    named = [(plan, target) for plan in plans for target in plan["targets"]]
    for plan, target in named:
        if str(target["id"]) == name:
            return plan, target
    raise PlanError("--target", "no_target", known=", ".join(str(one["id"]) for _, one in named[:10]), found=name)


def _way(target: Json) -> str:
    """Say how the target adds up over units, as the catalogue has it."""
    entry = next((one.entry for one in default().indicators if one.key == target["indicator"]), None)
    if entry is None:
        raise PlanError("--target", "no_way", found=target["indicator"])
    return way_of_adding(entry, target["measure"])


def _plan_of(unit: str, part: Json, plan: Json) -> Json:
    """Give a unit's plan with its part: what is worked out from the whole's baseline is left to the unit's own."""
    left = {name: value for name, value in part.items() if name not in ("proposed", "implied", "same_promise", "notes")}
    code = {"unit": unit} if unit.isdecimal() else {"unit_name": unit}
    return {"schema": plan.get("schema"), **code, "term": plan.get("term"), "targets": [left], "observations": []}

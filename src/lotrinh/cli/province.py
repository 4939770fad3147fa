"""`lotrinh rollup` and `lotrinh compare`: the plans of many units together, and beside each other."""

from __future__ import annotations

import argparse
import shutil
from datetime import date
from typing import Any

from lotrinh.cli.json_files import read_plans, read_weights
from lotrinh.cli.output import write_rows
from lotrinh.cli.register import refuse
from lotrinh.lexicon import default
from lotrinh.messages import Language
from lotrinh.places.lineage import province_today
from lotrinh.places.search import provinces_named
from lotrinh.places.table import communes
from lotrinh.planning import PlanError
from lotrinh.publishing.province import comparison_lines, roll_up_lines
from lotrinh.tracking import assess, compare_plans, indicators_of, roll_up_plans, units_of

Json = dict[str, Any]
_TODAY = "9"
"""A day on which the last units stand."""


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Do what was asked for; give 0, or 2 where something was refused or the units are not comparable."""
    return refuse(lambda: (_roll_up if asked.about == "rollup" else _compare)(asked, lang), lang)


def _roll_up(asked: argparse.Namespace, lang: Language) -> int:
    lexicon = default()
    units = units_of(_plans(asked.paths), _communes(asked.province) if asked.province else None)
    weights = read_weights(asked.weights) if asked.weights else None
    assessed = [record for unit in units for plan in unit.plans for record in _assessed(plan, asked.as_of)]
    rows = [
        roll_up_plans(units, name, _year(asked), lexicon, weights=weights, assessed=assessed)
        for name in asked.indicator or indicators_of(units, lexicon)
    ]
    write_rows(asked.shown, rows, roll_up_lines(rows, shutil.get_terminal_size().columns, lang))
    return 0


def _compare(asked: argparse.Namespace, lang: Language) -> int:
    units, lexicon = units_of(_plans(asked.paths)), default()
    rows = [compare_plans(units, name, _year(asked), lexicon) for name in asked.indicator]
    width = shutil.get_terminal_size().columns
    write_rows(asked.shown, rows, (line for row in rows for line in comparison_lines(row, width, lang)))
    return 0 if all(row["comparable"] for row in rows) else 2


def _plans(paths: list[str]) -> list[Json]:
    return [plan for path in paths for plan in read_plans(path)]


def _assessed(plan: Json, day: str) -> list[Json]:
    today = date.today().isoformat()  # the one look at a clock, at the edge
    try:
        return assess({**plan, "as_of": day or plan.get("as_of") or today})
    except PlanError as error:
        raise error.inside(str(plan.get("unit_name") or plan.get("unit") or "plan")) from None


def _year(asked: argparse.Namespace) -> int | None:
    return int(asked.year) if asked.year else None


def _communes(province: str) -> dict[str, str]:
    """Give the commune-level units of a province today, by code."""
    codes = {province_today(one).code for one in provinces_named(province)}
    if not codes:
        raise PlanError("--province", "no_province", found=province)
    return {one.code: one.full_name for one in communes() if one.province in codes and one.lasts_on(_TODAY)}

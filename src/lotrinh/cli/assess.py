"""`lotrinh assess`: a plan and its observations into an assessment."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from datetime import date
from typing import Any

from lotrinh.cli.json_files import read_plans
from lotrinh.messages import Language
from lotrinh.publishing.assessment import assessment_lines, task_lines
from lotrinh.tracking import PlanError, assess, assess_tasks, forecast


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Assess each plan that was named; give 0, or 2 where one was refused."""
    records: list[dict[str, Any]] = []
    refused = 0
    for path in asked.paths:
        try:
            found, shown = _one_file(path, asked, lang)
        except PlanError as error:
            refused += 1
            sys.stderr.write(error.said(lang) + "\n")
            continue
        records += found
        sys.stdout.writelines(line + "\n" for line in shown)
    if asked.shown == "json":
        sys.stdout.write(json.dumps(records, ensure_ascii=False, indent=1) + "\n")
    return 2 if refused else 0


def _one_file(path: str, asked: argparse.Namespace, lang: Language) -> tuple[list[dict[str, Any]], list[str]]:
    """Give the records of all plans of a file, and what is shown of them."""
    day = date.fromisoformat(asked.as_of) if asked.as_of else None
    records: list[dict[str, Any]] = []
    shown: list[str] = []
    for plan in read_plans(path):
        try:
            found = _assessed(plan, day, forecasting=asked.forecast)
            shown += [] if asked.shown == "json" else _lines(plan, found, day, lang)
        except PlanError as error:
            raise error.inside(path) from None
        records += found
    return records, shown


def _assessed(plan: dict[str, Any], day: date | None, *, forecasting: bool) -> list[dict[str, Any]]:
    plan.setdefault("as_of", date.today().isoformat())  # the one look at a clock, at the edge
    records = assess(plan, day)
    if not forecasting:
        return records
    until = day or date.fromisoformat(plan["as_of"])
    for target, record in zip(plan.get("targets") or (), records, strict=True):
        record["forecast"] = forecast(target, plan.get("observations") or [], until)
    return records


def _lines(plan: dict[str, Any], records: list[dict[str, Any]], day: date | None, lang: Language) -> list[str]:
    width = shutil.get_terminal_size().columns
    for record in records:
        if "forecast" in record:
            for name in ("reasons", "reasons_vi"):
                record[name] = [*record[name], *record["forecast"][name]]
    when = day.isoformat() if day else str(plan["as_of"])
    return [
        *assessment_lines(plan, records, when, width, lang),
        *task_lines(plan, assess_tasks(plan, day), width, lang),
    ]

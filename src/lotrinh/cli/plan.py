"""`lotrinh plan`: from registers or documents to plans; shown, checked, exported; or all of it in one go."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from lotrinh.cli.json_files import read_json, read_plans
from lotrinh.cli.output import Output, write_rows
from lotrinh.cli.plan_split import split_plan
from lotrinh.cli.register import gathered, read_decisions, refuse
from lotrinh.messages import Language, say
from lotrinh.planning import PlanError, check_plan, draft, read_predecessors, read_rows, with_observations
from lotrinh.planning.targets import read_target
from lotrinh.publishing.assessment import assessment_lines, task_lines
from lotrinh.publishing.plan import plan_lines, problem_lines, write_plan_csv
from lotrinh.register import build, from_lines, to_lines
from lotrinh.tracking import assess, assess_tasks

Json = dict[str, Any]


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Do what was asked for; give 0, or 2 where something was refused or a plan lacks something."""
    return refuse(lambda: _COMMANDS[asked.about](asked, lang), lang)


def _draft(asked: argparse.Namespace, lang: Language) -> int:
    output = Output(asked.output, "json", lang)
    registers, refused = _registers(asked, [output], lang)
    plans = _drafted(asked, registers)
    with output.stream() as stream:
        stream.write(_json(plans[0] if len(plans) == 1 else plans))
    return 2 if refused else 0


def _registers(asked: argparse.Namespace, outputs: list[Output], lang: Language) -> tuple[list[Json], int]:
    """Take registers as they are; build them from documents and readings otherwise."""
    registers, rest = [], []
    for name in asked.paths:
        lines = Path(name).read_text(encoding="utf-8").splitlines() if name.endswith(".jsonl") else []
        if lines and '"row": "register"' in lines[0]:
            registers += from_lines(lines, name)
        else:
            rest.append(name)
    readings, refused = gathered(rest, outputs, lang, asked.limits) if rest else ([], 0)
    return [*registers, *build(readings, read_decisions(asked.decisions))], refused


def _drafted(asked: argparse.Namespace, registers: list[Json]) -> list[Json]:
    old = read_predecessors(read_json(asked.predecessors), asked.predecessors) if asked.predecessors else None
    rows = read_rows(read_json(asked.observations), asked.observations) if asked.observations else []
    plans = [with_observations(draft(register, predecessors=old), rows) for register in registers]
    return [{**plan, "as_of": asked.as_of} for plan in plans] if asked.as_of else plans


def _plans(paths: list[str]) -> list[Json]:
    return [plan for path in paths for plan in read_plans(path)]


def _whole_plans(paths: list[str]) -> list[Json]:
    """Give plans whose targets have all that a target needs."""
    plans = []
    for path in paths:
        for plan in read_plans(path):
            try:
                plans.append({**plan, "targets": [_whole(one, at) for at, one in enumerate(plan.get("targets") or ())]})
            except PlanError as error:
                raise error.inside(path) from None
    return plans


def _whole(target: Json, at: int) -> Json:
    read = read_target(target, at)
    return {**target, "name": target.get("name") or read.indicator, "unit": read.unit}


def _show(asked: argparse.Namespace, lang: Language) -> int:
    plans, width = _whole_plans(asked.paths), shutil.get_terminal_size().columns
    write_rows(asked.shown, plans, (line for plan in plans for line in [*plan_lines(plan, width, lang), ""]))
    return 0


def _check(asked: argparse.Namespace, lang: Language) -> int:
    found = [(plan, check_plan(plan)) for plan in _plans(asked.paths)]
    width = shutil.get_terminal_size().columns
    problems = [problem for _, own in found for problem in own]
    write_rows(asked.shown, problems, (line for one in found for line in problem_lines(*one, width, lang)))
    return 2 if problems else 0


def _split(asked: argparse.Namespace, lang: Language) -> int:
    return split_plan(asked, _whole_plans(asked.paths), lang)


def _export(asked: argparse.Namespace, lang: Language) -> int:
    with Output(asked.output, "csv", lang).stream() as stream:
        write_plan_csv(_whole_plans(asked.paths), stream, asked.part)
    return 0


def _follow(asked: argparse.Namespace, lang: Language) -> int:
    """Build, draft and assess; the folder gets all three, the screen the assessments."""
    folder = "" if asked.output == "-" else asked.output
    names = ("register.jsonl", "plans.json", "assessments.json")
    outputs = [Output(str(Path(folder, name)), "json", lang) for name in names] if folder else []
    registers, refused = _registers(asked, outputs, lang)
    day = asked.as_of or date.today().isoformat()
    plans = [{**plan, "as_of": day} for plan in _drafted(asked, registers)]
    found = [assess(plan) for plan in plans]
    records = [{"record": plan["record"], "as_of": day, "targets": one} for plan, one in zip(plans, found, strict=True)]
    texts = ("".join(line + "\n" for line in to_lines(registers)), _json(plans), _json(records))
    for output, text in zip(outputs, texts, strict=False):
        with output.stream() as stream:
            stream.write(text)
    width = shutil.get_terminal_size().columns
    for plan, one in zip(plans, found, strict=True):
        shown = [*assessment_lines(plan, one, day, width, lang), *task_lines(plan, assess_tasks(plan), width, lang), ""]
        sys.stdout.writelines(line + "\n" for line in shown)
    if folder:
        sys.stdout.flush()
        sys.stderr.write(say("plan_part.written", lang, folder=folder, files=", ".join(names)) + "\n")
    return 2 if refused else 0


def _json(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


_COMMANDS: dict[str, Callable[[argparse.Namespace, Language], int]] = {
    "draft": _draft,
    "show": _show,
    "check": _check,
    "split": _split,
    "export": _export,
    "follow": _follow,
}

"""A plan to look at: targets with paths and implied figures, tasks with the six clears; and as a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import TextIO

from lotrinh.messages import Language, say
from lotrinh.publishing import figures
from lotrinh.publishing.contract import Json
from lotrinh.publishing.files import storable
from lotrinh.publishing.terminal import lines, printable, shortened

_BILLION = 10**9
_LONGEST = 60
CLEARS = ("what", "who", "due", "answerable", "result", "authority")
_TARGET = ("id", "name", "indicator", "measure", "comparator", "value", "value_to", "unit", "per")
_AFTER = ("owner", "evidence_wanted", "reporting")
_TASK = ("id", *CLEARS, "start", "depends_on", "targets", "breakthroughs", "from")


def plan_lines(plan: Json, width: int, lang: Language) -> Iterator[str]:
    """Give the lines of one plan."""
    term = "–".join(map(str, plan.get("term") or ()))
    yield " · ".join(str(one) for one in (plan.get("unit_name"), plan.get("unit"), term) if one)
    yield "━" * min(width, 100)
    for target in plan["targets"]:
        yield from _target(target, width, lang)
    yield from _said(plan.get("implied") or (), width, lang, "")
    for kind in ("objectives", "breakthroughs", "tasks"):
        if plan.get(kind):
            yield ""
            yield say(f"plan_part.{kind}", lang)
            for one in plan[kind]:
                said = f"  {one.get('id', '·')} {printable(one.get('what') or '')}{_due(one, lang)}"
                yield from lines(said, width, "     ")
    for finding in plan.get("findings") or ():
        yield from lines(f"! {printable(finding['message_vi' if lang == 'vi' else 'message'])}", width, "  ")


def _due(step: Json, lang: Language) -> str:
    """Say by when a task is due, and whether its words give the year."""
    if not step.get("due"):
        return ""
    key = "due_inferred" if step.get("due_inferred") else "due"
    return f" ({say('plan_part.' + key, lang, due=printable(step['due']))})"


def _target(target: Json, width: int, lang: Language) -> Iterator[str]:
    years = "–".join(str(year) for year in target["period"] if year)
    yield from lines(f"{target['id']} {printable(target['name'])} ({years}): {_amount(target, lang)}", width, "    ")
    if (target.get("baseline") or {}).get("value") is not None:
        base = target["baseline"]
        told = {"value": base["value"], "unit": base.get("unit") or target["unit"], "comparator": "="}
        said = say("plan_part.baseline", lang, year=base["year"], value=printable(figures.compact(told, lang)))
        yield from lines(f"    {said}", width, "    ")
    for name in ("milestones", "proposed"):
        if target.get(name):
            steps = " · ".join(f"{year}: {_step(target, value, lang)}" for year, value in target[name].items())
            yield from lines(f"    {say('plan_part.' + name, lang)}: {steps}", width, "      ")
    more = [one for name in ("implied", "same_promise", "notes") for one in target.get(name) or ()]
    yield from _said(more, width, lang, "    ")


def _amount(target: Json, lang: Language) -> str:
    shown = {name: value for name, value in target.items() if name != "direction" or target["measure"] == "change"}
    kept = f", {figures.measure(target, lang, 'measure_short')}" if target["measure"] == "keep" else ""
    return printable(figures.compact(shown | {"kind": "target"}, lang)) + kept


def _step(target: Json, value: object, lang: Language) -> str:
    unit = (target.get("baseline") or {}).get("unit") or target["unit"]
    if unit == "VND" and isinstance(value, int | float):
        value = round(value, -8 if value >= _BILLION else -5)
    elif isinstance(value, float):
        value = round(value, 2)
    return printable(figures.compact({"value": value, "unit": unit, "comparator": "="}, lang))


def _said(told: Sequence[Json], width: int, lang: Language, indent: str) -> Iterator[str]:
    for one in told:
        yield from lines(f"{indent}→ {printable(one['text_vi' if lang == 'vi' else 'text'])}", width, indent + "  ")


def problem_lines(plan: Json, problems: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    """Give the lines of what a plan still lacks: each problem once, with all that have it, the rare ones first."""
    yield f"{printable(str(plan.get('unit_name') or plan.get('unit') or ''))}: {_count(problems, lang)}"
    groups: dict[str, list[str]] = {}
    for one in problems:
        groups.setdefault(one["message_vi" if lang == "vi" else "message"], []).append(one["at"])
    parts = {part: [str(one.get("id")) for one in plan.get(part) or ()] for part in ("targets", "tasks")}
    names = {str(one.get("id")): one.get("name") or one.get("what") for part in parts for one in plan.get(part) or ()}
    for message, having in sorted(groups.items(), key=lambda group: len(group[1])):
        yield from lines(f"{len(having)} × {printable(message)}", width, "    ")
        whole = next((part for part, ids in parts.items() if len(ids) > 1 and having == ids), None)
        if whole:
            yield f"    · {say(f'check.all_{whole}', lang)}"
            continue
        for at in having:
            said = printable(f"· {at} {shortened(str(names.get(at) or ''), _LONGEST)}".rstrip())
            yield from (f"    {line}" for line in lines(said, width - 4, "  "))


def _count(problems: Sequence[Json], lang: Language) -> str:
    return say("check.count", lang, count=len(problems)) if problems else say("check.none", lang)


def write_plan_csv(plans: Sequence[Json], stream: TextIO, part: str) -> None:
    """Write the targets or the tasks of plans as CSV, one a row; milestones (the office's, else proposed) by year."""
    rows = [(plan, row) for plan in plans for row in plan.get(part) or ()]
    years = sorted({year for _, row in rows for year in _milestones(row)})
    head = _TASK if part == "tasks" else (*_TARGET, "from", "to", "baseline_year", "baseline", *_AFTER)
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["unit", "unit_name", *head, *years])
    for plan, row in rows:
        cells = _task_cells(row) if part == "tasks" else _target_cells(row)
        steps = _milestones(row)
        unit = [plan.get("unit"), plan.get("unit_name")]
        writer.writerow([storable(_cell(one)) for one in (*unit, *cells, *(steps.get(year) for year in years))])


def _milestones(row: Json) -> Json:
    return {**(row.get("proposed") or {}), **(row.get("milestones") or {})}


def _target_cells(target: Json) -> list[object]:
    value = target["value"] if isinstance(target["value"], list) else [target["value"], None]
    base = target.get("baseline") or {}
    told = {**target, "value": value[0], "value_to": value[1]}
    return [
        *(told.get(name) for name in _TARGET),
        *target["period"],
        base.get("year"),
        base.get("value"),
        *(target.get(name) for name in _AFTER),
    ]


def _task_cells(task: Json) -> list[object]:
    return [task.get(name) for name in _TASK]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)

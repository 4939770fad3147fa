"""What a plan still lacks before anybody can be held to it: owners, evidence, baselines, the six clears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext
from itertools import pairwise
from typing import Any

from lotrinh.messages import LANGUAGES, say
from lotrinh.planning.amounts import Amount
from lotrinh.planning.errors import PlanError
from lotrinh.planning.meaning import aim
from lotrinh.planning.paths import EXACT
from lotrinh.planning.steps import missing_clears
from lotrinh.planning.targets import YEARLY, Target, read_target

Json = dict[str, Any]


def check_plan(plan: Mapping[str, Any]) -> list[Json]:
    """Give what is open in a plan: `{at, code, message, message_vi}`, targets before tasks."""
    with localcontext(EXACT):
        return [*_targets(plan), *_tasks(plan)]


def _problem(at: str, code: str, **found: Any) -> Json:  # noqa: ANN401 - what fills the sentence
    out: Json = {"at": at, "code": code}
    for lang in LANGUAGES:
        said = {name: one.said(lang) if hasattr(one, "said") else one for name, one in found.items()}
        out["message" if lang == "en" else "message_vi"] = say(f"check.{code}", lang, **said)
    return out


def _targets(plan: Mapping[str, Any]) -> Iterator[Json]:
    served = {one for task in plan.get("tasks") or () for one in task.get("targets") or ()}
    tasks = {task["id"] for task in plan.get("tasks") or ()}
    steps = tasks | {one["id"] for one in plan.get("breakthroughs") or ()}
    for at, written in enumerate(plan.get("targets") or ()):
        name = str(written.get("id") or f"targets[{at}]")
        try:
            target = read_target(written, at)
        except PlanError as error:
            yield _problem(name, "form", error=error)
            continue
        yield from _target(target, written)
        serves = written.get("serves") or []
        if not serves and target.id not in served:
            yield _problem(name, "no_task")
        for one in serves:
            if one not in steps:
                yield _problem(name, "unknown", name=one)


def _target(target: Target, written: Json) -> Iterator[Json]:
    if not written.get("owner"):
        yield _problem(target.id, "no_owner")
    if not written.get("evidence_wanted"):
        yield _problem(target.id, "no_evidence")
    if target.baseline is None and target.measure not in YEARLY and target.measure != "total_over_term":
        yield _problem(target.id, "no_baseline", year=target.start or target.end)
    yield from _milestones(target)


def _milestones(target: Target) -> Iterator[Json]:
    found = aim(target, target.baseline.low if target.baseline else None)
    own = dict(target.milestones)
    end = own.get(target.end)
    asked = found.value if target.measure in YEARLY or target.measure == "total_over_term" else found.end
    if end is not None and asked is not None and end != asked:
        values = {"milestone": Amount(end, target.unit), "value": Amount(asked, target.unit)}
        yield _problem(target.id, "milestone_end", year=target.end, **values)
    steps: list[tuple[int, Decimal]] = sorted(own.items())
    for (before, one), (year, other) in pairwise(steps):
        if target.measure not in YEARLY and not found.reaches(other, one):
            yield _problem(target.id, "milestone_back", year=year, before=before)


def _tasks(plan: Mapping[str, Any]) -> Iterator[Json]:
    tasks = {str(task["id"]): task for task in plan.get("tasks") or ()}
    targets = {str(target.get("id")) for target in plan.get("targets") or ()}
    for name, task in tasks.items():
        if missing := missing_clears(task):
            yield _problem(name, "unclear", missing=_Clears(missing))
        if task.get("due_inferred"):
            yield _problem(name, "due_inferred", words=task.get("due_text"), due=task.get("due"))
        for one in task.get("targets") or ():
            if one not in targets:
                yield _problem(name, "unknown", name=one)
        for one in task.get("depends_on") or ():
            yield from _dependency(name, task, one, tasks)
        if circle := _circle(name, tasks):
            yield _problem(name, "circle", tasks=", ".join(circle))


def _dependency(name: str, task: Json, other: str, tasks: Mapping[str, Json]) -> Iterator[Json]:
    if other not in tasks:
        yield _problem(name, "unknown", name=other)
    elif task.get("due") and (tasks[other].get("due") or "") > task["due"]:
        yield _problem(name, "before", due=task["due"], name=other, other=tasks[other]["due"])


def _circle(name: str, tasks: Mapping[str, Json]) -> list[str]:
    """Give the tasks on a way from a task back to itself, or none."""
    seen: set[str] = set()
    ways = [[one] for one in tasks[name].get("depends_on") or ()]
    while ways:
        way = ways.pop()
        if way[-1] == name:
            return way[:-1] or [name]
        if way[-1] in tasks and way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, one] for one in tasks[way[-1]].get("depends_on") or ()]
    return []


class _Clears(list[str]):
    """Some of the six clears, to be said in the language of the sentence."""

    def said(self, lang: str) -> str:
        """Give their names."""
        return ", ".join(say(f"clear.{name}", "vi" if lang == "vi" else "en") for name in self)

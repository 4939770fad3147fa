"""How far the tasks of a plan are, worked out from dates and reports; nobody sets it by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.messages import LANGUAGES
from lotrinh.planning.amounts import Amount, Bound, told
from lotrinh.planning.targets import exact
from lotrinh.tracking.assess import day_of

_DONE = frozenset({"done_in_time", "done_late"})


def assess_tasks(plan: Mapping[str, Any], as_of: date | None = None) -> list[dict[str, Any]]:
    """Give the status of every task of a plan on a day.

    A task has `id`, `due` and `reports`, each `{date, state}` with the state `started`, `progress` or `done`; reports
    after the day are not known yet. `depends_on` names the tasks that it waits for. Where a task counts something
    (`measured`), what its reports give as `value` is summed by year.
    """
    day = as_of or day_of(plan.get("as_of"))
    records = [_assessed(task, day) for task in plan.get("tasks") or ()]
    done = {record["id"] for record in records if record["status"] in _DONE}
    for task, record in zip(plan.get("tasks") or (), records, strict=True):
        waits = [one for one in task.get("depends_on") or () if one not in done]
        if waits and record["status"] not in _DONE:
            record["waits_for"] = waits
            _say(record, "task.waits", tasks=", ".join(waits))
    return records


def _assessed(task: Mapping[str, Any], day: date) -> dict[str, Any]:
    name = str(task.get("id"))
    due = day_of(task["due"], name) if task.get("due") else None
    reports = sorted((day_of(one.get("date"), name), str(one.get("state"))) for one in task.get("reports") or ())
    known = [report for report in reports if report[0] <= day]
    done = next((when for when, state in known if state == "done"), None)
    status = _status(due, known, done, day)
    record: dict[str, Any] = {"id": name, "status": status, "reasons": [], "reasons_vi": []}
    record |= {"due": due and due.isoformat(), "done": done and done.isoformat()}
    late = ((done or day) - due).days if due else 0
    reported = (done or known[-1][0]).isoformat() if known else ""
    _say(record, f"task.{status}", day=day.isoformat(), due=record["due"], reported=reported, days=late)
    if task.get("due_inferred"):
        _say(record, "task.inferred", words=task.get("due_text"))
    for count in task.get("measured") or ():
        _count(record, count, task.get("reports") or (), day)
    return record


def _count(record: dict[str, Any], count: Mapping[str, Any], reports: Any, day: date) -> None:  # noqa: ANN401 - JSON
    """Set what a task asks to count beside what was counted in each year so far."""
    place, unit = str(record["id"]), str(count.get("unit") or "")
    by_year: defaultdict[int, Decimal] = defaultdict(Decimal)
    for one in reports:
        when = day_of(one.get("date"), place)
        if one.get("value") is not None and when <= day:
            by_year[when.year] += exact(one["value"], "value", place)
    asked = count["value"] if isinstance(count["value"], list) else [count["value"]]
    near = Bound(str(count.get("comparator") or "="), Amount(exact(asked[0], "value", place), unit))
    key = "yearly" if count.get("per") == "year" else "once"
    _say(record, f"task.counts_{key}", name=count.get("name"), bound=near)
    counted = "; ".join(f"{year}: {number}" for year, number in sorted(by_year.items()))
    _say(record, "task.counted" if counted else "task.not_counted", counted=counted)


def _status(due: date | None, known: list[tuple[date, str]], done: date | None, day: date) -> str:
    if due is None:
        return "not_yet_assessable"
    if done:
        return "done_in_time" if done <= due else "done_late"
    if day > due:
        return "overdue"
    return "in_progress" if known else "not_started"


def _say(record: dict[str, Any], key: str, **found: object) -> None:
    for lang in LANGUAGES:
        record["reasons" if lang == "en" else "reasons_vi"].append(told(key, lang, found))

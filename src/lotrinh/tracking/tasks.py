"""How far the tasks of a plan are, worked out from dates and reports; nobody sets it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lotrinh.messages import LANGUAGES, say
from lotrinh.tracking.assess import day_of

TASK_STATUSES = ("not_started", "in_progress", "done_in_time", "done_late", "overdue", "not_yet_assessable")
_DONE = frozenset({"done_in_time", "done_late"})


def assess_tasks(plan: Mapping[str, Any], as_of: date | None = None) -> list[dict[str, Any]]:
    """Give the status of every task of a plan on a day.

    A task has `id`, `due` and `reports`, each `{date, state}` with the state `started`, `progress` or `done`; reports
    after the day are not known yet. `depends_on` names the tasks that it waits for.
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
    return record


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
        record["reasons" if lang == "en" else "reasons_vi"].append(say(key, lang, **found))

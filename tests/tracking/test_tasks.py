"""The status of a task follows from dates and reports."""

from datetime import date

import pytest

from lotrinh.tracking import assess_tasks

DUE = "2026-06-30"


def task(*reports, due=DUE, **more):
    return {"id": "n1", "due": due, "reports": [{"date": day, "state": state} for day, state in reports], **more}


@pytest.mark.parametrize(
    ("one", "status"),
    [
        (task(), "not_started"),
        (task(("2026-03-01", "started")), "in_progress"),
        (task(("2026-03-01", "started"), ("2026-05-20", "done")), "done_in_time"),
        (task(("2026-06-30", "done"), due="2026-06-30"), "not_started"),
        (task(due=None), "not_yet_assessable"),
        (task(("2026-03-01", "started"), due="2026-05-31"), "overdue"),
        (task(("2026-05-20", "done"), due="2026-05-01"), "done_late"),
        (task(due="2026-06-01"), "not_started"),
    ],
)
def test_a_status_is_worked_out(one, status):
    """As of 1 June 2026, with what was reported by then."""
    (found,) = assess_tasks({"tasks": [one]}, date(2026, 6, 1))
    assert found["status"] == status
    assert found["reasons"]
    assert found["reasons_vi"]


def test_a_task_says_what_it_waits_for():
    """A task that depends on an unfinished one names it."""
    first, second = task(), task(depends_on=["n1"]) | {"id": "n2"}
    found = assess_tasks({"tasks": [second, first]}, date(2026, 1, 1))
    assert found[0]["waits_for"] == ["n1"]

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


def test_what_a_task_counts_is_summed_by_year():
    """Two inspections asked for each year: those of 2026 are counted, one after the day is not known yet."""
    count = {"name": "cơ quan chủ trì", "comparator": ">=", "value": 2, "unit": "cơ quan", "per": "year"}
    dated = [("2026-03-01", 1), ("2026-05-01", 2), ("2026-12-01", 1)]
    one = task(due=None) | {"measured": [count]}
    one["reports"] = [{"date": day, "state": "progress", "value": value} for day, value in dated]
    (found,) = assess_tasks({"tasks": [one]}, date(2026, 6, 1))
    assert "It asks for at least 2 cơ quan each year (cơ quan chủ trì)." in found["reasons"]
    assert found["reasons"][-1] == "Counted so far: 2026: 3."
    (found,) = assess_tasks({"tasks": [one | {"reports": []}]}, date(2026, 6, 1))
    assert found["reasons_vi"][-1].startswith("Chưa có số thực hiện")


def test_an_inferred_year_is_said():
    """The reasons quote the words that give no year."""
    (found,) = assess_tasks({"tasks": [task(due_inferred=True, due_text="trước ngày 30/6")]}, date(2026, 6, 1))
    assert "“trước ngày 30/6” gives no year" in found["reasons"][-1]

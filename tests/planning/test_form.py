"""A plan in another form than it should have is refused in a sentence, never with a traceback."""

import copy
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.cli import main
from lotrinh.planning import PlanError, check_form

SAID = {"text": "It is.", "text_vi": "Là vậy."}
PLAN = {
    "as_of": "2027-12-31",
    "unit": "20305",
    "unit_name": "phường Mẫu",
    "term": [2025, 2030],
    "thresholds": {"at_risk": 0.9},
    "objectives": [{"what": "Xây dựng phường"}],
    "breakthroughs": [{"id": "b1", "what": "Hạ tầng"}],
    "tasks": [
        {"id": "n1", "what": "Mở chợ", "due": "2026-06-30", "targets": ["t"], "depends_on": ["n2"]},
        {
            "id": "n2",
            "what": "Kiểm tra 2 cơ quan mỗi năm",
            "due_text": "trước 30/11",
            "due_inferred": True,
            "reports": [{"date": "2026-03-01", "state": "started", "value": 1}],
            "measured": [{"name": "cơ quan", "comparator": ">=", "value": 2, "unit": "cơ quan", "per": "year"}],
        },
    ],
    "targets": [
        {
            "id": "t",
            "indicator": "i",
            "name": "Thu ngân sách",
            "measure": "level",
            "comparator": ">",
            "value": 632,
            "unit": "VND",
            "period": [2025, 2030],
            "baseline": {"year": 2025, "value": 410, "unit": "VND"},
            "milestones": {"2026": 450},
            "proposed": {"2027": 487.9},
            "breaks": [{"year": 2027, "note": "chuẩn mới", "bridge": 400}],
            "serves": ["n1"],
            "implied": [SAID],
            "notes": [SAID],
        }
    ],
    "observations": [{"indicator": "i", "year": 2027, "value": 489, "unit": "VND", "reported": "2028-01-15"}],
    "implied": [SAID],
    "findings": [{"code": "c", "message": "Look.", "message_vi": "Xem."}],
}
WRONG = [None, "", "x", [], {}, 0, -1, 1.5, True, [1], [None], {"a": 1}, "2027-13-45", float("nan"), 10**30, [{}]]
COMMANDS = [
    ["assess", "-"],
    ["assess", "-", "--forecast"],
    ["plan", "show", "-"],
    ["plan", "check", "-"],
    ["plan", "export", "-"],
    ["plan", "export", "-", "--part", "tasks"],
]


def places(part, way=()):
    """Give the way to every part of a plan but the whole."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for name, one in inner:
        yield (*way, name)
        yield from places(one, (*way, name))


def changed(way, wrong):
    plan = copy.deepcopy(PLAN)
    part = plan
    for name in way[:-1]:
        part = part[name]
    part[way[-1]] = wrong
    return plan


@given(st.sampled_from(list(places(PLAN))), st.sampled_from(WRONG), st.sampled_from(COMMANDS))
def test_whatever_stands_in_a_plan_no_command_breaks_down(way, wrong, words):
    """Each command does its work or says in a sentence what is wrong, whichever part holds whatever value."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.StringIO(json.dumps(changed(way, wrong))))
        assert main(words) in (0, 2)


@pytest.mark.parametrize(
    ("way", "wrong", "said"),
    [
        (("tasks",), 5, "plan: Expected […] in `tasks`, found 5."),
        (("tasks", 0), "x", "plan: Expected {…} in `tasks[0]`, found 'x'."),
        (("tasks", 1, "id"), None, "tasks[1]: Expected “…” in `id`, found None."),
        (("tasks", 0, "depends_on", 0), 2, "tasks[0]: Expected “…” in `depends_on[0]`, found 2."),
        (("tasks", 1, "reports", 0, "date"), 2026, "tasks[1].reports[0]: Expected “…” in `date`, found 2026."),
        (("targets", 0, "proposed", "2027"), "x", "targets[0]: Expected a number in `proposed`, found 'x'."),
        (("term",), [2025], "plan: Expected [2025, 2030] in `term`, found [2025]."),
    ],
)
def test_a_part_of_another_form_is_named(way, wrong, said):
    """The error says which part, what was expected there and what was found."""
    with pytest.raises(PlanError) as refused:
        check_form(changed(way, wrong))
    assert str(refused.value).startswith(said)


def test_a_year_that_is_none_is_refused():
    """A year far beyond any term would ask for a path without end."""
    import lotrinh

    with pytest.raises(PlanError, match="from 1900 to 2200 in `period`"):
        lotrinh.assess(changed(("targets", 0, "period", 1), 10**30))

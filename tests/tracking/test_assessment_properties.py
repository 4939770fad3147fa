"""Properties of an assessment that hold for every plan."""

import random
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

import lotrinh
from lotrinh.planning.targets import COMPARATORS

BEST_FIRST = ("achieved", "on_track", "at_risk", "off_track", "missed", "no_baseline")
PATHS = ("level", "growth_per_year", "growth_total", "multiple")
ALL = (*PATHS, "total_over_term", "per_year", "share_of_plan", "keep")
UNITS = st.sampled_from(["%", "VND", "hộ"])
amounts = st.decimals(min_value=0, max_value=1000, places=2).map(float)


@st.composite
def plans(draw, unit=UNITS):
    """Give a plan with one target and one value a year; growth and multiples on their own scale."""
    measure = draw(st.sampled_from(ALL))
    values = st.sampled_from([0, 0.5, 1, 2, 10, 50]) if measure in PATHS[1:] else amounts
    comparator = draw(st.sampled_from(COMPARATORS))
    value = sorted([draw(values), draw(values)]) if comparator == "range" else draw(values)
    target = {
        "id": "t",
        "indicator": "i",
        "measure": measure,
        "comparator": comparator,
        "value": value,
        "unit": "%" if measure in PATHS[1:] else draw(unit),
        "period": [2025, 2030],
        "baseline": draw(st.one_of(st.none(), st.builds(lambda v: {"year": 2025, "value": v}, amounts))),
    }
    if measure == "level" and draw(st.booleans()):
        target["milestones"] = {"2027": draw(amounts), "2029": draw(amounts)}
    if draw(st.booleans()):
        target["direction"] = draw(st.sampled_from(["up", "down"]))
    last = draw(st.integers(2026, 2030))
    observed = "VND" if measure in PATHS[1:] else target["unit"]
    observations = [
        {"indicator": "i", "year": year, "value": draw(amounts), "unit": observed} for year in range(2026, last + 1)
    ]
    return {"as_of": f"{last}-12-31", "targets": [target], "observations": observations}


def status(plan):
    return lotrinh.assess(plan)[0]["status"]


def direction(plan):
    from lotrinh.planning.meaning import direction_of
    from lotrinh.planning.targets import read_target

    target = read_target(plan["targets"][0], 0)
    return direction_of(target, target.baseline.low if target.baseline else None)


def against(plan):
    """Tell whether the comparator asks for the other way than the direction: such a target contradicts itself."""
    comparator = plan["targets"][0]["comparator"]
    return comparator in ((">", ">=") if direction(plan) == "down" else ("<", "<="))


@settings(max_examples=500, deadline=None)
@given(plans(), st.integers(0, 4), amounts)
def test_a_worse_value_never_improves_the_status(plan, at, worse_by):
    """Whatever is asked, making one year's value worse leaves the status as it is or lowers it."""
    if against(plan):
        return
    before = BEST_FIRST.index(status(plan))
    one = plan["observations"][at % len(plan["observations"])]
    one["value"] += worse_by if direction(plan) == "down" else -worse_by
    assert BEST_FIRST.index(status(plan)) >= before


@given(plans(), st.randoms(use_true_random=False), st.integers(0, 3))
def test_the_order_of_the_input_changes_nothing(plan, chance, repeated):
    """Targets and observations in another order, even with contradicting reports, give the same assessment."""
    plan["observations"] += [{**one, "value": one["value"] + 1} for one in plan["observations"][:repeated]]
    plan["targets"].append({**plan["targets"][0], "id": "second"})
    before = lotrinh.assess(plan)
    random.Random(chance.random()).shuffle(plan["observations"])
    plan["targets"].reverse()
    assert lotrinh.assess(plan) == before[::-1]


@settings(max_examples=500, deadline=None)
@given(plans(unit=st.just("VND")), st.sampled_from([3, 6, 9]))
def test_the_scale_of_money_changes_nothing(plan, zeros):
    """Money told in đồng, thousands, millions or billions gives the same status and the same progress."""
    target = plan["targets"][0]
    if target["value"] == 0 and target["comparator"] == "~":  # one unit either way is allowed, whatever the unit
        return
    before = lotrinh.assess(plan)[0]
    for one in plan["observations"]:
        one["value"] = scaled(one["value"], zeros)
    if target["baseline"]:
        target["baseline"]["value"] = scaled(target["baseline"]["value"], zeros)
    if target["measure"] not in PATHS[1:]:
        ends = target["value"]
        target["value"] = [scaled(end, zeros) for end in ends] if isinstance(ends, list) else scaled(ends, zeros)
    for year, value in target.get("milestones", {}).items():
        target["milestones"][year] = scaled(value, zeros)
    after = lotrinh.assess(plan)[0]
    assert (after["status"], after["progress"]) == (before["status"], before["progress"])


def scaled(value, zeros):
    return str(Decimal(repr(value)).scaleb(zeros))


@given(plans(), st.dates(date(2024, 1, 1), date(2033, 12, 31)))
def test_any_plan_can_be_assessed_on_any_day(plan, day):
    """No day and no mixture of measure, comparator and direction raises, and the status is a known one."""
    from lotrinh.tracking.verdict import STATUSES

    assert lotrinh.assess(plan, day)[0]["status"] in STATUSES


@given(plans())
def test_assessing_does_not_change_the_plan(plan):
    """The plan that goes in is the plan that comes out."""
    before = repr(plan)
    lotrinh.assess(plan)
    assert repr(plan) == before

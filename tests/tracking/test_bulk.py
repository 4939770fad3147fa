"""Many targets at once get the statuses that each gets by itself."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lotrinh
from lotrinh.planning.targets import COMPARATORS

np = pytest.importorskip("numpy", reason="numpy is not installed (the extra `bulk`)")
from lotrinh.tracking import bulk  # noqa: E402 - needs numpy
from lotrinh.tracking.verdict import STATUSES  # noqa: E402

# Few round values, so that targets are often hit exactly.
amounts = st.sampled_from([0, 0.5, 1, 5, 9, 9.5, 10, 10.5, 11, 12.1, 50, 95, 100, 105, 110, 121])
rates = st.sampled_from([0, 0.5, 1, 2, 10, 21])


@st.composite
def rows(draw):
    """Give one target as a plan's JSON with its yearly values."""
    measure = draw(st.sampled_from(bulk.PLAIN))
    relative = measure in ("growth_per_year", "growth_total", "multiple")
    value = sorted(draw(st.tuples(*[rates if relative else amounts] * 2)))
    comparator = draw(st.sampled_from(COMPARATORS))
    target = {"measure": measure, "comparator": comparator, "value": value if comparator == "range" else value[0]}
    target |= {"unit": "%" if relative else "ha", "period": [2025, draw(st.sampled_from([2026, 2028, 2030]))]}
    target["baseline"] = draw(st.one_of(st.none(), st.builds(lambda v: {"year": 2025, "value": v}, amounts)))
    target["path"] = draw(st.sampled_from(["linear", "geometric"]))
    if draw(st.booleans()):
        target["direction"] = draw(st.sampled_from(["up", "down"]))
    return target, draw(st.dictionaries(st.integers(2025, 2031), amounts, max_size=6))


def columns(targets):
    value = [t["value"] if isinstance(t["value"], list) else [t["value"]] * 2 for t in targets]
    base = [t["baseline"]["value"] if t["baseline"] else np.nan for t in targets]
    return bulk.Columns(
        measure=np.array([bulk.PLAIN.index(t["measure"]) for t in targets], np.int8),
        comparator=np.array([COMPARATORS.index(t["comparator"]) for t in targets], np.int8),
        low=np.array([low for low, _ in value], float),
        high=np.array([high for _, high in value], float),
        start=np.array([t["period"][0] for t in targets]),
        end=np.array([t["period"][1] for t in targets]),
        base_year=np.full(len(targets), 2025),
        base=np.array(base, float),
        direction=np.array([{"up": 1, "down": -1}.get(t.get("direction"), 0) for t in targets], np.int8),
        geometric=np.array([t["path"] == "geometric" for t in targets]),
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(rows(), min_size=1, max_size=40), st.dates(date(2025, 6, 1), date(2031, 12, 31)))
def test_the_status_is_that_of_the_exact_engine(given_rows, day):
    """For any plain targets, on any day, all at once and one by one give the same status and the same numbers."""
    reported = [(at, year, value) for at, (_, values) in enumerate(given_rows) for year, value in values.items()]
    row, year, value = (np.array([one[at] for one in reported], kind) for at, kind in enumerate((int, int, float)))
    found = bulk.assess_many(columns([target for target, _ in given_rows]), row, year, value, day)
    targets = [{**target, "id": str(at), "indicator": str(at)} for at, (target, _) in enumerate(given_rows)]
    observations = [{"indicator": str(at), "year": y, "value": v, "unit": "ha"} for at, y, v in reported]
    for at, one in enumerate(lotrinh.assess({"targets": targets, "observations": observations}, day)):
        assert STATUSES[found.status[at]] == one["status"], (targets[at], given_rows[at][1], one)
        for name, numbers in (("required", found.required), ("actual", found.actual)):
            told = one[name]["value"] if one[name] else np.nan
            assert numbers[at] == pytest.approx(told, rel=1e-9, abs=1e-9, nan_ok=True), (name, targets[at])
        told = np.nan if one["progress"] is None else one["progress"]
        assert found.progress[at] == pytest.approx(told, rel=1e-6, abs=1e-9, nan_ok=True), (targets[at], one)

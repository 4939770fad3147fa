"""What an assessment says besides its status."""

from datetime import date

import pytest

import lotrinh
from lotrinh.tracking import PlanError


def plan(*observations, **target):
    """Give a plan for a share that should rise from 70 in 2025 to 90 in 2030."""
    asked = {"id": "t", "indicator": "i", "measure": "level", "comparator": ">=", "value": 90, "unit": "%"}
    asked |= {"period": [2025, 2030], "baseline": {"year": 2025, "value": 70}}
    reported = [
        {"indicator": "i", "unit": "%", "year": year, "value": value} | more for year, value, more in observations
    ]
    return {"as_of": "2027-12-31", "targets": [asked | target], "observations": reported}


def assessed(*observations, **target):
    return lotrinh.assess(plan(*observations, **target))[0]


def test_the_arithmetic_stands_in_the_reasons():
    """The required value is shown as it is worked out, with the numbers that went in."""
    found = assessed((2027, 76, {}))
    assert "70% + (90% − 70%) × 2/5 = 78%" in found["reasons"][0]
    assert "(76% − 70%) ÷ (78% − 70%) = 0,75" in found["reasons_vi"][1]


def test_progress_in_words_is_never_rounded_up_to_one():
    """0.9999 of the way reads as 0.999, not as 1."""
    found = assessed((2027, 77.9999, {}))
    assert found["status"] == "at_risk"
    assert "= 0.999 of the way" in found["reasons"][1]


def test_earlier_values_of_a_revised_year_are_kept():
    """The latest report counts, and the one before it stays visible."""
    found = assessed((2027, 79, {"reported": "2028-01-05"}), (2027, 76, {"reported": "2028-02-20"}))
    assert found["actual"] == {"year": 2027, "value": 76}
    assert found["revisions"] == [{"year": 2027, "earlier": [{"value": 79, "reported": "2028-01-05"}]}]


def test_a_half_year_is_set_beside_half_of_the_way():
    """A share at mid-year is compared with the place between two years, and changes no status."""
    found = assessed((2026, 74, {}), (2027, 75, {"window": ["2027-01-01", "2027-07-01"]}))
    (part,) = found["partial"]
    assert found["status"] == "on_track"
    assert part["required"] == pytest.approx(74 + 4 * 182 / 365)


def test_half_a_years_money_is_set_beside_half_of_the_years_path():
    """What comes in over a year is asked for by the share of the year."""
    window = {"window": ["2026-12-15", "2027-06-14"], "unit": "VND"}
    found = assessed(
        (2027, 50, window),
        unit="VND",
        value=200,
        baseline={"year": 2026, "value": 100},
        path="linear",
        period=[2026, 2027],
    )
    assert found["partial"][0]["required"] == pytest.approx(200 * 182 / 365)


def test_needs_say_what_the_remaining_years_must_bring():
    """From 76 in 2027 to 90 in 2030 is 14 in three years."""
    needs = assessed((2027, 76, {}))["needs"]
    assert (needs["years"], needs["value"], needs["change_per_year"]) == (3, 90, pytest.approx(14 / 3))


def test_needs_of_a_growing_amount_are_a_rate():
    """100 to 800 in three years is doubling each year."""
    found = assessed((2027, 100, {"unit": "VND"}), unit="VND", value=800, baseline={"year": 2025, "value": 90})
    assert found["needs"]["growth_per_year"] == pytest.approx(100)


def test_a_missing_baseline_names_its_year():
    """The sentence says which year's value the office must enter, also where nothing is reported yet."""
    for found in (assessed((2027, 80, {}), baseline=None), assessed(baseline=None)):
        assert any("2025 baseline is missing" in reason for reason in found["reasons"])
        assert any("Thiếu số liệu gốc năm 2025" in reason for reason in found["reasons_vi"])


def test_an_open_baseline_says_what_each_end_would_mean():
    """Where the status depends on the baseline, both ends are told with their statuses."""
    found = assessed((2027, 75, {}), baseline={"year": 2025, "value": [60, 75]})
    assert "at 60% the status would be “on track”, at 75% “behind”" in found["reasons"][0].replace("At 60%", "at 60%")


def test_a_reported_rate_is_no_level():
    """A growth rate reported beside a known baseline is set aside by name."""
    found = assessed(
        (2027, 11, {"unit": "%"}), measure="growth_per_year", value=10, baseline={"year": 2025, "value": 1000}
    )
    assert found["status"] == "no_data"
    assert "(%)" in found["reasons"][-1]


def test_who_answers_and_what_proves_it_go_through():
    """Owner, wanted evidence and the evidence of the latest value stand in the assessment."""
    found = assessed((2027, 79, {"evidence": "Báo cáo số 12"}), owner="Phòng Kinh tế", evidence_wanted="Báo cáo năm")
    assert (found["owner"], found["evidence_wanted"], found["evidence"]) == (
        "Phòng Kinh tế",
        "Báo cáo năm",
        "Báo cáo số 12",
    )


def test_the_day_of_the_call_wins_over_the_plans_own():
    """`as_of` given beside the plan is the day that counts."""
    asked = plan((2026, 74, {}), (2027, 60, {}))
    assert lotrinh.assess(asked, date(2026, 12, 31))[0]["status"] == "on_track"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": None}, "targets[0] (t): Expected the field `value`, found none."),
        ({"value": "nhiều"}, "targets[0] (t): Expected a number in `value`, found 'nhiều'."),
        ({"value": float("nan")}, "targets[0] (t): Expected a number in `value`, found nan."),
        ({"measure": "percent_done"}, "targets[0] (t): Expected one of level"),
        ({"period": [2025]}, "targets[0] (t): Expected [2025, 2030] in `period`"),
        ({"value": [1, 2, 3]}, "targets[0] (t): Expected [from, to] in `value`"),
        ({"baseline": 70}, "targets[0] (t): Expected {…}"),
    ],
)
def test_a_plan_in_another_form_is_refused_in_a_sentence(change, said):
    """The error names the target, what was expected and what was found, and says it in Vietnamese, too."""
    with pytest.raises(PlanError) as refused:
        assessed(**change)
    assert str(refused.value).startswith(said)
    assert refused.value.said("vi").startswith("targets[0] (t): ")


def test_a_window_that_is_none_is_refused():
    """A window has two days of the calendar."""
    with pytest.raises(PlanError, match="Expected a day"):
        assessed((2027, 75, {"window": ["2027-01-01", "2027-06-31"]}))


def test_a_plan_without_a_day_is_refused():
    """Nothing is assessed as of an unknown day: the core looks at no clock."""
    with pytest.raises(PlanError, match="day of the assessment"):
        lotrinh.assess({"targets": []})

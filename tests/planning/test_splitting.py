"""Parts sum to the whole, whatever the weights."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.planning import PlanError, join, share_out, split, take_together, windows

WEIGHTS = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 10**6).map(Decimal), min_size=1)
TARGET = {"id": "t", "indicator": "i", "measure": "level", "comparator": ">=", "value": 1000, "unit": "VND"}


def some(weights):
    return any(weights.values())


@given(st.decimals(0, 10**12, places=3), WEIGHTS.filter(some), st.sampled_from(["1", "0.1", "1000", "0.25"]))
def test_splitting_and_summing_back_is_the_identity(whole, weights, step):
    """Any amount over any weights, in steps of any size, sums to itself exactly."""
    parts = split(whole, weights, Decimal(step))
    assert set(parts) == set(weights)
    assert join(parts) == whole


@given(st.integers(0, 10**9), WEIGHTS.filter(some))
def test_a_part_is_its_share_but_for_one_step(whole, weights):
    """No unit carries more than one step more or less than its share."""
    total = sum(weights.values())
    for unit, part in split(Decimal(whole), weights).items():
        assert abs(part - whole * weights[unit] / total) < 1
        assert part == part.to_integral_value()


def test_equal_remainders_go_by_name():
    """Ten over three equal units gives the odd one to the first by name, each time."""
    assert split(Decimal(10), dict.fromkeys("cab", Decimal(1))) == {"c": 3, "a": 4, "b": 3}


@pytest.mark.parametrize("weights", [{}, {"a": Decimal(0)}, {"a": Decimal(-1), "b": Decimal(2)}])
def test_impossible_weights_are_refused(weights):
    """Without a weight above zero there is no share."""
    with pytest.raises(ValueError, match="weights"):
        split(Decimal(1), weights)


@given(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), WEIGHTS.filter(some))
def test_a_target_shared_out_and_taken_together_is_itself(value, weights):
    """A range keeps both ends; the baseline is each unit's own."""
    asked = {**TARGET, "comparator": "range", "value": sorted(value), "baseline": {"year": 2025, "value": 1}}
    assert take_together(share_out(asked, weights, "sum")) == {**asked, "baseline": None}


def test_a_rate_is_asked_of_every_unit_alike():
    """96 % of a province is 96 % in each ward, not a part of it."""
    shared = share_out({**TARGET, "unit": "%", "value": 96}, {"a": Decimal(1), "b": Decimal(3)}, "mean")
    assert {part["value"] for part in shared.values()} == {96}
    assert take_together(shared)["value"] == 96


def test_parts_of_different_meaning_do_not_sum():
    """Two units' parts must be of one measure, unit and comparator."""
    with pytest.raises(PlanError, match="one measure"):
        take_together({"a": TARGET, "b": {**TARGET, "unit": "USD"}})


def test_the_two_clocks_have_their_own_windows():
    """The first quarter is January to March of statistics, 15 December to 14 March of the administration."""
    assert windows(2027, "quarter", "calendar")["2027-Q1"] == ("2027-01-01", "2027-03-31")
    assert windows(2027, "quarter", "administrative")["2027-Q1"] == ("2026-12-15", "2027-03-14")
    assert windows(2027, "half", "administrative")["2027-H2"] == ("2027-06-15", "2027-12-14")
    assert windows(2028, "month", "calendar")["2028-02"] == ("2028-02-01", "2028-02-29")
    assert windows(2027, "year", "administrative") == {"2027": ("2026-12-15", "2027-12-14")}

"""Units together, and units beside each other."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lotrinh.tracking import compare, count_statuses, roll_up

VALUES = {"20305": Decimal("410.6"), "20306": Decimal("200.4"), "20307": None}


def test_a_sum_says_how_many_reported():
    """Coverage and the missing units stand beside the sum."""
    found = roll_up(VALUES, "sum")
    assert (found["value"], found["reported"], found["expected"]) == (Decimal("611.0"), 2, 3)
    assert "2 of 3 units" in found["reasons"][0]
    assert found["missing"] == ["20307"]


def test_a_mean_without_weights_is_refused():
    """No weight, no mean; the units that lack one are named."""
    found = roll_up(VALUES, "mean", weights={"20305": Decimal(3)}, weight="population")
    assert found["value"] is None
    assert "20306" in found["reasons"][0]


def test_a_mean_is_weighted():
    """Three parts of 400 and one of 200 make 350."""
    values = {"a": Decimal(400), "b": Decimal(200)}
    assert roll_up(values, "mean", weights={"a": Decimal(3), "b": Decimal(1)})["value"] == 350


def test_growth_rates_are_not_added():
    """What does not add up is refused, with its coverage."""
    assert roll_up(VALUES, "none")["value"] is None


@given(st.dictionaries(st.text("abc", min_size=1), st.decimals(-1000, 1000, places=2)), st.randoms())
def test_the_order_of_units_changes_no_sum(values, chance):
    """A sum over units is the same whichever comes first."""
    shuffled = list(values.items())
    chance.shuffle(shuffled)
    assert roll_up(dict(shuffled), "sum") == roll_up(values, "sum")


def test_statuses_are_counted_each_by_itself():
    """Missing data is counted as missing data, never as behind."""
    counted = count_statuses([{"status": "no_data"}, {"status": "no_data"}, {"status": "off_track"}])
    assert (counted["no_data"], counted["off_track"], counted["achieved"]) == (2, 1, 0)


def side(place, **fields):
    known = {"indicator": "poor_households", "measure": "level", "unit": "%", "definition": "2022-2025"}
    return known | {"period": [2026, 2026], "scope": "all", "value": 1, "place": place} | fields


def test_like_is_compared_with_like():
    """Where all agrees the values stand beside each other."""
    found = compare([side("A"), side("B", value=2)])
    assert found["comparable"]
    assert [one["value"] for one in found["sides"]] == [1, 2]


def test_a_refusal_says_what_differs_and_what_would_help():
    """Another definition and another year are both named, with what each unit has."""
    found = compare([side("A"), side("B", definition="2027-2030", period=[2027, 2027])])
    assert found["differs"] == ["definition", "period"]
    assert found["sides"] is None
    assert "B: 2027-2030" in found["reasons"][0]
    assert "bridge" in found["reasons"][0]


def test_one_unit_is_no_comparison():
    """A single side is refused."""
    assert not compare([side("A")])["comparable"]

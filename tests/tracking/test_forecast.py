"""Forecasts are marked, need three values, and say how sure they are."""

from datetime import date

from lotrinh.tracking import forecast

TARGET = {"id": "t", "indicator": "i", "measure": "level", "comparator": ">=", "value": 90, "unit": "%"}
TARGET |= {"period": [2025, 2030], "baseline": {"year": 2025, "value": 70}}


def observed(*values):
    return [{"indicator": "i", "year": 2026 + at, "value": value, "unit": "%"} for at, value in enumerate(values)]


def test_two_values_give_no_forecast():
    """With fewer than three yearly values there is a sentence and no number."""
    found = forecast(TARGET, observed(74, 78), date(2027, 12, 31))
    assert found["forecast"] is True
    assert found["value"] is None
    assert "at least 3" in found["reasons"][0]


def test_a_steady_rise_goes_on_more_slowly():
    """The trend is damped: the forecast lies between the last value and the straight continuation."""
    found = forecast(TARGET, observed(74, 78, 82), date(2028, 12, 31))
    assert 82 < found["value"] < 90
    assert found["interval"][0] <= found["value"] <= found["interval"][1]


def test_the_same_values_in_any_order_give_the_same_forecast():
    """Resampling is drawn alike on every run and from any order."""
    values = observed(74, 75, 81)
    assert forecast(TARGET, values, date(2028, 12, 31)) == forecast(TARGET, values[::-1], date(2028, 12, 31))


def test_a_forecast_says_whether_the_target_is_likely():
    """Far above is likely, far below unlikely."""
    assert forecast(TARGET, observed(80, 89, 95), date(2028, 12, 31))["likely"] == "likely"
    assert forecast(TARGET, observed(70, 71, 71), date(2028, 12, 31))["likely"] == "unlikely"

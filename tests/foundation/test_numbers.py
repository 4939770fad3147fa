"""Exact numbers and their JSON form."""

from decimal import Decimal

import pytest

from lotrinh.foundation.numbers import to_json, value_to_json


@pytest.mark.parametrize(
    ("number", "json"),
    [
        ("632000000000", 632000000000),
        ("0.12", 0.12),
        ("21310000000.0", 21310000000),
        ("0.1234567890123456789", "0.1234567890123456789"),
    ],
)
def test_a_number_reads_back_to_the_same_value(number, json):
    """Whole numbers are ints, short fractions floats, and digits that a float would round stay digits."""
    assert to_json(Decimal(number)) == json


def test_a_range_is_a_pair():
    """The two ends stand in order."""
    assert value_to_json((Decimal(10), Decimal("12.5"))) == [10, 12.5]

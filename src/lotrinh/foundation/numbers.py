"""Exact numbers: `Decimal` inside, plain JSON numbers outside."""

from __future__ import annotations

from decimal import Decimal

Value = Decimal | tuple[Decimal, Decimal]
"""One exact number, or the two ends of a range."""


def to_json(number: Decimal) -> int | float | str:
    """Give `number` as a JSON number that reads back to the same value, else as its digits.

    A whole number becomes an int; a fraction becomes a float where the float prints the same digits
    (up to 15 significant ones), otherwise a string, so that nothing is rounded in silence.
    """
    if number == number.to_integral_value():
        return int(number)
    as_float = float(number)
    return as_float if Decimal(repr(as_float)) == number else str(number)


def value_to_json(value: Value) -> int | float | str | list[int | float | str]:
    """Give a value as JSON: a number, or `[lo, hi]` for a range."""
    if isinstance(value, tuple):
        return [to_json(value[0]), to_json(value[1])]
    return to_json(value)

"""How the separators of a number were read, and what decided it: its digits, its unit or the document's own habit.

`parse_number` is asked again with another unit or habit: what changes its answer is what decided.
"""

from __future__ import annotations

from decimal import Decimal

from lotrinh.foundation.numbers import to_json
from lotrinh.reading.decimals import parse_number
from lotrinh.reading.explaining.explanation import Fact, quoted
from lotrinh.reading.number import Number
from lotrinh.reading.page import Quote
from lotrinh.reading.quantities import Quantity
from lotrinh.reading.watching import Watch

_MARKS = {",": "comma", ".": "point"}


def dimension_read(quantity: Quantity) -> str:
    """Give the dimension that was known when the digits were read: a noun or the end of a series comes later."""
    if quantity.of is not None:
        return quantity.dimension or "count"
    later = "series" in quantity.marks or (quantity.dimension == "count" and quantity.noun is None)
    return "" if later else quantity.dimension


def digits(watch: Watch, number: Number, dimension: str) -> tuple[Fact, ...]:
    """Give how the digits of one number were read, and why so."""
    written, english = watch.page.low[number.start : number.end], watch.meter.english
    value = parse_number(written, dimension, english=english)
    words, said = quoted(watch.page, number.start, number.end), {"value": to_json(value)}
    if not written[0].isdecimal():
        return (Fact("number in words", words, said),)
    marks = [mark for mark in _MARKS if mark in written]
    if not marks:
        return (Fact("digits without a separator", words, said),)
    role = (
        "groups thousands"
        if value == Decimal(written.replace(",", "").replace(".", "").replace(" ", ""))
        else "is decimal"
    )
    if len(marks) == 2:
        role = "group thousands" if role == "groups thousands" else "the last is decimal"
        return (Fact(f"two separators, {role}", words, said),)
    read = Fact(f"{_MARKS[marks[0]]} {role}", words, said)
    if parse_number(written, "", english=english) != value:
        return read, Fact("the unit decides", None, {"dimension": dimension})
    if parse_number(written, dimension, english=not english) != value:
        return read, _habit(watch, english=english)
    return read, Fact("the digits decide")


def _habit(watch: Watch, *, english: bool) -> Fact:
    if not english:
        return Fact("as Vietnamese writes")
    return Fact("as the document writes", _evidence(watch))


def _evidence(watch: Watch) -> Quote:
    """Quote a number of the document that its habit was seen by: a decimal point, as in `1,862.5` or `27.5`."""
    page = watch.page
    for number in watch.meter.numbers:
        written = page.low[number.start : number.end]
        if number.reason is None and "." in written and len(written.rsplit(".", 1)[1]) != 3:
            return quoted(page, number.start, number.end)
    raise AssertionError("a document of this habit has a decimal point")

"""The quantity: how its digits were read, its scale, its unit, what it is counted per, and what was joined to it.

The words are found with the very patterns that read them, at the same places.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lotrinh.foundation.numbers import to_json
from lotrinh.reading.claims import Json
from lotrinh.reading.explaining.explanation import Fact, quoted
from lotrinh.reading.explaining.separators import digits, dimension_read
from lotrinh.reading.number import Number
from lotrinh.reading.passage import Range
from lotrinh.reading.quantities import Quantity
from lotrinh.reading.watching import Watch


def measured(watch: Watch, quantity: Quantity) -> tuple[Fact, ...]:
    """Give how a quantity was put together, and what it amounts to."""
    return tuple(_facts(watch, quantity))


def _facts(watch: Watch, quantity: Quantity) -> Iterator[Fact]:
    page, dimension = watch.page, dimension_read(quantity)
    numbers = _own_numbers(watch, quantity)
    for number in numbers:
        yield from digits(watch, number, dimension)
        scale = _scale(watch, number)
        if scale and quantity.dimension != "times":
            yield Fact("scale", quoted(page, *scale), {"factor": to_json(_factor(watch, scale))})
    if len(numbers) == 2:
        yield Fact(_joint(quantity), quoted(page, numbers[0].start, numbers[1].end))
    unit = _unit_words(watch, quantity, numbers)
    yield _unit(watch, quantity, unit)
    end = max(unit[1] if unit else numbers[-1].end, quantity.noun[1] if quantity.noun else 0)
    per = _per_end(watch, end)
    if quantity.per and per > end:
        yield Fact("counted per", quoted(page, end, per), {"per": quantity.per})
    if quantity.suffix:
        yield Fact("bounded behind it", quoted(page, per, quantity.end), {"comparator": quantity.suffix})
    yield Fact("amount", quoted(page, quantity.start, quantity.end), _amount(quantity))


def _own_numbers(watch: Watch, quantity: Quantity) -> list[Number]:
    """Give the numbers that the value is made of; more may stand inside the unit, as the 2 of `km2` does."""
    two = quantity.high is not None or quantity.of is not None or quantity.dimension == "money"
    return [watch.meter.numbers[index] for index in quantity.numbers[: 2 if two else 1]]


def _joint(quantity: Quantity) -> str:
    if quantity.high is not None:
        return "two ends of a range"
    return "n of m" if quantity.of is not None else "larger and smaller part"


def _scale(watch: Watch, number: Number) -> Range | None:
    match = watch.meter.grammar.scale.match(watch.page.low, number.end)
    return match.span("scale") if match else None


def _factor(watch: Watch, scale: Range) -> Decimal:
    factor = Decimal(1)
    for word in watch.page.low[slice(*scale)].split():
        factor *= watch.meter.grammar.factors[word]
    return factor


def _unit_words(watch: Watch, quantity: Quantity, numbers: list[Number]) -> Range | None:
    """Give where the unit stands behind the last of the numbers that has one."""
    if quantity.noun and quantity.dimension == "count":
        return quantity.noun
    for number in reversed(numbers):
        scale = _scale(watch, number)
        unit = watch.meter.grammar.measure.match(watch.page.low, scale[1] if scale else number.end)
        if unit and "series" not in quantity.marks:
            return unit.span("unit")
    return None


def _unit(watch: Watch, quantity: Quantity, words: Range | None) -> Fact:
    page, said = watch.page, {"unit": quantity.unit}
    if not quantity.unit:
        return Fact("no unit")
    if "series" in quantity.marks:
        end = next(q for q in watch.quantities if q.start > quantity.start and "series" not in q.marks)
        return Fact("unit of the whole series", quoted(page, end.start, end.end), said)
    if words:
        return Fact("counted noun" if quantity.dimension == "count" else "unit", quoted(page, *words), said)
    if quantity.dimension == "count":
        noun = page.low.find(quantity.unit, quantity.end)
        if noun < 0:  # "4.100 hội viên, tăng 250": the noun of the figure before
            noun = page.low.rfind(quantity.unit, 0, quantity.start)
        return Fact("unit from the noun behind it", quoted(page, noun, noun + len(quantity.unit)), said)
    if quantity.dimension == "times":
        return Fact("times a base", quoted(page, quantity.start, quantity.end), said)
    return Fact("currency left out", quoted(page, quantity.start, quantity.end), said)


def _per_end(watch: Watch, end: int) -> int:
    """Give where "/người/năm" ends that begins at `end`."""
    while match := watch.meter.grammar.per.match(watch.page.low, end):
        end = match.end()
    return end


def _amount(quantity: Quantity) -> Json:
    value = to_json(quantity.value)
    said: Json = {"value": value if quantity.high is None else [value, to_json(quantity.high)], "unit": quantity.unit}
    if quantity.of is not None:
        said["of"] = to_json(quantity.of)
    return said

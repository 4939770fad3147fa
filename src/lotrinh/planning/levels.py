"""Values of a register by indicator and year: what baselines and observations are taken from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from lotrinh.planning.paths import EXACT, rounded
from lotrinh.planning.targets import exact
from lotrinh.register import value_of

Json = dict[str, Any]
RELATIVE = frozenset({"growth_per_year", "growth_total", "multiple"})
_SHARE_DIGITS = Decimal("1E-10")


class Level(NamedTuple):
    """One value of one year, with where it comes from."""

    year: int
    value: Decimal
    unit: str
    measure: str
    comparator: str
    fact: Json
    source: Json
    derived: bool = False
    """True for a share worked out from n of m."""


def name_of(fact: Json) -> str:
    """Give the indicator that facts are matched by: the catalogue's key, else the document's own words.

    What is a part of another row is an indicator of its own.
    """
    name = str(fact["indicator"] or "text:" + " ".join(fact["indicator_text"].lower().split()))
    return f"{name} ({' '.join(fact['part_of'].lower().split())})" if fact.get("part_of") else name


def holding(fact: Json) -> list[Json]:
    """Give what holds of a fact: what was decided, else every side."""
    if fact["status"] == "rejected":
        return []
    if fact.get("decided"):
        return [fact["decided"] | {"sources": fact["sides"][0]["sources"]}]
    return [value_of(side) | {"sources": side["sources"]} for side in fact["sides"]]


def number_in(value: object) -> Decimal:
    """Give one number; of a range its near end, since a result is at least that."""
    return exact(value[0] if isinstance(value, list | tuple) else value, "value", "register")


class Levels:
    """The results of a register, to be asked by indicator, year and unit."""

    def __init__(self, facts: Iterable[Json]) -> None:
        self._of: defaultdict[str, list[Level]] = defaultdict(list)
        for fact in facts:
            start, end = fact["period"]
            # A value of several years together is no value of its last year; growth from the year before is its rate.
            one_year = start is None or (fact["measure"] in RELATIVE and end is not None and start == end - 1)
            if fact["kind"] == "result" and end is not None and one_year:
                self._of[name_of(fact)] += _levels(fact, end)

    def of(self, name: str, unit: str, measure: str) -> list[Level]:
        """Give the values that speak to a target of this indicator, unit and measure."""
        return [one for one in self._of[name] if _fits(one, unit, measure, self._of[name])]


def _levels(fact: Json, year: int) -> Iterator[Level]:
    for side in holding(fact):
        source, number = side["sources"][0], number_in(side["value"])
        comparator = side.get("comparator", "=")
        yield Level(year, number, fact["unit"], fact["measure"], comparator, fact, source)
        if fact["measure"] == "ratio" and side.get("of"):
            share = EXACT.divide(EXACT.multiply(number, 100), exact(side["of"], "of", "register"))
            share = rounded(share, _SHARE_DIGITS).normalize(EXACT)
            yield Level(year, share, "%", "level", comparator, fact, source, derived=True)


def _fits(one: Level, unit: str, measure: str, others: list[Level]) -> bool:
    if measure == "share_of_plan":
        return one.measure == measure
    if measure in RELATIVE:
        if one.measure == "growth_total":
            # A rate stands in only where nobody gives the level itself.
            return not any(other.measure == "level" and other.unit != "%" for other in others)
        return one.measure == "level" and one.unit != "%"
    stated = any(other.unit == "%" and not other.derived and other.year == one.year for other in others)
    return one.measure in ("level", "ratio") and one.unit == unit and not (one.derived and stated)

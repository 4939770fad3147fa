"""What a target asks for at its end: which way is better, which value counts, and when it is satisfied."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.planning.targets import YEARLY, Target

NEARLY = Decimal("0.05")
"""How far from the value "about" still reaches, as a share of it; one unit where the value is zero."""
_FALLS = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
_GROWTH = frozenset({"growth_per_year", "growth_total"})


@dataclass(frozen=True, slots=True)
class Aim:
    """What one target asks for, given the value it starts from. `end` is the level in the last year, where known."""

    direction: str
    comparator: str
    value: Decimal
    """The near end of what was promised, in the target's own measure."""
    base: Decimal | None
    end: Decimal | None

    def holds(self, actual: Decimal, asked: Decimal) -> bool:
        """Tell whether a value satisfies what is asked, by the comparator."""
        return satisfied(self.comparator, self.direction, asked, actual)

    def reaches(self, actual: Decimal, asked: Decimal) -> bool:
        """Tell whether a value is at least as good as what is asked."""
        return actual >= asked if self.direction == "up" else actual <= asked


def satisfied(comparator: str, direction: str, asked: Decimal, actual: Decimal) -> bool:
    """Tell whether `actual` is what the comparator asks for; a range and `=` ask for the value or better."""
    up = direction == "up"
    if comparator == "~":
        tolerance = abs(asked) * NEARLY or Decimal(1)
        return actual >= asked - tolerance if up else actual <= asked + tolerance
    if comparator == ">":
        return actual > asked
    if comparator == "<":
        return actual < asked
    at_least = comparator == ">=" or (comparator != "<=" and up)
    return actual >= asked if at_least else actual <= asked


def aim(target: Target, base: Decimal | None) -> Aim:
    """Say what a target asks for where its path starts from `base`."""
    direction = direction_of(target, base)
    comparator = target.comparator
    value = target.value[0] if direction == "up" else target.value[-1]
    if target.measure == "change":
        # The comparator bounds how much is gained or lost: a fall of at least 2 ends at most 2 lower.
        value = target.value[-1] if comparator in ("<", "<=") else target.value[0]
        comparator = _FALLS.get(comparator, comparator) if direction == "down" else comparator
    return Aim(direction, comparator, value, base, end_level(target, direction, value, base))


def direction_of(target: Target, base: Decimal | None) -> str:
    """Say which way is better: as the plan says, else by the comparator and by where the path starts."""
    if target.direction:
        return target.direction
    if target.comparator in ("<", "<="):
        return "down"
    if target.comparator in (">", ">="):
        return "up"
    highest, still = target.value[-1], _standstill(target, base)
    if still is None:
        # "None left" is never exceeded by reporting more.
        return "down" if highest == 0 and target.measure != "change" else "up"
    return "down" if highest < still else "up"


def _standstill(target: Target, base: Decimal | None) -> Decimal | None:
    """Give the value that would ask for no change at all, in the target's own measure."""
    if target.measure in _GROWTH:
        return Decimal(0)
    if target.measure == "multiple":
        return Decimal(1)
    return base if target.measure in ("level", "ratio") or target.measure in YEARLY else None


def end_level(target: Target, direction: str, value: Decimal, base: Decimal | None) -> Decimal | None:
    """Give the level in the last year that a value in the target's own measure means; None where no baseline tells."""
    if target.measure in ("growth_per_year", "growth_total", "multiple", "change"):
        if base is None or target.baseline is None:
            return None
        years = target.end - target.baseline.year
        if target.measure == "change":
            amount = value * years if target.per == "year" else value
            return base + amount if direction == "up" else base - amount
        if target.measure == "multiple":
            return base * value
        return base * (1 + value / 100) ** (years if target.measure == "growth_per_year" else 1)
    return value

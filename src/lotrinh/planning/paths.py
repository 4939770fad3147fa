"""What is asked for in a year on the way, as an exact ratio of two numbers: nothing is lost to division."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from lotrinh.planning.meaning import Aim
from lotrinh.planning.targets import Target

EXACT = Context(prec=60)
"""Every sum is worked out with this many digits: products of plan values over a term fit without rounding."""
_ROOT = Context(prec=40)
_KEPT = Context(prec=30)
_MONEY = frozenset({"VND", "USD"})


class Ratio(NamedTuple):
    """An exact number as two: its value is `over / under`, `under` being positive."""

    over: Decimal
    under: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        """The number itself, rounded only where it has no end."""
        return self.over if self.under == 1 else self.over / self.under


def path_of(target: Target, found: Aim) -> str:
    """Name the path: `milestones`, `growth_per_year`, `growth_total`, `multiple`, `geometric` or `linear`."""
    if target.milestones:
        return "milestones"
    if target.measure in ("growth_per_year", "growth_total", "multiple"):
        return target.measure
    asked = target.path or ("geometric" if target.unit in _MONEY else "linear")
    can_grow = found.base is not None and found.end is not None and found.base > 0 and found.end > 0
    return asked if can_grow and target.measure != "change" else "linear"


def required(target: Target, found: Aim, since: int, year: int) -> Ratio:
    """Say what a target with a known baseline in `since` asks for in `year`; at its end, what it asks for exactly."""
    base, end = found.base or Decimal(0), found.end or Decimal(0)
    if year >= target.end:
        return Ratio(end)
    gone, whole = year - since, target.end - since
    path = path_of(target, found)
    if path == "milestones":
        return _between([(since, base), *target.milestones, (target.end, end)], year)
    if path == "growth_per_year":
        return Ratio(base * (1 + found.value / 100) ** gone)
    if path == "linear":
        return Ratio(base * (whole - gone) + end * gone, Decimal(whole))
    factor = end / base if base else Decimal(1)
    return Ratio(base * grown(factor, gone, whole))


def total_required(target: Target, found: Aim, since: int, year: int) -> Ratio:
    """Say what a total over the term asks for until the end of `year`."""
    if target.milestones and year < target.end:
        return _between([(since, Decimal(0)), *target.milestones, (target.end, found.value)], year)
    return Ratio(found.value * (year - since), Decimal(target.end - since))


def grown(factor: Decimal, gone: int, whole: int) -> Decimal:
    """Give `factor` to the power of `gone/whole`; a root that comes out even does so exactly."""
    if factor <= 0:
        return factor if gone == whole else Decimal(0)
    return _KEPT.plus(_ROOT.power(factor, _ROOT.divide(Decimal(gone), Decimal(whole))))


def rounded(value: Decimal, digits: Decimal) -> Decimal:
    """Round to these digits; a number too large to have any of them stays as it is."""
    return value if value.adjusted() - digits.adjusted() >= EXACT.prec else value.quantize(digits, context=EXACT)


def _between(points: list[tuple[int, Decimal]], year: int) -> Ratio:
    """Go straight from each point to the next; of two points in one year the first counts."""
    last, value = points[0]
    for at, reached in points[1:]:
        if at >= year > last:
            return Ratio(value * (at - year) + reached * (year - last), Decimal(at - last))
        if at > last:
            last, value = at, reached
    return Ratio(value)

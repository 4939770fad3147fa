"""One target of a province over its units, and back: the parts always sum to the whole, to the last đồng."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction


def split(whole: Decimal, weights: Mapping[str, Decimal], step: Decimal = Decimal(1)) -> dict[str, Decimal]:
    """Split an amount by weights into multiples of `step`; what does not divide goes to the largest remainders.

    Weights are not negative and not all zero. Where `whole` is no multiple of `step` itself, the unit with the largest
    remainder carries the odd bit, so that the sum is exact. Equal remainders go by the units' names.
    """
    total = sum((Fraction(weight) for weight in weights.values()), Fraction(0))
    if not total or any(weight < 0 for weight in weights.values()):
        raise ValueError("Expected weights that are not negative, one of them above zero.")
    shares = {unit: Fraction(whole) * Fraction(weight) / total for unit, weight in weights.items()}
    steps = {unit: share // Fraction(step) for unit, share in shares.items()}
    left = Fraction(whole) - sum(steps.values()) * Fraction(step)
    by_remainder = sorted(shares, key=lambda unit: (steps[unit] * Fraction(step) - shares[unit], unit))
    more, odd = divmod(left, Fraction(step))
    parts = {unit: Decimal(steps[unit] + (at < more)) * step for at, unit in enumerate(by_remainder)}
    # `odd` is what a whole that is no multiple of the step leaves over; it is a decimal, as `whole` and `step` are.
    parts[by_remainder[min(int(more), len(by_remainder) - 1)]] += _decimal(odd)
    return {unit: parts[unit] for unit in weights}


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def join(parts: Mapping[str, Decimal]) -> Decimal:
    """Sum parts back to the whole."""
    return sum(parts.values(), Decimal(0))

"""Exact numbers as people write them: `15.219,5` in Vietnamese, `15,219.5` in English; never rounded."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lotrinh.foundation.writing import digits, grouped
from lotrinh.publishing.words import Lang, say

__all__ = ["MONEY", "NBSP", "digits", "ends", "exact", "grouped", "money", "spread"]

NBSP = "\u00a0"
_SCALES = (("billion", Decimal(10) ** 9), ("million", Decimal(10) ** 6))
_MOST_DECIMALS = 3
MONEY = frozenset({"VND", "USD"})


def exact(number: object) -> Decimal:
    """Give the exact number behind a JSON number (or its digits in a string)."""
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(str(number))


def ends(value: object) -> tuple[Decimal, ...]:
    """Give one number, or the two ends of a range."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(exact(end) for end in value)
    return (exact(value),)


def spread(numbers: Sequence[Decimal], lang: Lang) -> str:
    """Give one number or a range: `11–12`."""
    return "–".join(grouped(n, lang) for n in numbers)


def money(numbers: Sequence[Decimal], unit: str, lang: Lang) -> str:
    """Give money at the scale people use: 21310000000 VND is `21,31 tỷ đồng`. Exact: at most three decimals."""
    scale, factor = _scale(numbers)
    shown = spread([n / factor for n in numbers], lang)
    scaled = NBSP.join([shown, say("scale", scale, lang)]) if scale else shown
    return f"{scaled} {say('unit', unit, lang)}"


def _scale(numbers: Sequence[Decimal]) -> tuple[str, Decimal]:
    for name, factor in _SCALES:
        if min(map(abs, numbers)) >= factor and all(_fits(n, factor) for n in numbers):
            return name, factor
    return "", Decimal(1)


def _fits(number: Decimal, factor: Decimal) -> bool:
    scaled = number / factor
    return scaled * factor == number and len(digits(scaled).partition(".")[2]) <= _MOST_DECIMALS

"""Exact numbers as people write them: `15.219,5` in Vietnamese, `15,219.5` in English."""

from __future__ import annotations

from decimal import Decimal

_SWAP = str.maketrans(",.", ".,")


def digits(number: Decimal) -> str:
    """Give the number in plain digits with a point, no exponent and no idle zeros: `0.35`, `21310000000`."""
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def grouped(number: Decimal, lang: str) -> str:
    """Give the number with its thousands set apart, in the language's own marks."""
    whole, _, fraction = digits(number).partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    english = f"{sign}{Decimal(whole):,f}" + (f".{fraction}" if fraction else "")
    return english.translate(_SWAP) if lang == "vi" else english

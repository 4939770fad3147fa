"""Numbers as people type them from a Vietnamese document: `15.219,5`, `21,31 tỷ`, `11 - 12`; exact, never guessed."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from lotrinh.foundation.numbers import Value
from lotrinh.lexicon.loader import default

_PLAIN = re.compile(r"(?P<sign>[-−]?)(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<fraction>[0-9]+))?")
_BETWEEN = re.compile(r"\s*(?:[-–—]|\bđến\b|\.\.)\s*")
_MOST_DIGITS = 25


def typed_value(text: str) -> Value | None:
    """Give one number or the two ends of a range; None for anything else. `11 - 12 tỷ` are billions at both ends."""
    written = " ".join(text.split()).lower()
    if (one := typed_number(written)) is not None:
        return one
    parts = _BETWEEN.split(written)
    if len(parts) != 2:
        return None
    number, scale = _apart(parts[1])
    first = typed_number(parts[0] if _apart(parts[0])[1] else f"{parts[0]} {scale}".strip())
    last = typed_number(f"{number} {scale}".strip())
    return None if first is None or last is None else (first, last)


def typed_number(text: str) -> Decimal | None:
    """Give the number: points between thousands, a comma before decimals, perhaps a word like `triệu`. Else None."""
    number, scale = _apart(" ".join(text.split()).lower())
    found = _PLAIN.fullmatch(number)
    if found is None or len(number) > _MOST_DIGITS or (scale and scale not in _scales()):
        return None
    digits = found["whole"].replace(".", "") + (f".{found['fraction']}" if found["fraction"] else "")
    exact = Decimal(digits) * _scales().get(scale, 1)
    return -exact if found["sign"] else exact


def _apart(text: str) -> tuple[str, str]:
    number, _, scale = text.partition(" ")
    return number, scale


@cache
def _scales() -> dict[str, int]:
    return {entry["scale"]: int(entry["factor"]) for entry in default().entries("scales")}

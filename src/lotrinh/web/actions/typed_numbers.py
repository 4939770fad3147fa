"""Numbers as people type them from a Vietnamese document: `15.219,5`, `21,31 tỷ`, `11 - 12`; exact, never guessed.

The notation is that of the documents on every page and in every language, so that what stands in the document can be
typed as it stands there.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

from lotrinh.foundation.numbers import Value
from lotrinh.foundation.writing import grouped
from lotrinh.lexicon.loader import default
from lotrinh.publishing.numerals import MONEY, ends
from lotrinh.web.actions.errors import ActionError

_PLAIN = re.compile(r"(?P<sign>[-−]?)(?P<whole>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<fraction>[0-9]+))?")
_AMBIGUOUS = re.compile(r"[-−]?[1-9][0-9]{0,2},[0-9]{3}")
"""`1,234` is a thousand and more to some, and one and a fraction to others."""
_BETWEEN = re.compile(r"\s*(?:[-–—]|\bđến\b|\.\.)\s*")
_MOST_DIGITS = 25
_WRITTEN_SCALES = (("tỷ", 10**9), ("triệu", 10**6))


def typed_value(text: str, place: str = "") -> Value:
    """Give one number or the two ends of a range; `11 - 12 tỷ` are billions at both ends.

    Raises `ActionError` about `place` where it is neither, or could be read in two ways.
    """
    written = " ".join(text.split()).lower()
    one = _number(written, place)
    found = _range(written, place) if one is None else one
    if found is None:
        raise ActionError(place, "no_document_number", found=text)
    return found


def _range(written: str, place: str) -> Value | None:
    parts = _BETWEEN.split(written)
    if len(parts) != 2:
        return None
    number, scale = _apart(parts[1])
    first = _number(parts[0] if _apart(parts[0])[1] else f"{parts[0]} {scale}".strip(), place)
    last = _number(f"{number} {scale}".strip(), place)
    return None if first is None or last is None else (first, last)


def _number(written: str, place: str) -> Decimal | None:
    """Give the number: points between thousands, a comma before decimals, perhaps a word like `triệu`. Else None."""
    number, scale = _apart(written)
    found = _PLAIN.fullmatch(number)
    if found is None or len(number) > _MOST_DIGITS or (scale and scale not in _scales()):
        return None
    if _AMBIGUOUS.fullmatch(number):
        ways = {"thousands": number.replace(",", "."), "decimal": f"{number}0"}
        raise ActionError(place, "ambiguous_number", found=written, **ways)
    digits = found["whole"].replace(".", "") + (f".{found['fraction']}" if found["fraction"] else "")
    exact = Decimal(digits) * _scales().get(scale, 1)
    return -exact if found["sign"] else exact


def _apart(text: str) -> tuple[str, str]:
    number, _, scale = text.partition(" ")
    return number, scale


@cache
def _scales() -> dict[str, int]:
    return {entry["scale"]: int(entry["factor"]) for entry in default().entries("scales")}


def written_value(value: Any, unit: str) -> str:  # noqa: ANN401 - a number or a range
    """Give a number as one would type it, so that it is read as the same: `15.219,5`, `21,31 tỷ`, `11 - 12`."""
    numbers = ends(value)
    for word, factor in _WRITTEN_SCALES if unit in MONEY else ():
        scaled = [grouped(one / factor, "vi") for one in numbers]
        if all(abs(one) >= factor for one in numbers) and not any(map(_AMBIGUOUS.fullmatch, scaled)):
            return f"{' - '.join(scaled)} {word}"
    plain = (grouped(one, "vi") for one in numbers)
    return " - ".join(f"{one}0" if _AMBIGUOUS.fullmatch(one) else one for one in plain)

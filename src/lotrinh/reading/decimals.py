"""Digits as numbers: which mark groups thousands and which is decimal."""

from __future__ import annotations

from decimal import Decimal

from lotrinh.reading.number import Number
from lotrinh.reading.number_words import WORD_VALUES


def writes_english(low: str, numbers: list[Number]) -> bool:
    """Tell whether a page writes `1,862.5`: commas before three digits and points before others, never the reverse."""
    texts = [low[start:end] for start, end, reason in numbers if reason is None]
    commas = [t.rsplit(",", 1)[1] for t in texts if "," in t and "." not in t]
    if not commas or any(len(c) != 3 for c in commas):
        return False
    return any(len(t.rsplit(".", 1)[1]) != 3 for t in texts if "." in t and "," not in t)


def parse_number(text: str, dimension: str, *, english: bool = False) -> Decimal:
    """Read digits with separators as an exact number.

    A point before three digits groups thousands, a comma is decimal, unless the digits themselves, the unit
    (people are whole) or the page's own habit say otherwise.
    """
    if ". " in text or ", " in text or " ." in text or " ," in text:  # "2. 450", "13 ,5", where a space slipped in
        text = text.replace(" ", "")
    if " " in text and text[0].isdecimal():  # "14 820"
        return Decimal(text.replace(" ", "").replace(",", "."))
    if "," in text and "." in text:
        decimal = "," if text.rfind(",") > text.rfind(".") else "."
        grouping = "." if decimal == "," else ","
        if text.count(decimal) > 1:
            return Decimal(text.replace(",", "").replace(".", ""))
        return Decimal(text.replace(grouping, "").replace(decimal, "."))
    if not text[0].isdecimal():
        return WORD_VALUES[text]
    mark = "," if "," in text else "." if "." in text else ""
    if not mark:
        return Decimal(text)
    head, tail = text.rsplit(mark, 1)
    if mark in head:
        return Decimal(text.replace(mark, ""))
    grouped = len(tail) == 3 and len(head) <= 3 and not head.startswith("0")
    if grouped and mark == ".":
        grouped = not english and dimension != "share"
    elif grouped:
        grouped = english or dimension == "count"
    return Decimal(head + tail) if grouped else Decimal(f"{head}.{tail}")

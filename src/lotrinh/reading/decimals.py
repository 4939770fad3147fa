"""Digits as numbers: which mark groups thousands and which is decimal."""

from __future__ import annotations

from decimal import Decimal

from lotrinh.reading.number import Number
from lotrinh.reading.number_words import WORD_VALUES


def writes_english(low: str, numbers: list[Number]) -> bool:
    """Tell whether a page writes `1,862.5`: commas before three digits and points before others, never the reverse."""
    grouped = False
    for start, end, reason in numbers:
        if reason is None and "," in (text := low[start:end]) and "." not in text:
            if len(text) - text.rfind(",") != len(",000"):
                return False
            grouped = True
    return grouped and any(
        "." in text and "," not in text and len(text) - text.rfind(".") != len(".000")
        for text in (low[start:end] for start, end, reason in numbers if reason is None)
    )


def parse_number(text: str, dimension: str, *, english: bool = False) -> Decimal:
    """Read digits with separators as an exact number.

    A point before three digits groups thousands, a comma is decimal, unless the digits themselves, the unit
    (people are whole) or the page's own habit say otherwise.
    """
    if text.isdecimal():
        return Decimal(text)
    if any(slipped in text for slipped in (". ", ", ", " .", " ,")):  # "2. 450", "13 ,5", where a space slipped in
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

"""Compare one figure with what a spec asks of it, field by field.

Every field must be equal. What is written in several right ways is brought to one form first (`hộ dân` and `hộ`),
and two fields leave room, for reasons given beside them: the words that name the indicator, and `per` where only the
name of the indicator says per head.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from decimal import Decimal
from typing import Any

Json = dict[str, Any]

_UNITS = {
    "household": "hộ",
    "hộ dân": "hộ",
    "hộ gia đình": "hộ",
    "person": "người",
    "nhân khẩu": "người",
    "người dân": "người",
    "khẩu": "người",
    "dân": "người",
    "km²": "km2",
    "m²": "m2",
    "%0": "‰",
    "%o": "‰",
    "đồng": "vnd",
}
_MEASURED = {"%", "‰", "vnd", "usd", "lần", "ha", "km", "km2", "m", "m2", "m3", "tấn", "tạ", "kg", "mw", "kwh"}
_PER_HEAD = ({"person", None}, {"person/year", "year", None})


def plain(words: str | None) -> str:
    """Give words composed, in lower case and singly spaced: how two quotations are compared."""
    return " ".join(unicodedata.normalize("NFC", words or "").lower().split())


def figure_differences(asked: Json, got: Json, text: str) -> list[str]:
    """Say field by field how a figure differs from what is asked; nothing where it is right."""
    wrong = [
        _said(field, asked.get(field), got.get(field))
        for field, same in (
            ("value", _same_values(asked, got)),
            ("comparator", asked["comparator"] == got["comparator"]),
            ("unit", same_unit(asked["unit"], got["unit"])),
            ("per", _same_per(asked, got)),
            ("measure", got["measure"] in {asked["measure"], *asked.get("also", ())}),
            ("kind", asked.get("kind", got["kind"]) == got["kind"]),
            ("indicator_text", _same_indicator(asked, got, text)),
        )
        if not same
    ]
    if got["measure"] == asked["measure"]:  # basis, direction and points belong to their measure
        wrong += [
            _said(field, asked[field], got.get(field))
            for field in ("basis", "direction", "points")
            if field in asked and asked[field] != got.get(field)
        ]
    return wrong


def _said(field: str, asked: object, got: object) -> str:
    return f"{field}: asked {asked!r}, read {got!r}"


def same_number(asked: Any, got: Any) -> bool:
    """Tell whether two numbers, or two ranges, are exactly equal."""
    if isinstance(asked, list) or isinstance(got, list):
        pair = isinstance(asked, list) and isinstance(got, list) and len(asked) == len(got)
        return pair and all(map(same_number, asked, got))
    return asked is not None and got is not None and Decimal(str(asked)) == Decimal(str(got))


def _same_values(asked: Json, got: Json) -> bool:
    want = asked["value"]
    if asked["measure"] == "ratio" and isinstance(want, list):  # `[n, m]` is another way to write n of m
        return same_number(want, [got["value"], got.get("of")])
    return same_number(want, got["value"]) and ("of" not in asked or same_number(asked["of"], got.get("of")))


def same_unit(asked: str, got: str) -> bool:
    """Tell whether two units are one; a counted noun may be given longer or shorter: `trường`, `trường học`."""
    want, have = _unit(asked), _unit(got)
    if want == have or _MEASURED & {want, have}:
        return want == have
    return f" {want} " in f" {have} " or f" {have} " in f" {want} "


def _unit(written: str) -> str:
    word = plain(written)
    return _UNITS.get(word, word)


def _same_per(asked: Json, got: Json) -> bool:
    want, have = asked.get("per"), got.get("per")
    if want == have or have in asked.get("per_also", ()):
        return True
    if {"growth_per_year", "per_year"} & {asked["measure"], *asked.get("also", ())}:
        return {want, have} <= {None, "year"}
    # "thu nhập bình quân đầu người": the name may fill in what does not stand beside the figure.
    named = "bình quân" in plain(asked["indicator_text"]) and "/" not in asked["quote"]
    return named and any({want, have} <= heads for heads in _PER_HEAD)


def _same_indicator(asked: Json, got: Json, text: str) -> bool:
    """Compare the names: one may hold the other, or they share half of their words.

    Of things counted the reader may also give the verb beside the noun: any words close to the figure will do.
    """
    want, have = plain(asked["indicator_text"]), plain(got["indicator_text"])
    if not want or not have:
        return False
    if have in want or (want in have and len(have) <= 3 * len(want) + 20):
        return True
    if _unit(asked["unit"]) not in _MEASURED:
        at = asked["start"]
        if have in plain(text[max(0, at - 100) : at + len(asked["quote"]) + 100]):
            return True
    first, second = Counter(want.split()), Counter(have.split())
    return 4 * (first & second).total() >= first.total() + second.total()

"""The form that corrects a fact: what it begins with, and what a person changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.foundation.writing import grouped
from lotrinh.messages import Language
from lotrinh.planning.targets import COMPARATORS, MEASURES
from lotrinh.publishing.numerals import MONEY, ends
from lotrinh.publishing.words import say as say_words
from lotrinh.web.actions import ActionError
from lotrinh.web.screens.written_numbers import read_number, read_year

Json = dict[str, Any]
SCALES = {"1": Decimal(1), "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}
_PLAIN = ("indicator_text", "unit", "per", "kind", "measure")


def beginning(fact: Json, lang: Language) -> dict[str, str]:
    """Give what the form holds before anybody writes in it."""
    value = fact.get("decided") or fact["sides"][0]
    numbers = ends(value["value"])
    scale = _scale(numbers) if fact["unit"] in MONEY else "1"
    shown = [grouped(number / SCALES[scale], lang) for number in numbers]
    start, end = fact["period"]
    return {
        "value": shown[0],
        "value_to": shown[1] if len(shown) > 1 else "",
        "scale": scale,
        "comparator": value.get("comparator", "="),
        "of": grouped(ends(value["of"])[0], lang) if value.get("of") is not None else "",
        "since": str(start or ""),
        "until": str(end or ""),
        **{name: str(fact.get(name) or "") for name in _PLAIN},
    }


def _scale(numbers: tuple[Decimal, ...]) -> str:
    least = min(map(abs, numbers))
    return next((name for name in ("billion", "million") if least >= SCALES[name]), "1")


def changed(fact: Json, written: Mapping[str, str], lang: Language) -> Json:
    """Give the fields that a person changed, exact; raises `ActionError` for what cannot be read."""
    before = beginning(fact, lang)
    told = {name: written.get(name, before[name]).strip() for name in before}
    moved = {name for name in before if told[name] != before[name]}
    out: Json = {name: told[name] or None for name in _PLAIN if name in moved}
    if moved & {"value", "value_to", "scale", "comparator"}:
        out |= _value(told, lang)
    if "of" in moved:
        out["of"] = to_json(read_number(told["of"], lang)) if told["of"] else None
    if moved & {"since", "until"}:
        out["period"] = [read_year(told["since"]), read_year(told["until"])]
    _known("measure", told["measure"], MEASURES)
    _known("kind", told["kind"], ("target", "result"))
    if not out:
        raise ActionError(fact["indicator_text"], "nothing_changed")
    return out


def _value(told: Mapping[str, str], lang: Language) -> Json:
    _known("comparator", told["comparator"], COMPARATORS)
    _known("scale", told["scale"], tuple(SCALES))
    numbers = [read_number(one, lang) * SCALES[told["scale"]] for one in (told["value"], told["value_to"]) if one]
    if not numbers:
        raise ActionError("", "unread_number", found="")
    if len(numbers) == 1:
        comparator = "=" if told["comparator"] == "range" else told["comparator"]
        return {"value": to_json(numbers[0]), "comparator": comparator}
    comparator = told["comparator"] if told["comparator"] == ">=" else "range"
    return {"value": [to_json(number) for number in sorted(numbers)], "comparator": comparator}


def _known(name: str, found: str, known: tuple[str, ...]) -> None:
    if found not in known:
        raise ActionError(name, "not_known", found=found)


def choices(lang: Language) -> dict[str, list[tuple[str, str]]]:
    """Give what can be chosen, each with its word."""
    return {
        "comparators": [(one, say_words("comparator", one, lang)) for one in COMPARATORS],
        "measures": [(one, say_words("measure", one, lang)) for one in MEASURES],
        "kinds": [(one, say_words("kind", one, lang)) for one in ("target", "result")],
        "scales": [(one, say_words("scale", one, lang) if one != "1" else "–") for one in SCALES],
    }

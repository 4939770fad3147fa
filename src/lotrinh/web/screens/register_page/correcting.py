"""The form that corrects a fact: what it begins with, and what a person changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lotrinh.messages import Language
from lotrinh.planning.targets import COMPARATORS, MEASURES
from lotrinh.publishing.words import say as say_words
from lotrinh.web.actions import ActionError
from lotrinh.web.actions.corrections import exact_period, exact_value
from lotrinh.web.actions.typed_numbers import written_value

Json = dict[str, Any]
_PLAIN = ("indicator_text", "unit", "per", "kind", "measure")


def beginning(fact: Json) -> dict[str, str]:
    """Give what the form holds before anybody writes in it; numbers as the documents write them."""
    value = fact.get("decided") or fact["sides"][0]
    start, end = fact["period"]
    return {
        "value": written_value(value["value"], fact["unit"] or ""),
        "comparator": value.get("comparator", "="),
        "of": written_value(value["of"], "") if value.get("of") is not None else "",
        "since": str(start or ""),
        "until": str(end or ""),
        **{name: str(fact.get(name) or "") for name in _PLAIN},
    }


def changed(fact: Json, written: Mapping[str, str]) -> Json:
    """Give the fields that a person changed, exact; raises `ActionError` for what cannot be read."""
    before, name = beginning(fact), fact["indicator_text"]
    told = {field: written.get(field, before[field]).strip() for field in before}
    moved = {field for field in before if told[field] != before[field]}
    out: Json = {field: told[field] or None for field in _PLAIN if field in moved}
    if moved & {"value", "comparator"}:
        out |= _value(name, told)
    if "of" in moved:
        out["of"] = exact_value(name, told["of"])
    if moved & {"since", "until"}:
        out["period"] = exact_period(name, [told["since"], told["until"]])
    _known("measure", told["measure"], MEASURES)
    _known("kind", told["kind"], ("target", "result"))
    if not out:
        raise ActionError(name, "nothing_changed")
    return out


def _value(name: str, told: Mapping[str, str]) -> Json:
    _known("comparator", told["comparator"], COMPARATORS)
    value, comparator = exact_value(name, told["value"]), told["comparator"]
    if isinstance(value, list):
        return {"value": value, "comparator": comparator if comparator == ">=" else "range"}
    return {"value": value, "comparator": "=" if comparator == "range" else comparator}


def _known(name: str, found: str, known: tuple[str, ...]) -> None:
    if found not in known:
        raise ActionError(name, "not_known", found=found)


def choices(lang: Language) -> dict[str, list[tuple[str, str]]]:
    """Give what can be chosen, each with its word."""
    return {
        "comparators": [(one, say_words("comparator", one, lang)) for one in COMPARATORS],
        "measures": [(one, say_words("measure", one, lang)) for one in MEASURES],
        "kinds": [(one, say_words("kind", one, lang)) for one in ("target", "result")],
    }

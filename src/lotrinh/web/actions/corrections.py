"""What a correction may say, field by field: exact numbers, and words that the rest of the project understands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from lotrinh.foundation.numbers import Value, value_to_json
from lotrinh.lexicon.loader import default
from lotrinh.publishing.numerals import exact
from lotrinh.publishing.words import sections
from lotrinh.register import CORRECTABLE
from lotrinh.web.actions.errors import ActionError, Named
from lotrinh.web.actions.typed_numbers import typed_value

Json = dict[str, Any]
_Check = Callable[[str, str, Any], Any]
"""Gives a value in its form, from the words of the claim, the field and what was said."""
_FIGURE = frozenset(
    {
        *("indicator", "indicator_text", "value", "of", "comparator", "unit", "per", "measure", "basis", "direction"),
        *("kind", "period", "place", "place_code", "owner", "part_of"),
    }
)
_OTHERS: dict[str, frozenset[str]] = {
    "declared": frozenset({"what", "count", "place"}),
    "breakthrough": frozenset({"order", "place"}),
    "task": frozenset({"order", "place"}),
    "objective": frozenset({"place"}),
    "directive": frozenset({"by", "place"}),
    "campaign": frozenset({"place"}),
    "appointment": frozenset({"person", "post", "mode", "place"}),
    "official": frozenset({"person", "post", "place"}),
    "body_size": frozenset({"body", "count", "mode", "place"}),
    "attendance": frozenset({"delegates", "members_represented", "place"}),
    "merger": frozenset({"place"}),
}
_CHOICES = {
    "comparator": "comparator",
    "measure": "measure",
    "kind": "kind",
    "basis": "basis",
    "direction": "direction",
    "what": "declared",
    "mode": "mode",
    "body": "body",
}
_REQUIRED = frozenset({"indicator_text", "value", "comparator", "measure", "kind", "what", "count", "person", "post"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LONGEST = 300
_SHOWN = 60
_CODE = re.compile(r"\d{5}|S\d{4}")


def fields_of(claim_type: str) -> frozenset[str]:
    """Give what may be corrected of a claim of this type."""
    return _FIGURE if claim_type == "figure" else _OTHERS.get(claim_type, frozenset())


def choices_of(field: str) -> list[str]:
    """Give the words that a field may hold, in their order; an empty list where it holds others."""
    return list(sections()[_CHOICES[field]]) if field in _CHOICES else []


def corrected(claim: Json, changed: Json) -> Json:
    """Give the fields that hold instead, each in the form of the reading contract, without those that say the same.

    Raises `ActionError` with the field, what was found and what it may be.
    """
    name = _shown(claim)
    if unknown := sorted(set(changed) - (fields_of(claim["type"]) & CORRECTABLE)):
        raise ActionError(name, "not_correctable", found=", ".join(unknown))
    clean = {field: _checked(name, field, value) for field, value in changed.items()}
    differing = {field: value for field, value in clean.items() if value != claim.get(field)}
    if not differing:
        raise ActionError(name, "nothing_corrected")
    if claim["type"] == "figure":
        _must_agree(name, {**claim, **differing})
    return differing


def _shown(claim: Json) -> str:
    """Give the words by which a person knows the claim."""
    words = " ".join(claim["quote"].split())
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"


def _checked(name: str, field: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    if value in (None, "", []):
        if field in _REQUIRED:
            raise ActionError(name, "field_missing", field=Named("field", field))
        return None
    check: _Check = _CHECKS.get(field, _words)
    return check(name, field, value)


def _number(name: str, field: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    return exact_value(name, value)


def exact_value(name: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    """Give a number or a range; text is read in Vietnamese notation, JSON numbers as they are."""
    found = typed_value(value, name) if isinstance(value, str) else _plain(value)
    if found is None:
        raise ActionError(name, "no_document_number", found=value)
    if isinstance(found, tuple) and found[0] >= found[1]:
        raise ActionError(name, "no_range", found=value)
    return value_to_json(found)


def _plain(value: Any) -> Value | None:  # noqa: ANN401 - JSON
    if isinstance(value, Sequence) and len(value) == 2 and all(map(_is_number, value)):
        return exact(value[0]), exact(value[1])
    return exact(value) if _is_number(value) else None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool) and exact(value).is_finite()


def _whole(name: str, field: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    """Give a count. Two of them are the ends of a range, or members and alternates (`[6, 1]`)."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_whole(name, field, one) for one in value]
    found = _number(name, field, value)
    if any(not isinstance(one, int) or one < 0 for one in (found if isinstance(found, list) else [found])):
        raise ActionError(name, "no_count", found=value)
    return found


def _total(name: str, field: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    found = _number(name, field, value)
    if isinstance(found, list) or exact(found) <= 0:
        raise ActionError(name, "no_total", found=value)
    return found


def _choice(name: str, field: str, value: Any) -> str:  # noqa: ANN401 - JSON
    if value not in (known := choices_of(field)):
        raise ActionError(name, "no_choice", field=Named("field", field), found=value, known=", ".join(known))
    return str(value)


def _indicator(name: str, field: str, value: Any) -> str:  # noqa: ANN401 - JSON
    if value not in known_indicators():
        raise ActionError(name, "no_indicator", found=value)
    return str(value)


@cache
def known_indicators() -> frozenset[str]:
    """Give the keys of the catalogue."""
    return frozenset(indicator.key for indicator in default().indicators)


def _per(name: str, field: str, value: Any) -> str:  # noqa: ANN401 - JSON
    """Give what it is counted per, as the contract says it: `người/năm` is `person/year`."""
    bases = [_bases().get(" ".join(part.split()).lower()) for part in str(value).split("/")]
    if None in bases:
        raise ActionError(name, "no_per", found=value)
    return "/".join(str(base) for base in bases)


@cache
def _bases() -> dict[str, str]:
    entries = default().entries("bases")
    return {str(one).lower(): entry["base"] for entry in entries for one in (entry["base"], *entry["written"])}


def _period(name: str, field: str, value: Any) -> list[int | None]:  # noqa: ANN401 - JSON
    return exact_period(name, value)


def exact_period(name: str, value: Any) -> list[int | None]:  # noqa: ANN401 - JSON
    """Give the years from and to; what is empty is open."""
    years = [_year(name, year) for year in _pair(name, value)]
    first, last = years
    if first is not None and last is not None and first > last:
        raise ActionError(name, "no_period", found=f"{first} – {last}")
    return years


def _pair(name: str, value: Any) -> Iterable[Any]:  # noqa: ANN401 - JSON
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != 2:
        raise ActionError(name, "no_period", found=value)
    return value


def _year(name: str, value: Any) -> int | None:  # noqa: ANN401 - JSON
    if value in (None, ""):
        return None
    if not str(value).isascii() or not str(value).isdigit() or not _FIRST_YEAR <= int(value) <= _LAST_YEAR:
        raise ActionError(name, "no_period_year", found=value, first=_FIRST_YEAR, last=_LAST_YEAR)
    return int(value)


def _code(name: str, field: str, value: Any) -> str:  # noqa: ANN401 - JSON
    if not _CODE.fullmatch(str(value)):
        raise ActionError(name, "no_code", found=value)
    return str(value)


def _words(name: str, field: str, value: Any) -> str:  # noqa: ANN401 - JSON
    said = " ".join(value.split()) if isinstance(value, str) else ""
    if not said or len(said) > _LONGEST:
        raise ActionError(name, "no_words", field=Named("field", field), found=value, limit=_LONGEST)
    return said


def _must_agree(name: str, claim: Json) -> None:
    """Refuse a figure whose fields contradict each other."""
    is_range = isinstance(claim["value"], list)
    if is_range and claim["comparator"] == "=":
        raise ActionError(name, "range_with_one_value")
    if not is_range and claim["comparator"] == "range":
        raise ActionError(name, "range_without_ends")
    if claim["measure"] == "ratio" and claim.get("of") is None:
        raise ActionError(name, "ratio_without_total")


_CHECKS: dict[str, _Check] = {
    **dict.fromkeys(_CHOICES, _choice),
    **dict.fromkeys(("count", "order", "delegates", "members_represented"), _whole),
    "value": _number,
    "of": _total,
    "indicator": _indicator,
    "per": _per,
    "period": _period,
    "place_code": _code,
}

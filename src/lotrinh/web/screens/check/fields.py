"""The fields of a correction: what may be said of a claim of this type, filled with what holds now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from lotrinh.lexicon.catalogue import list_indicators
from lotrinh.lexicon.loader import default
from lotrinh.publishing.words import Lang
from lotrinh.publishing.words import say as say_word
from lotrinh.web.actions.corrections import choices_of, fields_of
from lotrinh.web.actions.typed_numbers import written_value
from lotrinh.web.screens.check.rows import indicator_name
from lotrinh.web.words import say

Json = dict[str, Any]
_ORDER = (
    *("indicator", "indicator_text", "value", "of", "comparator", "unit", "per", "measure", "kind", "period"),
    *("basis", "direction", "person", "post", "mode", "body", "what", "count", "order", "delegates"),
    *("members_represented", "by", "place", "owner", "part_of"),
)
_NUMBERS = frozenset({"value", "of", "count", "order", "delegates", "members_represented"})
_SECTIONS = {"what": "declared"}
_OWN_LABELS = frozenset({"indicator", "value", "of"})


class Choice(NamedTuple):
    """One of the words that a field may hold."""

    value: str
    name: str


class Field(NamedTuple):
    """A field of the form: its name, its label, what it holds now, what the reader had, and what may be chosen."""

    name: str
    label: str
    value: Any
    read: str
    choices: list[Choice]


def fields_for(read: Json, now: Json, lang: Lang) -> list[Field]:
    """Give the fields of a claim as the reader read it and as it stands now."""
    allowed = fields_of(read["type"])
    return [_field(name, read, now, lang) for name in _ORDER if name in allowed]


def _field(name: str, read: Json, now: Json, lang: Lang) -> Field:
    label = say(f"check.field_{name}", lang) if name in _OWN_LABELS else say_word("field", name, lang)
    return Field(name, label, _written(name, now, lang), _said(name, read, lang), _choices(name, lang))


def _choices(name: str, lang: Lang) -> list[Choice]:
    section = _SECTIONS.get(name, name)
    return [Choice(word, say_word(section, word, lang)) for word in choices_of(name)]


def _written(name: str, body: Json, lang: Lang) -> Any:  # noqa: ANN401 - what a field holds
    """Give what stands in the field at first: numbers as the documents write them, whatever the page's language."""
    value = body.get(name)
    if name == "period":
        return [("" if year is None else str(year)) for year in (value or (None, None))]
    if value is None:
        return ""
    if name == "per":
        return _per(str(value), lang)
    return written_value(value, str(body.get("unit") or "")) if name in _NUMBERS else str(value)


def _per(value: str, lang: Lang) -> str:
    """Give what a figure is counted per as one would type it: `người/năm`."""
    return "/".join(say_word("per", part, lang) for part in value.split("/"))


def _said(name: str, body: Json, lang: Lang) -> str:
    """Give what the reader had, in words."""
    value = body.get(name)
    if value in (None, ""):
        return ""
    if name == "indicator":
        return indicator_name(str(value), lang)
    if name == "per":
        return _per(str(value), lang)
    if name == "period":
        return " – ".join("…" if year is None else str(year) for year in value)
    if name in _NUMBERS:
        return written_value(value, str(body.get("unit") or ""))
    return say_word(_SECTIONS.get(name, name), value, lang) if choices_of(name) else str(value)


def indicators(query: str, chosen: str, lang: Lang) -> list[Choice]:
    """Give the indicators of the catalogue that answer a search, by name; the one that is chosen always among them."""
    found = list_indicators(default(), query) if query.strip() else default().indicators
    keys = [one.key for one in found]
    if chosen and chosen not in keys:
        keys.insert(0, chosen)
    return [Choice(key, name) for key, name in _named(keys, lang)]


def _named(keys: Sequence[str], lang: Lang) -> list[tuple[str, str]]:
    names = {
        one.key: str(one.entry.get("name_en") or one.name) if lang == "en" else one.name for one in default().indicators
    }
    return [(key, names.get(key, key)) for key in keys]


def sent(claim_type: str, posted: Any) -> Json:  # noqa: ANN401 - what Django posts
    """Give the fields as the form sent them, in the form that the action takes."""
    told: Json = {}
    for name in fields_of(claim_type):
        if name == "period" and "period_from" in posted:
            told[name] = [posted.get("period_from", "").strip() or None, posted.get("period_to", "").strip() or None]
        elif name in posted:
            told[name] = posted.get(name, "").strip()
    if told.get("period") == [None, None]:
        told["period"] = None
    return told

"""Searching the catalogue of indicators, and giving an indicator with all its fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from lotrinh.lexicon.loader import Indicator, Lexicon
from lotrinh.lexicon.spelling import even

_WORD = re.compile(r"[^\W_]+")
# `y` counts as `i` where marks are left out, since `tỷ` and `tỉ` are one word to those who type it.
_ONE_I = str.maketrans("y", "i")
_FIELDS = {
    "key": None,
    "name": None,
    "name_en": None,
    "variants": (),
    "definition": None,
    "source": None,
    "dimension": None,
    "direction": None,
    "bounds": None,
    "adds_up": None,
    "weight": None,
    "role": None,
    "code": None,
    "code_source": None,
    "breaks": (),
}


def list_indicators(lexicon: Lexicon, query: str = "") -> list[Indicator]:
    """Give the indicators of which one name or wording has every word of `query`, in the catalogue's order.

    A word of the query may be the beginning of a word, or a short form (`BHYT`). Written with diacritics it must match
    them; written without, it matches any.
    """
    short = {entry["written"]: entry["means"].split() for entry in lexicon.entries("abbreviations")}
    asked = [meant for word in _words(query) for meant in short.get(word, [word])]
    return [indicator for indicator in lexicon.indicators if _answers(indicator, asked)]


def describe(indicator: Indicator) -> dict[str, Any]:
    """Give an indicator with every field, in one order; one that its entry leaves out is null or an empty list."""
    return {field: _copied(indicator.entry.get(field, absent)) for field, absent in _FIELDS.items()}


def weight_names(lexicon: Lexicon) -> dict[str, tuple[str, str]]:
    """Name what means are weighted by, in Vietnamese and English: indicators, and what `weights.yaml` adds to them."""
    names = {i.key: (i.name[:1].lower() + i.name[1:], str(i.entry["name_en"]).lower()) for i in lexicon.indicators}
    return names | {entry["weight"]: (entry["name"], entry["name_en"]) for entry in lexicon.entries("weights")}


def plain(text: str) -> str:
    """Write Vietnamese in lower case without marks: `Đường trục` is `duong truc`."""
    marked = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in marked if not unicodedata.combining(c)).replace("đ", "d")


def _copied(value: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    return list(value) if isinstance(value, list | tuple) else value


def _answers(indicator: Indicator, asked: Sequence[str]) -> bool:
    names = (indicator.key, indicator.name, str(indicator.entry.get("name_en", "")), *indicator.variants)
    return any(_has_all(name, asked) for name in names)


def _has_all(name: str, asked: Sequence[str]) -> bool:
    written = _written(name)
    return all(any(w.startswith(word) or p.startswith(word.translate(_ONE_I)) for w, p in written) for word in asked)


@lru_cache(maxsize=8192)
def _written(name: str) -> list[tuple[str, str]]:
    """Give the words of a name, each also without marks. Kept: the same catalogue is searched time and again."""
    return [(word, _loose(word)) for word in _words(name)]


def _words(text: str) -> list[str]:
    return _WORD.findall(even(unicodedata.normalize("NFC", text)).lower())


def _loose(word: str) -> str:
    return plain(word).translate(_ONE_I)

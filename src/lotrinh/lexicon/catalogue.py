"""Searching the catalogue of indicators."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from lotrinh.lexicon.loader import Indicator, Lexicon

_PLAIN_D = str.maketrans("đ", "d")


def list_indicators(lexicon: Lexicon, query: str = "") -> list[Indicator]:
    """Give the indicators whose key, names or variants hold every word of `query`, in the catalogue's order.

    Written with diacritics, the query must match them; written without, it matches any.
    """
    asked = unicodedata.normalize("NFC", query).lower().split()
    return [indicator for indicator in lexicon.indicators if _answers(indicator, asked)]


def _answers(indicator: Indicator, asked: Iterable[str]) -> bool:
    names = [indicator.key.replace("_", " "), indicator.key, indicator.name, *indicator.variants]
    names += [str(indicator.entry.get("name_en", ""))]
    written = [name.lower() for name in names]
    plain = [_plain(name) for name in written]
    return any(all(word in w or word in p for word in asked) for w, p in zip(written, plain, strict=True))


def _plain(text: str) -> str:
    """Write lower-case Vietnamese without marks."""
    marked = unicodedata.normalize("NFD", text)
    return "".join(c for c in marked if not unicodedata.combining(c)).translate(_PLAIN_D)

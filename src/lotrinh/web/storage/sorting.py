"""Vietnamese order of names, the same on both databases: PostgreSQL has it from ICU, SQLite learns it here."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.db.models import F
from django.db.models.functions import Collate

VIETNAMESE = "vi-x-icu"
"""The collation's name in PostgreSQL; SQLite is taught one of the same name."""
_LETTERS = {letter: at for at, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {tone: at for at, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
"""Grave, hook, tilde, acute, dot below: the order of Vietnamese dictionaries and of ICU."""


def key(name: str) -> tuple[Any, ...]:
    """Give what a name is sorted by: its letters first, then its tones, then capitals after small letters."""
    letters: list[tuple[int, int | str]] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFC", name).lower():
        bare, tone = _without_tone(letter)
        letters.append((1, _LETTERS[bare]) if bare in _LETTERS else (0, bare))
        tones.append(tone)
    return letters, tones, name.swapcase()


def _without_tone(letter: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[part] for part in parts if part in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES)), tone


def compare(one: str, other: str) -> int:
    """Give -1, 0 or 1, as SQLite asks of a collation."""
    first, second = key(one), key(other)
    return (first > second) - (first < second)


def by_name(field: str) -> Collate:
    """Give the expression that sorts by a field in Vietnamese order."""
    return Collate(F(field), VIETNAMESE)


def teach_order(connection: Any, **_: object) -> None:  # noqa: ANN401 - a connection of either database
    """Teach a new SQLite connection the order."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(VIETNAMESE, compare)

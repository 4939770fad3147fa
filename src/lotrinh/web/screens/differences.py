"""What an entry of the audit log changed, as lines that a person reads: a field, what it was, what it is."""

from __future__ import annotations

from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.web.words import say, texts

_WORDS = {"state": "audit.value_", "role": "people."}
"""Where the words for the values of a field stand."""


class Difference(NamedTuple):
    """One field that is not what it was."""

    field: str
    before: str
    after: str


def differences(before: Any, after: Any, lang: Language) -> list[Difference]:  # noqa: ANN401 - JSON
    """Give the fields of two JSON values that differ; what is on one side only stands opposite nothing."""
    was, now = dict(_flat(before)), dict(_flat(after))
    paths = [*was, *(path for path in now if path not in was)]
    return [
        Difference(_field(path, lang), _said(was.get(path), path, lang), _said(now.get(path), path, lang))
        for path in paths
        if was.get(path) != now.get(path)
    ]


def _flat(told: Any, path: str = "") -> list[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(told, dict):
        inner = (_flat(value, f"{path}.{name}" if path else name) for name, value in told.items())
        return [one for several in inner for one in several]
    return [] if told is None else [(path, told)]


def _field(path: str, lang: Language) -> str:
    return " › ".join(
        say(f"audit.field_{part}", lang) if f"audit.field_{part}" in texts() else part for part in path.split(".")
    )


def _said(value: Any, path: str, lang: Language) -> str:  # noqa: ANN401
    """Say a value. Only states and roles have words: the same letters may be somebody's name elsewhere."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("audit.is_yes" if value else "audit.is_no", lang)
    if isinstance(value, list):
        return ", ".join(_said(one, path, lang) if not isinstance(one, dict) else str(one) for one in value)
    key = f"{_WORDS.get(path, '')}{value}"
    return say(key, lang) if key in texts() else str(value)

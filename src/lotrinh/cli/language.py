"""Which language to speak: what was asked for, else the system's, else English."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from lotrinh.messages import Language


def choose(words: list[str], environment: Mapping[str, str]) -> Language:
    """Give the language: the last `--lang` of the command, wherever it stands, else the system's, else English.

    Looked for before the command is taken apart, since complaints about the command are in that language too.
    """
    named = _named(environment)
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if word == "--":
            break
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in ("vi", "en"):
            named = "vi" if value == "vi" else "en"
    return named


def _named(environment: Mapping[str, str]) -> Language:
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"

"""Which language to speak: what was asked for, else the system's, else English."""

from __future__ import annotations

from collections.abc import Mapping

from lotrinh.messages import Language


def choose(words: list[str], environment: Mapping[str, str]) -> tuple[Language, list[str]]:
    """Give the language and the words of the command without `--lang`, which may stand anywhere in it.

    The help and the complaints about the command itself are already in that language, so it is found first.
    """
    named = _named(environment)
    rest: list[str] = []
    at = 0
    while at < len(words) and words[at] != "--":
        word = words[at]
        value = words[at + 1] if word == "--lang" and at + 1 < len(words) else word.removeprefix("--lang=")
        if value in ("vi", "en") and word.startswith("--lang"):
            named = "vi" if value == "vi" else "en"
            at += 2 if word == "--lang" else 1
        else:
            rest.append(word)
            at += 1
    return named, rest + words[at:]


def _named(environment: Mapping[str, str]) -> Language:
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"

"""The words that publishing says by itself, in Vietnamese and English, from `words.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from lotrinh.lexicon.files import read_yaml

Lang = Literal["vi", "en"]
LANGS: tuple[Lang, ...] = ("vi", "en")


@cache
def sections(file: str = "words.yaml") -> dict[str, dict[str, list[str]]]:
    """Give all words of a file: section, key, `[Vietnamese, English]`. Read once."""
    found: dict[str, dict[str, list[str]]] = read_yaml(Path(__file__).with_name(file))
    return found


def say(section: str, key: object, lang: Lang, file: str = "words.yaml") -> str:
    """Give the word for `key`; a key without a word is said as it is, so nothing new is ever hidden."""
    pair = sections(file)[section].get(str(key))
    return str(key).replace("_", " ") if pair is None else pair[LANGS.index(lang)]


def language(lang: str) -> Lang:
    """Take `en` (or `en-…`) as English and anything else as Vietnamese."""
    return "en" if lang.lower().startswith("en") else "vi"

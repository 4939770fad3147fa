"""The words that publishing says by itself, in Vietnamese and English, from `words.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import yaml

Lang = Literal["vi", "en"]
LANGS: tuple[Lang, ...] = ("vi", "en")
_FILE = Path(__file__).with_name("words.yaml")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def sections() -> dict[str, dict[str, list[str]]]:
    """Give all words: section, key, `[Vietnamese, English]`. Read once."""
    found: dict[str, dict[str, list[str]]] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=_Loader)
    return found


def say(section: str, key: object, lang: Lang) -> str:
    """Give the word for `key`; a key without a word is said as it is, so nothing new is ever hidden."""
    pair = sections()[section].get(str(key))
    return str(key).replace("_", " ") if pair is None else pair[LANGS.index(lang)]


def language(lang: str) -> Lang:
    """Take `en` (or `en-…`) as English and anything else as Vietnamese."""
    return "en" if lang.lower().startswith("en") else "vi"

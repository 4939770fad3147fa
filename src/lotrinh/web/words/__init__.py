"""Every text of the site, Vietnamese first, one YAML file for each part: `say("drop.title", "vi")`.

An entry is `key: [Vietnamese, English]`; with a third text, that is the English plural, chosen by `count`. What stands
in braces is filled in.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lotrinh.lexicon.files import read_yaml
from lotrinh.messages import Language

_HERE = Path(__file__).parent


@cache
def texts() -> dict[str, list[str]]:
    """Give all texts by their keys. Read once."""
    return {
        f"{file.stem}.{key}": entry for file in sorted(_HERE.glob("*.yaml")) for key, entry in read_yaml(file).items()
    }


def say(key: str, lang: Language, **found: object) -> str:
    """Give a text in a language with what was found filled in."""
    vietnamese, english, *plural = texts()[key]
    several = plural[0] if plural and found.get("count") != 1 else english
    chosen = vietnamese if lang == "vi" else several
    return chosen.format(**found) if found else chosen

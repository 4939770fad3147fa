"""Put families of wordings to the reader: many ways to say one thing, one meaning; and words that say another.

A family holds `meaning` (the fields of one figure, or of several in their order; `[]` for none) or `reason` (why the
numbers are none), `words`, perhaps `not` (wordings that must not have that meaning) and `in`, the sentence whose `{}`
each wording fills.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import lotrinh

from .fields import Json, same_number, same_unit


def families(path: Path) -> list[Json]:
    """Give the families of a file."""
    found: list[Json] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return found


def failures(family: Json) -> dict[str, str]:
    """Read every wording of a family and give what differs, by wording; nothing where all is right."""
    return {words: said for words, said in _readings(family) if said}


def _readings(family: Json) -> Iterator[tuple[str, str]]:
    difference = _unexplained if "reason" in family else _unlike
    for words in family["words"]:
        yield words, difference(family, words)
    for words in family.get("not", ()):
        yield words, "" if difference(family, words) else "must not have this meaning"


def _text(family: Json, words: str) -> tuple[str, int]:
    frame = family.get("in", "{}")
    return frame.replace("{}", words), frame.index("{}")


def _unlike(family: Json, words: str) -> str:
    text, _ = _text(family, words)
    figures = [claim for claim in lotrinh.read(text).to_dict()["claims"] if claim["type"] == "figure"]
    asked = family["meaning"] if isinstance(family["meaning"], list) else [family["meaning"]]
    if len(figures) != len(asked):
        return f"asked {len(asked)} figures, read {[claim['quote'] for claim in figures]}"
    wrong = [_fields(one, claim) for one, claim in zip(asked, figures, strict=True)]
    return "; ".join(filter(None, wrong))


def _fields(asked: Json, got: Json) -> str:
    wrong = [field for field in asked if not _same(field, asked[field], got.get(field))]
    return ", ".join(f"{field}: asked {asked[field]}, read {got.get(field)}" for field in wrong)


def _same(field: str, asked: object, got: object) -> bool:
    if field in {"value", "of"}:
        return same_number(asked, got)
    if field == "unit":
        return same_unit(str(asked), str(got))
    return asked == got


def _unexplained(family: Json, words: str) -> str:
    text, start = _text(family, words)
    end = start + len(words)
    items = [item for item in lotrinh.read(text).to_dict()["numbers"]["items"] if start <= item["start"] < end]
    wrong = [item for item in items if item.get("reason") != family["reason"]]
    if not items:
        return "no number was found"
    return ", ".join(f"“{one['quote']}” is read as {one.get('reason') or 'a quantity'}" for one in wrong)

"""Units beside each other on one indicator: only where everything that gives a figure its meaning agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lotrinh.messages import LANGUAGES, say

MUST_AGREE = ("indicator", "measure", "unit", "definition", "period", "scope")


def compare(sides: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Put figures of several units beside each other, or refuse and say what differs and what would help.

    A side has `place`, `value` and the fields of `MUST_AGREE`; a field that no side has is taken to agree.
    """
    differs = [field for field in MUST_AGREE if len({_plain(side.get(field)) for side in sides}) > 1]
    keys = ["few"] if len(sides) < 2 else differs or ["yes"]
    out: dict[str, Any] = {"comparable": keys == ["yes"], "differs": differs, "unit": None, "sides": None}
    for lang in LANGUAGES:
        name = "reasons" if lang == "en" else "reasons_vi"
        out[name] = [say(f"compare.{key}", lang, values=_values(key, sides)) for key in keys]
    if out["comparable"]:
        out["unit"] = sides[0].get("unit")
        out["sides"] = [{"place": side.get("place"), "value": side.get("value")} for side in sides]
    return out


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return " – ".join(dict.fromkeys(map(str, value)))
    return "–" if value is None else str(value)


def _values(field: str, sides: Sequence[Mapping[str, Any]]) -> str:
    return "; ".join(f"{side.get('place') or '?'}: {_plain(side.get(field))}" for side in sides)

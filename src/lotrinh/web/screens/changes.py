"""What changed between two registers, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.web.screens.saying import amount_of, name_of, years_of

Json = dict[str, Any]


class Change(NamedTuple):
    """One fact that came, went or says something else."""

    kind: str
    kind_word: str
    fact: str
    name: str
    years: str
    before: str
    after: str


def changes_told(changes: Sequence[Json], lang: Language) -> list[Change]:
    """Put differences as `lotrinh.register.differences` gives them into words."""
    return [_change(one, one | {"indicator_text": one["name"]}, lang) for one in changes]


def _change(change: Json, fact: Json, lang: Language) -> Change:
    return Change(
        change["change"],
        say_below(f"change.{change['change']}", lang),
        change["fact"],
        name_of(fact, lang),
        years_of(fact, lang),
        _told(fact, change["before"], lang),
        _told(fact, change["after"], lang),
    )


def _told(fact: Json, told: Json | None, lang: Language) -> str:
    if told is None:
        return ""
    values = [told["decided"]] if told.get("decided") else told["values"]
    said = " / ".join(amount_of(fact, value, lang) for value in values)
    return said if told["status"] == "agreed" else f"{said} ({say_below('fact_status.' + told['status'], lang)})"

"""Registers as JSON Lines that compare well: one fact a line, a fixed order of lines and of fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say
from lotrinh.register.sources import Json

_ROWS = {"source": "sources", "fact": "facts", "item": "items", "decision": "decisions", "finding": "findings"}
_HEAD = ("schema", "record", "unit", "term")
_NONE = type(None)
_FORMS: dict[str, dict[str, tuple[type, ...]]] = {
    "register": {"schema": (str,), "record": (str,), "unit": (dict,), "term": (list, _NONE)},
    "source": {"sha256": (str,), "rank": (str,)},
    "fact": {
        **dict.fromkeys(("id", "kind", "indicator_text", "measure", "unit", "status"), (str,)),
        "indicator": (str, _NONE),
        "per": (str, _NONE),
        "period": (list,),
        "sides": (list,),
    },
    "item": {"type": (str,), "quote": (str,), "document": (str,), "start": (int,), "end": (int,)},
    "decision": {"fact": (str,), "action": (str,), "state": (str,)},
    "finding": {"code": (str,), "message": (str,), "message_vi": (str,)},
}
"""What each kind of line must have, for everything after it to rely on."""


class RegisterError(LotrinhError):
    """A line that is no line of a register. `said(lang)` gives it in either language."""

    def __init__(self, place: str, **found: object) -> None:
        self.found = found
        super().__init__(place, say("register.line", "en", **found), say("register.line.next", "en"))

    def said(self, lang: Language) -> str:
        """Give place, reason and next step as sentences in this language."""
        return f"{self.place}: {say('register.line', lang, **self.found)} {say('register.line.next', lang)}"


def to_lines(registers: Iterable[Json]) -> Iterator[str]:
    """Write registers: for each a line that names the unit, then its sources, facts, items, decisions and findings."""
    for register in registers:
        yield _line({"row": "register"} | {name: register[name] for name in _HEAD})
        for rows in _ROWS.values():
            yield from (_line(row) for row in register.get(rows) or ())


def _line(row: Json) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": "))


def from_lines(lines: Iterable[str], name: str = "register") -> list[Json]:
    """Read registers from their lines; raises `RegisterError` that names the line."""
    registers: list[Json] = []
    for at, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            kind = row["row"]
            _check(row, _FORMS[kind])
            if kind == "register":
                registers.append({**{key: row[key] for key in _HEAD}, **{rows: [] for rows in _ROWS.values()}})
            else:
                registers[-1][_ROWS[kind]].append(row)
        except (ValueError, TypeError, KeyError, IndexError) as error:
            raise RegisterError(f"{name}, {at}", found=line.strip()[:60], system=repr(error)) from None
    return registers


def _check(row: Json, form: dict[str, tuple[type, ...]]) -> None:
    for name, kinds in form.items():
        if not isinstance(row[name], kinds):
            raise TypeError(name)
    for side in row.get("sides", ()):
        if not side["sources"] or "value" not in side:
            raise ValueError("sides")

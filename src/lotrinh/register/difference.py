"""What changed between two registers: facts that came, went, or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotrinh.register.decisions import seen_in
from lotrinh.register.sources import Json


def differences(old: Sequence[Json], new: Sequence[Json]) -> list[Json]:
    """Give each change as `{change, record, fact, before, after}`, facts in a fixed order."""
    before, after = _facts(old), _facts(new)
    return list(_changes(before, after))


def _facts(registers: Sequence[Json]) -> dict[tuple[str, str], Json]:
    return {(register["record"], fact["id"]): fact for register in registers for fact in register["facts"]}


def _changes(before: dict[tuple[str, str], Json], after: dict[tuple[str, str], Json]) -> Iterator[Json]:
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        named = {"record": key[0], "fact": key[1], "name": (other or one or {})["indicator_text"]}
        if one is None:
            yield {"change": "added", **named, "before": None, "after": _told(other)}
        elif other is None:
            yield {"change": "removed", **named, "before": _told(one), "after": None}
        elif _told(one) != _told(other):
            yield {"change": "changed", **named, "before": _told(one), "after": _told(other)}


def _told(fact: Json | None) -> Json | None:
    return fact and {"status": fact["status"], "values": seen_in(fact), "decided": fact.get("decided")}

"""What changed between two registers: facts that came, went, or say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotrinh.register.decisions import seen_in
from lotrinh.register.sources import Json

_NAMED = ("kind", "indicator", "measure", "unit", "per", "period", "basis", "direction", "part_of")
"""What a fact is about goes with its change, so that the values can be said without either register."""


def differences(old: Sequence[Json], new: Sequence[Json]) -> list[Json]:
    """Give each change as `{change, record, fact, name, …, before, after}`, facts in a fixed order."""
    before, after = _facts(old), _facts(new)
    return list(_changes(before, after))


def _facts(registers: Sequence[Json]) -> dict[tuple[str, str], Json]:
    return {(register["record"], fact["id"]): fact for register in registers for fact in register["facts"]}


def _changes(before: dict[tuple[str, str], Json], after: dict[tuple[str, str], Json]) -> Iterator[Json]:
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        fact: Json = other or one or {}
        named = {"record": key[0], "fact": key[1], "name": fact["indicator_text"]}
        named |= {field: fact[field] for field in _NAMED if field in fact}
        if one is None:
            yield {"change": "added", **named, "before": None, "after": _told(other)}
        elif other is None:
            yield {"change": "removed", **named, "before": _told(one), "after": None}
        elif _told(one) != _told(other):
            yield {"change": "changed", **named, "before": _told(one), "after": _told(other)}


def _told(fact: Json | None) -> Json | None:
    return fact and {"status": fact["status"], "values": seen_in(fact), "decided": fact.get("decided")}

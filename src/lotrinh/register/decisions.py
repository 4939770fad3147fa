"""What people decided, as data: who, when, why, and the values they saw. Replayed, never stored into the claims.

A decision is one JSON object: `record`, `fact`, `action`, `author`, `time`, `reason`, `seen`, and

- `accept`: `side`, the place in `seen` of the value that holds
- `correct`: `set`, the fields that hold instead (`value`, `comparator`, `unit`, `measure`, `indicator`, `period` …)
- `reject`: the fact is none; it stays visible as rejected
- `merge`: `with`, the ids of facts that are this one; their sides become its own
- `split`: `documents`, those whose sides become a fact of their own, with `set` for what that fact is
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say
from lotrinh.register.facts import name_of, value_of
from lotrinh.register.sources import Json

ACTIONS = ("accept", "correct", "reject", "merge", "split")
_FIELDS = frozenset({"indicator", "indicator_text", "measure", "unit", "per", "period", "kind", "basis", "direction"})
_VALUES = frozenset({"value", "comparator", "of"})
_KINDS = {"fact": str, "action": str, "seen": list, "side": int, "set": dict, "with": list, "documents": list}
_SHOWN = 40
Facts = dict[str, Json]


class DecisionError(LotrinhError):
    """A decision that cannot be taken as it is. `said(lang)` gives it in either language."""

    def __init__(self, place: str, key: str, **found: object) -> None:
        self.key, self.found = key, found
        super().__init__(place, say(f"decision.{key}", "en", **found), say(f"decision.{key}.next", "en", **found))

    def said(self, lang: Language) -> str:
        """Give place, reason and next step as sentences in this language."""
        return f"{self.place}: {say(f'decision.{self.key}', lang, **self.found)} " + say(
            f"decision.{self.key}.next", lang, **self.found
        )


def seen_in(fact: Json) -> list[Json]:
    """Give the values of a fact as a person sees them when deciding."""
    return [value_of(side) for side in fact["sides"]]


def check(decision: Json, at: int) -> None:
    """Refuse a decision that lacks what every decision must say."""
    place = f"decisions[{at}]"
    if not isinstance(decision, dict):
        raise DecisionError(place, "object", found=repr(decision)[:_SHOWN])
    for name in ("fact", "action", "author", "time", "reason", "seen"):
        if decision.get(name) in (None, ""):
            raise DecisionError(place, "missing", field=name)
    for name, kind in _KINDS.items():
        if decision.get(name) is not None and not isinstance(decision[name], kind):
            raise DecisionError(place, "value", field=name, found=repr(decision[name])[:_SHOWN])
    if decision["action"] not in ACTIONS:
        raise DecisionError(place, "action", known=", ".join(ACTIONS), found=decision["action"])


def take(register: Json, decision: Json) -> Json:
    """Apply a decision that somebody takes on a register as it is now; raises `DecisionError` where it cannot be."""
    check(decision, 0)
    fact = next((one for one in register["facts"] if one["id"] == decision["fact"]), None)
    if fact is not None and not _can_be_split(fact, decision):
        raise DecisionError(fact["id"], "split", found=", ".join(sorted(decision.get("documents") or ())))
    return replay(register, [decision])


def replay(register: Json, decisions: Sequence[Json]) -> Json:
    """Apply decisions in the order they were taken; one whose fact has changed since is left open instead."""
    facts: Facts = {fact["id"]: dict(fact) for fact in register["facts"]}
    log = []
    for at, decision in enumerate(decisions):
        check(decision, at)
        row = {"row": "decision", **decision, "state": _state(facts, decision)}
        if row["state"] == "applied":
            _APPLY[decision["action"]](facts, decision, register["record"])
        elif row["state"] == "reopened":
            facts[decision["fact"]]["status"] = "reopened"
        log.append(row)
    return {**register, "facts": list(facts.values()), "decisions": log}


def _state(facts: Facts, decision: Json) -> str:
    fact = facts.get(decision["fact"])
    if fact is None or any(other not in facts for other in decision.get("with", ())):
        return "orphaned"
    same = seen_in(fact) == decision["seen"] and _can_be_split(fact, decision)
    return "applied" if same else "reopened"


def _can_be_split(fact: Json, decision: Json) -> bool:
    """Tell whether some of a fact's documents go and some stay; true of any other decision."""
    if decision["action"] != "split":
        return True
    apart = set(decision.get("documents") or ())
    return all(_part(fact["sides"], apart, inside=inside) for inside in (True, False))


def _accept(facts: Facts, decision: Json, record: str) -> None:
    fact = facts[decision["fact"]]
    side = decision.get("side", 0)
    if side not in range(len(fact["sides"])):
        raise DecisionError(fact["id"], "side", count=len(fact["sides"]), found=side)
    _decide(fact, decision, value_of(fact["sides"][side]))


def _correct(facts: Facts, decision: Json, record: str) -> None:
    fact, changed = facts[decision["fact"]], decision.get("set") or {}
    unknown = sorted(set(changed) - _FIELDS - _VALUES)
    if unknown or not changed:
        raise DecisionError(fact["id"], "fields", known=", ".join(sorted(_FIELDS | _VALUES)), found=", ".join(unknown))
    for name, value in changed.items():
        if not _fits(name, value):
            raise DecisionError(fact["id"], "value", field=name, found=repr(value)[:_SHOWN])
    before = {name: fact.get(name) for name in changed if name in _FIELDS}
    fact |= {name: value for name, value in changed.items() if name in _FIELDS}
    value = value_of(fact["sides"][0]) | {name: value for name, value in changed.items() if name in _VALUES}
    _decide(fact, decision, value)
    if before:
        fact["before"] = before


def _fits(name: str, value: object) -> bool:
    """Tell whether a corrected field has the form of that field: a number or two, two years, or a word."""
    pair = value if isinstance(value, list) else [value]
    if name in ("value", "of"):
        return len(pair) in (1, 2) and all(_is_number(end) for end in pair)
    if name == "period":
        return isinstance(value, list) and len(value) == 2 and all(one is None or _is_year(one) for one in value)
    return value is None or isinstance(value, str)


def _is_number(value: object) -> bool:
    try:
        return not isinstance(value, bool) and Decimal(str(value)).is_finite()
    except InvalidOperation:
        return False


def _is_year(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _reject(facts: Facts, decision: Json, record: str) -> None:
    _decide(facts[decision["fact"]], decision, None)
    facts[decision["fact"]]["status"] = "rejected"


def _merge(facts: Facts, decision: Json, record: str) -> None:
    fact = facts[decision["fact"]]
    sides = list(fact["sides"])
    for other in decision.get("with", ()):
        for side in facts.pop(other)["sides"]:
            same = next((one for one in sides if value_of(one) == value_of(side)), None)
            if same is None:
                sides.append(side)
            else:
                sides[sides.index(same)] = same | {"sources": [*same["sources"], *side["sources"]]}
    fact["sides"] = sides
    fact["status"] = "agreed" if len(sides) == 1 else "contradicted"
    fact["merged"] = sorted(decision.get("with", ()))


def _split(facts: Facts, decision: Json, record: str) -> None:
    fact, apart = facts[decision["fact"]], set(decision.get("documents") or ())
    kept, gone = _part(fact["sides"], apart, inside=False), _part(fact["sides"], apart, inside=True)
    changed = {name: value for name, value in (decision.get("set") or {}).items() if name in _FIELDS}
    name = name_of(record, [fact["id"], *sorted(apart)])
    for one, sides in ((fact, kept), (other := {**fact, **changed, "id": name}, gone)):
        one["sides"] = sides
        one["status"] = "agreed" if len(sides) == 1 else "contradicted"
    facts[name] = other | {"split_from": fact["id"]}


def _part(sides: Sequence[Json], documents: set[Any], *, inside: bool) -> list[Json]:
    parts = (
        side | {"sources": [one for one in side["sources"] if (one["document"] in documents) is inside]}
        for side in sides
    )
    return [side for side in parts if side["sources"]]


def _decide(fact: Json, decision: Json, value: Json | None) -> None:
    fact["status"] = "decided"
    fact["decided"] = value
    fact["decision"] = {name: decision[name] for name in ("action", "author", "time", "reason")}


_APPLY: dict[str, Callable[[Facts, Json, str], None]] = {
    "accept": _accept,
    "correct": _correct,
    "reject": _reject,
    "merge": _merge,
    "split": _split,
}

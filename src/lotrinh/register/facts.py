"""One fact for all claims that say the same thing of one unit; where they give different values, one side for each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lotrinh.register.sources import Json, fold, order_of

_SIDE = ("comparator", "value", "of", "points")
"""What two claims of one fact may give differently."""


class Told(NamedTuple):
    """A figure as one document tells it, with the document's row in the register."""

    claim: Json
    source: Json


def span_of(claim: Json, term: Sequence[int], source: Json) -> tuple[int | None, int | None, bool]:
    """Give from, to and whether the year is inferred: an undated result is of its document's year.

    A target without a year is for the end of the term. `from` is left out where it says nothing: one year, or the
    beginning of the term that a target is for.
    """
    start, end = claim["period"]
    inferred = end is None
    if end is None:
        end = term[1] if claim["kind"] == "target" and term else _year(source)
    idle = (None, end, term[0] if term else None) if claim["kind"] == "target" else (None, end)
    return (None if start in idle else start), end, inferred


def _year(source: Json) -> int | None:
    return int(source["date"][:4]) if source.get("date") else None


def key_of(claim: Json, term: Sequence[int], source: Json) -> tuple[Any, ...]:
    """Give what makes two claims one fact: what is measured, how, in what unit, for when, reached or promised."""
    start, end, _ = span_of(claim, term, source)
    kind = "target" if claim["kind"] == "target" else "result"
    named = claim["indicator"] or fold(claim["indicator_text"])
    # A row that is a part of another speaks of that part only.
    more = (claim.get("basis") or "", claim.get("direction") or "", fold(claim.get("part_of")))
    return kind, named, claim["measure"], claim["unit"], start or 0, end or 0, *more


def facts_of(record: str, term: Sequence[int], told: Iterable[Told]) -> list[Json]:
    """Give the facts of one record, in a fixed order; the same claims in any order give the same facts."""
    groups: dict[tuple[Any, ...], list[Told]] = {}
    for one in _named_alike(list(told)):
        groups.setdefault(key_of(one.claim, term, one.source), []).append(one)
    return [_fact(record, key, groups[key], term) for key in sorted(groups)]


def _named_alike(told: Sequence[Told]) -> list[Told]:
    """Give a figure whose indicator one document leaves open the one that another gives to the same words and unit."""
    keys: dict[tuple[Any, ...], set[str]] = {}
    for one in told:
        if one.claim["indicator"]:
            keys.setdefault(_words(one.claim), set()).add(one.claim["indicator"])
    out = []
    for one in told:
        alike = keys.get(_words(one.claim), set())
        known = one.claim["indicator"] or (min(alike) if len(alike) == 1 else None)
        out.append(one._replace(claim=one.claim | {"indicator": known}))
    return out


def _words(claim: Json) -> tuple[Any, ...]:
    return fold(claim["indicator_text"]), claim["measure"], claim["unit"]


def _fact(record: str, key: tuple[Any, ...], told: list[Told], term: Sequence[int]) -> Json:
    told = sorted(told, key=lambda one: (*order_of(one.source), one.claim["start"]))
    first = told[0].claim
    start, end, inferred = span_of(first, term, told[0].source)
    fact: Json = {
        "row": "fact",
        "id": name_of(record, key),
        "kind": key[0],
        "indicator": first["indicator"],
        "indicator_text": first["indicator_text"],
        "measure": first["measure"],
        "unit": first["unit"],
        "per": next((one.claim["per"] for one in told if one.claim["per"]), None),
        "period": [start, end],
    }
    if inferred:
        fact["year_inferred"] = True
    for name in ("basis", "direction", "part_of"):
        if first.get(name):
            fact[name] = first[name]
    for name in ("owner", "keep_text"):
        given = next((one.claim[name] for one in told if one.claim.get(name)), None)
        if given:
            fact[name] = given
    fact["sides"] = sides_of(told)
    fact["status"] = "agreed" if len(fact["sides"]) == 1 else "contradicted"
    return fact


def name_of(record: str, key: Sequence[Any]) -> str:
    """Give a fact a name that stays as long as it speaks of the same thing."""
    written = json.dumps([record, *key], ensure_ascii=False, default=str)
    return "f" + hashlib.sha256(written.encode()).hexdigest()[:10]


def sides_of(told: Iterable[Told]) -> list[Json]:
    """Give each value that is told, with all its sources; the best source's value first."""
    sides: dict[str, Json] = {}
    for one in told:
        value = {name: one.claim[name] for name in _SIDE if one.claim.get(name) is not None}
        # "About 185" of what was reached does not contradict "185".
        rounded = one.claim["kind"] != "target" and value.get("comparator") == "~"
        key = json.dumps(value | ({"comparator": "="} if rounded else {}), sort_keys=True)
        side = sides.setdefault(key, value | {"sources": []})
        said = {} if side.get("comparator") == value.get("comparator") else {"comparator": value.get("comparator")}
        side["sources"].append(_mention(one) | said)
    return list(sides.values())


def _mention(one: Told) -> Json:
    claim = one.claim
    return {
        "document": one.source["sha256"][:12],
        "rank": one.source["rank"],
        "date": one.source["date"],
        "claim": claim["id"],
        "start": claim["start"],
        "end": claim["end"],
        "quote": claim["quote"],
    }


def value_of(side: Json) -> Json:
    """Give what a side says, without who says it."""
    return {name: side[name] for name in _SIDE if name in side}

"""The official codes of the event's unit and of other places that claims speak of, by the table of places.

A unit that the text leaves ambiguous gets no code, nor does one that the table does not have on that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.places.evidence import decide
from lotrinh.places.lineage import province_of
from lotrinh.places.names import plain, split_level
from lotrinh.places.place import Place
from lotrinh.places.search import provinces_named
from lotrinh.places.table import REFORM
from lotrinh.reading.claims import Claim, Merger
from lotrinh.reading.event import Event


def locate(event: Event, told: Iterable[Claim], lexicon: Lexicon) -> Event:
    """Give the event with the code of its unit, and with the province where only the table knows it."""
    if event.unit is None:
        return event
    made_of = [old.name for claim in told if isinstance(claim, Merger) for old in claim.predecessors]
    place = decide(event.unit, on=_day(event), province=event.province or "", made_of=made_of).place
    if place is None:
        return event
    return replace(event, unit_code=place.code, province=event.province or _province(place, lexicon))


def _day(event: Event) -> str:
    """Give a day on which the unit stood: the event's; else one of the term, "" where both eras are possible."""
    if event.date:
        return event.date
    if event.term and event.term[0] < 2025:
        return f"{event.term[0]}-06-01"
    return REFORM if event.ordinal == 1 else ""


def _province(place: Place, lexicon: Lexicon) -> str | None:
    """Give the province of a unit by the name that the lexicon has for it."""
    over = province_of(place)
    return _names(lexicon).get(_key(over.name), over.name) if over else None


@cache
def _names(lexicon: Lexicon) -> dict[str, str]:
    """Give the names that the lexicon has for provinces, by their keys; of two with one key the first."""
    names: dict[str, str] = {}
    for entry in lexicon.entries("provinces"):
        names.setdefault(_key(entry["name"]), entry["name"])
    return names


def _key(name: str) -> str:
    return plain(split_level(name)[1])


def locate_claims(claims: Sequence[Claim], event: Event) -> list[Claim]:
    """Give the claims, those that speak of another place with its code, looked up once for each name."""
    codes = {place: _code(place, event) for place in {claim.place: None for claim in claims} if place}
    if not codes:
        return list(claims)
    return [replace(claim, place_code=codes[claim.place]) if claim.place else claim for claim in claims]


def _code(name: str, event: Event) -> str | None:
    """Decide what a place is; an old unit that a text of today speaks of is one from before the reform."""
    day, province = _day(event), event.province or ""
    level, _ = split_level(name)
    if level in ("tỉnh", "thành phố"):
        found = {place.code for place in provinces_named(name) if not day or place.lasts_on(day)}
        return found.pop() if len(found) == 1 else None
    for on in dict.fromkeys((day, "2025-06-30")):
        decision = decide(name, on=on, province=province)
        if decision.candidates:
            return decision.place.code if decision.place else None
    return None

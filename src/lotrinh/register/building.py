"""Claims of many documents into one record for each unit and term. Pure: the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lotrinh.register.decisions import check, replay
from lotrinh.register.facts import Told, facts_of
from lotrinh.register.findings import find
from lotrinh.register.sources import Json, Place, order_of, place_of, source_of

SCHEMA = "lotrinh.register/1"
_ITEMS = (
    *("objective", "breakthrough", "task", "directive", "declared", "merger"),
    *("official", "appointment", "body_size"),
)
_TOLD = ("order", "by", "what", "count", "predecessors", "person", "post", "mode", "body")
Record = tuple[Place, tuple[int, ...]]


def build(readings: Iterable[Mapping[str, Any]], decisions: Sequence[Json] = ()) -> list[Json]:
    """Give one register for each unit and term that the readings speak of, with people's decisions replayed.

    `readings` are in the form `lotrinh.reading/1`; `decisions` as `lotrinh.register.decisions` describes them.
    """
    for at, decision in enumerate(decisions):
        check(decision, at)
    documents = sorted((dict(reading) for reading in readings), key=lambda one: str(one["document"]["sha256"]))
    documents = list({str(one["document"]["sha256"]): one for one in documents}.values())
    records = _records(documents)
    return [_register(place, term, told, decisions) for (place, term), told in sorted(records.items())]


def _records(documents: Sequence[Json]) -> dict[Record, list[tuple[Json, Json]]]:
    """Give the claims of each unit and term, each with its document."""
    known = _Known(documents)
    records: dict[Record, list[tuple[Json, Json]]] = {}
    for reading in documents:
        event = reading["event"]
        home = known.same(place_of(event["unit"], event["province"], event["unit_code"]))
        for claim in reading["claims"]:
            place = home
            if claim.get("place"):
                place = known.same(place_of(claim["place"], event["province"], claim.get("place_code")))
            if place.name:
                record = place, _term(place, claim, reading, known, at_home=place == home)
                records.setdefault(record, []).append((claim, reading))
    return records


class _Known:
    """The units that documents are about, with their terms; found by code and by name."""

    def __init__(self, documents: Sequence[Json]) -> None:
        self._by_code: dict[str, Place] = {}
        self._by_name: dict[str, list[Place]] = {}
        self.terms: dict[Place, set[tuple[int, ...]]] = {}
        # One that is named with its code comes first, so that those without it join it.
        for reading in sorted(documents, key=lambda one: not one["event"]["unit_code"]):
            event = reading["event"]
            if event["unit"]:
                place = self.same(place_of(event["unit"], event["province"], event["unit_code"]))
                self._add(place)
                self.terms[place].update({tuple(event["term"])} if event["term"] else ())

    def _add(self, place: Place) -> None:
        if place not in self.terms:
            self.terms[place] = set()
            self._by_name.setdefault(place.name, []).append(place)
            if place.code:
                self._by_code[place.code] = place

    def same(self, place: Place) -> Place:
        """Give the known unit that this is: by its code, else by its name where nothing contradicts it."""
        if place.code in self._by_code:
            return self._by_code[place.code]
        alike = [one for one in self._by_name.get(place.name, ()) if not _contradict(one, place)]
        return alike[0] if len(alike) == 1 else place


def _contradict(one: Place, other: Place) -> bool:
    codes = one.code and other.code and one.code != other.code
    return bool(codes or (one.province and other.province and one.province != other.province))


def _term(place: Place, claim: Json, reading: Json, known: _Known, *, at_home: bool) -> tuple[int, ...]:
    """Give the term that a claim belongs to: the event's, else the unit's term that its year lies in."""
    if at_home and reading["event"]["term"]:
        return tuple(reading["event"]["term"])
    terms = sorted(known.terms.get(place, ()))
    date = reading["event"]["date"]
    year = (claim.get("period") or [None, None])[1] or (int(date[:4]) if date else None)
    fitting = [term for term in terms if year is not None and term[0] < year <= term[1]]
    return fitting[0] if fitting else terms[-1] if len(terms) == 1 and year is None else ()


def _register(
    place: Place, term: tuple[int, ...], told: Sequence[tuple[Json, Json]], decisions: Sequence[Json]
) -> Json:
    readings = {reading["document"]["sha256"]: reading for _, reading in told}
    sources = {sha: source_of(reading) for sha, reading in readings.items()}
    record = f"{place.code or f'{place.name}, {place.province}'}/{'-'.join(map(str, term))}"
    figures = [Told(c, sources[r["document"]["sha256"]]) for c, r in told if c["type"] == "figure"]
    register: Json = {
        "schema": SCHEMA,
        "record": record,
        "unit": _names(place, told),
        "term": list(term) or None,
        "sources": sorted(sources.values(), key=order_of),
        "facts": facts_of(record, term, figures),
        "items": _items([(claim, sources[reading["document"]["sha256"]]) for claim, reading in told]),
    }
    register = replay(register, [one for one in decisions if one.get("record", record) == record])
    register["findings"] = find(register, [readings[source["sha256"]] for source in register["sources"]])
    return register


def _names(place: Place, told: Sequence[tuple[Json, Json]]) -> Json:
    """Give the unit's name as documents write it."""
    named = [
        claim.get("place") or reading["event"]["unit"]
        for claim, reading in sorted(told, key=lambda one: str(one[1]["document"]["sha256"]))
    ]
    province = next((reading["event"]["province"] for _, reading in told if reading["event"]["province"]), None)
    return {"name": min(map(str, named)), "code": place.code or None, "province": province}


def _items(told: Iterable[tuple[Json, Json]]) -> list[Json]:
    """Give what is no figure: objectives, breakthroughs, tasks, directives, declared counts, mergers, people."""
    rows: list[tuple[Json, Json]] = []
    for claim, source in told:
        if claim["type"] not in _ITEMS or claim.get("same_as"):
            continue
        row: Json = {"row": "item", "type": claim["type"]}
        row |= {name: claim[name] for name in _TOLD if name in claim}
        row |= {"quote": claim["quote"], "document": source["sha256"][:12], "claim": claim["id"]}
        row |= {"start": claim["start"], "end": claim["end"], "rank": source["rank"], "date": source["date"]}
        rows.append((row, source))
    rows.sort(key=lambda one: (_ITEMS.index(one[0]["type"]), *order_of(one[1]), one[0]["start"]))
    return [row for row, _ in rows]

"""Where a unit comes from and what became of it: the table of units, sharpened by what its documents say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.places.lineage import Share, descendants, origins, owner, predecessors, successors
from lotrinh.places.names import plain, split_level
from lotrinh.places.place import Place
from lotrinh.places.telling import Told, contradicted
from lotrinh.publishing.words import say as say_below
from lotrinh.web.screens.addresses import EARLY, address_of
from lotrinh.web.screens.saying import Shelf, Words
from lotrinh.web.storage.models import Unit
from lotrinh.web.words import say

Json = dict[str, Any]
REFORM = "2025-07-01"
"""The day on which nearly every unit began; some have changed their level since, and come from the same units."""
_BEFORE = "2025-06-30"
_SHARPER = frozenset({"most", "small_part", "remainder"})


class Other(NamedTuple):
    """A unit at the other end of a line: with an address where the table of units knows it."""

    level: str
    name: str
    href: str


class Piece(NamedTuple):
    """One line of a merger: the unit at its other end, how much of the older one went to the newer, and who says so."""

    unit: Other
    extent: str
    extent_word: str
    elsewhere: tuple[Other, ...]
    """Other units that took parts of the same predecessor."""
    words: Words | None


class Merger(NamedTuple):
    """All lines into a unit or out of it."""

    pieces: list[Piece]
    contradictions: list[str]
    """Where a document and the table of units cannot both be right, in sentences."""


def place_of(unit: Unit) -> Place | None:
    """Give the unit of the table that a row of the database stands for; None for an invented one."""
    found = owner(unit.code, unit.since or EARLY)
    return found if found and found.since == unit.since else None


def origins_of(place: Place | None, items: Sequence[Json], shelf: Shelf, lang: Language) -> Merger:
    """Give what a unit was made of, by the table and by the first document that tells of it."""
    told = next((item for item in items if item["type"] == "merger"), None)
    said = [Told(_named(one), one["extent"]) for one in told["predecessors"]] if told else []
    words = shelf.words(told, lang) if told else None
    shares = _origins(place) if place else []
    if not shares:
        return Merger([_of_document(one, words, lang) for one in (told or {}).get("predecessors", ())], [])
    by_name = {_key(one.name): one.extent for one in said}
    pieces = [_of_table(share, by_name.get(_key(share.place.name)), words, place, lang) for share in shares]
    doubts = contradicted(place, told.get("quote") or "", said) if place and told else []
    return Merger(pieces, [say(f"unit.merger_{one.kind}", lang, name=one.name) for one in doubts])


def became_of(place: Place | None, lang: Language) -> Merger:
    """Give the units that hold the ground of one that is no more."""
    if place is None or not place.until:
        return Merger([], [])
    shares = descendants(place) if len(successors(place)) else []
    return Merger([_piece(share, share.extent, (), None, lang) for share in shares], [])


def _origins(place: Place) -> list[Share]:
    if place.since >= REFORM:
        return [share for share in origins(place, _BEFORE) if share.place != place]
    return [Share(change.old, change.extent) for change in predecessors(place)]


def _of_table(share: Share, said: str | None, words: Words | None, place: Place | None, lang: Language) -> Piece:
    extent = said if share.extent == "part" and said in _SHARPER else share.extent
    others = [one.place for one in descendants(share.place) if one.place != place] if share.extent != "whole" else []
    return _piece(share, extent, others, words if said else None, lang)


def _piece(share: Share, extent: str, elsewhere: Iterable[Place], words: Words | None, lang: Language) -> Piece:
    return Piece(_other(share.place), extent, _word(extent, lang), tuple(map(_other, elsewhere)), words)


def _of_document(one: Mapping[str, Any], words: Words | None, lang: Language) -> Piece:
    other = Other(one.get("level") or "", one["name"], "")
    return Piece(other, one["extent"], _word(one["extent"], lang), (), words)


def _other(place: Place) -> Other:
    return Other(place.level, place.name, address_of(place))


def _word(extent: str, lang: Language) -> str:
    return say("unit.extent_unknown", lang) if extent == "unknown" else say_below("extent", extent, lang)


def _named(one: Mapping[str, Any]) -> str:
    level = one.get("level")
    return f"{level} {one['name']}" if level else str(one["name"])


def _key(name: str) -> str:
    return plain(split_level(name)[1])

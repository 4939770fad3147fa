"""A merger as the table knows it, sharpened by what a document says, and where the two contradict each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from lotrinh.places.baselines import Extent, Piece
from lotrinh.places.lineage import predecessors, successors
from lotrinh.places.names import plain, split_level
from lotrinh.places.place import Change, Place

Said = Mapping[str, Extent]
"""The predecessors that a document names, each with the extent in its words."""


class Contradiction(NamedTuple):
    """`unlisted`: the document names what the table does not; `unnamed`: the reverse; `extent`: both cannot be true."""

    kind: Literal["unlisted", "unnamed", "extent"]
    name: str


def pieces(place: Place, said: Said | None = None) -> list[Piece]:
    """Give what a unit was made of, by the old units' codes; a document may tell a part more exactly."""
    words = _by_key(said or {})
    return [
        Piece(change.old.code, _sharper(change, words.get(_key(change.old.name)))) for change in predecessors(place)
    ]


def elsewhere(place: Place) -> list[Piece]:
    """Give all that other units took of the same predecessors, by the old units' codes."""
    return [
        Piece(other.old.code, other.extent)
        for change in predecessors(place)
        for other in successors(change.old)
        if other.new != place
    ]


def contradictions(place: Place, said: Said) -> list[Contradiction]:
    """Say where a document's list of predecessors and the table cannot both be right.

    A place that the table derives from nothing contradicts nothing, nor does an extent that one of the two leaves open.
    """
    known = {_key(change.old.name): change for change in predecessors(place)}
    if not known or not said:
        return []
    words = _by_key(said)
    found = [Contradiction("unlisted", name) for name in said if _key(name) not in known]
    found += [Contradiction("unnamed", known[key].old.full_name) for key in known if key not in words]
    found += [
        Contradiction("extent", change.old.full_name)
        for key, change in known.items()
        if key in words
        and "unknown" not in (change.extent, words[key])
        and (words[key] == "whole") != (change.extent == "whole")
    ]
    return found


def _key(name: str) -> str:
    return plain(split_level(name)[1])


def _by_key(said: Said) -> dict[str, Extent]:
    return {_key(name): extent for name, extent in said.items()}


def _sharper(change: Change, word: Extent | None) -> Extent:
    return word if change.extent == "part" and word in ("most", "small_part", "remainder") else change.extent

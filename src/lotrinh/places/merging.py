"""A merger as the table knows it, sharpened by what a document says, and where the two contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    known = _by_name(predecessors(place))
    words = {key: (said or {})[name] for name, key in _meant(said or {}, known).items() if len(known[key]) == 1}
    return [
        Piece(change.old.code, _sharper(change, words.get(_marked(change.old.name)))) for change in predecessors(place)
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
    known = _by_name(predecessors(place))
    if not known or not said:
        return []
    meant = _meant(said, known)
    words = {key: said[name] for name, key in meant.items()}
    found = [Contradiction("unlisted", name) for name in said if name not in meant]
    found += [Contradiction("unnamed", changes[0].old.full_name) for key, changes in known.items() if key not in words]
    found += [
        Contradiction("extent", changes[0].old.full_name)
        for key, changes in known.items()
        if key in words and len(changes) == 1 and _contradict(changes[0].extent, words[key])
    ]
    return found


def _contradict(one: Extent, other: Extent) -> bool:
    return "unknown" not in (one, other) and (one == "whole") != (other == "whole")


def _by_name(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """Gather changes by the old units' names; a township and the commune around it may share one."""
    named: dict[str, list[Change]] = {}
    for change in changes:
        named.setdefault(_marked(change.old.name), []).append(change)
    return named


def _meant(said: Said, known: Mapping[str, object]) -> dict[str, str]:
    """Find the known name that each of a document's means: the very same, else one that only marks tell from it."""
    same = {name: _marked(name) for name in said if _marked(name) in known}
    left = {_key(key): key for key in known if key not in same.values()}
    return same | {name: left[_key(name)] for name in said if name not in same and _key(name) in left}


def _marked(name: str) -> str:
    return split_level(name)[1]


def _key(name: str) -> str:
    return plain(split_level(name)[1])


def _sharper(change: Change, word: Extent | None) -> Extent:
    return word if change.extent == "part" and word in ("most", "small_part", "remainder") else change.extent

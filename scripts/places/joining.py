"""The two mappings joined on one set of codes, held against the directory's notes, and the extent of each change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from notes import read
from packages import AdminUnits, Edge, Row

from lotrinh.places.names import accented, plain, split_level
from lotrinh.places.typos import distance


@dataclass(slots=True)
class Joined:
    """The rows of the second mapping by the codes of the first."""

    edges: set[Edge] = field(default_factory=set)
    respelled: list[tuple[Row, str]] = field(default_factory=list)
    """Rows whose old unit is spelled otherwise, with the code it was given."""
    lost: list[Row] = field(default_factory=list)
    """Rows whose old unit the first mapping does not have."""


def _key(text: str) -> str:
    return plain(split_level(text)[1])


def join(units: AdminUnits, rows: tuple[Row, ...]) -> Joined:
    """Find each row's units by name within its district and its province."""
    olds, news = _former_by_name(units), _current_by_name(units)
    joined, left = Joined(), []
    for row in rows:
        new = _one(news[_key(row.new_province)], row.new_ward)
        old = _one(olds[_key(row.old_province), _key(row.old_district)], row.old_ward or row.old_district)
        if new and old:
            joined.edges.add((old, new))
        else:
            left.append((row, new))
    reached = {old for old, _ in joined.edges}
    for row, new in left:
        district = olds[_key(row.old_province), _key(row.old_district)]
        old = _respelled(row, {name: code for name, code in district.items() if code not in reached})
        if old and new:
            joined.edges.add((old, new))
            joined.respelled.append((row, old))
        else:
            joined.lost.append(row)
    return joined


def _former_by_name(units: AdminUnits) -> dict[tuple[str, str], dict[str, str]]:
    olds: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for code, (name, province) in units.districts.items():
        olds[_key(units.former_provinces[province]), _key(name)][accented(name)] = code
    for unit in units.former:
        name, province = units.districts[unit.district]
        olds[_key(units.former_provinces[province]), _key(name)][accented(f"{unit.level} {unit.name}")] = unit.code
    return olds


def _current_by_name(units: AdminUnits) -> dict[str, dict[str, str]]:
    news: dict[str, dict[str, str]] = defaultdict(dict)
    for unit in units.current:
        news[_key(units.provinces[unit.province])][accented(f"{unit.level} {unit.name}")] = unit.code
    return news


def _one(named: dict[str, str], name: str) -> str | None:
    """Give the code of the unit of this name; of this name without marks, if there is but one."""
    if accented(name) in named:
        return named[accented(name)]
    same = [code for other, code in named.items() if plain(other) == plain(name)]
    return same[0] if len(same) == 1 else None


def _respelled(row: Row, named: dict[str, str]) -> str | None:
    """Give the code of the one unit whose name is nearly the same, whatever its level: `Vũ Quí`, `Vũ Quý`."""
    asked = _key(row.old_ward)
    near = sorted((distance(asked, _key(name)), code) for name, code in named.items() if len(code) == 5)
    close = [code for far, code in near if far <= max(2, len(asked) // 4)]
    return close[0] if len(close) == 1 or (len(close) > 1 and near[0][0] < near[1][0]) else None


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the table of changes."""

    old: str
    new: str
    extent: str
    sources: str


class Sources(NamedTuple):
    """What each source says: the changes of two mappings, and what the directory's notes tell of each of them."""

    first: frozenset[Edge]
    second: set[Edge]
    told: dict[Edge, str]
    """`whole`, `part`, `unnamed`, or "" where a note does not tell."""
    mistaken: frozenset[Edge]
    """Changes of the first mapping that are a namesake's."""


def listen(units: AdminUnits, second: set[Edge], notes: dict[str, str]) -> Sources:
    """Gather what the sources say of every change that one of the mappings names."""
    olds = {unit.code: unit.name for unit in units.former}
    olds |= {code: split_level(district)[1] for code, (district, _) in units.districts.items()}
    parts: dict[str, list[str]] = defaultdict(list)
    for old, new in sorted(units.edges | second):
        parts[new].append(old)
    told: dict[Edge, str] = {}
    for new, members in parts.items():
        note = read(notes[new], [olds[old] for old in members])
        told |= {(old, new): note.of(olds[old]) for old in members}
    return Sources(units.edges, second, told, frozenset(_mistaken(units, second, told)))


def _mistaken(units: AdminUnits, second: set[Edge], told: dict[Edge, str]) -> Iterator[Edge]:
    """Find units that the first mapping alone sends where a namesake goes, though they belong elsewhere.

    Communes of one name in several districts of a province were given each other's new units as well. They belong
    elsewhere if a note says that another unit took all of them, or if the second mapping has the namesake there and
    nothing of their district.
    """
    named = {unit.code: (unit.level, unit.name) for unit in units.former}
    district = {unit.code: unit.district for unit in units.former}
    parts: dict[str, set[str]] = defaultdict(set)
    for old, new in units.edges | second:
        parts[new].add(old)
    taken_whole = {old for old, new in second if told[old, new] == "whole"}
    for old, new in units.edges - second:
        namesakes = {one for one in parts[new] if one != old and old in named and named.get(one) == named[old]}
        taken = {one for one in parts[new] if (one, new) in second}
        alone = district.get(old) not in {district.get(one) for one in taken}
        if (namesakes and old in taken_whole) or (namesakes & taken and alone):
            yield old, new


def weigh(sources: Sources) -> list[Change]:
    """Say for every change what it took of the old unit.

    A unit that goes to one place is `whole`. One that a source divides is a `part` in each place, even where the
    other source names one place only: a mapping made for post addresses may leave out uninhabited parts. What the
    second mapping alone names is left out where the directory's note does not name it, else `unknown`.
    """
    first = sources.first - sources.mistaken
    second = {edge for edge in sources.second if edge in first or sources.told[edge] != "unnamed"}
    into: dict[str, set[str]] = defaultdict(set)
    doubted = {old for old, _ in second - first}
    for old, new in first:
        into[old].add(new)
    changes = []
    for old, new in sorted(first | second):
        if (old, new) not in first or (old in doubted and len(into[old]) == 1):
            extent = "unknown"
        else:
            extent = "whole" if len(into[old]) == 1 else "part"
        changes.append(Change(old, new, extent, _sources(sources, (old, new))))
    return changes


def _sources(sources: Sources, edge: Edge) -> str:
    says = (
        ("vau", edge in sources.first),
        ("vac", edge in sources.second),
        ("dva", sources.told[edge] in ("whole", "part")),
    )
    return "+".join(name for name, yes in says if yes)

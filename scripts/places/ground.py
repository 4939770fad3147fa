"""The report on the ground: areas of wholes and of provinces, what is left out of them, and positions in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from areas import ADDS_UP
from packages import AdminUnits
from tables import areas, compared, read_own

from lotrinh.places.integrity import WHOLES_TOLERANCE, check
from lotrinh.places.lineage import predecessors
from lotrinh.places.table import REFORM
from lotrinh.places.tree import units as standing
from lotrinh.publishing.places import problem_line


def ground(units: AdminUnits) -> Iterator[str]:
    """Give the report's part on areas and positions; the tables must have been written."""
    yield from _wholes()
    yield from _contradicted(units)
    yield from _doubts()
    yield from _areas(units)


def _wholes() -> Iterator[str]:
    yield "## Wholes\n"
    yield "The areas of the provinces that were merged, summed, against what `202/2025/QH15` gives the province they"
    yield f"became (km²). They may differ by {WHOLES_TOLERANCE * 100:.1f} %. Where one is not known none is compared.\n"
    yield "| province | made of | sum | own area | difference |\n| --- | --- | ---: | ---: | ---: |"
    for place in standing(REFORM, "province"):
        olds = [change.old for change in predecessors(place)]
        if olds and place.area:
            made_of = ", ".join(f"{old.code} {old.name}" for old in olds)
            known = [old.area for old in olds if old.area is not None]
            total = f"{sum(known)}" if len(known) == len(olds) else "not known"
            off = f"{(sum(known) / place.area - 1) * 100:+.3f} %" if len(known) == len(olds) else ""
            yield f"| {place.code} {place.full_name} | {made_of} | {total} | {place.area} | {off} |"
    yield ""


def _contradicted(units: AdminUnits) -> Iterator[str]:
    given = {unit.code: unit for unit in units.current}
    yield "## What the mapping portal contradicts, left out\n"
    yield "By what thanglequoc/vietnamese-provinces-database publishes of it, compared on 29 and 30 November 2026"
    yield "([how](places.md#what-the-areas-of-wholes-say)); the numbers are those of `vau`.\n"
    for code in sorted(compared("area", "doubted")):
        yield f"- {code} {given[code].level} {given[code].name}: {given[code].area} km²"
    for code in sorted(compared("position", "doubted")):
        yield f"- {code} {given[code].level} {given[code].name}: {given[code].latitude} N, {given[code].longitude} E"
    yield ""


def _doubts() -> Iterator[str]:
    yield "## Positions in doubt\n"
    for problem in check():
        if problem.key == "far_apart":
            yield f"- {problem_line(problem, 'en')}"
    yield ""


def _areas(units: AdminUnits) -> Iterator[str]:
    weighed = areas(units)
    given, believed, missing = (defaultdict[str, Decimal](Decimal) for _ in range(3))
    for unit in units.current:
        given[unit.province] += Decimal(unit.area or 0)
        believed[unit.province] += Decimal(weighed.believed.get(unit.code, 0))
        missing[unit.province] += unit.code not in weighed.believed
    yield "## Areas\n"
    yield "The communes' areas of `vau`, summed over a province, against the province's own area (km²): as given, then"
    yield "the ones that are believed. `vau` gives communes of one full name in different provinces one area."
    yield f"It is believed where the province adds up with it within {ADDS_UP * 100:.1f} % or where the mapping portal"
    yield "states the same, else of none of them.\n"
    yield "| province | own area | as given | difference | believed | without an area |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for code, area, *_ in read_own("provinces.tsv"):
        off = given[code] / Decimal(area) - 1
        name = units.provinces[code]
        yield f"| {code} {name} | {area} | {given[code]} | {off * 100:+.2f} % | {believed[code]} | {missing[code]} |"
    bare = [f"{unit.code} {unit.level} {unit.name}" for unit in units.current if not unit.area]
    yield f"\nWithout an area in `vau`: {', '.join(bare)}.\n"
    yield "### Namesakes with one area between them\n"
    yield "The code in bold is the one it is believed of.\n"
    for namesakes in sorted(weighed.shared, key=lambda alike: alike[0].code):
        codes = (f"**{one.code}**" if one.code in weighed.believed else one.code for one in namesakes)
        yield f"- {namesakes[0].level} {namesakes[0].name}, {namesakes[0].area} km²: {', '.join(codes)}"

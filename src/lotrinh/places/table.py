"""The table of units and changes, read from the package's own files when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import cast

from lotrinh.places.place import Change, Extent, Place

_DATA = Path(__file__).with_name("data")
REFORM = "2025-07-01"
"""The day on which all former communes, the districts and most provinces ended."""


def read_rows(name: str) -> Iterator[list[str]]:
    """Give the rows of one of the package's tables."""
    text = (_DATA / f"{name}.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


def _number(written: str) -> Decimal | None:
    return Decimal(written) if written else None


@cache
def provinces() -> tuple[Place, ...]:
    """Give every province there has been, by code and day."""
    return tuple(
        Place(code, level, name, code, "", since, until, None, None, _number(area))
        for code, level, name, since, until, area in read_rows("provinces")
    )


@cache
def districts() -> tuple[Place, ...]:
    """Give every district there was, by code."""
    return tuple(
        Place(code, level, name, province, code, "", REFORM, None, None, None)
        for code, level, name, province in read_rows("districts")
    )


@cache
def communes() -> tuple[Place, ...]:
    """Give every commune-level unit: the former ones by code, then those since the reform by code and day."""
    province = {district.code: district.province for district in districts()}
    former = (
        Place(code, level, name, province[district], district, "", REFORM, Decimal(north), Decimal(east), None)
        for code, level, name, district, north, east in read_rows("communes-former")
    )
    current = (
        Place(code, level, name, over, "", since, until, Decimal(north), Decimal(east), _number(area))
        for code, level, name, over, since, until, north, east, area in read_rows("communes")
    )
    return (*former, *current)


@cache
def by_code() -> dict[str, tuple[Place, ...]]:
    """Give the owners of every code, the earliest first."""
    owners: dict[str, tuple[Place, ...]] = {}
    for place in (*provinces(), *districts(), *communes()):
        owners[place.code] = (*owners.get(place.code, ()), place)
    return owners


@dataclass(frozen=True, slots=True)
class Changes:
    """Every change, and those out of an old unit and into a new one by code and day."""

    all: tuple[Change, ...]
    out_of: dict[tuple[str, str], tuple[Change, ...]]
    into: dict[tuple[str, str], tuple[Change, ...]]


@cache
def changes() -> Changes:
    """Give what became of every unit."""
    acts = {(day, province): act for day, province, act in read_rows("acts")}
    ended = {(place.code, place.until): place for owners in by_code().values() for place in owners if place.until}
    begun = {(place.code, place.since): place for owners in by_code().values() for place in owners if place.since}
    found: list[Change] = []
    out_of: dict[tuple[str, str], list[Change]] = {}
    into: dict[tuple[str, str], list[Change]] = {}
    for day, old, new, extent, sources in read_rows("changes"):
        to = begun[new, day]
        act = acts.get((day, "" if to.tier == "province" else to.province), "")
        change = Change(day, ended[old, day], to, cast(Extent, extent), act, tuple(sources.split("+")))
        found.append(change)
        out_of.setdefault((old, day), []).append(change)
        into.setdefault((new, day), []).append(change)
    return Changes(
        tuple(found),
        {key: tuple(rows) for key, rows in out_of.items()},
        {key: tuple(rows) for key, rows in into.items()},
    )

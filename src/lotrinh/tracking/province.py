"""The plans of many units as one of their province: values together, statuses counted, units beside each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, localcontext
from typing import Any, NamedTuple

from lotrinh.foundation.numbers import to_json
from lotrinh.lexicon import Lexicon
from lotrinh.messages import LANGUAGES, say
from lotrinh.places.baselines import way_of_adding
from lotrinh.planning.paths import EXACT
from lotrinh.planning.targets import Observation, Target, read_observation
from lotrinh.tracking.comparison import compare
from lotrinh.tracking.gathering import Gathered, Index, gather, index, whole_year
from lotrinh.tracking.rollup import count_statuses, roll_up

Json = dict[str, Any]
Weights = Mapping[str, Mapping[str, Decimal]]
"""What means are weighted by: a number for each unit, under the name of the weight; "" holds for every weight."""


class Unit(NamedTuple):
    """One unit with what its plans know of it; several plans, one for each term, are one unit."""

    key: str
    """The official code, else the name."""
    name: str
    """With the code behind it where several units are called so."""
    plans: tuple[Json, ...]
    observations: Index


def units_of(plans: Iterable[Json], expected: Mapping[str, str] | None = None) -> list[Unit]:
    """Give the units of plans; with `expected`, names by code, just those units, whether they have a plan or not."""
    names = dict(expected or {})
    by_key: defaultdict[str, list[Json]] = defaultdict(list)
    for plan in plans:
        key = _key(plan, names)
        if expected is None or key in expected:
            by_key[key].append(plan)
            names.setdefault(key, str(plan.get("unit_name") or key))
    often = Counter(names.values())
    shown = {key: name if often[name] == 1 else f"{name} ({key})" for key, name in names.items()}
    return [
        Unit(key, shown[key], tuple(by_key.get(key, ())), index(_observations(by_key.get(key, ()))))
        for key in sorted(names)
    ]


def _key(plan: Json, names: Mapping[str, str]) -> str:
    """Give the code of a plan's unit; where it has none, that of the one expected unit of its name, else the name."""
    if plan.get("unit"):
        return str(plan["unit"])
    name = str(plan.get("unit_name") or plan.get("record") or "?")
    alike = [code for code, known in names.items() if known == name]
    return alike[0] if len(alike) == 1 else name


def _observations(plans: Iterable[Json]) -> Iterator[Observation]:
    for plan in plans:
        for at, written in enumerate(plan.get("observations") or ()):
            yield read_observation(written, at)


def indicators_of(units: Sequence[Unit], lexicon: Lexicon) -> list[str]:
    """Give the indicators of the catalogue that any plan has a target for, in the catalogue's order."""
    asked = {target.get("indicator") for unit in units for plan in unit.plans for target in plan.get("targets") or ()}
    return [one.key for one in lexicon.indicators if one.key in asked]


def roll_up_plans(
    units: Sequence[Unit],
    indicator: str,
    year: int | None,
    lexicon: Lexicon,
    *,
    weights: Weights | None = None,
    assessed: Iterable[Json] = (),
) -> Json:
    """Give one indicator of many units together, with how many reported and how their targets stand.

    Without a year it is the last that any unit reports. Values in another unit of measure than most are set aside and
    named. `assessed` are the units' assessments, whose statuses are counted.
    """
    with localcontext(EXACT):
        when = year or max((one.year for unit in units for one in _yearly(unit, indicator)), default=None)
        found = {unit.key: _value(unit, indicator, when) for unit in units} if when else {}
        measured = Counter(one.unit or "" for one in found.values() if one)
        unit = min(measured, key=lambda name: (-measured[name], name), default="")
        values = {one.key: _of(found.get(one.key), unit) for one in units}
        entry = _entry(indicator, lexicon)
        weight = str(entry.get("weight") or "")
        rolled = roll_up(
            {one.name: values[one.key] for one in units},
            way_of_adding(entry, "level") if entry else "none",
            weights={one.name: heavy for one in units if (heavy := _weight(one, weight, when, weights)) is not None},
            weight=_weight_names(weight, lexicon),
        )
    aside = sorted(one.name for one in units if found.get(one.key) and values[one.key] is None)
    rolled["value"] = None if rolled["value"] is None else to_json(rolled["value"])
    if aside:
        _say(rolled, "rollup.other_unit", units=", ".join(aside), unit=unit)
    by_unit = {one.key: None if (value := values[one.key]) is None else to_json(value) for one in units}
    head = {"indicator": indicator, **_names(indicator, entry), "year": when, "unit": unit}
    statuses = count_statuses(one for one in assessed if one.get("indicator") == indicator)
    return {**head, **rolled, "by_unit": by_unit, "statuses": statuses}


def compare_plans(units: Sequence[Unit], indicator: str, year: int | None, lexicon: Lexicon) -> Json:
    """Put the units beside each other on one indicator, or refuse and say what differs and what would help.

    Without a year it is the last that all report, else each unit's own last, which then differ.
    """
    reported = {unit.key: {one.year for one in _yearly(unit, indicator)} for unit in units}
    known = [years for years in reported.values() if years]
    common = set.intersection(*known) if known else set()
    when = year or max(common, default=None)
    entry = _entry(indicator, lexicon)
    sides = [side for unit in units if (side := _side(unit, indicator, when, entry))]
    out = {"indicator": indicator, **_names(indicator, entry), "year": when, **compare(sides)}
    missing = sorted(unit.name for unit in units if unit.name not in {side["place"] for side in sides})
    if missing:
        _say(out, "compare.missing", units=", ".join(missing))
    if "period" in out["differs"] or (year and missing and common):
        years = ", ".join(map(str, sorted(common)))
        _say(out, "compare.common_years" if common else "compare.no_common_year", years=years)
    return out | {"missing": missing}


def _yearly(unit: Unit, indicator: str) -> list[Observation]:
    """Give the values of whole years, those told as levels where there are any."""
    own = [one for one in unit.observations.get(indicator, ()) if whole_year(one)]
    return [one for one in own if one.measure == "level"] or own


def _value(unit: Unit, indicator: str, year: int) -> Observation | None:
    """Give the value that counts for a year: the latest report."""
    own = [one for one in _yearly(unit, indicator) if one.year == year and one.measure == "level"]
    asked = Target(
        id="",
        indicator=indicator,
        measure="level",
        comparator="=",
        value=(Decimal(0),),
        unit="",
        start=year - 1,
        end=year,
    )
    seen: Gathered = gather(asked, index(own), year)
    return seen.chosen.get(year)


def _of(one: Observation | None, unit: str) -> Decimal | None:
    return one.value if one and (one.unit or "") == unit else None


def _weight(unit: Unit, weight: str, year: int | None, given: Weights | None) -> Decimal | None:
    """Give what a unit weighs: as the office says, else as its own plan reports the weight's indicator."""
    for name in (weight, ""):
        for key in (unit.key, unit.name):
            if key in (given or {}).get(name, {}):
                return (given or {})[name][key]
    found = _value(unit, weight, year) if weight and year else None
    return found.value if found else None


def _side(unit: Unit, indicator: str, year: int | None, entry: Mapping[str, Any]) -> Json | None:
    own = _yearly(unit, indicator)
    latest = max((one.year for one in own), default=None)
    chosen = [one for one in own if one.year == (year or latest)]
    if not chosen:
        return None
    one = max(chosen, key=lambda one: (one.reported, one.value))
    side: Json = {"place": unit.name, "value": to_json(one.value), "indicator": indicator, "measure": one.measure}
    return side | {"unit": one.unit, "definition": _definition(entry, one.year), "period": [one.year, one.year]}


def _definition(entry: Mapping[str, Any], year: int) -> str | None:
    """Name the definition of a year where the catalogue knows that it changed."""
    began = [one for one in entry.get("breaks") or () if one["year"] <= year]
    last = max(began, key=lambda one: one["year"], default=None)
    return f"{last['year']}: {last['note']}" if last else None


def _entry(indicator: str, lexicon: Lexicon) -> dict[str, Any]:
    return next((dict(one.entry) for one in lexicon.indicators if one.key == indicator), {})


def _names(indicator: str, entry: Mapping[str, Any]) -> Json:
    name = entry.get("name") or indicator.removeprefix("text:")
    return {"name": name, "name_en": entry.get("name_en") or name}


def _weight_names(weight: str, lexicon: Lexicon) -> dict[str, str]:
    """Name a weight in both languages."""
    entry = _entry(weight, lexicon) or next(
        (one for one in lexicon.entries("weights") if one["weight"] == weight), {"name": weight, "name_en": weight}
    )
    return {"vi": str(entry["name"]), "en": str(entry["name_en"])}


def _say(out: Json, key: str, **found: object) -> None:
    for lang in LANGUAGES:
        out["reasons" if lang == "en" else "reasons_vi"].append(say(key, lang, **found))

"""Baselines: from the results of the documents, or from what the old units had, as an interval where it is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.lexicon import Lexicon
from lotrinh.messages import LANGUAGES, say
from lotrinh.places.baselines import Figure, Piece, merged, way_of_adding
from lotrinh.planning.errors import PlanError
from lotrinh.planning.levels import Level
from lotrinh.planning.targets import exact, mapping, needed

Json = dict[str, Any]
Predecessors = Mapping[str, Mapping[str, Any]]
"""Values of the old units by indicator: `{indicator: {year, values: {unit: value}, weights: {unit: weight}}}`."""


def note(key: str, **found: object) -> Json:
    """Give one note in both languages."""
    return {
        "code": key,
        **{("text" if lang == "en" else "text_vi"): say(f"note.{key}", lang, **found) for lang in LANGUAGES},
    }


def baseline_of(levels: Sequence[Level], year: int) -> tuple[Json | None, list[Json]]:
    """Give the baseline in `year` with notes on it; several values that nobody has decided on make an interval."""
    found = [one for one in levels if one.year == year]
    if not found:
        return None, [note("no_baseline", year=year)]
    values = sorted({one.value for one in found})
    notes = [note("open_baseline", year=year)] if len(values) > 1 else []
    if any(one.comparator == "~" for one in found):
        notes.append(note("about_baseline", year=year))
    if any(one.fact.get("year_inferred") for one in found):
        notes.append(note("inferred_baseline", year=year))
    value = to_json(values[0]) if len(values) == 1 else [to_json(values[0]), to_json(values[-1])]
    return {"year": year, "value": value, "fact": found[0].fact["id"], "unit": found[0].unit}, notes


def read_predecessors(written: object, place: str) -> Predecessors:
    """Take values of old units from JSON; raises `PlanError` where they are in another form."""
    found = mapping(written, place)
    for indicator, told in found.items():
        here = f"{place}: {indicator}"
        fields = mapping(told, here)
        if not isinstance(needed(fields, "year", here), int):
            raise PlanError(here, "year", field="year", found=repr(fields["year"]))
        for name in ("values", "weights"):
            for unit, value in mapping(fields.get(name) or {}, f"{here}.{name}").items():
                exact(value, str(unit), here)
    return found


def merged_baseline(
    indicator: str, measure: str, items: Sequence[Json], old: Predecessors, lexicon: Lexicon
) -> tuple[Json | None, list[Json]]:
    """Give the baseline that the old units make together, by the extents that the documents tell of the merger."""
    given = old.get(indicator)
    told = next((item["predecessors"] for item in items if item["type"] == "merger"), None)
    entry = next((dict(one.entry) for one in lexicon.indicators if one.key == indicator), None)
    if given is None or told is None or entry is None:
        return None, []
    pieces = [Piece(_name(one), one["extent"]) for one in told]
    year = int(given["year"])
    values, weights = (_figures(given.get(name) or {}, year) for name in ("values", "weights"))
    bounds = tuple(Decimal(str(end)) for end in entry["bounds"]) if entry.get("bounds") else None
    within = (bounds[0], bounds[1]) if bounds else None
    # What is merged is the level that growth begins at, so the level's own way of adding counts.
    way = way_of_adding(entry, "level")
    found = merged(pieces, values, way, weights=weights, within=within)
    why = {lang: " ".join(say(f"baseline.{r.key}", lang, **r.found) for r in found.reasons) for lang in LANGUAGES}
    key = "refused_baseline" if found.refused else "merged_baseline"
    notes = [
        {
            "code": key,
            "text": say(f"note.{key}", "en", why=why["en"]),
            "text_vi": say(f"note.{key}", "vi", why=why["vi"]),
        }
    ]
    if found.low is None or found.high is None:
        return None, notes
    value = to_json(found.low) if found.low == found.high else [to_json(found.low), to_json(found.high)]
    return {"year": year, "value": value}, notes


def _name(predecessor: Json) -> str:
    level = predecessor.get("level")
    return f"{level} {predecessor['name']}" if level else str(predecessor["name"])


def _figures(written: Mapping[str, Any], year: int) -> dict[str, Figure]:
    return {unit: Figure(exact(value, unit, "predecessors"), year) for unit, value in written.items()}

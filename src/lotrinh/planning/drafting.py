"""A register into a draft plan: nothing is promised in it that no document promises, and what is missing is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import localcontext
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.lexicon import Lexicon, default
from lotrinh.planning.alternatives import link_alternatives
from lotrinh.planning.basing import Predecessors, baseline_of, merged_baseline, note
from lotrinh.planning.implied import of_share, of_target
from lotrinh.planning.levels import RELATIVE, Level, Levels, holding, name_of, number_in
from lotrinh.planning.meaning import aim
from lotrinh.planning.paths import EXACT, required
from lotrinh.planning.periods import windows
from lotrinh.planning.steps import split_counts, steps_of
from lotrinh.planning.targets import exact, read_target

Json = dict[str, Any]
SCHEMA = "lotrinh.plan/1"
_CARRIED = ("fewer_listed_than_declared", "more_listed_than_declared", "conflicting_sources", "target_changed")
_STATED_DIRECTIONS = frozenset({"up", "down"})


def draft(
    register: Mapping[str, Any], lexicon: Lexicon | None = None, predecessors: Predecessors | None = None
) -> Json:
    """Draft a plan from a register: targets with baselines, paths and implied figures, tasks, and the results so far.

    `predecessors` are values of merged old units, for baselines that no document gives. Pure; the office completes it.
    """
    lexicon, term = lexicon or default(), register["term"]
    levels = Levels(register["facts"])
    told = [fact for fact in register["facts"] if fact["kind"] == "target" and holding(fact)]
    promised, counts = split_counts(told, register["items"])
    wanted = [fact for fact in promised if fact["period"][1] is not None]
    final = [fact for fact in wanted if not term or fact["period"][1] == term[1]]
    targets = [_target(fact, register, levels, lexicon, predecessors or {}) for fact in final]
    loose = _milestones(targets, [fact for fact in wanted if fact not in final])
    targets += [_target(fact, register, levels, lexicon, predecessors or {}) for fact in loose]
    for target in targets:
        _work_out(target)
    contradictions = link_alternatives(targets)
    return {
        "schema": SCHEMA,
        "record": register["record"],
        "unit": register["unit"]["code"],
        "unit_name": register["unit"]["name"],
        "term": term,
        "thresholds": {"at_risk": 0.9},
        "reporting_periods": _periods(term),
        **steps_of(register["items"], counts, lexicon),
        "targets": targets,
        "observations": _observations(targets, levels),
        "implied": _shares(register["facts"]),
        "findings": [
            *(one for one in register["findings"] if one["code"] in _CARRIED),
            *contradictions,
            *(_undated(fact) for fact in promised if fact["period"][1] is None),
        ],
    }


def _undated(fact: Json) -> Json:
    said = note("undated_target", name=fact["indicator_text"])
    return {"code": said["code"], "fact": fact["id"], "message": said["text"], "message_vi": said["text_vi"]}


def _periods(term: Sequence[int] | None) -> Json:
    """Give the reporting windows of every year of the term, by both clocks."""
    years = range(term[0] + 1, term[1] + 1) if term else ()
    clocks = (("calendar", "half"), ("administrative", "quarter"))
    return {
        f"{clock}/{every}": {
            name: list(window) for year in years for name, window in windows(year, every, clock).items()
        }
        for clock, every in clocks
    }


def _target(fact: Json, register: Mapping[str, Any], levels: Levels, lexicon: Lexicon, old: Predecessors) -> Json:
    side, term = holding(fact)[0], register["term"]
    start, end = fact["period"]
    since = start if start is not None else term[0] if term and term[0] < end == term[1] else end - 1
    entry = next((dict(one.entry) for one in lexicon.indicators if one.key == fact["indicator"]), {})
    target: Json = {
        "id": "t" + fact["id"][1:],
        "fact": fact["id"],
        "indicator": name_of(fact),
        "name": entry.get("name") or fact["indicator_text"],
        "measure": _measure(fact),
        "comparator": side.get("comparator", "="),
        "value": side["value"],
        "unit": fact["unit"],
        "per": fact["per"],
        "period": [since, end],
        "baseline": None,
    }
    if fact.get("basis") == "excess":
        target["basis"] = "excess"
    if side.get("of") is not None:
        target["of"] = side["of"]
    direction = fact.get("direction") or entry.get("direction")
    if direction in _STATED_DIRECTIONS and target["measure"] in ("level", "change", "keep", "per_year"):
        target["direction"] = direction
    target |= {"owner": fact.get("owner"), "evidence_wanted": None, "reporting": "calendar/half", "serves": []}
    target["sources"] = side["sources"]
    target["notes"] = [note("contradicted")] if fact["status"] == "contradicted" else []
    if target["measure"] == "keep" != fact["measure"]:
        target["notes"].append(note("keep", words=fact["keep_text"]))
    if target["measure"] not in ("total_over_term", "per_year", "share_of_plan", "keep"):
        _base(target, register["items"], levels, lexicon, old)
    breaks = [one for one in entry.get("breaks") or () if since < one["year"] <= end]
    return target | ({"breaks": breaks} if breaks else {})


def _measure(fact: Json) -> str:
    """Give the measure to assess by: what words promise for every year is kept, unless a person has set the measure."""
    level = fact["measure"] in ("level", "ratio")
    if level and fact.get("keep_text") and "measure" not in (fact.get("before") or {}):
        return "keep"
    return "level" if level else str(fact["measure"])


def _base(target: Json, items: Sequence[Json], levels: Levels, lexicon: Lexicon, old: Predecessors) -> None:
    known = [
        one
        for one in levels.of(target["indicator"], target["unit"], target["measure"])
        if one.measure != "growth_total"
    ]
    found, notes = baseline_of(known, target["period"][0])
    if found is None:
        merger, said = merged_baseline(target["indicator"], target["measure"], items, old, lexicon)
        found, notes = (merger, said) if merger or said else (found, notes)
    target["baseline"] = found
    target["notes"] += notes


def _milestones(targets: Sequence[Json], yearly: Sequence[Json]) -> list[Json]:
    """Give targets of single years to those of the term as the office's own milestones; give back what has none."""
    loose = []
    for fact in yearly:
        level = next(iter(Levels([fact | {"kind": "result"}]).of(name_of(fact), fact["unit"], "level")), None)
        homes = [one for one in targets if level and _takes(one, fact, level)]
        for home in homes:
            home.setdefault("milestones", {})[str(fact["period"][1])] = to_json(_in_unit(home, fact).value)
        if not homes:
            loose.append(fact)
    return loose


def _in_unit(home: Json, fact: Json) -> Level:
    """Give the value of a year's target in the unit of the term's target."""
    found = Levels([fact | {"kind": "result"}])
    levels = found.of(name_of(fact), home["unit"], home["measure"]) or found.of(name_of(fact), fact["unit"], "level")
    return levels[0]


def _takes(home: Json, fact: Json, level: Level) -> bool:
    if home["indicator"] != name_of(fact) or home["measure"] in ("total_over_term", "share_of_plan"):
        return False
    if home["measure"] in RELATIVE:
        return bool(home["baseline"] and home["baseline"].get("unit") == level.unit)
    return bool(home["unit"] == fact["unit"] or (home["unit"] == "%" and fact["measure"] == "ratio"))


def _work_out(target: Json) -> None:
    """Add what the target implies, and a milestone proposed for each year where the path is known."""
    with localcontext(EXACT):
        read = read_target(target, 0)
        unit = (target["baseline"] or {}).get("unit") or target["unit"]
        target["implied"] = of_target(read, unit)
        base = read.baseline.low if read.baseline and read.baseline.low == read.baseline.high else None
        found = aim(read, base)
        if read.baseline and base is not None and found.end is not None:
            years = range(read.baseline.year + 1, read.end + 1)
            values = {str(year): required(read, found, read.baseline.year, year).value for year in years}
            target["proposed"] = {year: to_json(round(value, 4)) for year, value in values.items()}


def _observations(targets: Sequence[Json], levels: Levels) -> list[Json]:
    """Give what the documents report of the years after each target's beginning, once each."""
    rows: dict[tuple[Any, ...], Json] = {}
    for target in targets:
        for one in levels.of(target["indicator"], target["unit"], target["measure"]):
            if one.year > target["period"][0]:
                row = _observation(target["indicator"], one)
                rows.setdefault((row["indicator"], one.year, one.unit, row.get("measure"), str(one.value)), row)
    return [rows[key] for key in sorted(rows, key=str)]


def _observation(indicator: str, one: Level) -> Json:
    row: Json = {"indicator": indicator, "year": one.year, "value": to_json(one.value), "unit": one.unit}
    if one.measure == "growth_total":
        row["measure"] = one.measure
    if one.source["date"]:
        row["reported"] = one.source["date"]
    return row | {"evidence": f"{one.source['document']}: {one.source['quote']}", "fact": one.fact["id"]}


def _shares(facts: Sequence[Json]) -> list[Json]:
    """Give the plans behind results that are told both as an amount and as a share of their plan."""
    out = []
    for share in facts:
        if share["measure"] != "share_of_plan" or share["kind"] != "result":
            continue
        for level in facts:
            alike = level["measure"] == "level" and level["kind"] == "result" and level["unit"] != "%"
            if alike and name_of(level) == name_of(share) and level["period"] == share["period"]:
                out += _plan_behind(level, share)
    return out


def _plan_behind(level: Json, share: Json) -> list[Json]:
    amounts, shares = holding(level), holding(share)
    if not amounts or not shares:
        return []
    value, part = number_in(amounts[0]["value"]), exact(number_in(shares[0]["value"]), "value", "register")
    found = of_share(value, part, share.get("basis") or "reached", level["unit"])
    return [{"facts": [level["id"], share["id"]], "name": level["indicator_text"], **found}] if found else []

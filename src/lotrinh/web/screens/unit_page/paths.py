"""The way of a target: its baseline, the years between, its end, and what was reported of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.planning.amounts import Amount
from lotrinh.planning.targets import YEARLY
from lotrinh.publishing.numerals import ends, exact
from lotrinh.web.words import say

Json = dict[str, Any]


class Step(NamedTuple):
    """One year of a way. `kind`: `baseline`, `milestone` (a document sets it), `between` (worked out) or `target`."""

    year: int
    asked: Decimal | None
    kind: str
    reported: tuple[Decimal, ...]


class Path(NamedTuple):
    """A way as a table's rows and as what a chart is drawn from, where there is something to compare."""

    rows: list[tuple[int, str, str, str]]
    chart: Json | None


def path_of(target: Json, observations: Sequence[Json], name: str, lang: Language) -> Path | None:
    """Give the way of a target where more than its end is known."""
    unit = (target.get("baseline") or {}).get("unit") or target["unit"]
    steps = list(_steps(target, observations, unit))
    known = any(step.reported or step.kind == "baseline" for step in steps)
    if len(steps) < 2 or not known:
        return None
    asked = any(step.asked is not None for step in steps)
    return Path([_row(step, unit, lang) for step in steps], _chart(steps, unit, name, lang) if asked else None)


def _steps(target: Json, observations: Sequence[Json], unit: str) -> Iterator[Step]:
    asked = dict(_asked(target))
    reported: dict[int, tuple[Decimal, ...]] = {}
    for one in observations:
        if one["indicator"] == target["indicator"] and one["unit"] == unit and "measure" not in one:
            reported[one["year"]] = (*reported.get(one["year"], ()), exact(one["value"]))
    end = target["period"][1]
    for year in sorted({*asked, *(year for year in reported if year <= end)}):
        value, kind = asked.get(year, (None, ""))
        yield Step(year, value, kind, reported.get(year, ()))


def _asked(target: Json) -> Iterator[tuple[int, tuple[Decimal, str]]]:
    start, end = target["period"]
    base, own = target.get("baseline"), target.get("milestones") or {}
    if target["measure"] in YEARLY:
        near = ends(target["value"])[0]
        yield from ((year, (near, "target")) for year in range((start or end - 1) + 1, end + 1))
    elif base and not isinstance(base["value"], list):
        yield base["year"], (exact(base["value"]), "baseline")
    for year, value in (target.get("proposed") or own).items():
        kind = "target" if int(year) == end else "milestone" if year in own else "between"
        yield int(year), (exact(value), kind)


def _row(step: Step, unit: str, lang: Language) -> tuple[int, str, str, str]:
    asked = "" if step.asked is None else Amount(step.asked, unit).said(lang)
    reported = " / ".join(Amount(value, unit).said(lang) for value in step.reported)
    return step.year, asked, say(f"unit.step_{step.kind}", lang) if step.kind else "", reported


def _chart(steps: Sequence[Step], unit: str, name: str, lang: Language) -> Json:
    """Give what the chart needs; floats are for drawing only, the table behind it has the exact numbers."""
    largest = max(abs(value) for step in steps for value in (step.asked, *step.reported) if value is not None)
    factor = Amount(largest, unit).scale()[1]
    label = Amount(factor, unit).said(lang).partition(" ")[2] or unit
    return {
        "name": name,
        "unit": label,
        "asked_name": say("unit.chart_asked", lang),
        "reported_name": say("unit.chart_reported", lang),
        "years": [step.year for step in steps],
        "asked": [None if step.asked is None else float(step.asked / factor) for step in steps],
        "reported": [[step.year, float(value / factor)] for step in steps for value in step.reported],
        "set": [step.year for step in steps if step.kind in ("baseline", "milestone", "target")],
    }

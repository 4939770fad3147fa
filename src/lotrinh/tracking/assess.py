"""A plan and what was reported into an assessment: one record a target, each with its reasons. Pure and exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.messages import say
from lotrinh.planning.amounts import Amount
from lotrinh.planning.errors import PlanError
from lotrinh.planning.paths import EXACT
from lotrinh.planning.targets import Target, exact, mapping, read_observation, read_target
from lotrinh.tracking.gathering import Gathered, Index, bridged, gather, index
from lotrinh.tracking.needs import needs
from lotrinh.tracking.partial import partial_years
from lotrinh.tracking.reasons import Reason, reasons
from lotrinh.tracking.verdict import Verdict, judge

SCHEMA = "lotrinh.assessment/1"
AT_RISK = Decimal("0.9")
_INSIDE = 8
"""Points inside an open baseline at which a status is tried besides its ends."""


def assess(plan: Mapping[str, Any], as_of: date | None = None) -> list[dict[str, Any]]:
    """Assess every target of a plan by its observations, as known on `as_of` (else the plan's own day).

    The form of both is docs/assessment.md. Raises `PlanError`, a full sentence, where the plan is not in that form.
    """
    day = as_of or day_of(plan.get("as_of"))
    with localcontext(EXACT):
        risk = at_risk(plan)
        reported = index(read_observation(one, at) for at, one in enumerate(_list(plan, "observations")))
        targets = [read_target(one, at) for at, one in enumerate(_list(plan, "targets"))]
        return [assess_target(target, reported, day, risk) for target in targets]


def at_risk(plan: Mapping[str, Any]) -> Decimal:
    """Give the progress from which a target is at risk rather than behind."""
    thresholds = mapping(plan.get("thresholds") or {}, "thresholds")
    return exact(thresholds.get("at_risk", AT_RISK), "at_risk", "thresholds")


def day_of(written: object, place: str = "plan") -> date:
    """Read the day of an assessment."""
    if written is None:
        raise PlanError(place, "no_day")
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        raise PlanError(place, "day", found=repr(written)) from None


def _list(plan: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = plan.get(name) or []
    if not isinstance(found, list | tuple):
        raise PlanError("plan", "shape", field=name, expected="[…]", found=repr(found)[:40])
    return found


def last_ended(day: date) -> int:
    """Give the last year that is over on a day."""
    return day.year if (day.month, day.day) == (12, 31) else day.year - 1


def assess_target(target: Target, reported: Index, day: date, risk: Decimal) -> dict[str, Any]:
    """Assess one target; expects the exact context of `assess`."""
    seen = gather(target, reported, day.year)
    ended = last_ended(day)
    low, high = _bases(target, seen)
    verdict = judge(target, seen.values, ended, risk, low)
    if low is None or low == high:
        said = reasons(target, verdict, seen, risk, ended)
        out = _record(target, verdict, said, needs(target, verdict))
    else:
        out = _over_interval(target, seen, (low, high or low), ended, risk)
    crossing = bridged(target, max(seen.values, default=0))
    if crossing is not None:
        year = max(one.year for one in target.breaks)
        _add(out, Reason("bridged", {"year": year, "base": Amount(crossing, target.unit)}))
    return out | _more(target, seen, low)


def _bases(target: Target, seen: Gathered) -> tuple[Decimal | None, Decimal | None]:
    crossing = bridged(target, max(seen.values, default=0))
    if crossing is not None:
        return crossing, crossing
    return (target.baseline.low, target.baseline.high) if target.baseline else (None, None)


def _over_interval(
    target: Target, seen: Gathered, base: tuple[Decimal, Decimal], ended: int, risk: Decimal
) -> dict[str, Any]:
    """Give the status that holds wherever in the interval the baseline lies, if there is one."""
    low, high = base
    inside = [low + (high - low) * step / (_INSIDE + 1) for step in range(1, _INSIDE + 1)]
    turning = [value for value in target.value if low < value < high]
    verdicts = [judge(target, seen.values, ended, risk, one) for one in sorted([low, *inside, *turning, high])]
    first, last = verdicts[0], verdicts[-1]
    unit = next((one.unit for one in seen.chosen.values() if one.unit), target.unit)
    ends: dict[str, object] = {"low": Amount(low, unit), "high": Amount(high, unit)}
    if len({one.status for one in verdicts}) == 1:
        said = [Reason("whole_interval", ends), *reasons(target, first, seen, risk, ended)]
        out = _record(target, first, said, None)
    else:
        said = [Reason("depends", ends | {"at_low": _Status(first.status), "at_high": _Status(last.status)})]
        out = _record(target, first, said, None) | {"status": "depends_on_baseline"}
    if first.required is not None and last.required is not None:
        out["required"] = {"year": first.year, "value": _pair(first.required, last.required)}
    if first.progress is not None and last.progress is not None:
        out["progress"] = _pair(*(one.progress or Decimal(0) for one in (first, last)))
    return out


class _Status(str):
    """A status, to be said in the language of the sentence."""

    __slots__ = ()

    def said(self, lang: str) -> str:
        """Give its name."""
        return say(f"assessment.status.{self}", "vi" if lang == "vi" else "en")


def _pair(one: Decimal, other: Decimal) -> list[int | float]:
    return [number(end) for end in sorted((one, other))]


def number(value: Decimal) -> int | float:
    """Give a JSON number: exact where one prints the same digits, else the nearest."""
    given = to_json(value)
    return float(value) if isinstance(given, str) else given


def _record(target: Target, verdict: Verdict, said: list[Reason], bring: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "id": target.id,
        "status": verdict.status,
        "required": _at(verdict.year, verdict.required),
        "actual": _at(verdict.year, verdict.actual),
        "progress": None if verdict.progress is None else number(verdict.progress),
        "rule": verdict.rule,
        "reasons": [reason.said("en") for reason in said],
        "reasons_vi": [reason.said("vi") for reason in said],
        "needs": bring,
        "indicator": target.indicator,
        **(target.carried or {}),
    }


def _at(year: int | None, value: Decimal | None) -> dict[str, Any] | None:
    return None if year is None or value is None else {"year": year, "value": number(value)}


def _add(out: dict[str, Any], reason: Reason) -> None:
    out["reasons"].append(reason.said("en"))
    out["reasons_vi"].append(reason.said("vi"))


def _more(target: Target, seen: Gathered, base: Decimal | None) -> dict[str, Any]:
    """Give what there is besides: parts of a year, earlier values of revised years, the evidence of the last value."""
    out: dict[str, Any] = {}
    if seen.partial:
        out["partial"] = partial_years(target, seen, base)
    if seen.revised:
        out["revisions"] = [
            {"year": year, "earlier": [{"value": number(one.value), "reported": one.reported or None} for one in all_]}
            for year, all_ in sorted(seen.revised.items())
        ]
    latest = seen.chosen.get(max(seen.chosen, default=0))
    if latest and latest.evidence:
        out["evidence"] = latest.evidence
    return out

"""Why a status is what it is: the rule, what went in, the arithmetic. One or two sentences, then what else matters."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from lotrinh.messages import Language
from lotrinh.planning.amounts import Amount, Bound, Outcome, Share, Sum, Years, told
from lotrinh.planning.meaning import NEARLY, Aim
from lotrinh.planning.targets import Target
from lotrinh.tracking.gathering import Gathered
from lotrinh.tracking.verdict import Verdict

_RATES = {"growth_per_year": "%", "growth_total": "%", "multiple": "lần"}


class Reason(NamedTuple):
    """One sentence: the key of its text, and what fills it in."""

    key: str
    found: dict[str, object]

    def said(self, lang: Language) -> str:
        """Give the sentence in a language."""
        return told(f"assessment.{self.key}", lang, self.found)


def reasons(target: Target, verdict: Verdict, seen: Gathered, risk: Decimal, ended: int) -> list[Reason]:
    """Give the sentences for one verdict: the arithmetic first."""
    unit = _level_unit(target, seen)
    found = _found(target, verdict, unit, risk)
    out = _nothing(target, verdict, seen, found, ended) if verdict.year is None else _judged(target, verdict, found)
    if target.comparator == "~" and verdict.year is not None:
        asked = verdict.aim.end if verdict.aim.end is not None else verdict.aim.value
        allowed = Amount(abs(asked) * NEARLY or Decimal(1), unit)
        out.append(Reason("about", {"allowed": allowed}))
    return [*out, *_besides(target, verdict, seen, unit, ended)]


def _level_unit(target: Target, seen: Gathered) -> str:
    if target.measure not in _RATES:
        return target.unit
    return next((one.unit for one in seen.chosen.values() if one.unit), "")


def _found(target: Target, verdict: Verdict, unit: str, risk: Decimal) -> dict[str, object]:
    aim = verdict.aim
    end = aim.end if aim.end is not None else aim.value
    base = aim.base if aim.base is not None else Decimal(0)
    year = verdict.year or target.end
    found: dict[str, object] = {
        "base": Amount(base, unit),
        "since": verdict.since or (target.start or ""),
        "end": Amount(end, unit),
        "until": target.end,
        "year": year,
        "gone": year - verdict.since,
        "whole": target.end - verdict.since,
        "asked": Bound(target.comparator, Amount(aim.value, _RATES.get(target.measure, target.unit))),
        "bound": Bound(aim.comparator, Amount(end, unit)),
        "value": Amount(aim.value, _RATES.get(target.measure, target.unit)),
        "factor": Amount(aim.value),
        "risk": Share(risk),
    }
    if verdict.required is not None:
        found |= {"required": Amount(verdict.required, unit), "comes_to": Outcome(Amount(verdict.required, unit))}
    if verdict.actual is not None:
        found["actual"] = Amount(verdict.actual, unit)
    if verdict.progress is not None:
        found["progress"] = Share(verdict.progress)
    return found


def _judged(target: Target, verdict: Verdict, found: dict[str, object]) -> list[Reason]:
    if verdict.rule == "total":
        found["parts"] = Sum(tuple((verdict.years or {})[year] for year in sorted(verdict.years or {})))
        found["first"] = verdict.since + 1
        return [Reason("asks.total", found), _verdict(target, verdict, found)]
    if verdict.rule == "each_year":
        found |= {"count": len(verdict.years or {}), "met": len(verdict.years or {}) - len(verdict.failed)}
        found["failed"] = Years(verdict.failed)
        met = Reason("failed_years" if verdict.failed else "all_years", found)
        own = "_own" if verdict.required != verdict.aim.value else ""
        return [Reason(f"asks.each_year{own}", found), met, Reason(f"is_yearly.{verdict.status}", found)]
    if verdict.rule == "baseline":
        return [Reason("no_baseline", found), _what_baseline(target, found)]
    if verdict.rule == "end":
        return [Reason("asks.end", found), _verdict(target, verdict, found)]
    return [Reason(f"asks.{verdict.rule}", found), _verdict(target, verdict, found)]


def _verdict(target: Target, verdict: Verdict, found: dict[str, object]) -> Reason:
    """Give the second sentence: at the end the comparator decides, before it the progress."""
    if verdict.year == target.end or verdict.status == "achieved":
        last = "is_last" if verdict.year == target.end else "is_early"
        return Reason(f"{last}.{verdict.status}", found)
    if verdict.rule == "total" and _is_over(verdict.aim, verdict.actual or Decimal(0)):
        return Reason("is_over", found)
    ratio = "is_share" if verdict.rule == "total" or target.measure == "multiple" else "is_way"
    base = verdict.aim.base if ratio == "is_way" else None
    if base is not None and (verdict.required == base or _may_fall(verdict, base)):
        ratio = "is_kept"
    if ratio == "is_share" and verdict.aim.direction == "down":
        ratio = "is_inverse"
    return Reason(f"{ratio}.{verdict.status}", found)


def _is_over(aim: Aim, total: Decimal) -> bool:
    return aim.direction == "down" and not aim.holds(total, aim.value)


def _may_fall(verdict: Verdict, base: Decimal) -> bool:
    required = verdict.required or Decimal(0)
    return required < base if verdict.aim.direction == "up" else required > base


def _what_baseline(target: Target, found: dict[str, object]) -> Reason:
    year = target.baseline.year if target.baseline else target.start
    return Reason("needs_baseline", {**found, "year": year}) if year else Reason("needs_any_baseline", found)


def _nothing(target: Target, verdict: Verdict, seen: Gathered, found: dict[str, object], ended: int) -> list[Reason]:
    if verdict.hole:
        return [Reason("hole", {**found, "years": Years(verdict.hole)})]
    first = verdict.since + 1 if verdict.since else target.end
    if verdict.status == "not_yet_due":
        out = [Reason("not_yet_due", {**found, "first": first})]
    else:
        years = tuple(range(first, min(ended, target.end) + 1))
        out = [Reason("no_data", {**found, "years": Years(years)})]
    needs_base = target.measure not in ("total_over_term", "per_year", "share_of_plan", "keep")
    if needs_base and target.baseline is None:
        out.append(_what_baseline(target, found))
    return out


def _besides(target: Target, verdict: Verdict, seen: Gathered, unit: str, ended: int) -> list[Reason]:
    """Add what a careful reader would: other values, changed definitions, years without a report."""
    out = []
    for year, values in sorted(seen.disputed.items()):
        used = Amount(seen.values[year], unit)
        out.append(Reason("disputed", {"year": year, "values": _list(values, unit), "used": used}))
    for year, earlier in sorted(seen.revised.items()):
        values = [one.value for one in earlier]
        now = Amount(seen.values[year], unit)
        out.append(Reason("revised", {"year": year, "values": _list(values, unit), "now": now}))
    if seen.broken:
        out.append(Reason("broken", {"year": seen.broken.year, "note": seen.broken.note}))
    if seen.other_unit:
        units = ", ".join(sorted({one.unit or one.measure for one in seen.other_unit}))
        years = Years(tuple(sorted({one.year for one in seen.other_unit})))
        out.append(Reason("other_unit", {"years": years, "units": units}))
    late = min(ended, target.end)
    if verdict.year is not None and verdict.year < late and not verdict.hole:
        out.append(Reason("stale", {"year": verdict.year, "years": Years(tuple(range(verdict.year + 1, late + 1)))}))
    return out


class _Values(NamedTuple):
    amounts: tuple[Amount, ...]

    def said(self, lang: Language) -> str:
        return "; ".join(one.said(lang) for one in self.amounts)


def _list(values: list[Decimal], unit: str) -> _Values:
    return _Values(tuple(Amount(value, unit) for value in values))

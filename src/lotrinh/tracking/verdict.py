"""The status of one target, by numbers alone: what was asked, what was reached, how far that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lotrinh.planning.meaning import Aim, aim
from lotrinh.planning.paths import Ratio, path_of, required, total_required
from lotrinh.planning.targets import YEARLY, Target

STATUSES = (
    *("achieved", "on_track", "at_risk", "off_track", "missed"),
    *("no_data", "not_yet_due", "no_baseline", "depends_on_baseline"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One target at one day. `rule` names how it was judged; `years` are the yearly values that were judged."""

    status: str
    rule: str
    aim: Aim
    since: int
    year: int | None = None
    required: Decimal | None = None
    actual: Decimal | None = None
    progress: Decimal | None = None
    years: Mapping[int, Decimal] | None = None
    failed: tuple[int, ...] = ()
    hole: tuple[int, ...] = ()


def origin(target: Target) -> int:
    """Give the year that the first year of the target follows; 0 where the plan does not tell."""
    if target.measure not in YEARLY and target.measure != "total_over_term":
        if target.baseline:
            return target.baseline.year
        return target.start if target.start is not None and target.start < target.end else 0
    if target.start is None:
        return target.end - 1 if target.measure == "total_over_term" else 0
    return min(target.start, target.end - 1)


def judge(target: Target, values: Mapping[int, Decimal], ended: int, risk: Decimal, base: Decimal | None) -> Verdict:
    """Judge a target by its yearly values, each after `origin`. `ended` is the last year that is over."""
    since = origin(target)
    found = aim(target, base)
    if not values:
        due = since + 1 if since else target.end
        return Verdict(status="no_data" if ended >= due else "not_yet_due", rule="nothing", aim=found, since=since)
    if target.measure == "total_over_term":
        return _total(target, found, values, risk)
    if target.measure in YEARLY:
        return _yearly(target, found, values)
    return _on_path(target, found, values, risk)


def _on_path(target: Target, found: Aim, values: Mapping[int, Decimal], risk: Decimal) -> Verdict:
    since, year = origin(target), max(values)
    actual, last = values[year], year == target.end
    told = Verdict(status="no_baseline", rule="baseline", aim=found, since=since, year=year, actual=actual)
    if found.end is None:
        return told
    done = found.holds(actual, found.end)
    if found.base is None:
        if not (last or done):
            return told
        asked = found.end if last else None
        return replace(told, status="achieved" if done else "missed", rule="end", required=asked)
    asked_now = required(target, found, since, year)
    over, under = _progress(target, found, asked_now, actual)
    if last:
        status = "achieved" if done else "missed"
    elif done and target.measure != "growth_per_year":
        status = "achieved"
    else:
        status = _by_progress(over, under, risk)
    return replace(
        told, status=status, rule=path_of(target, found), required=asked_now.value, progress=Ratio(over, under).value
    )


def _progress(target: Target, found: Aim, asked: Ratio, actual: Decimal) -> tuple[Decimal, Decimal]:
    """Give the share of the way that was gone, as two exact numbers, the second positive."""
    base = found.base or Decimal(0)
    if target.measure == "multiple":
        return _share(found, asked, actual)
    gap = asked.over - base * asked.under
    toward = gap > 0 if found.direction == "up" else gap < 0
    if gap and toward:
        done = (actual - base) * asked.under
        return (done, gap) if gap > 0 else (-done, -gap)
    # No way to go, or leave to fall back: what counts is whether the value is where it may be.
    kept = found.holds(actual, asked.value) if not gap else found.reaches(actual, asked.value)
    ends = found.end is not None and found.end != base and found.holds(actual, found.end)
    return Decimal(kept or ends), Decimal(1)


def _share(found: Aim, asked: Ratio, actual: Decimal) -> tuple[Decimal, Decimal]:
    """Give actual to required; the other way round where less is better."""
    if asked.over <= 0:
        return Decimal(found.holds(actual, asked.value)), Decimal(1)
    if found.direction == "up":
        return actual * asked.under, asked.over
    return (asked.over, actual * asked.under) if actual > 0 else (Decimal(1), Decimal(1))


def _by_progress(over: Decimal, under: Decimal, risk: Decimal) -> str:
    if over >= under:
        return "on_track"
    return "at_risk" if over >= risk * under else "off_track"


def _total(target: Target, found: Aim, values: Mapping[int, Decimal], risk: Decimal) -> Verdict:
    since, year = origin(target), max(values)
    hole = tuple(one for one in range(since + 1, year) if one not in values)
    told = Verdict(status="no_data", rule="total", aim=found, since=since, hole=hole, years=values)
    if hole:
        return told
    actual = sum(values.values(), Decimal(0))
    asked = total_required(target, found, since, year)
    over, under = _share(found, asked, actual)
    done = found.holds(actual, found.value)
    if year == target.end:
        status = "achieved" if done else "missed"
    elif found.direction == "up":
        status = "achieved" if done else _by_progress(over, under, risk)
    else:
        # A ceiling can still be broken until the last year, and once broken stays so.
        status = _by_progress(over, under, risk) if done else "off_track"
    return replace(
        told, status=status, year=year, required=asked.value, actual=actual, progress=Ratio(over, under).value
    )


def _yearly(target: Target, found: Aim, values: Mapping[int, Decimal]) -> Verdict:
    asked = {year: dict(target.milestones).get(year, found.value) for year in values}
    failed = tuple(year for year in sorted(values) if not found.holds(values[year], asked[year]))
    year = max(values)
    met, unmet = ("achieved", "missed") if year == target.end else ("on_track", "off_track")
    return Verdict(
        status=unmet if failed else met,
        rule="each_year",
        aim=found,
        since=origin(target),
        year=year,
        required=asked[year],
        actual=values[year],
        progress=Decimal(len(values) - len(failed)) / len(values),
        years=values,
        failed=failed,
    )

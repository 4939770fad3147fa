"""Many plain targets at once, for a nation's plans: columns in, columns out, by numpy (the extra `bulk`).

The arithmetic is that of `verdict`, in binary numbers; wherever these come so close to a limit that rounding could
decide, the exact engine does. So every status is the one that `assess` gives. A plain target has a `start` before its
`end`; one with milestones, an open baseline, changes of definition or values of a part of a year belongs to `assess`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import numpy as np

from lotrinh.planning.meaning import NEARLY
from lotrinh.planning.paths import EXACT
from lotrinh.planning.targets import COMPARATORS, MEASURES, Baseline, Target
from lotrinh.tracking.assess import AT_RISK, last_ended
from lotrinh.tracking.verdict import STATUSES, judge

Array = Any
PLAIN = tuple(measure for measure in MEASURES if measure not in ("ratio", "change"))
_STATUS = {name: code for code, name in enumerate(STATUSES)}
_M = {name: code for code, name in enumerate(PLAIN)}
_C = {name: code for code, name in enumerate(COMPARATORS)}
_CLOSE = 1e-9
"""Relative distance from a limit below which the exact engine decides."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Plain targets, one a row: codes are places in `PLAIN` and `COMPARATORS`; `low` is `high` for a single value.

    `base` is NaN where there is none; `direction` is 1, -1, or 0 for the default; `geometric` is the path of a level.
    """

    measure: Array
    comparator: Array
    low: Array
    high: Array
    start: Array
    end: Array
    base_year: Array
    base: Array
    direction: Array
    geometric: Array


@dataclass(frozen=True, slots=True)
class Assessed:
    """Statuses as places in `STATUSES`, with the numbers behind them; NaN, and year 0, where there is none."""

    status: Array
    year: Array
    required: Array
    actual: Array
    progress: Array
    exact: int
    """How many rows the exact engine decided."""


def assess_many(
    targets: Columns, row: Array, year: Array, value: Array, as_of: date, risk: Decimal = AT_RISK
) -> Assessed:
    """Assess plain targets by yearly values; `row` says which target each value is of, one value a target and year."""
    with np.errstate(all="ignore"):
        grid = _Grid(targets, row, year, value, as_of.year)
        found = _Judged(targets, grid, last_ended(as_of), float(risk))
    return _settled(targets, grid, found, last_ended(as_of), risk)


class _Grid:
    """Values by target and year, with what follows from where they stand."""

    def __init__(self, t: Columns, row: Array, year: Array, value: Array, until: int) -> None:
        flow = t.measure >= _M["total_over_term"]
        own = np.where(t.start < t.end, t.start, t.end - 1)
        self.since = np.where(flow | np.isnan(t.base), own, t.base_year)
        self.first = int(self.since.min(initial=until)) + 1
        width = max(until - self.first + 1, 1)
        self.values = np.full((len(t.measure), width), np.nan)
        fits = (year > self.since[row]) & (year <= np.minimum(t.end[row], until))
        self.values[row[fits], year[fits] - self.first] = value[fits]
        self.seen = ~np.isnan(self.values)
        self.any = self.seen.any(axis=1)
        last = width - 1 - self.seen[:, ::-1].argmax(axis=1)
        self.year = np.where(self.any, last + self.first, 0)
        self.actual = self.values[np.arange(len(last)), last]
        self.count = self.seen.sum(axis=1)


class _Judged:
    """Status, required and progress of every row, and which rows are too close to call."""

    def __init__(self, t: Columns, grid: _Grid, ended: int, risk: float) -> None:
        self.up = _is_up(t)
        self.near = np.where(self.up, t.low, t.high)
        total, yearly = t.measure == _M["total_over_term"], t.measure > _M["total_over_term"]
        self.actual = np.where(total, np.nansum(grid.values, axis=1), grid.actual)
        self._ask(t, grid, total, yearly)
        self._progress(t, total)
        kept = self._keep(t, grid, yearly)
        self._decide(t, grid, total, yearly, kept, ended, risk)
        self._blank(grid, total, yearly)

    def _ask(self, t: Columns, grid: _Grid, total: Array, yearly: Array) -> None:
        growth, multiple = t.measure == _M["growth_per_year"], t.measure == _M["multiple"]
        relative = growth | multiple | (t.measure == _M["growth_total"])
        gone, whole = (grid.year - grid.since).astype(float), (t.end - grid.since).astype(float)
        self.last = grid.year == t.end
        times = np.where(multiple, self.near, 1 + self.near / 100)
        times = np.where(growth, times ** np.where(growth, whole, 1), times)
        self.end = np.where(relative, t.base * times, self.near)
        grows = relative | (t.geometric & (t.base > 0) & (self.end > 0))
        share = gone / whole
        factor = np.where(grows & (t.base != 0), self.end / t.base, 1.0)
        curved = t.base * factor ** np.where(grows, share, 1.0)
        asked = np.where(grows, curved, t.base + (self.end - t.base) * share)
        asked = np.where(total, self.near * share, np.where(yearly, self.near, asked))
        self.asked = np.where(self.last, self.end, asked)
        self.relative, self.multiple = relative, multiple

    def _progress(self, t: Columns, total: Array) -> None:
        """As `verdict` does: the share of the way, the share of the value, or whether the value is where it may be."""
        up, base, asked, actual = self.up, t.base, self.asked, self.actual
        gap = asked - base
        way = (actual - base) / gap
        ratio = np.where(up, actual / asked, np.where(actual > 0, asked / actual, 1.0))
        self.done, close = _holds(t, up, self.end, actual)
        self.holds_now, close_now = _holds(t, up, asked, actual)
        reaches = np.where(up, actual >= asked, actual <= asked)
        toward = np.where(up, gap > 0, gap < 0)
        still = np.where(gap == 0, self.holds_now, reaches) | ((self.end != base) & self.done)
        by_share = total | self.multiple
        self.progress = np.where(
            by_share, np.where(asked > 0, ratio, self.holds_now), np.where(toward, way, still.astype(float))
        )
        # Elsewhere progress is 0 or 1 by a comparison, whose closeness is told below.
        self.measured = by_share | toward
        scale = np.maximum(np.abs(base), np.abs(asked))
        self.close = (close & (self.relative | total | (t.comparator == _C["~"]))) | close_now
        self.close |= ~by_share & (np.abs(gap) <= _CLOSE * scale) & (gap != 0)

    def _keep(self, t: Columns, grid: _Grid, yearly: Array) -> Array:
        """Count the years in which a yearly target held; only its rows are looked at."""
        kept = np.zeros(len(t.measure))
        rows = np.flatnonzero(yearly)
        part = _take(t, rows)
        wide = replace(part, comparator=part.comparator[:, None])
        held, close = _holds(wide, self.up[rows][:, None], self.near[rows][:, None], grid.values[rows])
        kept[rows] = (held & grid.seen[rows]).sum(axis=1)
        self.close[rows] = (close & grid.seen[rows]).any(axis=1) & (part.comparator == _C["~"])
        self.progress[rows] = kept[rows] / grid.count[rows]
        return kept

    def _decide(
        self, t: Columns, grid: _Grid, total: Array, yearly: Array, kept: Array, ended: int, risk: float
    ) -> None:
        progress = self.progress
        by_progress = np.where(
            progress >= 1, _STATUS["on_track"], np.where(progress >= risk, _STATUS["at_risk"], _STATUS["off_track"])
        )
        early = self.done & (t.measure != _M["growth_per_year"]) & ~(total & ~self.up)
        by_progress = np.where(total & ~self.up & ~self.done, _STATUS["off_track"], by_progress)
        status = np.where(early, _STATUS["achieved"], by_progress)
        status = np.where(self.last, np.where(self.done, _STATUS["achieved"], _STATUS["missed"]), status)
        without = np.isnan(t.base) & ~total & ~yearly
        status = np.where(without & (self.relative | ~(self.last | self.done)), _STATUS["no_baseline"], status)
        met = kept == grid.count
        by_year = np.where(met, _STATUS["on_track"], _STATUS["off_track"])
        at_end = np.where(met, _STATUS["achieved"], _STATUS["missed"])
        status = np.where(yearly, np.where(self.last, at_end, by_year), status)
        self.hole = total & grid.any & (grid.count < grid.year - grid.since)
        due = ended >= grid.since + 1
        nothing = np.where(due, _STATUS["no_data"], _STATUS["not_yet_due"])
        self.status = np.where(grid.any, np.where(self.hole, _STATUS["no_data"], status), nothing).astype(np.int8)
        open_ = grid.any & ~self.hole & ~yearly & ~self.last & self.measured
        near_limit = (np.abs(progress - 1) <= _CLOSE) | (np.abs(progress - risk) <= _CLOSE)
        self.close = (self.close & grid.any & ~self.hole) | (open_ & near_limit)
        self.without = without

    def _blank(self, grid: _Grid, total: Array, yearly: Array) -> None:
        """Give no number where there is none to give."""
        none = ~grid.any | self.hole
        self.year = np.where(none, 0, grid.year)
        self.actual = np.where(none, np.nan, self.actual)
        self.progress = np.where(none | self.without, np.nan, self.progress)
        unknown = self.without & (self.relative | ~self.last)
        self.asked = np.where(none | unknown, np.nan, self.asked)


def _is_up(t: Columns) -> Array:
    """As `meaning.direction_of` does, for all rows."""
    code = t.comparator
    still = np.select(
        [np.isin(t.measure, [_M["growth_per_year"], _M["growth_total"]]), t.measure == _M["multiple"]],
        [0.0, 1.0],
        t.base,
    )
    still = np.where(t.measure == _M["total_over_term"], np.nan, still)
    plain = np.where(np.isnan(still), t.high != 0, t.high >= still)
    up = np.where((code == _C["<"]) | (code == _C["<="]), False, (code == _C[">"]) | (code == _C[">="]) | plain)
    return np.where(t.direction == 0, up, t.direction > 0)


def _holds(t: Columns, up: Array, asked: Array, actual: Array) -> tuple[Array, Array]:
    """As `meaning.satisfied` does; and where the values are too close for binary numbers to tell."""
    code = t.comparator
    about = code == _C["~"]
    slack = np.where(about, np.where(asked == 0, 1.0, np.abs(asked) * float(NEARLY)), 0.0)
    limit = np.where(up, asked - slack, asked + slack)
    at_least = (code == _C[">="]) | ((code != _C["<="]) & up)
    held = np.where(at_least, actual >= limit, actual <= limit)
    held = np.where(code == _C[">"], actual > asked, np.where(code == _C["<"], actual < asked, held))
    return held, np.abs(actual - limit) <= _CLOSE * np.maximum(np.abs(limit), np.abs(asked))


def _take(t: Columns, rows: Array) -> Columns:
    return Columns(*(getattr(t, name)[rows] for name in Columns.__slots__))


def _settled(t: Columns, grid: _Grid, found: _Judged, ended: int, risk: Decimal) -> Assessed:
    rows: Sequence[int] = np.flatnonzero(found.close).tolist()
    with localcontext(EXACT):
        for at in rows:
            values = {grid.first + int(y): _exact(grid.values[at, y]) for y in np.flatnonzero(grid.seen[at])}
            base = None if np.isnan(t.base[at]) else _exact(t.base[at])
            verdict = judge(target_at(t, at), values, ended, risk, base)
            found.status[at] = _STATUS[verdict.status]
            if verdict.progress is not None:
                found.progress[at] = float(verdict.progress)
    return Assessed(found.status, found.year, found.asked, found.actual, found.progress, len(rows))


def target_at(t: Columns, at: int) -> Target:
    """Give one row as the target that it is, for the exact engine and its reasons."""
    base = None if np.isnan(t.base[at]) else _exact(t.base[at])
    return Target(
        id=str(at),
        indicator="",
        measure=PLAIN[int(t.measure[at])],
        comparator=COMPARATORS[int(t.comparator[at])],
        value=tuple(dict.fromkeys((_exact(t.low[at]), _exact(t.high[at])))),
        unit="",
        start=int(t.start[at]),
        end=int(t.end[at]),
        baseline=None if base is None else Baseline(int(t.base_year[at]), base, base),
        direction={1: "up", -1: "down"}.get(int(t.direction[at])),
        path="geometric" if t.geometric[at] else "linear",
    )


def _exact(number: Any) -> Decimal:  # noqa: ANN401 - a numpy number
    return Decimal(repr(float(number)))

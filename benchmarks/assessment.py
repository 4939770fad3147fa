"""A nation's plans assessed at once, beside the same arithmetic as a bare numpy pass, and the exact engine's own pace.

Run it with `make bench`. 3,321 units with 25 targets each and five yearly values a target: 415,125 values.
"""

import resource
import sys
import time
from datetime import date
from functools import partial

import numpy as np

import lotrinh
from lotrinh.planning.targets import COMPARATORS
from lotrinh.tracking import bulk
from lotrinh.tracking.verdict import STATUSES

UNITS, TARGETS, YEARS = 3321, 25, 5
SHARES = (0.01, 0.1, 1, 4)
AS_OF = date(2029, 12, 31)
ROUNDS = 5
_EXACT = 2000
_MOST = 10
_GROWN = 2.5
"""How much longer one row may take at 400 % than at 10 %, caches and all."""
_M = {name: code for code, name in enumerate(bulk.PLAIN)}


def drawn(count, seed=1):
    """Draw targets of every plain measure with values around their paths; some values are missing."""
    chance = np.random.default_rng(seed)
    measure = np.resize(np.arange(len(bulk.PLAIN), dtype=np.int8), count)
    relative = np.isin(measure, [_M["growth_per_year"], _M["growth_total"], _M["multiple"]])
    base = np.round(chance.uniform(50, 500, count), 2)
    value = np.select(
        [measure == _M["growth_per_year"], measure == _M["growth_total"], measure == _M["multiple"]],
        [10.0, 55.0, 2.0],
        np.round(base * chance.uniform(1.1, 1.8, count), 2),
    )
    has_base = relative | (measure == _M["level"])
    comparator = chance.integers(0, len(COMPARATORS) - 1, count).astype(np.int8)
    targets = bulk.Columns(
        measure=measure,
        comparator=comparator,
        low=value,
        high=value,
        start=np.full(count, 2025),
        end=np.full(count, 2030),
        base_year=np.full(count, 2025),
        base=np.where(has_base, base, np.nan),
        direction=np.where(comparator > 3, 0, 1).astype(np.int8),
        geometric=chance.random(count) < 0.4,
    )
    row, year = np.repeat(np.arange(count), YEARS), np.tile(np.arange(2025, 2025 + YEARS) + 1, count)
    grown = base[row] * (1 + chance.uniform(0.02, 0.14, count)[row] * (year - 2025))
    amount = np.where(has_base[row], grown, value[row] * chance.uniform(0.1, 1.2, len(row)))
    kept = chance.random(len(row)) > 0.03
    return targets, row[kept], year[kept], np.round(amount, 2)[kept]


def bare(t, row, year, value):
    """Do the same arithmetic without a question asked: values by year, required, progress, status."""
    grid = np.zeros((len(t.measure), YEARS))
    grid[row, year - 2026] = value
    actual, share = grid[:, 3], 0.8
    growth, multiple = t.measure == _M["growth_per_year"], t.measure == _M["multiple"]
    times = np.where(multiple, t.low, 1 + t.low / 100)
    end = np.where(growth, t.base * times**5, np.where(t.measure == _M["growth_total"], t.base * times, t.low))
    end = np.where(multiple, t.base * times, end)
    curved = t.base * (end / t.base) ** share
    asked = np.where(growth | multiple | t.geometric, curved, t.base + (end - t.base) * share)
    total, yearly = t.measure == _M["total_over_term"], t.measure > _M["total_over_term"]
    sums = grid[:, :4].sum(axis=1)
    met = (grid[:, :4] >= t.low[:, None]).mean(axis=1)
    progress = np.where(
        total, sums / (t.low * share), np.where(multiple, actual / asked, (actual - t.base) / (asked - t.base))
    )
    progress = np.where(yearly, met, progress)
    done = np.where(t.comparator > 3, actual <= end, actual >= end)
    return np.select([done, progress >= 1, progress >= 0.9], [0, 1, 2], 3).astype(np.int8), progress


def best(work, rounds=ROUNDS):
    """Give the best processor time of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def exact_pace():
    """Give the time of the exact engine for one target, reasons in two languages included."""
    t, row, year, value = drawn(_EXACT)
    targets, observations = [], []
    for at in range(_EXACT):
        one = bulk.target_at(t, at)
        base = one.baseline and {"year": one.baseline.year, "value": str(one.baseline.low)}
        told = {
            "measure": one.measure,
            "comparator": one.comparator,
            "value": str(one.value[0]),
            "period": [2025, 2030],
        }
        told |= {"unit": "VND" if one.path == "geometric" else "ha", "baseline": base, "path": one.path}
        targets.append({"id": one.id, "indicator": one.id} | told)
    for at, y, v in zip(row.tolist(), year.tolist(), value.tolist(), strict=True):
        observations.append({"indicator": str(at), "year": y, "value": v})
    return best(lambda: lotrinh.assess({"targets": targets, "observations": observations}, AS_OF), 1) / _EXACT


def main() -> int:
    """Print the figures of docs/benchmarks.md; fail where the limits of the pass or of its growth are broken."""
    print(f"exact engine with reasons: {exact_pace() * 1e6:,.0f} µs a target")
    pace, ratios = {}, {}
    np.seterr(all="ignore")
    for share in SHARES:
        count = round(UNITS * TARGETS * share)
        drawing = drawn(count)
        took, floor = best(partial(bulk.assess_many, *drawing, AS_OF)), best(partial(bare, *drawing))
        found = bulk.assess_many(*drawing, AS_OF)
        pace[share], ratios[share] = took / count, took / floor
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{share:>5.0%}: {count:>9,} targets, {len(drawing[1]):>11,} values: {took * 1000:>8.1f} ms, floor "
            f"{floor * 1000:>7.1f} ms, {took / floor:.1f} times; exact engine for {found.exact}; {memory} MB"
        )
        if share == 1:
            counted = np.bincount(found.status, minlength=len(STATUSES))
            print("       " + ", ".join(f"{STATUSES[at]} {n:,}" for at, n in enumerate(counted) if n))
    too_slow = ratios[1] > _MOST or pace[4] > _GROWN * pace[0.1]
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())

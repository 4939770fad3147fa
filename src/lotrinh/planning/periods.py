"""The two clocks of reporting: administrative periods from the 15th to the 14th, and calendar ones of statistics.

A window is stored as its first and last day. "First quarter" alone would mean two different things.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

CLOCKS = ("calendar", "administrative")
PARTS = {"year": 1, "half": 2, "quarter": 4, "month": 12}
_FIRST_DAY = 15


def windows(year: int, every: str, clock: str) -> dict[str, tuple[str, str]]:
    """Give the windows of one reporting year, each with its first and last day.

    The administrative year runs from 15 December of the year before to 14 December.
    """
    parts = PARTS[every]
    months = 12 // parts
    starts = [_start(year, months * part, clock) for part in range(parts + 1)]
    return {
        _name(year, every, part + 1): (first.isoformat(), (following - timedelta(days=1)).isoformat())
        for part, (first, following) in enumerate(pairwise(starts))
    }


def _start(year: int, month: int, clock: str) -> date:
    """Give the day on which the month after `month` whole months of a reporting year begins."""
    if clock == "calendar":
        return date(year + month // 12, month % 12 + 1, 1)
    return date(year - 1, 12, _FIRST_DAY) if month == 0 else date(year, month, _FIRST_DAY)


def _name(year: int, every: str, part: int) -> str:
    return {"year": f"{year}", "half": f"{year}-H{part}", "quarter": f"{year}-Q{part}"}.get(every, f"{year}-{part:02}")

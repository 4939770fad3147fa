"""A number of a page."""

from __future__ import annotations

from typing import NamedTuple


class Number(NamedTuple):
    """A run of digits with its separators, or number words; `reason` is None where it may be a quantity."""

    start: int
    end: int
    reason: str | None

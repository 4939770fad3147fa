"""Things of a page in the order of the text, given out stretch by stretch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class InTurn(Generic[Thing]):
    """Things by where they begin, in order. Asked from front to back: what was passed is not looked at again."""

    __slots__ = ("_at", "_starts", "_things")

    def __init__(self, things: Sequence[Thing], starts: Sequence[int]) -> None:
        self._things = things
        self._starts = starts
        self._at = 0

    def within(self, start: int, end: int) -> Sequence[Thing]:
        """Give what begins in a stretch of the view that lies behind those asked for before."""
        first = bisect_left(self._starts, start, self._at)
        self._at = last = bisect_left(self._starts, end, first)
        return self._things[first:last]

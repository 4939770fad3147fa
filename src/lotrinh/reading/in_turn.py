"""Things of a page in the order of the text, given out stretch by stretch."""

from __future__ import annotations

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
        starts, at = self._starts, self._at
        last = len(starts)
        while at < last and starts[at] < start:
            at += 1
        first = at
        while at < last and starts[at] < end:
            at += 1
        self._at = at
        return self._things[first:at]

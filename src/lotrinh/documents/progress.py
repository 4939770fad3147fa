"""A sign of life while a page is recognised, which takes seconds where other pages take none."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

_told: ContextVar[Callable[[], None] | None] = ContextVar("told", default=None)


def page_recognised() -> None:
    """Say that the recognition of another page begins."""
    tell = _told.get()
    if tell:
        tell()


def tell_by(tell: Callable[[], None]) -> None:
    """Have it said by this function."""
    _told.set(tell)

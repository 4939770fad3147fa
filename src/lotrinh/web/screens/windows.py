"""Long lists in windows: what fills a few screens is drawn, the rest is fetched when it is near or asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

WINDOW = 40
"""Rows of one window: a few screens full."""
Member = TypeVar("Member")


def cut(members: Sequence[Member]) -> list[Sequence[Member]]:
    """Give the windows of a list."""
    return [members[at : at + WINDOW] for at in range(0, len(members), WINDOW)]


def drawn(windows: Sequence[Sequence[Any]], begin: int) -> range:
    """Give the places of the windows to draw: from `begin` on, as many as together fill one."""
    rows = 0
    for at in range(begin, len(windows)):
        rows += len(windows[at])
        if at > begin and rows > WINDOW:
            return range(begin, at)
    return range(begin, len(windows))

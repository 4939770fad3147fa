"""Parts of pages that never change once they are drawn, kept by this process: publications are never changed."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from django.utils.safestring import SafeString, mark_safe

MOST = 64 * 1024 * 1024
"""Bytes that are kept, compressed; what has not been asked for the longest goes first."""


class Keeper:
    """Keeps drawn parts by their keys. A key must name all that the part depends on."""

    def __init__(self, most: int = MOST) -> None:
        self._parts: OrderedDict[Hashable, bytes] = OrderedDict()
        self._size, self._most, self._lock = 0, most, Lock()

    def get(self, key: Hashable, draw: Callable[[], str]) -> SafeString:
        """Give the part of a key; it is drawn where it is not kept."""
        with self._lock:
            kept = self._parts.get(key)
            if kept is not None:
                self._parts.move_to_end(key)
        if kept is None:
            drawn = draw()
            self._keep(key, zlib.compress(drawn.encode(), 1))
            return mark_safe(drawn)
        return mark_safe(zlib.decompress(kept).decode())

    def _keep(self, key: Hashable, part: bytes) -> None:
        with self._lock:
            self._size += len(part) - len(self._parts.pop(key, b""))
            self._parts[key] = part
            while self._size > self._most:
                self._size -= len(self._parts.popitem(last=False)[1])


PAGES = Keeper()

"""How much one file may ask for. Generous for any document of an office, small enough for any machine."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on one file, with all that is inside it; each can be set by itself."""

    size: int = 64
    """MiB of the file. The longest political report is well under one."""
    unpacked: int = 512
    """MiB of all that is unpacked from it."""
    pages: int = 2000
    cells: int = 500_000
    """Cells of a workbook."""
    files: int = 1000
    """Files in an archive, and attachments of a message."""
    depth: int = 200
    """Elements inside elements."""
    nesting: int = 3
    """Archives and messages inside archives and messages."""
    seconds: int = 120
    scans: int = 100
    """Pages that are pictures and have to be recognised."""
    scan_seconds: int = 30
    """Seconds more for each of these."""
    pixels: int = 60
    """Million pixels of a picture."""
    memory: int = 2048
    """MiB of the process that takes the file apart, where the system can hold it to that."""


DEFAULT = Limits()
NAMES = tuple(field.name for field in fields(Limits))


def limits_of(words: Iterable[str]) -> Limits:
    """Give the limits that `NAME=NUMBER` sets, the usual ones else; a word that sets none is a ValueError of it."""
    given: dict[str, int] = {}
    for word in words:
        name, _, number = word.partition("=")
        if name not in NAMES or not re.fullmatch(r"[1-9][0-9]{0,8}", number):
            raise ValueError(word)
        given[name] = int(number)
    return Limits(**given)

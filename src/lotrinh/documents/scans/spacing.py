"""Tables without ruling lines in a picture: lines of ink that wide spaces cut into several parts, each a cell to read.

Tesseract's own layout would take such columns for columns of prose, and lose some of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PIL import Image, ImageChops

Box = tuple[int, int, int, int]
_INK = 128
_MARK, _NEAR = 0.5, 0.3
"""How many times the height of a figure marks are high, and away from their letters, at most."""
_WIDE = 1.2
"""How many times the height of a figure a space is wide that parts cells."""
_CELLS, _LINES = 3, 5
"""The least cells in a line of a table, and the least such lines."""
_OTHERS = 3
"""Lines with fewer cells that may stand between two of them: headings, the rest of a name."""
_BLANK, _FILLED = re.compile(rb"\x00+"), re.compile(rb"\x01+")


class _Line(NamedTuple):
    top: int
    bottom: int
    parts: list[tuple[int, int]]


def spaced_tables(picture: Image.Image, height: float) -> list[list[Box]]:
    """Give the boxes of the cells of each table, in a picture whose figures have this height."""
    ink = ImageChops.invert(picture).point([255 * (level >= _INK) for level in range(256)])
    lines = [_Line(top, bottom, _parts(ink, top, bottom, height)) for top, bottom in _lines(ink, height)]
    return [
        [(left, line.top, right, line.bottom) for line in table for left, right in line.parts]
        for table in _tables(lines)
        if sum(len(line.parts) >= _CELLS for line in table) >= _LINES
    ]


def _lines(ink: Image.Image, height: float) -> list[tuple[int, int]]:
    """Give top and bottom of each line of ink: rows that blank rows part, marks above and below letters put to them."""
    found: list[tuple[int, int]] = []
    for filled in _FILLED.finditer(bytes(_extent(ink))):
        top, bottom = filled.span()
        mark = bool(found) and min(bottom - top, found[-1][1] - found[-1][0]) < _MARK * height
        if mark and top - found[-1][1] <= _NEAR * height:
            top = found.pop()[0]
        found.append((top, bottom))
    return [(top, bottom) for top, bottom in found if bottom - top >= _MARK * height]


def _extent(ink: Image.Image) -> list[bool]:
    data = ink.tobytes()
    return [any(data[at : at + ink.width]) for at in range(0, len(data), ink.width)]


def _parts(ink: Image.Image, top: int, bottom: int, height: float) -> list[tuple[int, int]]:
    """Give left and right of each part of a line that wide spaces keep from the others."""
    line = ink.crop((0, top, ink.width, bottom)).transpose(Image.Transpose.TRANSPOSE)
    columns = bytes(_extent(line))
    found: list[tuple[int, int]] = []
    at = 0
    for space in _BLANK.finditer(columns):
        if space.end() - space.start() >= _WIDE * height or space.end() == len(columns):
            if space.start() > at:
                found.append((at, space.start()))
            at = space.end()
        elif not found and at == space.start():
            at = space.end()
    return found if at >= len(columns) else [*found, (at, len(columns))]


def _tables(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Give the stretches of lines that are mostly cut into cells."""
    table: list[_Line] = []
    others: list[_Line] = []
    for line in lines:
        if len(line.parts) >= _CELLS:
            table += [*others, line] if table else [line]
            others = []
        elif table:
            others.append(line)
            if len(others) > _OTHERS:
                yield table
                table, others = [], []
    if table:
        yield table

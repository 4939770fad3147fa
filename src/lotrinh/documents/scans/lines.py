"""The ruling lines of a scanned page: found as long runs of ink, handed on as a PDF's would be, and painted over."""

from __future__ import annotations

import re

from PIL import Image, ImageDraw

from lotrinh.documents.pdf_page import Ruling

_BLOCK = 24
"""Pixels of a line looked at together, so that specks in it or beside it play no part."""
_FULL = 0.72
_RUN = re.compile(rb"\x01{3,}")
_MARGIN = 3


def rulings_in(ink: Image.Image) -> list[Ruling]:
    """Give the level and upright lines in a picture of ink (white on black), in pixels; thick ones several times."""
    level = [Ruling(False, at, start, end) for at, start, end in _runs(ink.reduce((_BLOCK, 1)))]
    upright = ink.reduce((1, _BLOCK)).transpose(Image.Transpose.TRANSPOSE)
    return level + [Ruling(True, at, start, end) for at, start, end in _runs(upright)]


def _runs(blocks: Image.Image) -> list[tuple[float, float, float]]:
    """Give each run of full blocks: its row, and where it starts and ends."""
    full = blocks.point([int(level >= 255 * _FULL) for level in range(256)])
    data, width = full.tobytes(), full.width
    found = []
    for row in range(full.height):
        for run in _RUN.finditer(data, row * width, (row + 1) * width):
            start, end = run.start() - row * width, run.end() - row * width
            # A block at the end that is filled in part only is taken for half full.
            found.append((row + 0.5, (start - 0.5) * _BLOCK, (end + 0.5) * _BLOCK))
    return found


def without(picture: Image.Image, rulings: list[Ruling]) -> Image.Image:
    """Give the page with its lines painted over."""
    bare = picture.copy()
    draw = ImageDraw.Draw(bare)
    for ruling in rulings:
        low, high = ruling.at - _MARGIN, ruling.at + _MARGIN
        start, end = ruling.start - _BLOCK / 2, ruling.end + _BLOCK / 2
        draw.rectangle((low, start, high, end) if ruling.upright else (start, low, end, high), fill=255)
    return bare

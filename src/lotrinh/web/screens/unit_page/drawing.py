"""The drawing of a merger: boxes and bands as numbers for an inline SVG that is read at any width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lotrinh.web.screens.unit_page.merger import Piece

WIDTH, _BOX, _STEP, _HEIGHT = 360, 168, 54, 44
_ONE = 112
"""Width of the box that all bands meet in."""
_THICKNESS = {"whole": 18, "most": 13, "part": 8, "remainder": 8, "small_part": 4, "unknown": 3}


class Band(NamedTuple):
    """One unit's box and the band from it to the other side."""

    piece: Piece
    top: int
    middle: int
    path: str
    thickness: int
    kind: str
    """`whole`, `part` or `unknown`: fill, hatching or dots, besides the word in the box."""


class Drawing(NamedTuple):
    """All boxes of a drawing, many on one side and one on the other."""

    height: int
    bands: list[Band]
    one_top: int
    one_middle: int
    one_height: int
    many_x: int
    one_x: int


def drawn(pieces: Sequence[Piece], *, from_left: bool) -> Drawing | None:
    """Give the drawing of a merger into one unit, or of what one became; None where there is nothing to draw."""
    if not pieces:
        return None
    height = len(pieces) * _STEP
    many_x, one_x = (0, WIDTH - _ONE) if from_left else (WIDTH - _BOX, 0)
    start, end = (_BOX, WIDTH - _ONE) if from_left else (WIDTH - _BOX, _ONE)
    total = sum(_THICKNESS[piece.extent] + 2 for piece in pieces) - 2
    at, bands = height / 2 - total / 2, []
    for row, piece in enumerate(pieces):
        thickness = _THICKNESS[piece.extent]
        middle, meets = row * _STEP + _STEP // 2, round(at + thickness / 2, 1)
        bend = (start + end) // 2
        path = f"M{start} {middle}C{bend} {middle} {bend} {meets} {end} {meets}"
        kind = piece.extent if piece.extent in ("whole", "unknown") else "part"
        bands.append(Band(piece, middle - _HEIGHT // 2, middle, path, thickness, kind))
        at += thickness + 2
    one_height = max(_HEIGHT, round(total) + 12)
    top = round(height / 2 - one_height / 2)
    return Drawing(height, bands, top, height // 2, one_height, many_x, one_x)

"""A scanned page made fit to read: specks gone, paper white and ink black, skew found and undone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise

from PIL import Image, ImageChops, ImageFilter

_STEEPEST = 5.0
_COARSE, _FINE = 0.5, 0.05
_WIDTH = 1200
_LEAST = 0.04
_INKED = 0.0001
"""The share of a page, a few letters of it, that is surely ink if there is any on it."""
_BLACK, _WHITE = 0.2, 0.78
"""How far from ink to paper a grey is still taken for black, and from where for white."""
_FAINTEST = 24


def clean(picture: Image.Image) -> Image.Image:
    """Give the page in greys from black to white, without the specks of a dusty scanner."""
    smooth = picture.convert("L").filter(ImageFilter.MedianFilter(3))
    counts = smooth.histogram()
    paper = max(range(128, 256), key=counts.__getitem__)
    least = _INKED * sum(counts)
    ink = next((level for level, count in enumerate(accumulate(counts)) if count >= least), 0)
    if paper - ink < _FAINTEST:
        return smooth.point([255] * 256)
    black, white = ink + _BLACK * (paper - ink), ink + _WHITE * (paper - ink)
    return smooth.point([_between(level, black, white) for level in range(256)])


def _between(level: int, black: float, white: float) -> int:
    return max(0, min(255, round((level - black) * 255 / (white - black))))


def skew(picture: Image.Image) -> float:
    """Give by how many degrees the page must be turned, counter-clockwise, until its lines are level."""
    small = ImageChops.invert(picture).reduce(max(1, round(picture.width / _WIDTH)))
    rough = _best(small, _around(0.0, _STEEPEST, _COARSE))
    angle = _best(small, _around(rough, _COARSE, _FINE))
    return angle if abs(angle) > _LEAST else 0.0


def turned(picture: Image.Image, angle: float) -> Image.Image:
    """Give the page turned around its middle; what comes into view at its corners is white."""
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) if angle else picture


def _around(middle: float, reach: float, step: float) -> list[float]:
    count = round(reach / step)
    return [middle + step * at for at in range(-count, count + 1)]


def _best(ink: Image.Image, angles: Iterable[float]) -> float:
    """Give the angle at which rows differ most from their neighbours: lines of text and rulings are level."""
    return max(sorted(angles, key=abs), key=lambda angle: _contrast(ink.rotate(angle, Image.Resampling.BILINEAR)))


def _contrast(ink: Image.Image) -> int:
    rows = ink.reduce((ink.width, 1)).tobytes()
    return sum((above - below) ** 2 for above, below in pairwise(rows))

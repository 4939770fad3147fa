"""How tall the figures of a table are: a model knows characters best at one size, so pictures are brought to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import quantiles

from PIL import Image, ImageChops

from lotrinh.documents.scans.tesseract import Seen

WORDS, FIGURES, AGAIN = 18.0, 27.0, 22.0
"""Pixels of a figure's height at which words, and at which figures, were known best; and for one more look at these."""
_INK = 128
_LOWEST = 8
_SPAN = 0.25, 4.0


def figure_height(pictures: Sequence[Image.Image]) -> float:
    """Give how tall figures are, in pixels; the lower lines of a table are those of figures, others bear marks."""
    lines = [height for picture in pictures for height in _lines(picture)]
    return quantiles(lines, n=5)[0] if len(lines) > 1 else FIGURES


def scale_to(wanted: float, height: float) -> float:
    """Give by how much pictures with figures of this height are enlarged, within reason."""
    least, most = _SPAN
    return max(least, min(most, wanted / height))


def scaled(picture: Image.Image, scale: float) -> Image.Image:
    """Give a picture as it looks from nearer, or from further away."""
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    return picture.resize(size, Image.Resampling.LANCZOS)


def scaled_back(word: Seen, scale: float) -> Seen:
    """Give a word that was seen in such a picture as it lies in the picture itself."""
    left, top, right, bottom, *line = (round(at / scale) for at in (*word[1:5], *word.line))
    return word._replace(left=left, top=top, right=right, bottom=bottom, line=(line[0], line[1]))


def _lines(picture: Image.Image) -> Iterator[int]:
    """Give the height of each line of ink, without specks."""
    ink = ImageChops.invert(picture).tobytes()
    height = 0
    for start in range(0, len(ink), picture.width):
        if max(ink[start : start + picture.width]) >= _INK:
            height += 1
            continue
        if height >= _LOWEST:
            yield height
        height = 0

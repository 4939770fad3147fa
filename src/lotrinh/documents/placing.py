"""The place of words on a page, with how surely they were recognised where they had to be."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from lotrinh.documents.grid import Box, Place
from lotrinh.documents.pdf_page import Word

_FIGURE = re.compile(r"[\d<>≤≥%]")


def place_of(page: int, words: Sequence[Word], box: Box) -> Place:
    """Give the place of these words, which this box goes around."""
    left, top, right, bottom = box
    place = Place(0, 0, page=page, box=(round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)))
    seen = [word for word in words if word.confidence is not None]
    if not seen:
        return place
    return place._replace(confidence=_confidence(seen), other=_other(seen))


def _confidence(words: Sequence[Word]) -> float:
    """Give that of the least sure figure; without a figure, that of the least sure word."""
    figures = [word for word in words if _FIGURE.search(f"{word.text}{word.other or ''}")]
    return min(word.confidence or 0.0 for word in figures or words)


def _other(words: Sequence[Word]) -> str | None:
    """Give the words as another look had them, where it differed."""
    if all(word.other is None for word in words):
        return None
    return " ".join(filter(None, (word.text if word.other is None else word.other for word in words)))


def turned_back(place: Place, angle: float, size: tuple[float, float]) -> Place:
    """Give a place on a page that was straightened as it lies on the page itself."""
    if place.box is None or not angle:
        return place
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    x0, y0 = size[0] / 2, size[1] / 2
    left, top, right, bottom = place.box
    corners = [(x - x0, y - y0) for x in (left, right) for y in (top, bottom)]
    xs = [x0 + x * cosine - y * sine for x, y in corners]
    ys = [y0 + x * sine + y * cosine for x, y in corners]
    return place._replace(box=(round(min(xs), 1), round(min(ys), 1), round(max(xs), 1), round(max(ys), 1)))

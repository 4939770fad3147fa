"""One picture of a page read: straightened, its rulings found and taken out, its cells and the rest recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from statistics import median
from typing import NamedTuple

from PIL import Image, ImageChops, ImageOps

from lotrinh.documents.grid import Box
from lotrinh.documents.pdf_page import Ruling, Word
from lotrinh.documents.rulings import ruled_tables
from lotrinh.documents.scans.letters import figure_height
from lotrinh.documents.scans.lines import rulings_in, without
from lotrinh.documents.scans.looks import Looks
from lotrinh.documents.scans.spacing import spaced_tables
from lotrinh.documents.scans.straight import clean, skew, turned
from lotrinh.documents.scans.tesseract import Seen

_INSET = 4
_PAD = 20
_INK = 128
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SURE = 0.6
_LEAST_INK = 20
"""Pixels of ink below which a cell is empty."""
_ROOM = 0.12
_BARE, _FONT = 0.8, 1.6
"""How tall figures are beside lines of words, which bear marks; and how tall a font is beside its figures."""
ILLEGIBLE = "[?]"
"""What stands for a cell with ink in it that no look could make out."""
_Pixels = tuple[int, int, int, int]


class Recognised(NamedTuple):
    """The words and rulings of a page in points, as it lies straight, and by how much it had to be turned."""

    words: list[Word]
    rulings: list[Ruling]
    angle: float
    height: float
    """How tall its figures are, in pixels; 0 where it has none."""


def recognise(picture: Image.Image, dpi: float, seconds: int) -> Recognised:
    """Read a picture of a page with so many dots an inch; Tesseract may take so many seconds for each look at it."""
    page = clean(picture)
    angle = skew(page)
    page = turned(page, angle)
    lines = rulings_in(ImageChops.invert(page))
    bare = without(page, lines)
    scale = 72 / dpi
    rulings = [Ruling(line.upright, line.at * scale, line.start * scale, line.end * scale) for line in lines]
    tables = [table for table in ruled_tables(rulings) if len(table.ys) > 2]
    cells = [_pixels(cell.box, scale) for table in tables for cell in table.cells]
    looks = Looks(dpi, seconds)
    rest = _blanked(bare, [_pixels(table.box, scale) for table in tables])
    height = figure_height([rest]) * _BARE
    spaced = spaced_tables(rest, height)
    rest = _blanked(rest, list(chain.from_iterable(spaced)))
    seen = [
        *_in_cells(looks, bare, [_within(cell) for cell in cells]),
        *(_with_room(word, height * _FONT) for word in _in_cells(looks, bare, list(chain.from_iterable(spaced)))),
        *(looks.at_page(rest) if _has_ink(rest) else []),
    ]
    return Recognised([_word(each, scale) for each in seen], rulings, angle, _height_of_figures(seen))


def _height_of_figures(seen: Sequence[Seen]) -> float:
    """Give how tall figures are; a single digit of which nobody is sure may be a speck."""
    sure = [word for word in seen if word.confidence >= _SURE and _FIGURE.fullmatch(word.text)]
    return median([word.bottom - word.top for word in sure] or [0.0])


def _blanked(page: Image.Image, boxes: Sequence[_Pixels]) -> Image.Image:
    """Give the page without what stands in these boxes."""
    rest = page.copy()
    for box in boxes:
        rest.paste(255, box)
    return rest


def _in_cells(looks: Looks, page: Image.Image, cells: Sequence[_Pixels]) -> list[Seen]:
    """Give the words of each cell, read by itself, in pixels of the page."""
    filled = [box for box in cells if _has_ink(page.crop(box))]
    pictures = [ImageOps.expand(page.crop(box), _PAD, 255) for box in filled]
    return [
        _moved(word, box[0] - _PAD, box[1] - _PAD)
        for box, picture, words in zip(filled, pictures, looks.at_cells(pictures), strict=True)
        for word in words or [_illegible(picture)]
    ]


def _illegible(picture: Image.Image) -> Seen:
    """Mark what stays illegible: it is not left out."""
    right, bottom = picture.width - _PAD, picture.height - _PAD
    return Seen(ILLEGIBLE, _PAD, _PAD, right, bottom, 0.0, (_PAD, bottom))


def _pixels(box: Box, scale: float) -> _Pixels:
    left, top, right, bottom = (round(at / scale) for at in box)
    return left, top, right, bottom


def _within(box: _Pixels) -> _Pixels:
    """Give what lies inside the lines of a cell."""
    left, top, right, bottom = box
    return left + _INSET, top + _INSET, max(left + _INSET + 1, right - _INSET), max(top + _INSET + 1, bottom - _INSET)


def _has_ink(picture: Image.Image) -> bool:
    return sum(picture.histogram()[:_INK]) >= _LEAST_INK


def _moved(word: Seen, x: int, y: int) -> Seen:
    left, top, right, bottom = word[1:5]
    line = word.line[0] + y, word.line[1] + y
    return word._replace(left=left + x, top=top + y, right=right + x, bottom=bottom + y, line=line)


def _with_room(word: Seen, height: float) -> Seen:
    """Give a word on a line as high as its font, so that bare figures stand on the line of the words beside them."""
    top, bottom = word.line
    more = max(0, round((height - (bottom - top)) / 2))
    return word._replace(line=(top - more, bottom + more))


def _word(seen: Seen, scale: float) -> Word:
    """Give a word with the room around its ink that a font gives it, which is how a PDF tells its box."""
    top, bottom = seen.line[0] * scale, seen.line[1] * scale
    room = _ROOM * (bottom - top)
    left, right = seen.left * scale - room / 2, seen.right * scale + room / 2
    top, bottom = top - room, bottom + room
    return Word(seen.text, left, top, right, bottom, (top + bottom) / 2, bottom - top, seen.confidence, seen.other)

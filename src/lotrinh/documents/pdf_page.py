"""One page of a PDF as PDFium gives it: words with their boxes, and the rulings drawn on it.

Everything is turned into one system: points from the top left corner of the page as it is shown.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lotrinh.documents.syllables import is_vietnamese

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_WORD = re.compile(r"[^\s\ufffe]+[\ufffe\x02]?")
_THIN = 3.0
_LONG = 6.0
_MOST_PATHS = 20_000
_MOST_SEGMENTS = 2000
_NOTE_SIZE = 0.8
_NESTED_FORMS = 4
_MOST_PICTURES = 500
_WHOLE_PAGE = 0.7
_STAMP = 30
"""A signature's stamp has fewer words than this: who signed, where, when."""


class Word(NamedTuple):
    """A word, its box, the middle and height of its line, and how well it was recognised, if it had to be."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    middle: float
    height: float
    confidence: float | None = None
    other: str | None = None


class Ruling(NamedTuple):
    """A line that runs along one axis: upright at x = `at` from `start` to `end`, or level at y = `at`."""

    upright: bool
    at: float
    start: float
    end: float


_Turn = Callable[[float, float], tuple[float, float]]


def size_of(page: PdfPage) -> tuple[float, float]:
    """Give width and height of a page as it is shown."""
    width, height = page.get_size()
    return float(width), float(height)


def is_scan(page: PdfPage, words: list[Word]) -> bool:
    """Tell whether a page is a picture, with no text, no more than the stamp of a signature, or a text that is none.

    Machines that scan often lay a text below the picture that they recognised as another language.
    """
    if len(words) > _STAMP and is_vietnamese(" ".join(word.text for word in words)):
        return False
    covered = _covered(page)
    return covered >= _WHOLE_PAGE if words else covered > 0


def _covered(page: PdfPage) -> float:
    """Give the part of a page that pictures cover."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    width, height = size_of(page)
    area = 0.0
    for picture in islice(
        page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_NESTED_FORMS), _MOST_PICTURES
    ):
        left, bottom, right, top = picture.get_bounds()
        area += abs((right - left) * (top - bottom))
    return area / (width * height or 1.0)


def words_on(page: PdfPage) -> list[Word]:
    """Give the words of a page in the order in which the file holds them."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - only in the process that takes files apart

    turn = _turned(page)
    text_page = page.get_textpage()
    text = _text(text_page)
    box = pdfium.FS_RECTF()

    def corner(at: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
        return box.left, box.top, box.right, box.bottom

    def kept(start: int, end: int) -> int:
        """Cut the mark of a footnote off a number, which it would otherwise seem to continue."""
        if not text[end - 1].isdigit() or end - start < 2:
            return end
        size = pdfium.FPDFText_GetFontSize(text_page, start)
        while end - 1 > start and pdfium.FPDFText_GetFontSize(text_page, end - 1) < _NOTE_SIZE * size:
            end -= 1
        return end

    found = []
    for word in _WORD.finditer(text):
        start, end = word.span()
        end = kept(start, end)
        left, top, right, bottom = corner(start)
        if end - start > 1:
            last = corner(end - 1)
            left, right = min(left, last[0]), max(right, last[2])
            top, bottom = max(top, last[1]), min(bottom, last[3])
        (x0, y0), (x1, y1) = turn(left, top), turn(right, bottom)
        if x0 > x1:
            x0, x1 = x1, x0
        if y0 > y1:
            y0, y1 = y1, y0
        found.append(Word(text[start:end], x0, y0, x1, y1, (y0 + y1) / 2, y1 - y0))
    return found


def _text(text_page) -> str:  # type: ignore[no-untyped-def]  # noqa: ANN001 - PDFium's own
    """Give the characters of a page so that each stands at its own number."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    count = text_page.count_chars()
    text: str = text_page.get_text_range() if count else ""
    if len(text) == count:
        return text.replace("\x02", "\ufffe")
    codes = (pdfium.FPDFText_GetUnicode(text_page, at) for at in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes)


def rulings_on(page: PdfPage) -> list[Ruling]:
    """Give the level and upright lines of a page: drawn as lines, as edges of boxes, or as very thin boxes."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    turn = _turned(page)
    found: list[Ruling] = []
    for count, path in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=_NESTED_FORMS)):
        if count == _MOST_PATHS:
            break
        for (x0, y0), (x1, y1) in _edges(path, turn):
            if abs(x1 - x0) < _THIN / 2 and abs(y1 - y0) > _LONG:
                found.append(Ruling(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1)))
            elif abs(y1 - y0) < _THIN / 2 and abs(x1 - x0) > _LONG:
                found.append(Ruling(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1)))
    return found


_Point = tuple[float, float]


def _edges(path, turn: _Turn) -> Iterator[tuple[_Point, _Point]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Give the straight edges that a path draws; a filled area counts only where it is thin."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not stroke.value:
        left, bottom, right, top = path.get_bounds()
        if fill.value and min(right - left, top - bottom) < _THIN:
            middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
            if right - left < top - bottom:
                yield turn(middle_x, bottom), turn(middle_x, top)
            else:
                yield turn(left, middle_y), turn(right, middle_y)
        return
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    first = before = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        here = turn(*matrix.on_point(x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield before, here
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield here, first
        before = here


def _turned(page: PdfPage) -> _Turn:
    """Give the way from the page's own coordinates to those of the page as it is shown."""
    left, bottom, right, top = page.get_cropbox()
    return {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }.get(page.get_rotation(), lambda x, y: (x - left, top - y))

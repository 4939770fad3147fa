"""Scanned pages into documents: files of pictures, and the pages of a PDF that are pictures."""

from __future__ import annotations

from subprocess import TimeoutExpired

from lotrinh.documents import progress
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits
from lotrinh.documents.pages import Page, document_of
from lotrinh.documents.scans.page import recognise
from lotrinh.documents.scans.pictures import Picture, pictures_in
from lotrinh.documents.scans.tesseract import TesseractError

_FEWEST = 16
"""Dots that a figure is high at least; with fewer, digits, signs and units are taken for others without a doubt."""


def from_picture(data: bytes, source: str, sha256: str, form: str, limits: Limits) -> Document:
    """Read a file of pictures as the pages of one document."""
    pictures = enumerate(pictures_in(data, source, form, limits), 1)
    pages = [scanned_page(picture, number, source, limits) for number, picture in pictures]
    return document_of(pages, source, sha256, "scan")


def scanned_page(picture: Picture, number: int, source: str, limits: Limits) -> Page:
    """Give the page that a picture shows."""
    progress.page_recognised()
    most = limits.seconds + limits.scan_seconds
    try:
        found = recognise(picture.image, picture.dpi, most)
    except TimeoutExpired:
        raise DocumentError(source, "scan_slow", page=number, limit=most) from None
    except (TesseractError, OSError) as error:
        detail = " ".join(str(error).split())[-80:]
        raise DocumentError(source, "tesseract", page=number, detail=detail) from None
    coarse = 0 < found.height * picture.dots / picture.dpi < _FEWEST
    return Page(number, picture.size, found.words, found.rulings, found.angle, coarse)

"""Paragraphs and tables set into one text, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from lotrinh.documents.document import Document, Media, Range
from lotrinh.documents.grid import Cell, Doubt, Place, Table
from lotrinh.documents.letterhead import title_of

NOWHERE = Place(0, 0)
_SPACES = re.compile(r"[ \t\r\f\v]+")
_LINES = re.compile(r"\s*\n\s*")
# A table of two columns with a longer cell lays out a page: a letterhead, a text beside its translation.
_LONGEST_CELL = 500


class Laid(NamedTuple):
    """A cell as it lies in its table, from 0, with its words and its place in the file."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    place: Place = NOWHERE
    doubt: str = ""
    """Why a person has to compare it with the file, if so."""


class Composer:
    """Sets the text of a document piece by piece; what is empty leaves no trace."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._places: list[Place] = []
        self._tables: list[Table] = []
        self._furniture: list[Range] = []
        self._doubts: list[Doubt] = []

    def paragraph(self, text: str, place: Place = NOWHERE, *, furniture: bool = False) -> Range:
        """Set a paragraph, its inner line ends kept."""
        words = folded(text)
        if not words:
            return self.length, self.length
        self._part()
        return self._words(words, place, furniture)

    def joined(self, parts: Iterable[tuple[str, str, Place]], *, furniture: bool = False) -> None:
        """Set a paragraph of parts, each with what stands before it and with a place of its own."""
        first = True
        for before, text, place in parts:
            words = one_line(text)
            if words:
                if first:
                    self._part()
                else:
                    self._put(before)
                self._words(words, place, furniture)
                first = False

    def row(self, cells: Iterable[Laid], *, furniture: bool = False) -> list[Cell]:
        """Set the cells of one row on a line."""
        laid = [(one_line(cell.text), cell) for cell in cells]
        if not any(words for words, _ in laid):
            return [Cell(self.length, self.length, *cell[1:5]) for _, cell in laid]
        self._part()
        ranges: list[Range] = []
        waiting = ""
        for words, cell in laid:
            if words:
                ranges.append(self._words(words, cell.place, furniture, waiting))
                if cell.doubt and not furniture:
                    self._doubts.append(Doubt(*ranges[-1], cell.doubt))
                waiting = " | "
            else:
                ranges.append((-1, -1))
                waiting += "| "
        return [
            Cell(*(span if span[0] >= 0 else (self.length, self.length)), *cell[1:5])
            for span, (_, cell) in zip(_filled(ranges), laid, strict=True)
        ]

    def table(self, cells: Sequence[Laid], doubt: str = "") -> None:
        """Set a table row by row; one that only lays out the page comes apart into paragraphs."""
        if not _holds_data(cells):
            for cell in cells:
                self.paragraph(cell.text, cell.place)
            return
        before = self.length
        found: list[Cell] = []
        for _, row in groupby(sorted(cells, key=attrgetter("row", "column")), key=attrgetter("row")):
            found += self.row(row)
        filled = [cell.start for cell in found if cell.start < cell.end]
        start = filled[0] if filled else before
        kept = tuple(cell if cell.start >= start else Cell(start, max(cell.end, start), *cell[2:]) for cell in found)
        self._tables.append(Table(start, self.length, kept))
        if doubt:
            self._doubts.append(Doubt(start, self.length, doubt))

    def finish(self, source: str, sha256: str, media: Media, title: str | None = None) -> Document:
        """Give the document."""
        text = "".join(self._parts)
        return Document(
            source,
            sha256,
            text,
            media,
            one_line(title or "") or title_of(text),
            _joined(self._furniture),
            tables=tuple(self._tables),
            places=tuple(self._places),
            doubts=tuple(sorted(self._doubts)),
        )

    def _part(self) -> None:
        if self.length:
            self._put("\n\n")

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self.length += len(text)

    def _words(self, words: str, place: Place, furniture: bool, before: str = "") -> Range:
        self._parts.append(before + words)
        start = self.length + len(before)
        self.length = end = start + len(words)
        if place is not NOWHERE:
            self._places.append(Place(start, end, *place[2:]))
        if furniture:
            self._furniture.append((start, end))
        return start, end


def folded(text: str) -> str:
    """Give the words with single spaces, lines kept."""
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def one_line(text: str) -> str:
    """Give the words with single spaces on one line."""
    return " ".join(text.split())


def _filled(ranges: list[Range]) -> list[Range]:
    """Let an empty cell stand where the next one begins; behind the last one, at the end of the row."""
    after = (-1, -1)
    found = []
    for span in reversed(ranges):
        if span[0] >= 0:
            after = (span[0], span[0])
            found.append(span)
        else:
            found.append(after)
    return found[::-1]


def _holds_data(cells: Sequence[Laid]) -> bool:
    width = max((cell.column + cell.columns for cell in cells), default=0)
    height = max((cell.row + cell.rows for cell in cells), default=0)
    longest = max((len(cell.text) for cell in cells), default=0)
    return width > 1 and height > 1 and (longest <= _LONGEST_CELL or width > 2)


def _joined(ranges: list[Range]) -> tuple[Range, ...]:
    """Give the ranges with those joined that only a gap between paragraphs keeps apart."""
    found: list[Range] = []
    for start, end in ranges:
        if found and start - found[-1][1] <= 2:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)

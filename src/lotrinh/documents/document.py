"""One document as every later stage sees it: its text, and the way back to where each word came from."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from lotrinh.documents.grid import Doubt, Place, Table, around
from lotrinh.documents.letterhead import title_of
from lotrinh.documents.rows import text_tables

Media = Literal["text", "html", "docx", "pdf", "sheet", "scan"]
Range = tuple[int, int]


class Piece(NamedTuple):
    """A stretch of the text and the stretch of the source it came from, both half-open, in code points.

    Stretches of equal length correspond character by character; else (an entity such as `&amp;`) as a whole.
    """

    start: int
    end: int
    origin_start: int
    origin_end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One document: for plain text exactly as received, for HTML the words that a browser would show.

    All ranges are half-open, in code points.
    """

    source: str
    """Where it came from, as the person named it: a path, an address, `-` for standard input."""
    sha256: str
    """Of the bytes received."""
    text: str = field(repr=False)
    media: Media = "text"
    title: str | None = None
    furniture: tuple[Range, ...] = ()
    """Ranges of the text that the markup shows to be menus, counters, comments or footers; sorted, apart."""
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    """How the text lies in the source, for HTML and for encodings that write a letter with several characters.

    What stands between two pieces was put there by the layout. A text without pieces is its source.
    """
    tables: tuple[Table, ...] = field(default=(), repr=False)
    """Tables of data, in the order of the text."""
    places: tuple[Place, ...] = field(default=(), repr=False)
    """Where stretches of the text stand in a file of pages, paragraphs or cells; sorted, apart."""
    doubts: tuple[Doubt, ...] = field(default=(), repr=False)
    """What a person has to compare with the file, since it does not tell enough."""

    def origin(self, start: int, end: int) -> Range:
        """Give the range of the source that `text[start:end]` came from.

        For HTML it counts in the decoded markup, for a text in an old encoding in the characters of the file.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"expected a range within 0..{len(self.text)}, found {start}..{end}")
        if self.media == "text" and not self.pieces:
            return start, end
        if start == end:
            at = self._begin(start)
            return at, at
        first, last = self._begin(start), self._finish(end)
        return first, max(first, last)

    def where(self, start: int, end: int) -> dict[str, Any] | None:
        """Give where `text[start:end]` stands in its file, as JSON: where it begins, and all of its box on that page.

        None for a file without pages, paragraphs or cells, and for words that the layout put there.
        """
        at = bisect_right(self.places, start, key=lambda place: place.end)
        if at == len(self.places) or self.places[at].start >= end:
            return None
        first = self.places[at]
        boxes = [first.box] if first.box else []
        while first.box and (at := at + 1) < len(self.places) and self.places[at].start < end:
            place = self.places[at]
            if place.page == first.page and place.box:
                boxes.append(place.box)
        return first._replace(box=around(boxes) if boxes else None).to_dict()

    def _begin(self, at: int) -> int:
        """Give where the first character at or after `at` begins in the source."""
        index = bisect_right(self.pieces, at, key=lambda p: p.end)
        if index == len(self.pieces):
            return self.pieces[-1].origin_end if self.pieces else 0
        piece = self.pieces[index]
        return piece.origin_start + (max(0, at - piece.start) if _one_to_one(piece) else 0)

    def _finish(self, at: int) -> int:
        """Give where the last character before `at` ends in the source."""
        index = bisect_right(self.pieces, at - 1, key=lambda p: p.start) - 1
        if index < 0:
            return 0
        piece = self.pieces[index]
        return piece.origin_end - (max(0, piece.end - at) if _one_to_one(piece) else 0)


def _one_to_one(piece: Piece) -> bool:
    return piece.end - piece.start == piece.origin_end - piece.origin_start


def from_text(text: str, source: str = "") -> Document:
    """Take a text as a document: any string, however odd. Pure."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(source, digest, text, title=title_of(text), tables=text_tables(text))

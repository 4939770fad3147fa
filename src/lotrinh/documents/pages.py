"""Pages set into one text: paragraphs, columns and tables by where the words stand and lines are drawn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from lotrinh.documents.aligned import Stretch, going_on, stretches
from lotrinh.documents.aligned_cells import AlignedCell, cells_of
from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.continuing import OpenTable, Rows
from lotrinh.documents.document import Document, Media
from lotrinh.documents.grid import Box, Doubt, around
from lotrinh.documents.margins import running
from lotrinh.documents.paragraphs import Part, continued, finished, paragraphs, together
from lotrinh.documents.pdf_lines import Line, in_columns, lines_of
from lotrinh.documents.pdf_page import Ruling, Word
from lotrinh.documents.placing import place_of, turned_back
from lotrinh.documents.rulings import RuledTable, ruled_tables


class Page(NamedTuple):
    """A page as it lies straight: its number and size in points, its words and rulings."""

    number: int
    size: tuple[float, float]
    words: list[Word]
    rulings: list[Ruling]
    angle: float = 0.0
    """By how many degrees it was turned to lie so."""
    coarse: bool = False
    """Whether it is a scan with too few dots."""


def document_of(pages: Sequence[Page], source: str, sha256: str, media: Media) -> Document:
    """Give the document that these pages make."""
    tables: list[list[_Ruled]] = []
    for page in pages:
        tables.append(_tables(page, tables[-1][-1:] if tables else []))
    loose = [_outside(page.words, found) for page, found in zip(pages, tables, strict=True)]
    lines = [lines_of(words) for words in loose]
    furniture = running(lines, [page.size[1] for page in pages])
    flow = _Flow(Composer())
    for page, ruled, all_lines, aside in zip(pages, tables, lines, furniture, strict=True):
        words = [word for at, line in enumerate(all_lines) if at not in aside for word in line.words]
        flow.set_page(page.number, words, ruled)
    for row in flow.finish():
        flow.composer.row(row, furniture=True)
    for page, all_lines, aside in zip(pages, lines, furniture, strict=True):
        for at in sorted(aside):
            line = all_lines[at]
            flow.composer.paragraph(line.text, place_of(page.number, line.words, line.box), furniture=True)
    document = flow.composer.finish(source, sha256, media)
    coarse = {page.number for page in pages if page.coarse}
    if coarse:
        document = replace(document, doubts=tuple(sorted([*document.doubts, *_on(coarse, document)])))
    if not any(page.angle for page in pages):
        return document
    lying = {page.number: (page.angle, page.size) for page in pages}
    return replace(document, places=tuple(turned_back(place, *lying[place.page or 0]) for place in document.places))


def _on(pages: set[int], document: Document) -> Iterator[Doubt]:
    """Give the stretches of a text that stand on pages which are too coarse."""
    for number, places in groupby(document.places, key=attrgetter("page")):
        if number in pages:
            first, *rest = places
            yield Doubt(first.start, rest[-1].end if rest else first.end, "coarse")


class _Ruled(NamedTuple):
    table: RuledTable
    words: list[list[Word]]


def _tables(page: Page, before: list[_Ruled]) -> list[_Ruled]:
    """Give the ruled tables of a page with the words of each cell; a frame without words in it is none.

    A single row is a table only where it goes on with the last one of the page before.
    """
    found: list[_Ruled] = []
    for table in ruled_tables(page.rulings):
        left, top, right, bottom = table.box
        squares = table.squares()
        words: list[list[Word]] = [[] for _ in table.cells]
        for word in page.words:
            x = (word.left + word.right) / 2
            if top < word.middle < bottom and left < x < right:
                at = squares.get((bisect_left(table.ys, word.middle) - 1, bisect_left(table.xs, x) - 1))
                if at is not None:
                    words[at].append(word)
        if (len(table.ys) > 2 and sum(map(bool, words)) > 1) or (
            not found and before and any(words) and table.continues(before[0].table)
        ):
            found.append(_Ruled(table, words))
    return found


def _outside(words: list[Word], tables: list[_Ruled]) -> list[Word]:
    taken = {id(word) for table in tables for cell in table.words for word in cell}
    return [word for word in words if id(word) not in taken]


class _Flow:
    """Sets page after page; a paragraph or table that breaks off at the end of one goes on on the next."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self._open: list[Part] = []
        self._table: OpenTable | None = None
        self._aside: Rows = []
        self._loose: Stretch | None = None
        """The last lines of the open table, where it has no rulings."""

    def set_page(self, page: int, words: list[Word], tables: list[_Ruled]) -> None:
        """Set what stands above, between and below the tables, and the tables."""
        left = words
        fresh = True
        for ruled in tables:
            edge = ruled.table.box[3]
            fresh = self._text(page, [word for word in left if word.middle < edge], fresh)
            left = [word for word in left if word.middle >= edge]
            cells = [
                _laid(cell.row, cell.column, cell.rows, cell.columns, inside, page, cell.box)
                for cell, inside in zip(ruled.table.cells, ruled.words, strict=True)
            ]
            self._set_table(cells, sorted({cell.box[0] for cell in ruled.table.cells}), fresh)
            self._loose = None
            fresh = False
        self._text(page, left, fresh)

    def finish(self) -> Rows:
        """Set what is open; give rows that only repeat the head of a table."""
        if self._open:
            self.composer.joined(finished(self._open))
        if self._table:
            self.composer.table(self._table.cells, "loose" if self._loose else "")
            self._aside += self._table.repeated
        self._open, self._table = [], None
        return self._aside

    def _text(self, page: int, words: list[Word], fresh: bool) -> bool:
        """Set words; tell whether the page is still empty."""
        left = self._going_on(page, words) if fresh else words
        fresh = fresh and left is words
        for lines in in_columns(left):
            for stretch in stretches(lines):
                if stretch.gaps:
                    self._set_aligned(page, stretch, stretch.columns, fresh)
                else:
                    self._paragraphs(page, stretch.lines)
                fresh = False
        return fresh

    def _going_on(self, page: int, words: list[Word]) -> list[Word]:
        """Set what goes on with a table without rulings from the page before; give the words that are left."""
        if not (self._table and self._loose):
            return words
        lines = lines_of(words)
        more = going_on(lines, self._loose)
        if more is None:
            return words
        self._set_aligned(page, more, self._table.lanes, fresh=True)
        return [word for line in lines[len(more.lines) :] for word in line.words]

    def _set_aligned(self, page: int, stretch: Stretch, lanes: list[float], fresh: bool) -> None:
        self._set_table([_set_loosely(cell, page) for cell in cells_of(stretch)], lanes, fresh)
        self._loose = stretch

    def _set_table(self, cells: list[Laid], lanes: list[float], fresh: bool) -> None:
        if not (fresh and self._table and self._table.takes(cells, lanes)):
            self.finish()
            self._table = OpenTable(cells, lanes)

    def _paragraphs(self, page: int, lines: list[Line]) -> None:
        for parts in paragraphs(lines, page):
            if self._open and continued(self._open, parts):
                self._open = together(self._open, parts)
            else:
                self.finish()
                self._open = parts


def _set_loosely(cell: AlignedCell, page: int) -> Laid:
    laid = _laid(cell.row, cell.column, 1, cell.columns, cell.words, page)
    return laid if cell.sure else laid._replace(doubt="unclear")


def _laid(row: int, column: int, rows: int, columns: int, words: list[Word], page: int, box: Box | None = None) -> Laid:
    """Give a cell with its words line by line."""
    if not words:
        return Laid("", row, column, rows, columns)
    lines = lines_of(words)
    parts = [[Part("", line.text.replace(" | ", " "), place_of(page, line.words, line.box))] for line in lines]
    whole = parts[0]
    for part in parts[1:]:
        whole = together(whole, part, narrow=True)
    text = "".join(chain.from_iterable((part.before, part.text) for part in finished(whole)))
    whole_box = box or around([line.box for line in lines])
    return Laid(text, row, column, rows, columns, place_of(page, words, whole_box))

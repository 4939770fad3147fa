"""PDF with text: words and boxes from PDFium, set into paragraphs, columns and tables by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from lotrinh.documents.aligned import Gap, Stretch, cells_of, going_on, stretches
from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.continuing import OpenTable, Rows
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.grid import Box, Place, around
from lotrinh.documents.limits import Limits
from lotrinh.documents.margins import running
from lotrinh.documents.paragraphs import Part, continued, finished, paragraphs, together
from lotrinh.documents.pdf_lines import Line, in_columns, lines_of
from lotrinh.documents.pdf_page import Ruling, Word, is_scan, rulings_on, size_of, words_on
from lotrinh.documents.rulings import RuledTable, ruled_tables

_PASSWORD = 4
"""PDFium's number for a file that asks for a password."""


class _Page(NamedTuple):
    number: int
    height: float
    words: list[Word]
    rulings: list[Ruling]
    scanned: bool


def from_pdf(data: bytes, source: str, sha256: str, limits: Limits) -> Iterator[Document | DocumentError]:
    """Read a PDF that holds text, and name the pages that are pictures. Scripts and links are never looked at."""
    pages = _pages(data, source, limits)
    yield _document(pages, source, sha256)
    scanned = [page.number for page in pages if page.scanned]
    if scanned and len(scanned) < len(pages):
        yield DocumentError(source, "scanned_pages", pages=", ".join(map(str, scanned)))


def _document(pages: list[_Page], source: str, sha256: str) -> Document:
    tables: list[list[_Ruled]] = []
    for page in pages:
        tables.append(_tables(page, tables[-1][-1:] if tables else []))
    loose = [_outside(page.words, found) for page, found in zip(pages, tables, strict=True)]
    lines = [lines_of(words) for words in loose]
    furniture = running(lines, [page.height for page in pages])
    flow = _Flow(Composer())
    for page, ruled, all_lines, aside in zip(pages, tables, lines, furniture, strict=True):
        words = [word for at, line in enumerate(all_lines) if at not in aside for word in line.words]
        flow.set_page(page.number, words, ruled)
    for row in flow.finish():
        flow.composer.row(row, furniture=True)
    for page, all_lines, aside in zip(pages, lines, furniture, strict=True):
        for at in sorted(aside):
            flow.composer.paragraph(all_lines[at].text, _place(page.number, all_lines[at].box), furniture=True)
    return flow.composer.finish(source, sha256, "pdf")


def _pages(data: bytes, source: str, limits: Limits) -> list[_Page]:
    import pypdfium2  # noqa: PLC0415 - only when a PDF is met

    try:
        file = pypdfium2.PdfDocument(data)
        if len(file) > limits.pages:
            raise DocumentError(source, "pages", limit=limits.pages, pages=len(file))
        return [_page(file, at) for at in range(len(file))]
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise DocumentError(source, "encrypted") from None
        raise DocumentError(source, "broken", form="PDF", detail=" ".join(str(error).split())[:120]) from None


def _page(file, at: int) -> _Page:  # type: ignore[no-untyped-def]  # noqa: ANN001 - PDFium's own
    page = file[at]
    words = words_on(page)
    scan = is_scan(page, words)
    found = _Page(at + 1, size_of(page)[1], [] if scan else words, rulings_on(page), scan)
    page.close()
    return found


class _Ruled(NamedTuple):
    table: RuledTable
    words: list[list[Word]]


def _tables(page: _Page, before: list[_Ruled]) -> list[_Ruled]:
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
        self._gaps: list[Gap] = []
        """Between the columns of the open table, where it has no rulings."""

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
            self._gaps = []
            fresh = False
        self._text(page, left, fresh)

    def finish(self) -> Rows:
        """Set what is open; give rows that only repeat the head of a table."""
        if self._open:
            self.composer.joined(finished(self._open))
        if self._table:
            self.composer.table(self._table.cells)
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
        if not (self._table and self._gaps):
            return words
        lines = lines_of(words)
        more = going_on(lines, self._gaps)
        if more is None:
            return words
        self._set_aligned(page, more, self._table.lanes, fresh=True)
        return [word for line in lines[len(more.lines) :] for word in line.words]

    def _set_aligned(self, page: int, stretch: Stretch, lanes: list[float], fresh: bool) -> None:
        cells = [_laid(c.row, c.column, 1, c.columns, c.words, page) for c in cells_of(stretch)]
        self._set_table(cells, lanes, fresh)
        self._gaps = stretch.gaps

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


def _laid(row: int, column: int, rows: int, columns: int, words: list[Word], page: int, box: Box | None = None) -> Laid:
    """Give a cell with its words line by line."""
    if not words:
        return Laid("", row, column, rows, columns)
    lines = lines_of(words)
    parts = [[Part("", line.text.replace(" | ", " "), _place(page, line.box))] for line in lines]
    whole = parts[0]
    for part in parts[1:]:
        whole = together(whole, part, narrow=True)
    text = "".join(chain.from_iterable((part.before, part.text) for part in finished(whole)))
    whole_box = box or around([line.box for line in lines])
    return Laid(text, row, column, rows, columns, _place(page, whole_box))


def _place(page: int, box: Box) -> Place:
    left, top, right, bottom = box
    return Place(0, 0, page=page, box=(round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)))

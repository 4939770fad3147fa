"""DOCX: paragraphs, tables with merged cells, notes and text boxes; headers and footers as furniture.

Read from the XML itself: what the text says once tracked changes are accepted, which numbers Word counts, and
which fonts are older than Unicode are questions that libraries for writing Word files leave to their callers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.grid import Place
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import cell_name
from lotrinh.documents.nested import holds_data, holds_tables
from lotrinh.documents.package import Package
from lotrinh.documents.word_runs import words_of
from lotrinh.documents.word_styles import Numbering, Styles, child, local, value
from lotrinh.documents.xml import parse

_MARGINS = re.compile(r"word/(header|footer)\d*\.xml")
_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}


def from_docx(data: bytes, source: str, sha256: str, limits: Limits) -> Document:
    """Read a Word file of 2007 or later. Macros and what it links to are never looked at."""
    return _Word(Package(data, source, limits), source, limits).read(sha256)


class _Word:
    def __init__(self, package: Package, source: str, limits: Limits) -> None:
        self._package = package
        self._source = source
        self._limits = limits
        self._styles = Styles(self._part("word/styles.xml"))
        self._numbering = Numbering(self._part("word/numbering.xml"))
        self._composer = Composer()
        self._paragraphs = self._tables = self._cells = 0
        self._notes: list[tuple[str, str]] = []
        self._title = ""
        self._carried = ""

    def read(self, sha256: str) -> Document:
        root = self._part(self._main())
        body = child(root, "body")
        if body is None:
            raise DocumentError(self._source, "broken", form="DOCX", detail="word/document.xml")
        self._blocks(body)
        self._finish_carried()
        self._read_notes()
        self._read_margins()
        return self._composer.finish(self._source, sha256, "docx", self._title)

    def _main(self) -> str:
        names = ("word/document.xml", "word/document2.xml")
        return next((name for name in names if name in self._package), names[0])

    def _part(self, name: str) -> Element | None:
        if name not in self._package and not name.startswith("word/document"):
            return None
        return parse(self._package.read(name), self._source, name, self._limits)

    def _blocks(self, element: Element, part: str | None = None) -> None:
        for block in element:
            name = local(block.tag)
            if name == "p":
                self._paragraph(block, part)
            elif name == "tbl":
                self._table(block)
            elif name not in ("sectPr", "del", "moveFrom", "Fallback"):
                self._blocks(block, part)

    def _paragraph(self, paragraph: Element, part: str | None) -> None:
        self._paragraphs += 1
        text = self._words(paragraph)
        if _joins_next(paragraph):
            self._carried += text
            return
        self._composer.paragraph(self._carried + text, Place(0, 0, paragraph=self._paragraphs, part=part))
        self._carried = ""

    def _finish_carried(self) -> None:
        self._composer.paragraph(self._carried, Place(0, 0, paragraph=self._paragraphs))

    def _words(self, paragraph: Element) -> str:
        """Give the words of a paragraph with its number; text boxes that hang on it follow it."""
        style = value(child(paragraph, "pPr", "pStyle"))
        found = words_of(paragraph, self._styles)
        self._notes += found.notes
        asked = child(paragraph, "pPr", "numPr")
        mark = self._numbering.mark(asked if asked is not None else self._styles.numbering(style))
        if not self._title and self._styles.name(style) == "title":
            self._title = found.text
        boxed = "".join("\n" + self._words(inner) for box in found.boxes for inner in _paragraphs(box))
        return (mark + found.text if found.text.strip() else "") + boxed

    def _table(self, table: Element) -> None:
        if holds_tables(table, "tbl") and not holds_data(_cells_by_row(table), "tbl"):
            self._lay_out(table)
            return
        for cells in self._gathered(table):
            self._composer.table(cells)

    def _gathered(self, table: Element) -> list[list[Laid]]:
        """Give the cells of a table, then those of each table in one of its cells."""
        self._tables += 1
        part = f"table {self._tables}"
        cells: list[Laid] = []
        inner: list[list[Laid]] = []
        merged: dict[int, int] = {}
        for row, parts in enumerate(_rows(table)):
            column = _number(child(parts, "trPr", "gridBefore"), 0)
            for cell in _within(parts, "tc"):
                place = Place(0, 0, paragraph=self._paragraphs + 1, cell=cell_name(row, column), part=part)
                text = "\n".join(self._cell_words(cell, inner))
                column = self._cell(cell, Laid(text, row, column, place=place), cells, merged)
        return [cells, *inner]

    def _cell(self, cell: Element, laid: Laid, cells: list[Laid], merged: dict[int, int]) -> int:
        """Take one cell; give the column after it."""
        self._cells += 1
        if self._cells > self._limits.cells:
            raise DocumentError(self._source, "cells", limit=self._limits.cells)
        column, width = laid.column, _number(child(cell, "tcPr", "gridSpan"), 1)
        merge = child(cell, "tcPr", "vMerge")
        above = merged.get(column)
        if merge is not None and value(merge) != "restart" and above is not None:
            cells[above] = cells[above]._replace(rows=laid.row - cells[above].row + 1)
            return column + width
        merged.pop(column, None)
        if merge is not None:
            merged[column] = len(cells)
        cells.append(laid._replace(columns=width))
        return column + width

    def _cell_words(self, cell: Element, inner: list[list[Laid]]) -> Iterator[str]:
        """Give the words of a cell; what tables in it hold goes to `inner`."""
        for block in _paragraphs(cell, tables=True):
            if local(block.tag) == "tbl":
                inner += self._gathered(block)
            else:
                self._paragraphs += 1
                yield self._words(block)

    def _lay_out(self, table: Element) -> None:
        """Take a table that holds tables: it only lays out the page."""
        for row in _rows(table):
            for cell in _within(row, "tc"):
                self._blocks(cell)

    def _read_notes(self) -> None:
        for kind, name in _NOTES.items():
            root = self._part(name)
            notes = {value(note, "id"): note for note in root} if root is not None else {}
            asked = [number for of, number in self._notes if of == kind and number in notes]
            for order, number in enumerate(asked, 1):
                self._blocks(notes[number], f"{kind} {order}")

    def _read_margins(self) -> None:
        seen: set[str] = set()
        for name in sorted(self._package.names()):
            margin = _MARGINS.fullmatch(name)
            root = self._part(name) if margin else None
            if margin and root is not None:
                text = "\n".join(words_of(paragraph, self._styles).text for paragraph in _paragraphs(root))
                if text.strip() not in seen:
                    seen.add(text.strip())
                    self._composer.paragraph(text, Place(0, 0, part=margin[1]), furniture=True)


def _joins_next(paragraph: Element) -> bool:
    """Tell whether the end of a paragraph was deleted, so that the next one continues it."""
    marks = child(paragraph, "pPr", "rPr")
    return child(marks, "del") is not None or child(marks, "moveFrom") is not None


def _rows(table: Element) -> Iterable[Element]:
    return (row for row in _within(table, "tr") if child(row, "trPr", "del") is None)


def _within(element: Element, name: str) -> Iterator[Element]:
    """Give the parts of this name, also inside content controls and the like, but not inside tables within."""
    for inner in element:
        found = local(inner.tag)
        if found == name:
            yield inner
        elif found in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _within(inner, name)


def _paragraphs(element: Element, *, tables: bool = False) -> Iterator[Element]:
    """Give the paragraphs below an element, none that stands inside another one, in a text box; tables whole if asked.

    A table's own paragraphs are then not given.
    """
    for inner in element:
        name = local(inner.tag)
        if name == "p" or (tables and name == "tbl"):
            yield inner
        elif name not in ("del", "moveFrom", "Fallback"):
            yield from _paragraphs(inner, tables=tables)


def _cells_by_row(table: Element) -> Iterator[list[Element]]:
    return (list(_within(row, "tc")) for row in _rows(table))


def _number(element: Element | None, otherwise: int) -> int:
    text = value(element)
    return min(int(text), 1000) if text.isascii() and text.isdigit() and len(text) < 9 else otherwise

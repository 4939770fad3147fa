"""ODS and ODT: cells and paragraphs as the file itself shows them; it keeps the shown words beside each value."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.grid import Place
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import cell_name
from lotrinh.documents.nested import holds_data, holds_tables
from lotrinh.documents.number_formats import with_commas
from lotrinh.documents.package import Package
from lotrinh.documents.sheets import CellCount, Sheet, set_sheets
from lotrinh.documents.word_styles import child, local, value
from lotrinh.documents.xml import parse

# Notes of readers, what was deleted while changes were tracked, and drawings are no words of the text.
_PASSED = {"annotation", "tracked-changes", "shapes", "forms", "sequence-decls", "desc", "title"}
_SIGNS = {"tab": "\t", "line-break": "\n"}
_MOST_REPEATED = 1024


def from_ods(data: bytes, source: str, sha256: str, limits: Limits) -> Document:
    """Read an OpenDocument spreadsheet. Formulas count by the value that was saved with them."""
    root = _content(data, source, limits)
    composer = Composer()
    count = CellCount(source, limits)
    hidden_styles = _hidden_styles(root)
    tables = _named(child(root, "body", "spreadsheet"), "table")
    set_sheets(composer, (_sheet(table, count, hidden_styles) for table in tables))
    return composer.finish(source, sha256, "sheet")


def from_odt(data: bytes, source: str, sha256: str, limits: Limits) -> Document:
    """Read an OpenDocument text, tracked deletions left out, notes after the text."""
    body = child(_content(data, source, limits), "body", "text")
    return _Text(CellCount(source, limits)).read(body if body is not None else Element("text"), source, sha256)


def _content(data: bytes, source: str, limits: Limits) -> Element:
    package = Package(data, source, limits)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise DocumentError(source, "encrypted")
    return parse(package.read("content.xml"), source, "content.xml", limits)


class _Text:
    def __init__(self, count: CellCount) -> None:
        self._count = count
        self._composer = Composer()
        self._paragraphs = self._tables = 0
        self._notes: list[Element] = []

    def read(self, body: Element, source: str, sha256: str) -> Document:
        self._blocks(body)
        for order, note in enumerate(self._notes, 1):
            self._blocks(note, f"footnote {order}")
        return self._composer.finish(source, sha256, "docx")

    def _blocks(self, element: Element, part: str | None = None) -> None:
        for block in element:
            name = local(block.tag)
            if name in ("p", "h"):
                self._paragraphs += 1
                self._composer.paragraph(self._words(block), Place(0, 0, paragraph=self._paragraphs, part=part))
            elif name == "table":
                self._table(block)
            elif name not in _PASSED:
                self._blocks(block, part)

    def _table(self, table: Element) -> None:
        if holds_tables(table, "table") and not holds_data(_cells_by_row(table), "table"):
            self._blocks(table)
            return
        for cells in self._gathered(table):
            self._composer.table(cells)

    def _gathered(self, table: Element) -> list[list[Laid]]:
        """Give the cells of a table, then those of each table in one of its cells."""
        self._tables += 1
        part = f"table {self._tables}"
        cells: list[Laid] = []
        inner: list[list[Laid]] = []
        for row, parts in enumerate(_rows(table)):
            for column, cell in _placed(parts):
                self._count.take()
                self._paragraphs += 1
                place = Place(0, 0, paragraph=self._paragraphs, cell=cell_name(row, column), part=part)
                text = "\n".join(self._words(paragraph) for paragraph in _named(cell, "p", "h"))
                cells.append(Laid(text, row, column, *_spans(cell), place))
                for within in _named(cell, "table"):
                    inner += self._gathered(within)
        return [cells, *inner]

    def _words(self, element: Element) -> str:
        self._notes += [body for note in element.iter() if local(note.tag) == "note-body" for body in [note]]
        return "".join(_words(element))


def _words(element: Element) -> Iterator[str]:
    """Give the words of a paragraph; notes in it are read elsewhere."""
    yield element.text or ""
    for inner in element:
        name = local(inner.tag)
        if name == "s":
            yield " " * min(_number(inner, "c"), 100)
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name not in _PASSED and name != "note":
            yield from _words(inner)
        yield inner.tail or ""


def _sheet(table: Element, count: CellCount, hidden_styles: set[str]) -> Sheet:
    cells: list[Laid] = []
    hidden_rows: set[int] = set()
    at = 0
    for row in _rows(table):
        repeated = _number(row, "number-rows-repeated")
        found = [(column, cell) for column, cell in _placed(row) if _shows(cell)]
        if found:
            # A row that is repeated without end is empty or only coloured; one with words is repeated as often as said.
            for again in range(min(repeated, _MOST_REPEATED)):
                count.take(len(found))
                words = [(column, cell, _cell_words(cell)) for column, cell in found]
                cells += [Laid(said, at + again, column, *_spans(cell)) for column, cell, said in words if said]
                if value(row, "visibility") in ("collapse", "filter"):
                    hidden_rows.add(at + again)
        at += repeated
    hidden = value(table, "style-name") in hidden_styles
    return Sheet(value(table, "name"), cells, hidden, frozenset(hidden_rows), frozenset(_hidden_columns(table)))


def _shows(cell: Element) -> bool:
    return local(cell.tag) == "table-cell" and any(local(inner.tag) == "p" for inner in cell)


def _cell_words(cell: Element) -> str:
    words = "\n".join("".join(_words(paragraph)) for paragraph in _named(cell, "p"))
    return with_commas(words, value(cell, "value")) if value(cell, "value-type") in _NUMERIC else words


_NUMERIC = frozenset({"float", "percentage", "currency"})


def _placed(row: Element) -> Iterator[tuple[int, Element]]:
    """Give the cells of a row with their columns; a cell that repeats is given as often, if it shows something."""
    column = 0
    for cell in row:
        name = local(cell.tag)
        if name in ("table-cell", "covered-table-cell"):
            repeated = _number(cell, "number-columns-repeated")
            if name == "table-cell":
                for again in range(min(repeated, _MOST_REPEATED) if repeated == 1 or _shows(cell) else 1):
                    yield column + again, cell
            column += repeated


def _cells_by_row(table: Element) -> Iterator[list[Element]]:
    return ([cell for _, cell in _placed(row)] for row in _rows(table))


def _rows(table: Element) -> Iterator[Element]:
    for inner in table:
        name = local(inner.tag)
        if name == "table-row":
            yield inner
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(inner)


def _hidden_columns(table: Element) -> Iterator[int]:
    at = 0
    for column in table.iter():
        if local(column.tag) == "table-column":
            repeated = _number(column, "number-columns-repeated")
            if value(column, "visibility") in ("collapse", "filter"):
                yield from range(at, at + min(repeated, _MOST_REPEATED))
            at += repeated


def _hidden_styles(root: Element) -> set[str]:
    """Give the styles of sheets that are hidden."""
    found = set()
    for style in _named(child(root, "automatic-styles"), "style"):
        if value(child(style, "table-properties"), "display") == "false":
            found.add(value(style, "name"))
    return found


def _spans(cell: Element) -> tuple[int, int]:
    return _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")


def _named(element: Element | None, *names: str) -> Iterator[Element]:
    return (inner for inner in (element if element is not None else ()) if local(inner.tag) in names)


def _number(element: Element, name: str) -> int:
    text = value(element, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else 1

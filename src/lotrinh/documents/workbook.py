"""XLSX: the cells of each sheet as shown, formulas by the value that was saved with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import position
from lotrinh.documents.package import Package
from lotrinh.documents.sheet_cells import GENERAL, Form, SheetCells
from lotrinh.documents.sheets import CellCount, Sheet, set_sheets
from lotrinh.documents.word_styles import child, local
from lotrinh.documents.word_styles import value as attribute
from lotrinh.documents.xml import parse

_BOOK, _STYLES, _STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
# However its namespace is named, a cell begins so; counted before any of them becomes an object.
_CELLS = (b"<c ", b"<c>", b"<c/", b":c ", b":c>", b":c/")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\s(?=[^>]*?hidden="(?:1|true)")[^>]*?\br="(\d{1,7})"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w+:)?col\s(?=[^>]*?hidden="(?:1|true)")[^>]*>')
_BOUND = re.compile(rb'\b(min|max)="(\d{1,5})"')
# A formula that no program has calculated yet: what it would say is not known.
_UNCALCULATED = re.compile(
    rb'<c r="([A-Z]{1,3}\d{1,7})"[^>]*+>\s*+<f(?:[^>]*+(?<=/)>|[^>]*+>[^<]*+</f>)\s*+(?:<v\s*+/>|<v>\s*+</v>)?+\s*+</c>'
)
_UNKNOWN = "=?"


class _Outline(NamedTuple):
    """What one sheet says of its cells besides their values."""

    merged: dict[tuple[int, int], tuple[int, int]]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    uncalculated: frozenset[tuple[int, int]]


def from_xlsx(data: bytes, source: str, sha256: str, limits: Limits) -> Document:
    """Read an Excel workbook of 2007 or later. Macros are never run, links to other files never followed."""
    parts = _parts(data, source, limits)
    book = parse(parts.get(_BOOK, b""), source, _BOOK, limits)
    sheets = [(name, path, hidden) for name, path, hidden in _sheets(book, parts, source, limits) if path in parts]
    count = CellCount(source, limits)
    for _, path, _ in sheets:  # before a cell becomes an object
        count.take(sum(map(parts[path].count, _CELLS)))
    cells = SheetCells(_strings(parts, source, limits), _forms(book, parts, source, limits), source, limits)
    composer = Composer()
    set_sheets(composer, (_sheet(name, path, parts[path], cells, hidden=hidden) for name, path, hidden in sheets))
    return composer.finish(source, sha256, "sheet")


def _sheet(name: str, path: str, part: bytes, cells: SheetCells, *, hidden: bool) -> Sheet:
    outline = _outline(part)
    found = cells.read(part, path, outline.merged)
    unknown = [Laid(_UNKNOWN, row, column, doubt="uncalculated") for row, column in outline.uncalculated]
    return Sheet(name, [*found, *unknown], hidden, outline.hidden_rows, outline.hidden_columns)


def _parts(data: bytes, source: str, limits: Limits) -> dict[str, bytes]:
    """Give the files of the package; refuse XML that declares a document type."""
    package = Package(data, source, limits)
    parts = {name: package.read(name) for name in package.names()}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and any(sign in part for sign in _DOCTYPES):
            raise DocumentError(source, "entities", part=name)
    return parts


def _sheets(book: Element, parts: dict[str, bytes], source: str, limits: Limits) -> Iterator[tuple[str, str, bool]]:
    """Give each sheet's name, the part that holds it, and whether it is hidden."""
    relations = parse(parts.get(_RELATIONS, b""), source, _RELATIONS, limits)
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    sheets = child(book, "sheets")
    for sheet in sheets if sheets is not None else ():
        if local(sheet.tag) == "sheet":
            path = _within_package(targets.get(attribute(sheet, "id"), ""))
            yield attribute(sheet, "name"), path, attribute(sheet, "state") in ("hidden", "veryHidden")


def _within_package(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _strings(parts: dict[str, bytes], source: str, limits: Limits) -> list[str]:
    """Give the strings that cells name by number, formatted ones in one piece."""
    if _STRINGS not in parts:
        return []
    root = parse(parts[_STRINGS], source, _STRINGS, limits)
    return ["".join(_texts(item)) for item in root if local(item.tag) == "si"]


def _texts(item: Element) -> Iterator[str]:
    for inner in item:
        name = local(inner.tag)
        if name == "t":
            yield inner.text or ""
        elif name == "r":
            yield from _texts(inner)


def _forms(book: Element, parts: dict[str, bytes], source: str, limits: Limits) -> list[Form]:
    """Give the number format of each style."""
    if _STYLES not in parts:
        return [GENERAL]
    from openpyxl.styles.numbers import BUILTIN_FORMATS  # noqa: PLC0415 - only when a workbook is met

    root = parse(parts[_STYLES], source, _STYLES, limits)
    codes = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    own = child(root, "numFmts")
    codes |= {attribute(form, "numFmtId"): attribute(form, "formatCode") for form in (own if own is not None else ())}
    styles = child(root, "cellXfs")
    since_1904 = attribute(child(book, "workbookPr"), "date1904") in ("1", "true")
    named = [codes.get(attribute(style, "numFmtId"), "General") for style in (styles if styles is not None else ())]
    return [Form(code, _dated(code, since_1904=since_1904)) for code in named] or [GENERAL]


def _dated(code: str, *, since_1904: bool) -> Callable[[float], object] | None:
    """Give what makes a date of a number under a format, where it is one of dates."""
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format  # noqa: PLC0415
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel  # noqa: PLC0415

    if not is_date_format(code):
        return None
    epoch, lasts = MAC_EPOCH if since_1904 else WINDOWS_EPOCH, is_timedelta_format(code)

    def date(number: float) -> object:
        try:
            return from_excel(number, epoch, timedelta=lasts)
        except (OverflowError, ValueError):
            return "#VALUE!"  # as Excel shows a number that is no date

    return date


def _outline(part: bytes) -> _Outline:
    merged = {}
    for first, last in _MERGED.findall(part) if b"mergeCell" in part else ():
        (top, left), (bottom, right) = position(first.decode()), position(last.decode())
        merged[top, left] = (bottom - top + 1, right - left + 1)
    columns: set[int] = set()
    hides = b"hidden=" in part
    for found in _HIDDEN_COLUMN.findall(part) if hides else ():
        bounds = {name: int(number) for name, number in _BOUND.findall(found)}
        columns.update(range(bounds.get(b"min", 1) - 1, min(bounds.get(b"max", 0), 16384)))
    rows = frozenset(int(number) - 1 for number in _HIDDEN_ROW.findall(part)) if hides else frozenset()
    names = _UNCALCULATED.findall(part) if b"<f" in part else ()
    uncalculated = frozenset(position(name.decode()) for name in names)
    return _Outline(merged, rows, frozenset(columns), uncalculated)

"""XLSX: the cells of each sheet as shown, formulas by the value that was saved with them."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import position
from lotrinh.documents.number_formats import shown
from lotrinh.documents.package import Package
from lotrinh.documents.sheets import CellCount, Sheet, set_sheet
from lotrinh.documents.word_styles import child, local
from lotrinh.documents.word_styles import value as attribute
from lotrinh.documents.xml import parse

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

_DOCTYPE = re.compile(rb"<!DOCTYPE|<\0!\0D\0O\0C|\0<\0!\0D\0O\0C", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c[ />]")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\s(?=[^>]*?hidden="(?:1|true)")[^>]*?\br="(\d{1,7})"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w+:)?col\s(?=[^>]*?hidden="(?:1|true)")[^>]*>')
_BOUND = re.compile(rb'\b(min|max)="(\d{1,5})"')
# A formula that no program has calculated yet: what it would say is not known.
_UNCALCULATED = re.compile(
    rb'<c r="([A-Z]{1,3}\d{1,7})"[^>]*+>\s*+<f(?:[^>]*+(?<=/)>|[^>]*+>[^<]*+</f>)\s*+(?:<v\s*+/>|<v>\s*+</v>)?+\s*+</c>'
)
_UNKNOWN = "=?"
_BROKEN = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError)


class _Outline(NamedTuple):
    """What one sheet says of its cells besides their values."""

    merged: dict[tuple[int, int], tuple[int, int]]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    uncalculated: frozenset[tuple[int, int]]


def from_xlsx(data: bytes, source: str, sha256: str, limits: Limits) -> Document:
    """Read an Excel workbook of 2007 or later. Macros are never run, links to other files never followed."""
    package = Package(data, source, limits)
    outlines = {name: _outline(part) for name, part in _checked(package, source, limits)}
    composer = Composer()
    for sheet in _sheets(data, source, outlines):
        set_sheet(composer, sheet)
    return composer.finish(source, sha256, "sheet")


def _checked(package: Package, source: str, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Give the name and XML of each sheet; refuse what would burst its limits before a cell becomes an object."""
    parts = {name: package.read(name) for name in package.names()}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and _DOCTYPE.search(part):
            raise DocumentError(source, "entities", part=name)
    count = CellCount(source, limits)
    paths = _paths(parts, source, limits)
    for name, path in paths.items():
        count.take(len(_CELL.findall(parts.get(path, b""))))
        yield name, parts.get(path, b"")


def _paths(parts: dict[str, bytes], source: str, limits: Limits) -> dict[str, str]:
    """Give the part that holds each sheet, by the sheet's name."""
    book = parse(parts.get("xl/workbook.xml", b""), source, "xl/workbook.xml", limits)
    relations = parse(parts.get("xl/_rels/workbook.xml.rels", b""), source, "xl/_rels/workbook.xml.rels", limits)
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    sheets = child(book, "sheets")
    return {
        attribute(sheet, "name"): _within_package(targets.get(attribute(sheet, "id"), ""))
        for sheet in (sheets if sheets is not None else ())
        if local(sheet.tag) == "sheet"
    }


def _within_package(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _outline(part: bytes) -> _Outline:
    merged = {}
    for first, last in _MERGED.findall(part):
        (top, left), (bottom, right) = position(first.decode()), position(last.decode())
        merged[top, left] = (bottom - top + 1, right - left + 1)
    columns: set[int] = set()
    for found in _HIDDEN_COLUMN.findall(part):
        bounds = {name: int(number) for name, number in _BOUND.findall(found)}
        columns.update(range(bounds.get(b"min", 1) - 1, min(bounds.get(b"max", 0), 16384)))
    rows = frozenset(int(number) - 1 for number in _HIDDEN_ROW.findall(part))
    uncalculated = frozenset(position(name.decode()) for name in _UNCALCULATED.findall(part))
    return _Outline(merged, rows, frozenset(columns), uncalculated)


def _sheets(data: bytes, source: str, outlines: dict[str, _Outline]) -> list[Sheet]:
    import openpyxl  # noqa: PLC0415 - only when a workbook is met

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            return [_sheet(book, name, outline) for name, outline in outlines.items() if name in book.sheetnames]
    except _BROKEN as error:
        raise DocumentError(source, "broken", form="XLSX", detail=" ".join(str(error).split())[:120]) from None


def _sheet(book: Workbook, name: str, outline: _Outline) -> Sheet:
    sheet = book[name]
    cells = list(_cells(sheet, outline)) if hasattr(sheet, "reset_dimensions") else []
    hidden = getattr(sheet, "sheet_state", "visible") != "visible"
    return Sheet(name, cells, hidden, outline.hidden_rows, outline.hidden_columns)


def _cells(sheet, outline: _Outline) -> Iterator[Laid]:  # type: ignore[no-untyped-def]  # noqa: ANN001 - openpyxl is untyped
    sheet.reset_dimensions()
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if value is not None:
                at = cell.row - 1, cell.column - 1
                text = value if isinstance(value, str) else shown(value, cell.number_format)
                yield Laid(text, *at, *outline.merged.get(at, (1, 1)))
    for row, column in outline.uncalculated:
        yield Laid(_UNKNOWN, row, column)

"""The register as a workbook: figures, other claims, findings, the number account, the documents."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lotrinh.foundation.errors import LotrinhError
from lotrinh.publishing.columns import Cell
from lotrinh.publishing.contract import Json
from lotrinh.publishing.files import storable, whole_file
from lotrinh.publishing.sheets import Sheet, sheets
from lotrinh.publishing.words import Lang, language, say

_MOST_ROWS = 1_048_575
_MOST_CHARACTERS = 32_767
_SURE_DIGITS = 15
_CREATED = datetime(2025, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDE = {"quote": 48, "indicator_text": 38, "summary": 60, "message": 70, "meaning": 32, "title": 60, "findings": 30}
_WIDE |= {"document": 26, "event_unit": 22, "rule": 26, "place": 20, "period_text": 22, "measure": 20, "value": 17}
_WIDE |= {"claim": 9, "kind": 10, "comparator": 10, "unit": 13, "per": 13, "direction": 9, "basis": 10, "reason": 28}
_HEAD = {"bold": True, "bg_color": "#7A2620", "font_color": "#FFFFFF", "valign": "vcenter", "text_wrap": True}
_TEXT = {"valign": "top", "text_wrap": True, "num_format": "@"}


def write_xlsx(readings: list[Json], path: str | os.PathLike[str], lang: str = "en") -> None:
    """Write the workbook. Numbers are real numbers; text stays text, whatever it begins with."""
    with whole_file(path) as draft:
        try:
            with Workbook(str(draft), _OPTIONS) as book:
                _fill(book, readings, language(lang))
        except FileCreateError as error:
            raise OSError(str(error)) from error


def _fill(book: Workbook, readings: list[Json], lang: Lang) -> None:
    # A fixed date: the same readings give the same bytes on any day.
    book.set_properties({"title": "Lộ Trình", "created": _CREATED})
    formats = _Formats(book)
    for content in sheets(readings, lang):
        sheet = book.add_worksheet(say("sheet", content.key, lang))
        _head(sheet, content, formats, lang)
        lines = _rows(sheet, content, formats, lang)
        sheet.autofilter(0, 0, max(lines, 1), len(content.columns) - 1)


class _Formats:
    """The few cell formats, and one number format for each count of decimals."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[int, Format] = {}
        self.head = book.add_format(_HEAD)
        self.text = book.add_format(_TEXT)
        self.year = book.add_format({"valign": "top", "num_format": "0"})

    def number(self, decimals: int) -> Format:
        if decimals not in self._numbers:
            shown = "#,##0" + ("." + "0" * decimals if decimals else "")
            self._numbers[decimals] = self._book.add_format({"valign": "top", "num_format": shown})
        return self._numbers[decimals]


def _head(sheet: Worksheet, content: Sheet, formats: _Formats, lang: Lang) -> None:
    for at, (name, kind) in enumerate(content.columns):
        sheet.set_column(at, at, _WIDE.get(name, 16 if kind == "text" else 11))
        sheet.write_string(0, at, say("column", name, lang), formats.head)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, 3 if content.key == "figures" else 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _rows(sheet: Worksheet, content: Sheet, formats: _Formats, lang: Lang) -> int:
    kinds = [kind for _, kind in content.columns]
    line = 0
    for line, cells in enumerate(content.rows, start=1):
        if line > _MOST_ROWS:
            raise _too_long(say("sheet", content.key, lang))
        for at, cell in enumerate(cells):
            if cell not in (None, ""):
                _cell(sheet, (line, at), kinds[at], cell, formats)
    return line


def _cell(sheet: Worksheet, at: tuple[int, int], kind: str, cell: Cell, formats: _Formats) -> None:
    written = storable(str(cell))
    if kind in ("text", "flag"):
        sheet.write_string(*at, _short(written), formats.text)
    elif kind == "number" and sum(map(str.isdecimal, written.strip("-0."))) > _SURE_DIGITS:
        # A spreadsheet keeps fifteen digits; a longer number stays exact as text.
        sheet.write_string(*at, _short(written), formats.text)
    elif kind == "year":
        sheet.write_number(*at, int(written), formats.year)
    else:
        sheet.write_number(*at, Decimal(written), formats.number(len(written.partition(".")[2])))


def _short(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def _too_long(sheet: str) -> LotrinhError:
    return LotrinhError(
        f"XLSX, {sheet}",
        f"a sheet holds {_MOST_ROWS:,} rows and these readings need more.",
        "Write csv or parquet instead, or fewer documents at a time.",
    )

"""The annex of targets written in the formats that an office has."""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
from pathlib import Path

import docx
import openpyxl
import typst
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Pt
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties

from .target_annex import LEVELS, NOTES, ROWS, SUBTITLE, TITLE, WIDTH, flat, merged

OFFICE = shutil.which("soffice")
_PLAIN = re.compile(r"(?:\d{1,3}(?:\.\d{3})*|\d+)(?:,\d+)?")
_WIDTHS = "(22pt, 150pt, 62pt, 52pt, 42pt, 52pt, 36pt, 36pt, 36pt, 36pt, 42pt, 84pt)"


def as_docx() -> bytes:
    """Write it as Word does: merged cells, heading rows that repeat on each page, a page that lies on its side."""
    file = docx.Document()
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Pt(30)
    file.add_paragraph(TITLE)
    file.add_paragraph(SUBTITLE)
    table = file.add_table(rows=LEVELS + len(ROWS), cols=WIDTH)
    table.style = "Table Grid"
    grid = [list(row.cells) for row in table.rows]
    for cell in merged():
        first = grid[cell.row][cell.column]
        if cell.rows > 1 or cell.columns > 1:
            first = first.merge(grid[cell.row + cell.rows - 1][cell.column + cell.columns - 1])
        first.text = cell.words
        for run in first.paragraphs[0].runs:
            run.font.size = Pt(9)
    for row in table.rows[:LEVELS]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for note in NOTES:
        file.add_paragraph(note)
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def as_xlsx() -> bytes:
    """Write it as Excel does: numbers as numbers with a format, words as words."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phụ lục 1"
    sheet["A1"], sheet["A2"] = TITLE, SUBTITLE
    for cell in merged():
        row, column = cell.row + XLSX_TOP, cell.column + 1
        here = sheet.cell(row, column)
        here.value, here.number_format = _typed(cell.words) if cell.column > 2 else (cell.words, "General")
        if cell.rows > 1 or cell.columns > 1:
            sheet.merge_cells(
                start_row=row, start_column=column, end_row=row + cell.rows - 1, end_column=column + cell.columns - 1
            )
    for at, note in enumerate(NOTES):
        sheet.cell(XLSX_TOP + LEVELS + len(ROWS) + at, 1).value = note
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


_COLUMNS = dict(zip("ABCDEFGHIJKL", (5, 34, 14, 12, 10, 14, 9, 9, 9, 9, 10, 20), strict=True))
_WIDE = _COLUMNS | {"B": 50, "C": 22, "D": 22, "F": 16, "L": 26}


def as_printed_sheet(vertical: str, *, wraps: bool) -> bytes:
    """Write the sheet made ready to print: on the width of a page, without borders, names in several lines or one."""
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx()))
    sheet = book.active
    widths = _COLUMNS if wraps else _WIDE
    for column, width in widths.items():
        sheet.column_dimensions[column].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for row in sheet.iter_rows(min_row=XLSX_TOP, max_row=XLSX_TOP + LEVELS + len(ROWS) - 1):
        lines = 1
        for cell in row:
            head = "center" if cell.row < XLSX_TOP + LEVELS else None
            cell.alignment = Alignment(wrap_text=wraps, vertical=vertical, horizontal=head)
            alone = not any(cell.coordinate in merged for merged in sheet.merged_cells.ranges)
            if wraps and alone:
                lines = max(lines, -(-len(str(cell.value or "")) * 11 // (10 * widths[cell.column_letter])))
        sheet.row_dimensions[row[0].row].height = 15 * lines
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


XLSX_TOP = 4
"""The row of the sheet, from 1, in which the table begins."""


def _typed(words: str) -> tuple[object, str]:
    if not _PLAIN.fullmatch(words):
        return words, "General"
    whole, _, part = words.partition(",")
    digits = whole.replace(".", "")
    form = ("#,##0" if "." in whole else "0") + ("." + "0" * len(part) if part else "")
    return (float(f"{digits}.{part}") if part else int(digits)), form


def as_html() -> bytes:
    """Write it as a portal does."""
    rows: dict[int, str] = {}
    for cell in merged():
        tag = "th" if cell.row < LEVELS else "td"
        spans = f' rowspan="{cell.rows}"' * (cell.rows > 1) + f' colspan="{cell.columns}"' * (cell.columns > 1)
        rows[cell.row] = rows.get(cell.row, "") + f"<{tag}{spans}>{html.escape(cell.words)}</{tag}>"
    table = "".join(f"<tr>{rows[at]}</tr>" for at in sorted(rows))
    notes = "".join(f"<p>{note}</p>" for note in NOTES)
    return f"<html><body><h1>{TITLE}</h1><p>{SUBTITLE}</p><table>{table}</table>{notes}</body></html>".encode()


def as_pdf() -> bytes:
    """Write it with Typst: every cell drawn, the heading repeated on the next page."""
    cells = [
        f"table.cell(rowspan: {cell.rows}, colspan: {cell.columns})[{_marked(cell.words)}]"
        for cell in sorted(merged(), key=lambda cell: (cell.row, cell.column))
    ]
    heads = sum(cell.row < LEVELS for cell in merged())
    return _typst(f"table.header({', '.join(cells[:heads])}), {', '.join(cells[heads:])}")


def as_pdf_without_rulings() -> bytes:
    """Write it without a single line drawn, the heading only on the first page."""
    heads = [
        f"table.cell(rowspan: {cell.rows}, colspan: {cell.columns})[{cell.words}]"
        for cell in sorted(merged(), key=lambda cell: (cell.row, cell.column))
        if cell.row < LEVELS
    ]
    rest = [f"[{_marked(word)}]" for row in flat()[LEVELS:] for word in row]
    return _typst(f"stroke: none, {', '.join([*heads, *rest])}")


def _typst(cells: str) -> bytes:
    page = '#set page(paper: "a4", flipped: true, numbering: "1", margin: 40pt)\n#set text(lang: "vi", size: 9pt)\n'
    table = f"#table(columns: {_WIDTHS}, {cells})"
    return typst.compile("\n\n".join([page + TITLE, _marked(SUBTITLE), table, *map(_marked, NOTES)]).encode())


def _marked(words: str) -> str:
    return re.sub(r"([-<>*_#$])", r"\\\1", words)


def as_text(mark: str = "\t") -> str:
    """Write it as plain text, a row a line."""
    table = "\n".join(mark.join(row) for row in flat())
    return "\n".join([TITLE, SUBTITLE, "", table, "", *NOTES])


def as_old_text(mark: str = "\t") -> str:
    """Write it as plain text without the one sign that the fonts of the nineties do not have."""
    return as_text(mark).replace("≥", ">=")


def by_office(data: bytes, ending: str, target: str, folder: Path) -> bytes:
    """Let LibreOffice write one format as another."""
    (folder / f"a.{ending}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", target, "--outdir", folder, folder / f"a.{ending}"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"a.{target}").read_bytes()

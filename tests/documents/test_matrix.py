"""The same annex in every format an office has gives the same cells, each at its words."""

import io
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import docx
import openpyxl
import pytest
import typst
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties

import lotrinh
from lotrinh.documents import from_bytes, from_text

from .test_encodings import in_tcvn3, in_viscii, in_vni

OFFICE = shutil.which("soffice")
HEAD = ("STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2020 - 2025", "Ước 2025", "Mục tiêu 2030", "Cơ quan chủ trì")
SHAPES = (
    ">95",
    "632",
    "10-12",
    "Trên 85",
    "Hoàn thành",
    "1.250,5",
    "",
    "0,5",
    "100",
    "Từ 20 trở lên",
    "<1,2",
    "gần 30",
)
NAMES = ("Tổng thu ngân sách nhà nước", "Tỷ lệ hộ nghèo theo chuẩn đa chiều", "Số đảng viên kết nạp", "Đường liên thôn")
ROWS = (
    HEAD,
    *(
        (
            str(n),
            f"{NAMES[n % 4]} {n}",
            ("Tỷ đồng", "%", "Đảng viên", "km")[n % 4],
            f"{n},{n % 10}",
            f"{2 * n}",
            SHAPES[n % 12],
            ("Phòng Kinh tế", "Ủy ban kiểm tra", "")[n % 3],
        )
        for n in range(1, 25)
    ),
)
EXPECTED = {(row, column): word for row, words in enumerate(ROWS) for column, word in enumerate(words)}


def as_docx():
    file = docx.Document()
    file.add_paragraph("Phụ lục chỉ tiêu")
    table = file.add_table(rows=len(ROWS), cols=len(HEAD))
    table.style = "Table Grid"
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def as_xlsx():
    book = openpyxl.Workbook()
    for words in (["Phụ lục chỉ tiêu"], *ROWS):
        book.active.append(list(words))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def as_html():
    rows = "".join("<tr>" + "".join(f"<td>{word.replace('<', '&lt;')}</td>" for word in row) + "</tr>" for row in ROWS)
    return f"<html><body><h1>Phụ lục chỉ tiêu</h1><table>{rows}</table></body></html>".encode()


def as_pdf(options=""):
    marks = str.maketrans({"<": "\\<", "-": "\\-"})
    cells = ", ".join(f"[{word.translate(marks)}]" for row in ROWS for word in row)
    page = '#set page(paper: "a4", flipped: true, numbering: "1")\n#set text(lang: "vi", size: 11pt)\n'
    return typst.compile(f"{page}Phụ lục chỉ tiêu\n#table(columns: 7, {options} {cells})".encode())


def as_text(mark="\t"):
    return "Phụ lục chỉ tiêu\n" + "\n".join(mark.join(row) for row in ROWS)


def by_office(data, ending, target, folder):
    (folder / f"a.{ending}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", target, "--outdir", folder, folder / f"a.{ending}"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"a.{target}").read_bytes()


def check(document):
    (table,) = document.tables
    found = {(cell.row, cell.column): document.text[cell.start : cell.end] for cell in table.cells}
    assert {place: " ".join(word.split()) for place, word in found.items() if word} == {
        place: word for place, word in EXPECTED.items() if word
    }


FORMATS = {
    "docx": as_docx,
    "xlsx": as_xlsx,
    "html": as_html,
    "pdf": as_pdf,
    "txt": lambda: as_text().encode(),
}


@pytest.mark.parametrize("ending", FORMATS)
def test_the_annex_reads_the_same_in_each_format(ending):
    """Every cell of the 24 targets is found, right, in its row and column."""
    check(from_bytes(FORMATS[ending](), f"phu-luc.{ending}"))


def test_the_annex_reads_the_same_without_rulings():
    """A PDF without a single line drawn gives the same cells."""
    check(from_bytes(as_pdf("stroke: none,"), "phu-luc.pdf"))


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni, in_viscii])
@pytest.mark.parametrize("mark", ["\t", " | "])
def test_the_annex_reads_the_same_in_old_encodings(encode, mark):
    """Tabs or bars keep the cells apart in a text of the nineties."""
    check(from_bytes(encode(as_text(mark)), "phu-luc.txt"))


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize("forms", ["docx pdf", "docx odt", "docx odt doc", "docx rtf", "xlsx ods", "xlsx xls"])
def test_the_annex_reads_the_same_as_libreoffice_writes_it(forms, tmp_path):
    """PDF, OpenDocument and the older formats, written by LibreOffice, give the same cells."""
    first, *others = forms.split()
    data = FORMATS[first]()
    for before, after in pairwise([first, *others]):
        data = by_office(data, before, after, tmp_path)
    check(from_bytes(data, f"phu-luc.{others[-1]}"))


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_the_annex_reads_the_same_as_a_spreadsheet_prints_it(tmp_path):
    """A PDF of a sheet without borders has numbers set to the right, which touch the words of the next column."""
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx()))
    sheet = book.active
    for column, width in zip("ABCDEFG", (5, 40, 14, 22, 10, 15, 18), strict=True):
        sheet.column_dimensions[column].width = width
    for cell in (cell for row in sheet.iter_rows(min_row=3) for cell in row if (cell.value or "x")[0].isdigit()):
        cell.alignment = Alignment(horizontal="right")
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    data = io.BytesIO()
    book.save(data)
    check(from_bytes(by_office(data.getvalue(), "xlsx", "pdf", tmp_path), "a.pdf"))


def test_lines_with_bars_that_agree_in_nothing_are_no_table():
    """A menu with bars, and lines that have no number of columns in common, are text."""
    assert from_text("Trang chủ | Tin tức | Liên hệ\nSáng nay xã họp.\n").tables == ()
    assert from_text("a | b | c\nd | e\nf | g | h | i\n").tables == ()
    assert from_text("a | b | c\nd\ne\nf | g | h | i | k\n").tables == ()


def test_a_drawn_table_of_text_is_known():
    """Bars around rows hold no cells, lines between rows are no rows, a heading over rows spans them."""
    text = "| STT | Chỉ tiêu | 2030 |\n|---|---|---|\n| 1 | Thu | 92 |\nXã hội\n| 2 | | 7 |\n"
    (table,) = from_text(text).tables
    found = [(text[cell.start : cell.end], *cell[2:]) for cell in table.cells]
    assert found[:3] == [("STT", 0, 0, 1, 1), ("Chỉ tiêu", 0, 1, 1, 1), ("2030", 0, 2, 1, 1)]
    assert found[6] == ("Xã hội", 2, 0, 1, 3)
    assert found[7:] == [("2", 3, 0, 1, 1), ("", 3, 1, 1, 1), ("7", 3, 2, 1, 1)]


SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def claims_of(document):
    return [(claim.type, " ".join(claim.quote.split())) for claim in lotrinh.read_document(document).claims]


@pytest.mark.parametrize(
    "target", ["docx", pytest.param("pdf", marks=pytest.mark.skipif(not OFFICE, reason="needs it"))]
)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_gives_the_same_claims_in_word_and_pdf(sample, target, tmp_path):
    """What a report says does not depend on the program that it was typed in."""
    text = sample.read_text(encoding="utf-8")
    file = docx.Document()
    for line in filter(str.strip, text.splitlines()):
        file.add_paragraph(line)
    made = io.BytesIO()
    file.save(made)
    data = made.getvalue() if target == "docx" else by_office(made.getvalue(), "docx", "pdf", tmp_path)
    assert claims_of(from_bytes(data, f"a.{target}")) == claims_of(from_text(text))

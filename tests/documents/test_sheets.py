"""Workbooks: cells as a person sees them, with sheet and cell of each word; what is hidden makes no claim."""

import datetime
import io
import shutil
import subprocess

import openpyxl
import pytest
import xlsxwriter

import lotrinh
from lotrinh.documents import DocumentError, Limits, from_bytes
from lotrinh.documents.number_formats import shown, with_commas

from .annexes import ANNEX, EXPECTED, grid_of, place_of, repacked

OFFICE = shutil.which("soffice")


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def read(book, name="phu-luc.xlsx"):
    return from_bytes(saved(book), name)


def annex_book():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phụ lục 1"
    sheet.append(["Phụ lục chỉ tiêu chủ yếu"])
    sheet.append([])
    for words in ANNEX:
        sheet.append(list(words))
    sheet.append([])
    sheet.append(["Ghi chú: số liệu ước tính."])
    return book


def in_office(data, ending, folder):
    """Convert a workbook with LibreOffice."""
    (folder / "a.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", ending, "--outdir", folder, folder / "a.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"a.{ending}").read_bytes()


def test_a_title_a_table_and_a_note_are_told_apart():
    """Lines above and below the table are paragraphs, what lies between is the table."""
    document = read(annex_book())
    assert document.text.startswith(
        "Phụ lục chỉ tiêu chủ yếu\n\nSTT | Chỉ tiêu | Đơn vị tính | Ước 2025 | Mục tiêu 2030\n\n1 |"
    )
    assert document.text.endswith("\n\nGhi chú: số liệu ước tính.")
    assert (document.media, grid_of(document)) == ("sheet", EXPECTED)


def test_a_word_points_to_its_sheet_and_cell():
    """Each figure can be found in the workbook again."""
    place = place_of(read(annex_book()), "632")
    assert (place.sheet, place.cell) == ("Phụ lục 1", "E4")


def test_merged_headers_cover_their_columns():
    """A header merged over columns or rows is one cell that says how far it reaches."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Chỉ tiêu", "Thực hiện", None], [None, "2024", "2025"], ["Thu", 1, 2]):
        sheet.append(row)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    document = read(book)
    spans = {document.text[c.start : c.end]: c[2:6] for c in document.tables[0].cells}
    assert (spans["Chỉ tiêu"], spans["Thực hiện"]) == ((0, 0, 2, 1), (0, 1, 1, 2))
    assert spans["2024"] == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("value", "number_format", "words"),
    [
        (0.955, "0.0%", "95,5%"),
        (0.95, "0%", "95%"),
        (1234567.891, "#,##0.00", "1.234.567,89"),
        (1234567, "#,##0", "1.234.567"),
        (412.5, "General", "412,5"),
        (632, "General", "632"),
        (0.1 + 0.2, "General", "0,3"),
        (632, '#,##0" tỷ đồng"', "632 tỷ đồng"),
        (632, '"≥ "0', "≥ 632"),
        (-5.25, "#,##0.0;(#,##0.0)", "(5,3)"),
        (-5, "0", "-5"),
        (0, '0;-0;"-"', "-"),
        (7, "00", "07"),
        (21310000000, "#,##0.00,,", "21.310,00"),
        (0.5, "#.##", ",5"),
        (5, "[$-42A]0.0_);[Red]-0.0", "5,0"),
        (1e-7, "0.00E+00", "0,0000001"),
        (datetime.datetime(2025, 8, 5), "dd/mm/yyyy", "05/08/2025"),
        (datetime.datetime(2025, 8, 5), "mm/yyyy", "08/2025"),
        (datetime.datetime(2030, 1, 1), "yyyy", "2030"),
        (datetime.time(7, 30), "h:mm", "07:30"),
        (True, "General", "TRUE"),
        ("#REF!", "General", "#REF!"),
        ("  giữ nguyên", "0%", "  giữ nguyên"),
    ],
)
def test_a_value_reads_as_it_is_shown(value, number_format, words):
    """Number formats decide what a cell says, with comma and dot as Vietnamese offices set them."""
    assert shown(value, number_format) == words


def test_each_kind_of_cell_is_read():
    """Dates by their format, also counted from 1904, truth values, errors, and strings of several fonts."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"date_1904": True}) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_rich_string("A1", "Thu ", bold, "ngân sách", " xã")
        sheet.write_datetime("B1", datetime.datetime(2025, 8, 5), day)
        sheet.write("C1", True)
        sheet.write_formula("D1", "=1/0", None, "#DIV/0!")
        sheet.write_number("E1", 1e9, day)
    assert from_bytes(data.getvalue(), "a.xlsx").text == "Thu ngân sách xã | 05/08/2025 | TRUE | #DIV/0! | #VALUE!"


def test_cells_and_rows_that_name_no_place_follow_each_other():
    """A file may leave out where its cells stand; how a word is pronounced is none of its words."""
    word = "<c t='inlineStr'><is><t>Thu</t><rPh><t>tu</t></rPh></is></c>"
    rows = f"<row/><row>{word}<c><v>92</v></c></row><row><c><v>7</v></c></row>"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f"<x:worksheet xmlns:x='{main}'><sheetData>{rows}</sheetData></x:worksheet>"
    document = from_bytes(repacked(saved(openpyxl.Workbook()), {"xl/worksheets/sheet1.xml": sheet}), "a.xlsx")
    assert document.text == "Thu | 92\n\n7"
    assert [place.cell for place in document.places] == ["A2", "B2", "A3"]


def test_formulas_count_by_the_value_saved_with_them():
    """The value that the office program calculated is read, never the formula."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        sheet = book.add_worksheet()
        percent = book.add_format({"num_format": "0.0%"})
        sheet.write_formula("A1", '=WEBSERVICE("http://x.invalid/")&[1]Other!A1', None, "92 tỷ")
        sheet.write_formula("B1", "=1/8", percent, 0.125)
    assert from_bytes(data.getvalue(), "a.xlsx").text == "92 tỷ | 12,5%"


def test_a_formula_without_a_value_is_not_passed_over():
    """Where no program has calculated a formula, the cell says that its value is unknown."""
    book = openpyxl.Workbook()
    book.active.append(["Thu", "=1+1"])
    assert read(book).text == "Thu | =?"


def test_formulas_without_a_value_are_a_finding_that_names_their_cells():
    """The reading says once which cells have none and what to do; one that nobody sees is not counted."""
    book = annex_book()
    book.active["E4"], book.active["D5"] = "=2*316", "=SUM(D4:D4)"
    book.create_sheet("Nháp").append(["=1+1"])
    book["Nháp"].sheet_state = "hidden"
    (found,) = (finding for finding in lotrinh.read_document(read(book)).findings if finding.code == "missing_value")
    assert found.details["where"] == [{"sheet": "Phụ lục 1", "cell": cell} for cell in ("E4", "D5")]
    assert found.message.startswith("2 cells (Phụ lục 1!E4, Phụ lục 1!D5): a formula whose value was never saved")
    assert "Open the file in a spreadsheet program, save it" in found.message
    assert found.details["message_vi"].startswith("2 ô (Phụ lục 1!E4, Phụ lục 1!D5)")


def test_a_workbook_with_all_values_saved_raises_no_finding_of_them():
    """Formulas whose values are there are figures like any other."""
    findings = lotrinh.read_document(read(annex_book())).findings
    assert not any(finding.code == "missing_value" for finding in findings)


TERM = "Kèm theo Nghị quyết Đại hội đại biểu Đảng bộ xã Suối Bạc lần thứ I, nhiệm kỳ 2025 - 2030"
HEADS = ("STT", "Chỉ tiêu", "ĐVT", "Ước 2025", "Mục tiêu 2030", "Cơ quan chủ trì")
CUT_ROWS = (
    (1, "Tỷ lệ hộ nghèo", "%", 5, 2, "Phòng Kinh tế"),
    (2, "Số hộ thoát nghèo", "Hộ", 20, 30, "Phòng Kinh tế"),
    (3, "Tỷ lệ che phủ rừng", "%", 54, 60),
    (None, "Trong đó: rừng sản xuất", "%", 31, 33),
)


@pytest.mark.parametrize("above", [[], [("Phụ lục (tiếp theo)",), ()]], ids=["", "a title"])
@pytest.mark.parametrize("repeated", [[HEADS], []], ids=["heads repeated", "heads missing"])
def test_a_table_cut_over_two_sheets_is_read_as_one(repeated, above):
    """The second sheet goes on with the first, with its heads or without, also where its last column stays empty."""
    book = openpyxl.Workbook()
    for row in [(TERM,), (), HEADS, *CUT_ROWS[:2]]:
        book.active.append(row)
    second = book.create_sheet("Trang 2")
    for row in [*above, *repeated, *CUT_ROWS[2:]]:
        second.append(row)
    claims = lotrinh.read_document(read(book)).to_dict()["claims"]
    figures = [claim for claim in claims if claim["type"] == "figure"]
    assert [figure["value"] for figure in figures] == [5, 2, 20, 30, 54, 60, 31, 33]
    assert [figure["kind"] for figure in figures] == ["result", "target"] * 4
    assert [figure["where"]["sheet"] for figure in figures] == ["Sheet"] * 4 + ["Trang 2"] * 4
    assert figures[-1]["part_of"] == "Tỷ lệ che phủ rừng"


def test_what_is_hidden_is_kept_as_furniture():
    """Hidden sheets, rows and columns stay in the text, out of tables, and make no claim."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Chỉ tiêu", "cũ", "2030"], ["Thu", 71, 92], ["Chi", 72, 93], ["Nợ", 73, 94]):
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    other = book.create_sheet("Nháp")
    other.append(["Thu", 55])
    other.sheet_state = "hidden"
    document = read(book)
    hidden = "\n\n".join(document.text[start:end] for start, end in document.furniture)
    assert document.text == "Chỉ tiêu | 2030\n\nThu | 92\n\nNợ | 94\n\ncũ\n\n71\n\nChi | 72 | 93\n\n73\n\nThu | 55"
    assert hidden.replace(" | ", "\n\n") == "cũ\n\n71\n\nChi\n\n72\n\n93\n\n73\n\nThu\n\n55"
    assert not any("72" in word for word in grid_of(document).values())


def test_what_is_hidden_makes_no_claim():
    """A sheet that only its author sees is told to the reader as furniture, whatever stands in it."""
    book = openpyxl.Workbook()
    book.active.append(["Năm 2030 thu ngân sách đạt 632 tỷ đồng."])
    draft = book.create_sheet("Nháp")
    draft.append(["Năm 2030 thu ngân sách đạt 999 tỷ đồng."])
    draft.append(["Chi ngân sách", "99 tỷ đồng"])
    draft.sheet_state = "hidden"
    reading = lotrinh.read_document(read(book)).to_dict()
    assert [claim["value"] for claim in reading["claims"] if claim["type"] == "figure"] == [632 * 10**9]
    assert reading["numbers"]["reasons"]["page_furniture"] == 3


def test_too_many_cells_are_refused_before_they_are_read():
    """The limit on cells is counted first; a workbook within it is read."""
    data = saved(annex_book())
    assert from_bytes(data, "a.xlsx", Limits(cells=24))
    with pytest.raises(DocumentError) as caught:
        from_bytes(data, "a.xlsx", Limits(cells=15))
    assert (caught.value.key, caught.value.found) == ("cells", {"limit": 15})


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("words", "value", "read"),
    [
        ("12,450", "12450", "12.450"),
        ("1.5", "1.5", "1,5"),
        ("95.5%", "0.955", "95,5%"),
        ("12.450", "12450", "12.450"),
        ("1,5", "1.5", "1,5"),
        ("0.3 tỷ", "0.26", "0,3 tỷ"),
        ("5/8", "0.625", "5/8"),
        ("95", "", "95"),
    ],
)
def test_a_shown_number_gets_a_comma_whatever_its_machine_was_set_to(words, value, read):
    """The value that the file keeps tells whether a comma or a dot begins the decimals."""
    assert with_commas(words, value) == read


def test_an_opendocument_sheet_reads_like_excel(tmp_path):
    """The same workbook as ODS gives the same text, tables and cells."""
    book = annex_book()
    book.active["E6"] = 0.955
    book.active["E6"].number_format = "0.0%"
    data = saved(book)
    excel, office = from_bytes(data, "a.xlsx"), from_bytes(in_office(data, "ods", tmp_path), "a.ods")
    assert office.text.replace("95.5%", "95,5%") == excel.text
    assert grid_of(office).keys() == grid_of(excel).keys()
    assert [place[5:8] for place in office.places] == [place[5:8] for place in excel.places]


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_an_old_workbook_is_read_through_libreoffice(tmp_path):
    """A workbook of 1997 gives the same cells as the newer one it was made from."""
    old = in_office(saved(annex_book()), "xls", tmp_path)
    document = from_bytes(old, "a.xls")
    assert grid_of(document) == EXPECTED
    assert place_of(document, "632").cell == "E4"


def test_an_old_file_without_libreoffice_is_refused_clearly(monkeypatch):
    """Where LibreOffice is missing, the sentence says so and what to save the file as."""
    from lotrinh.documents import worker

    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(worker, "_worker", worker.Worker())
    with pytest.raises(DocumentError) as caught:
        from_bytes(b"{\\rtf1 Thu ng\\'e2n s\\'e1ch}", "a.rtf")
    assert caught.value.key == "needs_office"
    assert "docx" in caught.value.next_step

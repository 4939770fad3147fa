"""Word files: what a person reads once every change is accepted, with the paragraph and cell of each word."""

import io
import shutil
import subprocess

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from lotrinh.documents import from_bytes

from .annexes import ANNEX, EXPECTED, grid_of, place_of, repacked

W = nsdecls("w")
OFFICE = shutil.which("soffice")


def saved(file):
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def read(file):
    return from_bytes(saved(file), "phu-luc.docx")


def annex_file():
    file = docx.Document()
    file.add_paragraph("Phụ lục chỉ tiêu chủ yếu")
    table = file.add_table(rows=len(ANNEX), cols=len(ANNEX[0]))
    for row, words in enumerate(ANNEX):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    file.add_paragraph("Ghi chú: số liệu ước tính.")
    return file


def test_paragraphs_and_tables_come_in_their_order():
    """A title, a table row by row with bars between cells, a note; each cell at its range."""
    document = read(annex_file())
    assert document.text.startswith(
        "Phụ lục chỉ tiêu chủ yếu\n\nSTT | Chỉ tiêu | Đơn vị tính | Ước 2025 | Mục tiêu 2030\n\n1 |"
    )
    assert document.text.endswith("\n\nGhi chú: số liệu ước tính.")
    assert (document.media, grid_of(document)) == ("docx", EXPECTED)


def test_a_word_points_to_its_paragraph_and_cell():
    """Paragraphs count from the first, a table's cells are named as in a spreadsheet."""
    document = read(annex_file())
    assert place_of(document, "Phụ lục").paragraph == 1
    target = place_of(document, "632")
    assert (target.part, target.cell) == ("table 1", "E2")
    assert place_of(document, "Ghi chú").paragraph == 2 + 5 * 4


def test_merged_cells_cover_rows_and_columns():
    """A cell merged over two rows or columns is one cell that says how far it reaches."""
    file = docx.Document()
    table = file.add_table(rows=3, cols=4)
    for row in range(3):
        for column in range(4):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Chỉ tiêu"
    table.cell(0, 1).merge(table.cell(0, 3)).text = "Mục tiêu"
    document = read(file)
    spans = {document.text[c.start : c.end]: c[2:] for c in document.tables[0].cells}
    assert spans["Chỉ tiêu"] == (0, 0, 2, 1)
    assert spans["Mục tiêu"] == (0, 1, 1, 3)
    assert spans["11"] == (1, 1, 1, 1)
    assert (1, 0) not in grid_of(document)


def insertion(kind, text, tag="w:t"):
    return parse_xml(
        f'<w:{kind} {W} w:id="1" w:author="A"><w:r><{tag} xml:space="preserve">{text}</{tag}></w:r></w:{kind}>'
    )


def test_tracked_changes_are_read_as_accepted():
    """What was inserted or moved here is read; what was deleted or moved away is not."""
    file = docx.Document()
    paragraph = file.add_paragraph("Thu ngân sách đạt ")
    paragraph._p.append(insertion("del", "85 ", "w:delText"))
    paragraph._p.append(insertion("moveFrom", "cũ "))
    paragraph._p.append(insertion("ins", "92 "))
    paragraph.add_run("tỷ đồng")
    assert read(file).text == "Thu ngân sách đạt 92 tỷ đồng"


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    """Where the mark between two paragraphs was deleted, they are one."""
    file = docx.Document()
    first = file.add_paragraph("Thu ngân sách ")
    marks = OxmlElement("w:rPr")
    marks.append(OxmlElement("w:del"))
    first._p.get_or_add_pPr().append(marks)
    file.add_paragraph("đạt 92 tỷ đồng")
    assert read(file).text == "Thu ngân sách đạt 92 tỷ đồng"


def test_a_deleted_row_is_no_row():
    """A table row that a tracked change removes is left out."""
    file = annex_file()
    row = file.tables[0].rows[2]._tr
    row.get_or_add_trPr().append(OxmlElement("w:del"))
    assert "hộ nghèo" not in read(file).text


def test_headers_and_footers_are_furniture():
    """They are kept at the end, out of the flow, and known as furniture."""
    file = docx.Document()
    file.add_paragraph("Thu ngân sách đạt 92 tỷ đồng.")
    file.sections[0].header.paragraphs[0].text = "Mật - bản số 12"
    file.sections[0].footer.paragraphs[0].text = "Trang 3"
    document = read(file)
    assert [document.text[start:end] for start, end in document.furniture] == ["Trang 3\n\nMật - bản số 12"]
    assert place_of(document, "Trang 3").part == "footer"


def test_footnotes_follow_the_text_and_never_touch_a_number():
    """The mark of a note stands in no number; its words come at the end, as a part of their own."""
    file = docx.Document()
    paragraph = file.add_paragraph("Thu ngân sách đạt 92")
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(reference)
    paragraph.add_run(" tỷ đồng.")
    notes = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Không kể tiền đất.</w:t></w:r></w:p></w:footnote>'
    notes += '<w:footnote w:id="3"><w:p><w:r><w:t>Không ai nhắc tới.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    document = from_bytes(repacked(saved(file), {"word/footnotes.xml": notes}), "a.docx")
    assert document.text == "Thu ngân sách đạt 92 tỷ đồng.\n\nKhông kể tiền đất."
    assert place_of(document, "Không kể").part == "footnote 1"


def test_numbers_that_word_counts_stand_before_their_paragraphs():
    """Lists that Word numbers by itself read as they are shown, so that items can be told."""
    file = docx.Document()
    for word, style in (("Kinh tế", "List Number"), ("Xã hội", "List Number"), ("Môi trường", "List Bullet")):
        file.add_paragraph(word, style=style)
    assert read(file).text == "1. Kinh tế\n\n2. Xã hội\n\n- Môi trường"


def test_old_fonts_are_read_as_letters():
    """Words set in .VnTime, .VnTimeH or VNI-Times are Vietnamese; a letter may be cut in two runs."""
    file = docx.Document()
    paragraph = file.add_paragraph()
    for font, text in ((".VnTimeH", "NghÞ quyÕt "), (".VnTime", "®¹t "), ("VNI-Times", "chæ tie"), ("VNI-Times", "âu")):
        run = paragraph.add_run(text)
        run.font.name = font
    assert read(file).text == "NGHỊ QUYẾT đạt chỉ tiêu"


def test_hidden_words_and_field_codes_are_not_read():
    """What a person does not see is no text: hidden runs, the codes of fields."""
    file = docx.Document()
    paragraph = file.add_paragraph("Đạt 92%")
    paragraph.add_run(" bí mật 7").font.hidden = True
    code = OxmlElement("w:instrText")
    code.text = "PAGE 5"
    paragraph.add_run()._r.append(code)
    assert read(file).text == "Đạt 92%"


def test_text_boxes_are_read_once():
    """A text box is read after the paragraph it hangs on, and not again in the form for older programs."""
    file = docx.Document()
    paragraph = file.add_paragraph("Đạt 92%")
    box = f"<w:txbxContent {W}><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    run = paragraph.add_run()._r
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    run.append(
        parse_xml(
            f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps">{box}</mc:Choice>'
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
    )
    assert read(file).text == "Đạt 92%\nTrong khung"


def test_a_table_that_lays_out_the_page_comes_apart():
    """A table around another one gives paragraphs; the inner one stays a table."""
    file = docx.Document()
    outer = file.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Bên trái"
    inner = outer.cell(0, 1).add_table(rows=2, cols=2)
    for at, word in enumerate(("A", "1", "B", "2")):
        inner.cell(at // 2, at % 2).text = word
    document = read(file)
    assert document.text == "Bên trái\n\nA | 1\n\nB | 2"
    assert len(document.tables) == 1


def annex_with_a_table_inside():
    """Write the annex with two parts of a target in a small table in the last cell of its second row."""
    file = annex_file()
    cell = file.tables[0].cell(2, 4)
    cell.text = "Trong đó:"
    inner = cell.add_table(rows=2, cols=2)
    for at, word in enumerate(("Nông thôn", "1,5", "Đô thị", "0,5")):
        inner.cell(at // 2, at % 2).text = word
    return file


def test_a_table_in_a_cell_of_a_table_of_data_follows_it():
    """The outer table keeps all its cells, the inner one is a table of its own behind it; each word has its place."""
    document = read(annex_with_a_table_inside())
    assert grid_of(document) == EXPECTED | {(2, 4): "Trong đó:"}
    assert grid_of(document, 1) == {(0, 0): "Nông thôn", (0, 1): "1,5", (1, 0): "Đô thị", (1, 1): "0,5"}
    assert document.text.endswith("95-100\n\nNông thôn | 1,5\n\nĐô thị | 0,5\n\nGhi chú: số liệu ước tính.")
    inner, after = place_of(document, "0,5"), place_of(document, "Thu nhập")
    assert (inner.part, inner.cell, inner.paragraph) == ("table 2", "B2", 20)
    assert (after.part, after.cell, after.paragraph) == ("table 1", "B4", 23)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_a_table_in_a_cell_reads_alike_in_opendocument(tmp_path):
    """What LibreOffice makes of it gives the same two tables."""
    (tmp_path / "a.docx").write_bytes(saved(annex_with_a_table_inside()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "odt", "--outdir", tmp_path, tmp_path / "a.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = from_bytes((tmp_path / "a.odt").read_bytes(), "a.odt")
    assert grid_of(document) == EXPECTED | {(2, 4): "Trong đó:"}
    assert grid_of(document, 1) == {(0, 0): "Nông thôn", (0, 1): "1,5", (1, 0): "Đô thị", (1, 1): "0,5"}


def test_the_title_style_names_the_document():
    """A paragraph in the style Title is the document's title."""
    file = docx.Document()
    file.add_paragraph("ĐẢNG BỘ XÃ BÌNH SƠN")
    file.add_heading("Nghị quyết Đại hội", 0)
    assert read(file).title == "Nghị quyết Đại hội"

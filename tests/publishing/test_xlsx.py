"""The register as a workbook."""

import openpyxl
import pytest

from lotrinh.foundation.errors import LotrinhError
from lotrinh.publishing import write_xlsx


@pytest.fixture
def book(reading, tmp_path):
    def write(lang="en", **changes):
        reading["claims"][0] |= changes
        write_xlsx([reading], tmp_path / "register.xlsx", lang)
        return openpyxl.load_workbook(tmp_path / "register.xlsx")

    return write


def by_header(sheet):
    head, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_five_sheets_named_in_the_language(book):
    """Figures, other claims, findings, the number account and the documents, in either language."""
    assert book().sheetnames == ["Figures", "Other claims", "Findings", "Number account", "Documents"]
    assert book("vi").sheetnames == ["Số liệu", "Nội dung khác", "Cần xem lại", "Cân đối số", "Văn bản"]


def test_values_are_real_numbers(book):
    """A value can be summed as it is; its decimals are all shown."""
    figures = by_header(book()["Figures"])
    assert [figure["Value"] for figure in figures] == [21310000000, 71500000, 15219500000000, 13, 0.3, 11]
    assert figures[5]["Value to"] == 12
    column = next(c for c in book()["Figures"][1] if c.value == "Value").column_letter
    assert book()["Figures"][f"{column}6"].number_format == "#,##0.0"


def test_a_number_beyond_fifteen_digits_stays_exact_as_text(book):
    """A spreadsheet would round it; so it is written as its digits."""
    assert by_header(book(value="1234567890123456.78")["Figures"])[0]["Value"] == "1234567890123456.78"


@pytest.mark.parametrize("words", ["=1+1", "+84", "-5% so với", "@SUM(A1)", "https://example.org", "0123"])
def test_text_is_never_a_formula_a_link_or_a_number(book, words):
    """Whatever a document's words begin with, the cell holds them as text."""
    sheet = book(indicator_text=words)["Figures"]
    cell = next(c for c in sheet[2] if c.value == words)
    assert cell.data_type == "s"
    assert cell.hyperlink is None


def test_the_header_is_frozen_and_every_sheet_can_be_filtered(book):
    """The header row stays in sight and has filters over all columns."""
    for sheet in book():
        assert sheet.freeze_panes
        assert sheet.freeze_panes.endswith("2")
        assert sheet.auto_filter.ref.startswith("A1:")


def test_every_number_of_a_document_is_in_the_account(book):
    """Nine numbers, nine rows: each with its claim or its reason in words."""
    account = by_header(book("vi")["Cân đối số"])
    assert len(account) == 9
    assert all(bool(row["Mã mục"]) != bool(row["Lý do không thuộc mục nào"]) for row in account)
    assert account[0]["Lý do không thuộc mục nào"] == "ngày tháng"


def test_findings_and_other_claims_are_in_plain_words(book):
    """A finding says its question, its message and the words it speaks of."""
    (finding,) = by_header(book("vi")["Cần xem lại"])
    assert finding["Vấn đề"] == "Liệt kê ít hơn số nêu ra"
    assert finding["Giải thích"] == "Nêu 3 khâu đột phá nhưng chỉ liệt kê 2."
    assert finding["Nguyên văn"] == "3 khâu đột phá"
    others = by_header(book("vi")["Nội dung khác"])
    assert others[3]["Tóm tắt"] == "phường Mây (toàn bộ), xã Trắng (một phần)"


def test_the_same_readings_give_the_same_bytes(reading, tmp_path):
    """Nothing in the file depends on the day or the machine."""
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx([reading], tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_odd_characters_and_very_long_words_do_not_break_the_file(book):
    """Control characters, lone surrogates and 40,000 characters still give a workbook that opens."""
    figure = by_header(book(quote="\x00\x1b\ud800" + "dài " * 10_000)["Figures"])[0]
    assert figure["Exact words"].endswith("…")


def test_a_place_that_cannot_be_written_is_a_sentence_and_leaves_nothing_behind(reading, tmp_path):
    """A folder in the way gives an error with the path and the next step, and no half-written file."""
    (tmp_path / "register.xlsx").mkdir()
    with pytest.raises(LotrinhError, match=r"register\.xlsx: the file cannot be written .*another place with -o"):
        write_xlsx([reading], tmp_path / "register.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["register.xlsx"]

"""What a table without lines leaves open is a finding: no figure of it is wrong, or lost, in silence."""

import lotrinh
from lotrinh.documents import Cell, Document, Doubt, Table

TITLE = "Đại hội đại biểu Đảng bộ xã Suối Bạc lần thứ I, nhiệm kỳ 2025 - 2030\n\n"


def loose(*rows):
    """Give a document with one table without lines, a cell for each word or None for an empty one."""
    text, cells = TITLE, []
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            start = len(text)
            text += (words or "") + (" | " if column + 1 < len(row) else "\n\n")
            cells.append(Cell(start, start + len(words or ""), at, column))
    table = Table(len(TITLE), len(text), tuple(cells))
    doubt = Doubt(table.start, table.end, "loose")
    return lotrinh.read_document(Document("", "", text, "pdf", tables=(table,), doubts=(doubt,))).to_dict()


def doubted(reading):
    return [f["quotes"] for f in reading["findings"] if f["code"] == "doubtful_cells"]


def quotes(reading):
    return [claim["quote"] for claim in reading["claims"] if claim["type"] == "figure"]


HEAD = ("STT", "Chỉ tiêu", "ĐVT", "Ước 2025", "Mục tiêu 2030")


def test_numbers_of_several_columns_in_one_place_are_named_as_unread():
    """`88 95` and `105 Vượt` in one cell give no figure, and the finding says where."""
    reading = loose(HEAD, ("1", "Tỷ lệ che phủ rừng", "%", "88 95", None), ("2", "Tỷ lệ hộ nghèo", "%", "5", "8 Vượt"))
    assert quotes(reading) == ["5"]
    assert doubted(reading) == [["88 95", "8 Vượt"]]


def test_a_number_grouped_by_spaces_is_read_and_not_doubted():
    """`15 230` is one number."""
    reading = loose(HEAD, ("1", "Số hộ", "Hộ", "15 230", "16 100"), ("2", "Tỷ lệ hộ nghèo", "%", "5", "2"))
    assert quotes(reading) == ["15 230", "16 100", "5", "2"]
    assert doubted(reading) == []


def test_figures_below_a_heading_in_which_two_years_meet_are_doubted():
    """A heading that holds those of two columns says of neither when it is; a span of years is no doubt."""
    rows = ("1", "Tỷ lệ hộ nghèo", "%", "5", "2"), ("2", "Tỷ lệ che phủ rừng", "%", "54", "60")
    met = loose((*HEAD[:3], "Thực hiện 2020 - 2025", "Năm 2025 Mục tiêu năm 2030"), *rows)
    assert doubted(met) == [["2", "60"]]
    assert doubted(loose((*HEAD[:3], "Thực hiện 2020 - 2025", "Mục tiêu 2030"), *rows)) == []


def test_commas_that_always_have_three_digits_behind_them_are_queried():
    """`1,850` beside `920` may be written by a machine that groups thousands with a comma."""
    above = TITLE + "STT | Chỉ tiêu | ĐVT | Mục tiêu 2030\n"
    grouped = lotrinh.read(above + "1 | Diện tích rừng | ha | 1,850\n2 | Diện tích lúa | ha | 920\n").to_dict()
    assert [f["code"] for f in grouped["findings"]] == ["mixed_decimal_separators"]
    decimal = lotrinh.read(above + "1 | Diện tích rừng | ha | 1,850\n2 | Diện tích lúa | ha | 9,2\n").to_dict()
    assert decimal["findings"] == []

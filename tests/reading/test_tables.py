"""Tables whose format tells merged cells: what a spanning heading or value means for each place it covers."""

import unicodedata

import lotrinh
from lotrinh.documents import Document
from lotrinh.documents.grid import Cell, Table
from lotrinh.documents.rows import text_tables

TITLE = "Đại hội đại biểu Đảng bộ xã Suối Bạc lần thứ I, nhiệm kỳ 2025 - 2030\n\n"


def document(*rows, after=""):
    """Set rows of `(words, rows, columns)` or plain words into a document; None is a place that a span covers."""
    text, cells = TITLE, []
    for index, row in enumerate(rows):
        column = 0
        for one in row:
            words, high, wide = one if isinstance(one, tuple) else (one, 1, 1)
            if words is not None:
                start = len(text)
                text += f"{words}\n"
                cells.append(Cell(start, start + len(words), index, column, high, wide))
            column += wide
    table = Table(len(TITLE), len(text), tuple(cells))
    return Document("phu-luc.docx", "0" * 64, text + after, media="docx", tables=(table,))


def figures(*rows):
    """Read the figures of a table given so."""
    reading = lotrinh.read_document(document(*rows)).to_dict()
    assert reading["numbers"]["unexplained"] == 0
    return [claim for claim in reading["claims"] if claim["type"] == "figure"]


HEADING = (
    [("STT", 2, 1), ("Chỉ tiêu", 2, 1), ("ĐVT", 2, 1), ("Lộ trình", 1, 3), ("Cơ quan chủ trì", 2, 1)],
    [(None, 1, 3), "2026", "2027", "2028", None],
)


def test_a_heading_over_several_columns_holds_for_each_of_them():
    """A merged heading above years makes each year's value a target of that year."""
    got = figures(*HEADING, ["1", "Tỷ lệ hộ nghèo", "%", "5", "4", "3,5", "Phòng Văn hóa - Xã hội"])
    assert [(f["value"], f["kind"], f["period"]) for f in got] == [
        (5, "target", [2026, 2026]),
        (4, "target", [2027, 2027]),
        (3.5, "target", [2028, 2028]),
    ]


def test_a_merged_value_is_one_figure_over_all_its_years():
    """A value that lies across three years is claimed once, for the years from the first to the last."""
    (figure,) = figures(*HEADING, ["1", "Tỷ lệ trẻ đến trường", "%", ("100", 1, 3), "Trường mầm non"])
    assert (figure["quote"], figure["period"]) == ("100", [2026, 2028])


def test_a_merged_unit_and_office_hold_for_every_row_they_cover():
    """Unit and office merged over two rows belong to both."""
    got = figures(
        *HEADING,
        ["1", "Tỷ lệ hộ nghèo", ("%", 2, 1), "5", "4", "3", ("Phòng Văn hóa - Xã hội", 2, 1)],
        ["2", "Tỷ lệ hộ cận nghèo", None, "6", "5", "4", None],
    )
    assert {(f["unit"], f["owner"]) for f in got} == {("%", "Phòng Văn hóa - Xã hội")}
    assert [f["indicator"] for f in got] == ["poor_household_rate"] * 3 + ["near_poor_household_rate"] * 3


def test_a_cell_says_where_it_stands():
    """A figure of a table carries the table, row and column of its value."""
    got = figures(*HEADING, ["1", "Tỷ lệ hộ nghèo", "%", "5", "", "3", ""])
    assert [f["cell"] for f in got] == [[0, 2, 3], [0, 2, 5]]


def test_a_row_across_the_table_is_a_section():
    """A row of one merged cell names a section: it gives no figure, and the next rows are no parts of it."""
    got = figures(
        *HEADING,
        [("I. Về 3 lĩnh vực xã hội", 1, 7)],
        ["1", "Tỷ lệ hộ nghèo", "%", "5", "4", "3", ""],
    )
    assert [f["value"] for f in got] == [5, 4, 3]
    assert not any("part_of" in f for f in got)


def test_the_owner_is_given_only_where_the_table_names_one():
    """A figure of prose, or of a row without an office, has no field `owner`."""
    got = figures(*HEADING, ["1", "Tỷ lệ hộ nghèo", "%", "5", "4", "3", ""])
    assert not any("owner" in f for f in got)


def test_text_without_bars_and_tabs_has_no_tables():
    """Prose is no table, whatever its lines look like."""
    assert text_tables("Thu ngân sách 25 tỷ đồng\nChi ngân sách 24 tỷ đồng\n") == ()


def test_the_cells_of_a_text_table_stand_at_their_words():
    """Every cell's range holds its words without the spaces around them; an empty cell keeps its place."""
    text = "STT | Chỉ tiêu | ĐVT\n\n1 |  | %\n"
    (table,) = text_tables(text)
    assert [(text[c.start : c.end], c.row, c.column) for c in table.cells] == [
        ("STT", 0, 0),
        ("Chỉ tiêu", 0, 1),
        ("ĐVT", 0, 2),
        ("1", 1, 0),
        ("", 1, 1),
        ("%", 1, 2),
    ]


def test_a_table_in_decomposed_characters_reads_the_same():
    """Composed or decomposed, with non-breaking spaces or not, the cells mean the same."""
    text = TITLE + "STT | Chỉ tiêu | ĐVT | Mục tiêu 2030\n1 | Tỷ lệ hộ nghèo | % | Dưới 1\n2 | Số trường | Trường | 7\n"
    odd = unicodedata.normalize("NFD", text).replace(" | ", "\u00a0|\u00a0")
    one, other = (lotrinh.read(form).to_dict()["claims"] for form in (text, odd))
    meant = ("indicator", "value", "comparator", "unit", "kind", "period")
    assert [[c.get(k) for k in meant] for c in one if c["type"] == "figure"] == [
        [c.get(k) for k in meant] for c in other if c["type"] == "figure"
    ]
    assert sum(c["type"] == "figure" for c in other) == 2


def test_a_target_beside_its_yearly_steps_is_one_until_the_end():
    """`Mục tiêu 2030` before 2026 … 2030 holds until 2030, of a flow over the term; its step of 2030 is one year."""
    years = [str(year) for year in range(2026, 2031)]
    got = figures(
        ["STT", "Chỉ tiêu", "ĐVT", "Mục tiêu 2030", *years],
        ["1", "Tỷ lệ hộ nghèo", "%", "1", "5", "4", "3", "2", "1"],
        ["2", "Số đảng viên mới kết nạp", "Đảng viên", "175", "34", "35", "35", "35", "36"],
    )
    steps = [[year, year] for year in range(2026, 2031)]
    assert [f["period"] for f in got] == [[None, 2030], *steps, [2025, 2030], *steps]
    assert (got[6]["measure"], got[7]["measure"]) == ("total_over_term", "level")

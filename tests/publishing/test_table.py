"""The register in a terminal."""

import copy
import io
import re

import pytest

from lotrinh.publishing import write_table


def table(readings, width=120, colour=False, lang="vi"):
    stream = io.StringIO()
    write_table(readings, stream, width=width, colour=colour, lang=lang)
    return stream.getvalue()


def test_money_is_said_at_its_scale_and_in_vietnamese_marks(reading):
    """21310000000 VND is `21,31 tỷ đồng`, and 15219.5 thousand million keeps both separators."""
    shown = table([reading])
    assert "21,31 tỷ đồng" in shown
    assert "> 15.219,5 tỷ đồng" in shown


def test_english_uses_english_marks_and_words(reading):
    """In English the same money is `21.31 billion VND` and headings are English."""
    shown = table([reading], lang="en")
    assert "21.31 billion VND" in shown
    assert "> 15,219.5 billion VND" in shown
    assert "Indicator" in shown
    assert "Chỉ số" not in shown


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (999500, "999.500 đồng"),
        (1234567, "1.234.567 đồng"),
        (438608000000, "438,608 tỷ đồng"),
        (249673500000, "249.673,5 triệu đồng"),
        ([50000000000, 60500000000], "50–60,5 tỷ đồng"),
        ([900000000, 1200000000], "900–1.200 triệu đồng"),
        (0, "0 đồng"),
    ],
)
def test_money_takes_the_largest_scale_that_keeps_it_short_and_exact(reading, value, said):
    """A scale is only used where at most three decimals remain; no digit is ever dropped."""
    reading["claims"][0]["value"] = value
    assert f" {said} " in table([reading])


@pytest.mark.parametrize("width", [40, 60, 66, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_no_value_is_broken(reading, width):
    """Every width shows every value on one line, within the width."""
    shown = table([reading], width=width)
    assert all(len(line) <= width for line in shown.splitlines())
    for value in ("21,31 tỷ", "71,5 triệu", "15.219,5 tỷ", "13/14 trường", "giảm 0,3 điểm", "11–12%/năm"):
        assert value in shown
    assert "…" not in shown


def test_a_wide_terminal_has_a_column_for_the_other_place_and_a_narrow_one_folds_it(reading):
    """The commune that a figure speaks of is always shown."""
    assert re.search(r"Nơi +Vị trí", table([reading], width=130))
    assert "xã Gió Xanh" in table([reading], width=130)
    assert "↳ xã Gió Xanh" in table([reading], width=80)
    assert "xã Gió Xanh" in table([reading], width=50)


def test_colour_only_where_asked(reading):
    """Without `colour` there is no escape sequence at all; with it there is."""
    assert "\x1b" not in table([reading])
    assert "\x1b[" in table([reading], colour=True)


def test_documents_of_one_unit_share_a_heading(reading):
    """Two documents of a unit and term stand under one heading, each named; another term has its own."""
    second, other = copy.deepcopy(reading), copy.deepcopy(reading)
    second["document"]["source"] = "nghi-quyet.txt"
    other["event"]["term"] = [2020, 2025]
    shown = table([reading, second, other])
    assert shown.count("Phường Mây Trắng · Lào Cai · Nhiệm kỳ 2025 – 2030") == 1
    assert shown.count("Phường Mây Trắng · Lào Cai · Nhiệm kỳ 2020 – 2025") == 1
    assert shown.index("may-trang.txt") < shown.index("nghi-quyet.txt")


def test_a_finding_is_marked_at_its_figure_and_explained_below(reading):
    """The figure carries ⚠1 and the list under the table says what ⚠1 is, in the language asked for."""
    reading["findings"][0]["claims"] = ["c3"]
    row = next(line for line in table([reading]).splitlines() if "15.219,5" in line)
    assert row.rstrip().endswith("⚠1")
    assert "⚠1 Liệt kê ít hơn số nêu ra: Nêu 3 khâu đột phá nhưng chỉ liệt kê 2." in table([reading])
    assert "2 are listed." in table([reading], lang="en")


def test_other_claims_and_the_number_account_follow_in_short(reading):
    """Breakthroughs, people, the merger and the account stand under the table."""
    shown = table([reading])
    assert "Khâu đột phá (2): 1. làm đường liên phường; 2. số hóa hồ sơ" in shown
    assert "Sáp nhập: phường Mây (toàn bộ), xã Trắng (một phần)" in shown
    assert "Nhân sự: Lê Thị Mận – Bí thư (bầu)" in shown
    assert "Cân đối số: 9 số: 7 trong nội dung đã đọc, 2 có lý do khác." in shown


def test_an_unexplained_number_is_called_out(reading):
    """A number that is neither in a claim nor explained is never passed over in silence."""
    reading["numbers"] |= {"explained": 1, "unexplained": 1}
    assert "⚠ 1 CHƯA GIẢI THÍCH" in table([reading])


def test_a_document_cannot_steer_the_terminal(reading):
    """Escape sequences, direction overrides and markup in a document are shown as text or as �."""
    reading["claims"][0]["indicator_text"] = "thu \x1b[2J\u202engân [bold]sách[/bold]"
    shown = table([reading])
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]sách[/bold]" in shown


def test_a_document_without_figures_and_without_a_unit_is_still_shown(reading):
    """It says so in words instead of printing an empty table."""
    reading["claims"], reading["findings"], reading["event"] = [], [], {}
    shown = table([reading])
    assert "Không rõ đơn vị" in shown
    assert "Không có số liệu nào trong văn bản này." in shown


def test_a_claim_type_unknown_here_is_listed_all_the_same(reading):
    """A new type of claim appears under its own name with its words."""
    reading["claims"].append(reading["claims"][8] | {"id": "c99", "type": "pledge_of_honour"})
    assert "pledge of honour: số hóa hồ sơ" in table([reading])

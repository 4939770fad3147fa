"""Numbers that are no quantities, and the reason for each."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.page import segment
from lotrinh.reading.scan import numbers


def reasons(text):
    page = segment(text, default())
    return [(page.text[n.start : n.end], n.reason) for n in numbers(page, default())]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Sáng 22/7, đại hội khai mạc", "date"),
        ("Ngày 15-8 xã họp", "date"),
        ("ngày 20 tháng 5 năm 2020", "date"),
        ("nhiệm kỳ 2025 - 2030", "term"),
        ("lúc 16:08 chiều", "time"),
        ("Nghị quyết số 18-NQ/TW", "document_number"),
        ("Chỉ thị 05 của Bộ Chính trị", "document_number"),
        ("lần thứ 6", "ordinal"),
        ("Quốc lộ 91 và tỉnh lộ 922, 923", "name_part"),
        ("phường 11, 12, 13 và 14", "name_part"),
        ("phủ sóng 5G toàn xã", "name_part"),
        ("trong 5 năm qua", "duration"),
        ("trẻ từ 3 - 5 tuổi", "age"),
        ("kỷ niệm 80 năm Ngày thành lập", "anniversary"),
        ("đường dây nóng: 0903.343.439", "page_furniture"),
        ("trên 1 ha đất canh tác", "unit_of_reference"),
        ("gồm: (1) hạ tầng; (2) nhân lực", "list_marker"),
    ],
)
def test_a_number_that_counts_nothing_has_a_named_reason(text, reason):
    """Dates, names, ordinals and the like are told by their form or the words beside them."""
    assert {found for _, found in reasons(text)} == {reason}


@pytest.mark.parametrize(
    "text",
    ["kết nạp 25 đảng viên", "22/23 tổ dân phố", "tổng số 187 đồng chí", "mỗi năm 50 lao động", "cho 1950 lao động"],
)
def test_a_number_that_counts_something_has_no_reason(text):
    """A ratio is no date, a count no ordinal, a count in the thousands no year."""
    assert {found for _, found in reasons(text)} == {None}

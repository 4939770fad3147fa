"""A task's words say by when it is to be done; where they give no year, it is the next such day of the document."""

import pytest

from lotrinh.lexicon import default
from lotrinh.planning.deadlines import deadline_of


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hoàn thành kế hoạch trước ngày 30/11", "2025-11-30"),
        ("báo cáo Ban Thường vụ trước 15/10", "2026-10-15"),
        ("ban hành chương trình chậm nhất ngày 5/1", "2026-01-05"),
        ("bàn giao mặt bằng trước ngày 20 tháng 12", "2025-12-20"),
        ("hoàn thành trong quý I", "2026-03-31"),
        ("đẩy nhanh tiến độ, không để kéo dài sang quý III", "2026-06-30"),
        ("rà soát xong trong tháng 12", "2025-12-31"),
        ("hoàn thành trong tháng này", "2025-11-30"),
        ("giải ngân hết vốn trong năm nay", "2025-12-31"),
    ],
)
def test_a_day_without_its_year_is_the_next_from_the_documents_day(words, day):
    """The document is of 13 November 2025, and the year is marked as inferred."""
    found = deadline_of(words, "2025-11-13", default())
    assert (found.day.isoformat(), found.inferred) == (day, True)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hoàn thành trước ngày 30/11/2026", "2026-11-30"),
        ("hoàn thành trước ngày 30 tháng 6 năm 2026", "2026-06-30"),
        ("xong trước tháng 3/2026", "2026-02-28"),
        ("hoàn thành trước 6/2027", "2027-05-31"),
        ("đưa vào sử dụng trong quý IV/2026", "2026-12-31"),
        ("hoàn thành trong năm 2027", "2027-12-31"),
        ("xóa nhà tạm trước năm 2027", "2026-12-31"),
        ("Hoàn thành trước ngày 15/10/2025, tổng kết trước ngày 31/12/2025", "2025-12-31"),
        ("hoàn tha\u0300nh trươ\u0301c nga\u0300y 30/11/2026", "2026-11-30"),
    ],
)
def test_a_day_with_its_year_is_that_day(words, day):
    """No document's day is needed, and of several deadlines the last counts."""
    found = deadline_of(words, None, default())
    assert (found.day.isoformat(), found.inferred) == (day, False)


@pytest.mark.parametrize(
    "words",
    [
        "báo cáo Ban Thường vụ hằng quý",
        "báo cáo kết quả trước ngày 15/12 hằng năm",
        "phấn đấu đến năm 2030 không còn hộ nghèo",
        "tăng cường kiểm tra trong nhiệm kỳ 2025 - 2030",
        "xử lý 30/11 hồ sơ",
        "hoàn thành trước ngày 31/2",
        "hoàn thành trước ngày 12/13",
        "xử lý dứt điểm các dự án chậm tiến độ từ trước năm 2025",
    ],
)
def test_other_dates_are_no_deadline(words):
    """What comes again, a term, a number that is no day: nothing is made of them."""
    assert deadline_of(words, "2025-11-13", default()) is None


def test_without_a_documents_day_no_year_is_guessed():
    """A day without a year stays open where nobody knows when it was said."""
    assert deadline_of("hoàn thành trước ngày 30/11", None, default()) is None


def test_the_words_are_told_as_they_stand():
    """Decomposed letters and double spaces are quoted as the document has them."""
    found = deadline_of("hoàn thành  Trước  ngày 30/11/2026 nhé", None, default())
    assert found.words == "Trước  ngày 30/11/2026"

"""The event: which unit, which congress, which term, when, where, and what kind of meeting."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.event import Event, read_event
from lotrinh.reading.page import segment


def event(text: str) -> Event:
    return read_event(segment(text, default()), default())


CONGRESS = (
    "Xã Bằng Lăng tổ chức Đại hội\n"
    "Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030."
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (CONGRESS, "xã Bằng Lăng"),
        ("Sáng 5/8, phường Cầu Mới long trọng tổ chức Đại hội Đảng bộ lần thứ Nhất.", "phường Cầu Mới"),
        ("Đảng bộ đặc khu Hòn Ngọc khai mạc Đại hội.", "đặc khu Hòn Ngọc"),
        ("Ngày 2/8, Đảng bộ xã Ia Lâu Krêl tổ chức Đại hội.", "xã Ia Lâu Krêl"),
        ("Ngày 2/8, Đảng bộ xã Cư M’lan tổ chức Đại hội.", "xã Cư M'lan"),
        ("Sáng 7/8, Đảng bộ phường Lâm Viên – Đà Lạt tổ chức Đại hội.", "phường Lâm Viên – Đà Lạt"),
    ],
)
def test_the_unit_is_the_one_that_holds_the_event(text, unit):
    """The subject of "tổ chức Đại hội" is the unit, with its level word and its own spelling."""
    assert event(text).unit == unit


def test_predecessors_and_guests_are_not_the_unit():
    """Units named in a list of predecessors or in a guest's post give way to the unit of the congress."""
    text = CONGRESS + (
        " Xã được thành lập trên cơ sở sáp nhập các xã Lũng Cao, Lũng Thấp và xã Lũng Trung (cũ)."
        " Dự Đại hội có Bí thư Đảng ủy xã Lũng Xa và Chủ tịch UBND xã Lũng Xa."
    )
    assert event(text).unit == "xã Bằng Lăng"


def test_an_officials_name_is_no_part_of_the_unit():
    """`xã Bằng Lăng Trần Văn Bình` is the unit and its secretary."""
    text = "Bí thư Đảng ủy xã Bằng Lăng Trần Văn Bình phát biểu. " + CONGRESS
    assert event(text).unit == "xã Bằng Lăng"


@pytest.mark.parametrize(
    ("body", "unit"),
    [("Ngày 12/8/2025, Đảng bộ xã Đạ M'ri tổ chức Đại hội.", "xã Đạ M'ri"), ("Đại hội thành công.", "xã Đạ M'ri")],
)
def test_a_title_in_capitals_gives_the_name_as_it_is_written_elsewhere_or_with_initial_capitals(body, unit):
    """`XÃ ĐẠ M'RI` is xã Đạ M'ri, and the words after the name are left out."""
    assert event(f"ĐẠI HỘI ĐẢNG BỘ XÃ ĐẠ M'RI LẦN THỨ I THÀNH CÔNG\n{body}").unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Ngày 3/6, HĐND phường 7 đã tổ chức kỳ họp thứ 5.", "phường 7"),
        ("Đảng bộ phường 7 năm qua đạt nhiều kết quả.", None),
        ("Xã hội phát triển; hợp tác xã Nông Nghiệp Xanh có lãi; thị xã Hồng Hà lên thành phố.", None),
    ],
)
def test_numbers_and_look_alikes_are_names_only_where_they_name(text, unit):
    """A ward's number is its name; a counted noun, a cooperative and a town are no unit."""
    assert event(text).unit == unit


@pytest.mark.parametrize(
    ("words", "province"),
    [
        ("ĐNO - Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Đà Nẵng"),
        ("(GLO)- Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Gia Lai"),
        ("(Haiphong.gov.vn) - Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Hải Phòng"),
        ("Ngày 12/8, Đảng bộ xã Bằng Lăng (TP.HCM) tổ chức Đại hội.", "TP Hồ Chí Minh"),
        ("Ngày 12/8, Đảng bộ xã Bằng Lăng (Thái Nguyên) tổ chức Đại hội.", "Thái Nguyên"),
        ("Đảng bộ xã Bằng Lăng tổ chức Đại hội. Dự có Phó Bí thư Tỉnh ủy Đắk Lắk.", "Đắk Lắk"),
        ("Đảng bộ xã Bằng Lăng, thành phố Cần Thơ tổ chức Đại hội.", "Cần Thơ"),
        ("Đảng bộ xã Bằng Lăng tổ chức Đại hội trên cao tốc Khánh Hòa - Buôn Ma Thuột.", None),
        ("Đảng bộ xã Bằng Lăng (tỉnh Thái Bình cũ) tổ chức Đại hội.", None),
        ("(Báo Quảng Ngãi)- Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Quảng Ngãi"),
        ("Báo Lào Cai - Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Lào Cai"),
        ("(Báo và Phát thanh, Truyền hình Cao Bằng) – Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Cao Bằng"),
        ("(baoninhbinh) Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Ninh Bình"),
        ("BaoHaTinh - Ngày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", "Hà Tĩnh"),
        ("Đảng bộ xã Bằng Lăng tổ chức Đại hội. Đến 9 giờ, Đại hội bế mạc.\nTheo Báo Gia Lai", "Gia Lai"),
        ("Nhiều xã, phường ở Quảng Ngãi tổ chức xong đại hội\n\nNgày 12/8, ba xã tổ chức Đại hội.", "Quảng Ngãi"),
        ("NHIỀU XÃ TẠI AN GIANG TỔ CHỨC XONG ĐẠI HỘI\n\nNgày 12/8, ba xã tổ chức Đại hội.", "An Giang"),
        ("Thanh Hóa: Xã Bằng Lăng tổ chức Đại hội Đảng bộ\n\nNgày 12/8, Đại hội khai mạc.", "Thanh Hóa"),
        ("Ngày 12/8, nhiều xã, phường ở Lạng Sơn tổ chức Đại hội.", "Lạng Sơn"),
        ("Ngày 12/8, Đảng bộ xã Bằng Lăng ở Hòa Bình cũ tổ chức Đại hội.", None),
        ("Ngày 12/8, Đảng bộ xã Bằng Lăng tại Sơn La tổ chức Đại hội.", "Sơn La"),
        ("(ĐNO) - Ngày 12/8, Đảng bộ phường Bằng Lăng (tỉnh Đồng Nai) tổ chức Đại hội.", "Đồng Nai"),
        ("(ĐNO) - Ngày 12/8, Đảng bộ phường Bằng Lăng, TP Đồng Nai tổ chức Đại hội.", "Đồng Nai"),
        ("Người xã Bằng Lăng góp vốn ở Thái Bình Dương\n\nNgày 12/8, Đại hội khai mạc.", None),
        ("Xây cầu mới ở Hòa Bình\n\nNgày 12/8, xã Hòa Bình tổ chức Đại hội Đảng bộ xã.", None),
        ("Thu hoạch lúa tại Thái Bình\n\nNgày 12/8, thôn Thái Bình họp; xã Bằng Lăng tổ chức Đại hội.", None),
        ("Giao lưu ở Hà Nội và Hải Phòng\n\nNgày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", None),
        ("Đảng bộ xã Bằng Lăng tổ chức Đại hội; phóng viên báo Nhân Dân, báo Hà Nội mới đến dự.", None),
        ("Ông Nguyễn Hòa Bình ở xã Bằng Lăng\n\nNgày 12/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội.", None),
        ("Đảng bộ xã Bằng Lăng tổ chức Đại hội. Bí thư Đảng ủy quê ở Nghệ An phát biểu.", None),
    ],
)
def test_the_province_is_what_the_text_says_or_nothing(words, province):
    """A name with its word, a bracket, a guest's post or a newspaper's mark tell the province; a road does not."""
    assert event(words).province == province


@pytest.mark.parametrize(("year", "province"), [("ngày 5/5/2020", "Bình Dương"), ("ngày 5/8/2025", "TP Hồ Chí Minh")])
def test_a_former_province_keeps_its_name_before_the_merger_of_provinces_only(year, province):
    """What was tỉnh Bình Dương in 2020 is TP Hồ Chí Minh after 1 July 2025."""
    text = f"Sáng {year}, Đảng bộ phường Thuận Tân, tỉnh Bình Dương tổ chức Đại hội."
    assert event(text).province == province


@pytest.mark.parametrize(
    ("words", "ordinal"),
    [
        ("lần thứ I", 1),
        ("lần thứ Nhất", 1),
        ("lần thứ nhất", 1),
        ("lần thứ 6", 6),
        ("lần thứ hai mươi", 20),
        ("lần VI", 6),
        ("lần thứ XXXVI", 36),
        ("lần thứ XXIX", 29),
        ("lần thứ 1st", 1),
    ],
)
def test_the_ordinal_is_read_in_every_form(words, ordinal):
    """Roman, Arabic, spelled and misrecognised numbers name the same congress."""
    text = f"Đảng bộ xã Bằng Lăng tổ chức Đại hội đại biểu {words}, nhiệm kỳ 2025 - 2030."
    assert event(text).ordinal == ordinal


def test_the_congress_under_review_and_the_congresses_of_others_lend_no_ordinal():
    """The unit's own congress counts, not the one before it, nor the national or the provincial one."""
    text = (
        "Đại hội Đảng bộ xã Bằng Lăng lần thứ XX, nhiệm kỳ 2020 - 2025 đánh giá kết quả thực hiện Nghị quyết Đại hội"
        " lần thứ XIX, nhiệm kỳ 2015 - 2020. Chào mừng Đại hội đại biểu toàn quốc lần thứ XIII của Đảng,"
        " Đại hội Đảng bộ tỉnh lần thứ XVIII. Hội nghị lần thứ 3."
    )
    assert (event(text).ordinal, event(text).term) == (20, (2020, 2025))


@pytest.mark.parametrize("dash", ["-", "–", " - ", " – ", " -", "— "])
def test_the_term_is_read_with_any_dash(dash):
    """The dash and the spaces around it vary freely."""
    assert event(f"Đại hội Đảng bộ xã Bằng Lăng nhiệm kỳ 2025{dash}2030").term == (2025, 2030)


@pytest.mark.parametrize(
    ("words", "day", "inferred"),
    [
        ("Ngày 22/7", "2025-07-22", True),
        ("Sáng 4-8", "2025-08-04", True),
        ("Chiều ngày 24.9", "2025-09-24", True),
        ("Sáng ngày 20 tháng 5 năm 2025", "2025-05-20", False),
        ("Ngày 14/5/2025", "2025-05-14", False),
        ("Trong 2 ngày 28 và 29-7", "2025-07-28", True),
        ("Trong 2 ngày (28 và 29-7)", "2025-07-28", True),
        ("Ngày 26-27/8", "2025-08-26", True),
        ("Ngày 15; 16 tháng 4", "2025-04-15", True),
        ("Từ ngày 30/7 đến ngày 31/7/2025", "2025-07-30", False),
        ("Hôm nay 20/8/2025", "2025-08-20", False),
    ],
)
def test_the_day_is_read_in_every_form(words, day, inferred):
    """The first day of the event is its date; the year is inferred from the term where the text gives none."""
    found = event(f"{words}, Đảng bộ xã Bằng Lăng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.")
    assert (found.date, found.year_inferred) == (day, inferred)


@pytest.mark.parametrize("headline", ["vượt kế hoạch", "bàn việc học tập Nghị quyết", "họp báo, ra thông báo"])
def test_a_headlines_last_word_says_nothing_of_the_day_below_it(headline):
    """The day that opens the text is the event's, whatever its headline ends with."""
    found = event(f"Xã Ea Drông: thu ngân sách {headline}\nChiều 19/12/2025, xã Ea Drông tổ chức hội nghị.")
    assert found.date == "2025-12-19"


def test_other_dates_are_not_the_day():
    """The date of a document, the start of the new system, an anniversary and a page view are passed over."""
    text = (
        "Ngày đăng: 19/08/2025\nĐại hội xã Bằng Lăng\nNghị quyết số 76/NQ-UBTVQH15 ngày 14/4/2025 có hiệu lực; từ ngày"
        " 1/7/2025 xã hoạt động. Nhân kỷ niệm ngày 2/9, Đảng bộ xã Bằng Lăng làm việc tốt."
        " Ngày 18/8, Đảng bộ xã Bằng Lăng tổ chức Đại hội."
    )
    assert (event(text).date, event(text).year_inferred) == ("2025-08-18", True)


def test_the_posting_day_stands_in_only_where_the_text_gives_no_day():
    """Without a day of its own the event gets the page's date."""
    assert event("Ngày đăng: 19/08/2025\nĐảng bộ xã Bằng Lăng tổ chức Đại hội thành công.").date == "2025-08-19"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ngày 9-1, Đảng ủy xã Bằng Lăng tổng kết năm 2025, triển khai nhiệm vụ năm 2026.", "2026-01-09"),
        ("Ngày 23-12, Đảng ủy xã Bằng Lăng tổng kết năm 2025, triển khai nhiệm vụ năm 2026.", "2025-12-23"),
        ("Ngày 30-6, HĐND xã Bằng Lăng họp, sơ kết 6 tháng đầu năm 2026.", "2026-06-30"),
    ],
)
def test_a_meetings_year_follows_from_the_years_it_reviews(words, day):
    """A January meeting belongs to the year it plans, a December one to the year it reviews."""
    assert event(words).date == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CONGRESS, "congress"),
        ("Sáng 1/9, Đảng ủy xã Bằng Lăng tổ chức hội nghị quán triệt Nghị quyết Đại hội Đảng bộ xã.", "dissemination"),
        ("Chiều 6/1, xã Bằng Lăng tổ chức hội nghị tổng kết năm 2025, triển khai nhiệm vụ năm 2026.", "results"),
        ("HĐND xã Bằng Lăng khai mạc kỳ họp thứ 5, xem xét tình hình kinh tế - xã hội 6 tháng đầu năm.", "results"),
        ("Đảng ủy xã Bằng Lăng ban hành Chương trình hành động số 02-CTr/ĐU.", "programme"),
        ("Xã Bằng Lăng có diện tích 30 km2, nằm bên sông.", "other"),
    ],
)
def test_the_kind_is_what_is_held_not_what_is_spoken_of(text, kind):
    """A conference that makes a congress's resolution known is no congress."""
    assert event(text).kind == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết Đại hội đại biểu Đảng bộ xã", "programme"),
        ("NGHỊ QUYẾT\nĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ BẰNG LĂNG LẦN THỨ I", "congress"),
    ],
)
def test_an_official_document_is_of_the_kind_that_its_head_names(head, kind):
    """Whatever results or congresses it speaks of, a document is what its head calls it."""
    body = "Tổng kết năm 2025, xã đạt kết quả khá; Đại hội đại biểu Đảng bộ xã đã tổ chức thành công."
    assert event(f"ĐẢNG ỦY XÃ BẰNG LĂNG\nSố 03-ĐU\n\n{head}\n\n{body}").kind == kind


def test_words_glued_to_a_caption_tell_what_is_held():
    """A page that lost the break behind "đại hội đại biểu" still reports of a congress."""
    assert event("Đại hội đại biểuĐảng bộ xã Bằng Lăng lần thứ I").kind == "congress"


def test_the_title_ends_where_the_dateline_begins():
    """A page whose title runs into the first sentence keeps the title apart."""
    found = event("Chính trị Phường Cầu Mới vững bước trong nhiệm kỳ mới ĐNO - Ngày 22/7, phường Cầu Mới họp.")
    assert found.title == "Chính trị Phường Cầu Mới vững bước trong nhiệm kỳ mới"


def test_a_text_of_nothing_gives_an_event_of_nothing():
    """No unit, no day, no province, no error."""
    assert event("") == Event("other", None, None, None, None, None, None, False, "")

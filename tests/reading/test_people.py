"""People and bodies: who is named with a post, who is put in one, how large a body is, and who came."""

import unicodedata

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.claims import Appointment, Attendance, BodySize, Official
from lotrinh.reading.page import segment
from lotrinh.reading.people import read_people

EXECUTIVE, STANDING, INSPECTION = "executive_committee", "standing_committee", "inspection_committee"
DELEGATION = "delegation_to_superior_congress"


def claims(text):
    return read_people(segment(text, default()), default())


def officials(text):
    return [(c.person, c.post) for c in claims(text) if isinstance(c, Official)]


def appointments(text):
    return [(c.person, c.post, c.mode) for c in claims(text) if isinstance(c, Appointment)]


def sizes(text):
    return [(c.body, c.count, c.mode) for c in claims(text) if isinstance(c, BodySize)]


def attendance(text):
    return [(c.delegates, c.members_represented) for c in claims(text) if isinstance(c, Attendance)]


# --- officials


@pytest.mark.parametrize(
    "words",
    [
        "Dự hội nghị có đồng chí Lò Thị Mây, Phó Chủ tịch HĐND tỉnh.",
        "Đ/c Lò Thị Mây- Phó Chủ tịch HĐND tỉnh phát biểu.",
        "Bà Lò Thị Mây – Phó Chủ tịch HĐND tỉnh chúc mừng.",
        "Bà Lò Thị Mây (Phó Chủ tịch HĐND tỉnh) chúc mừng.",
        "Bà Lò Thị Mây (sinh năm 1979), Phó Chủ tịch HĐND tỉnh, chúc mừng.",
        "Đồng chí Lò Thị Mây là Phó Chủ tịch HĐND tỉnh.",
        "Đồng chí Lò Thị Mây Phó Chủ tịch HĐND tỉnh tặng hoa.",
        "Phó Chủ tịch HĐND tỉnh Lò Thị Mây tặng hoa.",
        "Phó Chủ tịch HĐND tỉnh, đồng chí Lò Thị Mây, kết luận.",
        "Đồng chí Phó Chủ tịch HĐND tỉnh Lò Thị Mây nhấn mạnh thêm.",
        "Lò Thị Mây - Phó Chủ tịch HĐND tỉnh thăm gian hàng",
    ],
)
def test_a_person_named_with_a_post_is_an_official_in_every_order(words):
    """Name and post are read whichever comes first and whatever sign stands between them."""
    assert officials(words) == [("Lò Thị Mây", "Phó Chủ tịch HĐND tỉnh")]


@pytest.mark.parametrize(
    "name", ["Y Bhăm Êban", "H'Lan Niê", "K’ Brôi Cil", "Rơ Châm Hyêu", "Điểu Mrang", "LÊ VĂN SANG"]
)
def test_names_of_every_people_of_the_country_are_names(name):
    """Names of one letter, with an apostrophe, or all in capitals are kept as the document writes them."""
    assert officials(f"Đồng chí {name}, Bí thư Đảng ủy xã, chủ trì.") == [(name, "Bí thư Đảng ủy xã")]


def test_a_list_gives_each_person_the_post_beside_the_name():
    """After "các đồng chí:" each item has its own name and posts, without a form of address of its own."""
    words = (
        "Cùng dự có các đồng chí: Sầm Văn Tuyến, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy;"
        " Rcom Hnhiên - Giám đốc Sở Y tế; Đỗ Hà, Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh."
    )
    assert officials(words) == [
        ("Sầm Văn Tuyến", "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy"),
        ("Rcom Hnhiên", "Giám đốc Sở Y tế"),
        ("Đỗ Hà", "Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh"),
    ]


def test_two_people_before_one_post_share_it():
    """The post in "A và B, Phó Chủ tịch …" is held by both."""
    words = "Các đồng chí Hà Văn Khôi và Phí Thị Ngà, Phó Chủ tịch UBND huyện, trao quà."
    assert officials(words) == [("Hà Văn Khôi", "Phó Chủ tịch UBND huyện"), ("Phí Thị Ngà", "Phó Chủ tịch UBND huyện")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bí thư Tỉnh ủy Gia Lai Đinh Công Bằng dự.", [("Đinh Công Bằng", "Bí thư Tỉnh ủy Gia Lai")]),
        ("Chủ tịch UBND tỉnh Hà Tĩnh kiểm tra.", []),
        ("Chủ tịch UBND phường Vũ Quang Minh nói.", [("Vũ Quang Minh", "Chủ tịch UBND phường")]),
        ("Chủ tịch UBND TP. Hồ Chí Minh Đào Duy Lân dự.", [("Đào Duy Lân", "Chủ tịch UBND TP. Hồ Chí Minh")]),
        ("Tại phường Trần Hưng Đạo: Bí thư Đảng ủy phường Trần Hưng Đạo trình bày báo cáo.", []),
        (
            "Tại phường Trần Hưng Đạo: Bí thư Đảng ủy phường Trần Hưng Đạo Mai Thế Vinh trình bày.",
            [("Mai Thế Vinh", "Bí thư Đảng ủy phường Trần Hưng Đạo")],
        ),
        ("Học tập tư tưởng của Chủ tịch Hồ Chí Minh.", []),
        ("Dọc đường Lê Lợi, Bí thư chi bộ vận động người dân.", []),
    ],
)
def test_a_place_that_bears_a_persons_name_is_no_person(words, expected):
    """Behind the name of an office a unit's own name is told from the officer's."""
    assert officials(words) == expected


@pytest.mark.parametrize(
    "post",
    [
        "Phó Giám đốc Sở Nông nghiệp và Môi trường",
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
        "Trưởng phòng Văn hóa - Xã hội phường",
        "Phó Trưởng ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Bí thư Đảng ủy các cơ quan Đảng tỉnh",
        "Bí thư Chi bộ, Trưởng thôn Nà Cà",
        "UVBTV, Phó bí thư thường trực Thành ủy",
        "nguyên Bí thư Huyện ủy Thanh Ba",
        "Chủ tịch UBND TP.HCM",
        "Phó Trưởng đoàn đại biểu Quốc hội tỉnh",
    ],
)
def test_a_post_is_read_to_its_end(post):
    """A title holds its fields, levels, places and every further post, and stops before the verb."""
    assert officials(f"Ông Chu Văn Đại, {post} phát biểu.") == [("Chu Văn Đại", post)]


def test_a_rank_belongs_to_the_quote_and_not_to_the_person():
    """Ranks and degrees stand before the name, so that a person is one person under all of them."""
    (claim,) = claims("Dự có đồng chí Đại tá, ThS Ngô Bá Trường, Phó Giám đốc Công an tỉnh.")
    assert (claim.person, claim.quote[:30]) == ("Ngô Bá Trường", "đồng chí Đại tá, ThS Ngô Bá Tr")


def test_a_person_and_post_are_claimed_once():
    """A later mention with the same post, longer or shorter, makes no second claim; another post does."""
    words = (
        "Đồng chí Hứa Thị Lê, Phó Bí thư Tỉnh ủy dự. Phó Bí thư Tỉnh ủy Hứa Thị Lê tặng hoa."
        " Đồng chí Hứa Thị Lê - Ủy viên Ban Thường vụ Tỉnh ủy, Phó Bí thư Tỉnh ủy kết luận."
        " Trưởng đoàn kiểm tra Hứa Thị Lê phát biểu."
    )
    assert officials(words) == [("Hứa Thị Lê", "Phó Bí thư Tỉnh ủy"), ("Hứa Thị Lê", "Trưởng đoàn kiểm tra")]


@pytest.mark.parametrize(
    "words",
    [
        "Đoàn Chủ tịch và Thư ký đại hội làm việc.",
        "Ban Bí thư ban hành Chỉ thị mới.",
        "Đồng chí Bí thư Đảng ủy đề nghị các chi bộ triển khai.",
        "Trang chủ | Bí thư Đảng ủy Vũ Thị Hạnh | Liên hệ",
    ],
)
def test_a_body_a_post_without_name_and_furniture_name_nobody(words):
    """Only a person named with a post in the running text is an official."""
    assert claims(words) == []


def test_the_one_who_signs_is_named_under_the_post():
    """Under a document the post stands on a line of its own above "(Đã ký)" and the name."""
    words = "TM. BAN CHẤP HÀNH\nPHÓ BÍ THƯ\n\n(Đã ký)\nTriệu Thị Bích"
    assert officials(words) == [("Triệu Thị Bích", "PHÓ BÍ THƯ")]


# --- appointments


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ("Đồng chí Lã Văn Bền được chỉ định giữ chức Bí thư Đảng ủy xã.", "appointed"),
        ("Ông Lã Văn Bền được Ban Thường vụ Tỉnh ủy chỉ định làm Bí thư Đảng ủy xã.", "appointed"),
        (
            "Thành ủy đã điều động, chỉ định ông Lã Văn Bền - Phó Giám đốc Sở Tư pháp giữ chức Bí thư Đảng ủy xã.",
            "appointed",
        ),
        ("Đại hội bầu đồng chí Lã Văn Bền làm Bí thư Đảng ủy xã.", "elected"),
        ("Đ/c Lã Văn Bền được tín nhiệm bầu giữ chức vụ Bí thư Đảng ủy xã.", "elected"),
        ("Đ/c Lã Văn Bền đắc cử chức danh Bí thư Đảng ủy xã.", "elected"),
        ("Với số phiếu tập trung, đ/c Lã Văn Bền trúng cử Bí thư Đảng ủy xã.", "elected"),
        ("Đại hội đã bầu Bí thư Đảng ủy xã là đồng chí Lã Văn Bền.", "elected"),
        ("Đồng chí Lã Văn Bền tái đắc cử Bí thư Đảng ủy xã.", "re-elected"),
        ("Đồng chí Lã Văn Bền tiếp tục được tín nhiệm bầu giữ chức Bí thư Đảng ủy xã.", "re-elected"),
        ("Đồng chí Lã Văn Bền - tái cử chức Bí thư Đảng ủy xã.", "re-elected"),
        ("Đại hội tiếp tục tín nhiệm bầu đồng chí Lã Văn Bền giữ chức Bí thư Đảng ủy xã.", "re-elected"),
    ],
)
def test_the_verb_says_how_somebody_came_to_a_post(words, mode):
    """Appointing, electing and re-electing are told apart in passive, active and inverted wording."""
    assert appointments(words) == [("Lã Văn Bền", "Bí thư Đảng ủy xã", mode)]
    assert officials(words) == []


def test_the_mode_carries_over_a_list_of_people_and_posts():
    """One verb governs all items after it, also in the next sentence and where only name and post are left."""
    words = (
        "Đại hội nghe công bố quyết định chỉ định nhân sự. Theo đó, đồng chí Tạ Văn Ất giữ chức Bí thư;"
        " các đồng chí Bế Thị Bính và Cù Văn Đinh giữ chức Phó Bí thư; đồng chí Vi Thị Mậu, Chủ nhiệm Ủy ban Kiểm tra."
    )
    assert appointments(words) == [
        ("Tạ Văn Ất", "Bí thư", "appointed"),
        ("Bế Thị Bính", "Phó Bí thư", "appointed"),
        ("Cù Văn Đinh", "Phó Bí thư", "appointed"),
        ("Vi Thị Mậu", "Chủ nhiệm Ủy ban Kiểm tra", "appointed"),
    ]


def test_a_re_election_does_not_carry_over_to_the_next_person():
    """The word "tái cử" is said of one person; the others of the list are elected."""
    words = "Đồng chí Tạ Văn Ất tái cử giữ chức Bí thư, đồng chí Bế Thị Bính giữ chức Phó Bí thư."
    assert [mode for _, _, mode in appointments(words)] == ["re-elected", "elected"]


@pytest.mark.parametrize("sign", [", ", ": ", " - "])
def test_the_items_of_a_list_take_the_verb_of_the_line_above(sign):
    """In a list over several lines the line that opens it says that the people are appointed."""
    words = (
        f"Danh sách chỉ định gồm:\n1. Đồng chí Tạ Văn Ất{sign}Bí thư Đảng ủy;\n2. Đồng chí Vi Thị Mậu{sign}Phó Bí thư."
    )
    assert appointments(words) == [
        ("Tạ Văn Ất", "Bí thư Đảng ủy", "appointed"),
        ("Vi Thị Mậu", "Phó Bí thư", "appointed"),
    ]


def test_the_quote_runs_from_the_form_of_address_through_the_post():
    """People who share a post share the quote."""
    found = claims("Đại hội bầu xong. Các đồng chí Tạ Văn Ất và Vi Thị Mậu được bầu làm Phó Bí thư Đảng ủy, ra mắt.")
    quote = "Các đồng chí Tạ Văn Ất và Vi Thị Mậu được bầu làm Phó Bí thư Đảng ủy"
    assert [c.quote for c in found] == [quote, quote]


def test_one_person_may_be_given_several_posts():
    """Posts joined by a comma are one claim; "đồng thời giữ chức" gives a second."""
    words = "Đ/c Vi Thị Mậu được bầu giữ chức Phó Bí thư, Chủ tịch UBND xã, đồng thời giữ chức Trưởng ban Chỉ đạo xã."
    assert appointments(words) == [
        ("Vi Thị Mậu", "Phó Bí thư, Chủ tịch UBND xã", "elected"),
        ("Vi Thị Mậu", "Trưởng ban Chỉ đạo xã", "elected"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ông Tạ Văn Ất từng giữ chức Chủ tịch UBND huyện.",
        "Đồng chí Tạ Văn Ất thôi giữ chức Bí thư Đảng ủy.",
        "HĐND miễn nhiệm chức danh Phó Chủ tịch UBND xã đối với ông Tạ Văn Ất.",
        "Đảng ủy giới thiệu đồng chí Tạ Văn Ất để bầu giữ chức Chủ tịch HĐND xã.",
    ],
)
def test_a_post_left_held_once_or_proposed_is_no_appointment(words):
    """Biographies, releases and proposals put nobody in a post."""
    assert claims(words) == []


def test_a_guest_in_an_appointing_sentence_stays_a_guest():
    """A post of a higher level beside a name is held, not given by the congress."""
    words = (
        "Đồng chí Tạ Văn Ất được bầu làm Bí thư Đảng ủy; đồng chí Hà Thị Vĩnh, Phó Bí thư Tỉnh ủy, tặng hoa chúc mừng."
    )
    assert appointments(words) == [("Tạ Văn Ất", "Bí thư Đảng ủy", "elected")]
    assert officials(words) == [("Hà Thị Vĩnh", "Phó Bí thư Tỉnh ủy")]


@pytest.mark.parametrize(
    "words",
    [
        "Đoàn công tác do đồng chí Hà Thị Vĩnh, Phó Chủ tịch HĐND tỉnh làm Trưởng đoàn đến dự.",
        "Đại hội bầu Đoàn Chủ tịch gồm các đồng chí:\n- Hà Thị Vĩnh, Phó Chủ tịch HĐND tỉnh;",
    ],
)
def test_who_leads_a_delegation_or_presides_is_not_appointed(words):
    """Leading the guests or sitting in the presidium is no post given by the congress."""
    assert appointments(words) == []
    assert officials(words) == [("Hà Thị Vĩnh", "Phó Chủ tịch HĐND tỉnh")]


def test_an_appointed_person_is_not_also_an_official():
    """Who is elected in the last paragraph is no official for having read the report in the first."""
    words = (
        "Đ/c Vi Thị Mậu - Bí thư Đảng ủy trình bày báo cáo. Đ/c Vi Thị Mậu tiếp tục được bầu giữ chức Bí thư Đảng ủy."
    )
    assert [type(c) for c in claims(words)] == [Appointment]


# --- bodies


@pytest.mark.parametrize(
    "words",
    [
        "Thành ủy chỉ định 27 đồng chí tham gia Ban Chấp hành Đảng bộ phường.",
        "Thành ủy chỉ định 27 đồng chí vào BCH.",
        "27 đồng chí được chỉ định tham gia Ban Chấp hành.",
        "chỉ định 27 Ủy viên Ban Chấp hành Đảng bộ xã",
        "chỉ định Ban Chấp hành Đảng bộ phường Bồ Đề lần thứ I, nhiệm kỳ 2025 - 2030 gồm 27 đồng chí",
        "chỉ định Ban Chấp hành với 27 người",
        "chỉ định Ban Chấp hành (27 thành viên)",
        "chỉ định BCH: 27 đ/c",
        "chỉ định Ban Chấp hành, Ban Thường vụ Đảng ủy gồm 27 đồng chí",
        "chỉ định hai mươi bảy đồng chí vào Ban Chấp hành",
        "Thành ủy chỉ định:\n- Ban Chấp hành gồm 27 đồng chí;",
        "chỉ định 27 đảng ủy viên",
    ],
)
def test_the_size_of_a_body_is_read_in_every_word_order(words):
    """Count before body, body before count, abbreviated, in words, with or without a noun between."""
    assert sizes(words) == [(EXECUTIVE, 27, "appointed")]


def test_each_body_of_a_row_has_its_own_count():
    """A count belongs to the body it is joined to, never to its neighbour."""
    before = "Đại hội bầu 15 đồng chí vào Ban Chấp hành, 5 vào Ban Thường vụ, 3 đồng chí vào Ủy ban Kiểm tra."
    after = "Đại hội bầu Ban Chấp hành 15 đồng chí, Ban Thường vụ có 5 đồng chí và UBKT gồm 03 đồng chí."
    expected = [(EXECUTIVE, 15, "elected"), (STANDING, 5, "elected"), (INSPECTION, 3, "elected")]
    assert sizes(before) == sizes(after) == expected


def test_the_mode_of_a_body_is_none_where_no_verb_says_it():
    """A bare statement of size says nothing of how the body came about."""
    assert sizes("Ban Thường vụ có 9 ủy viên.") == [(STANDING, 9, None)]


@pytest.mark.parametrize(
    "words",
    [
        "Ban Chấp hành có 8 đồng chí nữ.",
        "Đại hội bầu bổ sung 2 đồng chí vào Ban Chấp hành.",
        "Ban Chấp hành Hội Nông dân xã gồm 13 đồng chí.",
        "Ban Chấp hành Đảng bộ tỉnh gồm 60 đồng chí.",
        "Đoàn Chủ tịch gồm 5 đồng chí.",
        "Ủy ban Kiểm tra đã kiểm tra 12 đồng chí, Ban Chấp hành kết nạp 30 đảng viên.",
        "Tổng lượt truy cập: 33 đồng chí vào Ban Chấp hành",
    ],
)
def test_parts_changes_and_other_bodies_are_no_body_size(words):
    """Women among the members, additions, mass organisations and higher levels are left alone."""
    assert sizes(words) == []


@pytest.mark.parametrize(
    ("words", "count", "alternates"),
    [
        ("Đại hội bầu 9 đại biểu chính thức và 1 đại biểu dự khuyết đi dự Đại hội Đảng bộ huyện.", 9, 1),
        ("Chỉ định 6 đồng chí tham gia Đoàn đại biểu dự Đại hội đại biểu Đảng bộ tỉnh.", 6, None),
        (
            "Đại hội bầu đoàn đại biểu dự Đại hội Đảng bộ thị xã gồm 12 đại biểu chính thức, 02 đại biểu dự khuyết.",
            12,
            2,
        ),
        ("Đại hội đã cử 4 đại biểu dự Đại hội cấp trên.", 4, None),
    ],
)
def test_a_delegation_has_members_and_alternates(words, count, alternates):
    """Delegates sent to a higher congress are a body of their own and no attendance."""
    (claim,) = claims(words)
    assert (claim.body, claim.count, claim.alternates) == (DELEGATION, count, alternates)


# --- attendance


@pytest.mark.parametrize(
    "words",
    [
        "Đại hội có 214 đại biểu đại diện cho 2.883 đảng viên.",
        "cùng 214 đại biểu chính thức thay mặt hơn 2.883 đảng viên của Đảng bộ",
        "dự phiên chính thức là 214 đại biểu của trên 2.883 đảng viên",
        "triệu tập 214 đại biểu ưu tú từ 2883 đảng viên",
        "214 đại biểu được bầu từ 45 chi bộ, đại diện cho ý chí của 2,883 đảng viên",
        "dự họp là 214 đảng viên tiêu biểu cho 2.883đảng viên",
        "Thay mặt cho 2.883 đảng viên, 214 đại biểu đã về dự.",
        "Đại hội có 214/220 đại biểu tham dự, tiêu biểu cho 2.883 đảng viên.",
        "Về dự có 214 đại biểu, mang theo niềm tin của hơn 2.883 đảng viên ở 45 chi bộ.",
        "214 đại biểu chính thức mang theo tâm huyết và nguyện vọng của 2.883 đảng viên",
        "Đại hội có 214 đại biểu dự, kết tinh trí tuệ của gần 2.883 đảng viên.",
        "214 đại biểu về dự là tiếng nói của 2.883 đảng viên.",
    ],
)
def test_delegates_stand_for_members(words):
    """Both counts are read whatever links them, glued to the noun or not, with any mark of thousands."""
    assert attendance(words) == [(214, 2883)]


@pytest.mark.parametrize(
    "words",
    [
        "180 đại biểu được triệu tập dự Đại hội.",
        "Hội nghị có hơn 180 đại biểu.",
        "Với sự tham dự của 180 đại biểu, hội nghị bắt đầu.",
        "Dự Đại hội có lãnh đạo các sở, ngành; 180 đại biểu.",
        "Đại hội có 180 đại biểu, đại diện cho 41 chi bộ.",
        "Với sự nhất trí của 180 đại biểu, Đại hội quyết nghị:",
    ],
)
def test_delegates_present_need_no_members(words):
    """Where the text names no members the claim has none."""
    assert attendance(words) == [(180, None)]


@pytest.mark.parametrize(
    "words",
    [
        "Trong nhiệm kỳ đã kết nạp 236 đảng viên.",
        "Đảng bộ có 45 chi bộ với 1.748 đảng viên.",
        "Có 7 đại biểu tham luận.",
        "Với 27/27 đại biểu có mặt tán thành, HĐND xã thông qua nghị quyết.",
        "Tờ trình được 25/27 đại biểu dự họp biểu quyết đồng ý.",
        "Cử tri bầu 25 đại biểu HĐND xã.",
        "Hơn 1.200 cán bộ, đảng viên học tập nghị quyết.",
        "Lượt xem: 214 đại biểu dự Đại hội",
    ],
)
def test_other_counts_of_people_are_no_attendance(words):
    """Members admitted, membership, speakers and councillors are not delegates present."""
    assert attendance(words) == []


def test_the_quote_of_attendance_holds_both_counts():
    """It begins at the number of delegates and ends with the noun of the members."""
    (claim,) = claims("Về dự có trên 98 đại biểu thay mặt cho 412 đảng viên sinh hoạt tại 14 chi bộ.")
    assert claim.quote == "98 đại biểu thay mặt cho 412 đảng viên"


def test_a_count_given_again_points_to_its_first_mention():
    """The lead repeats what the body says: the second claim names the first."""
    first, second = claims("Đại hội có 98 đại biểu tham dự.\nSáng nay, 98 đại biểu đã về dự Đại hội.")
    assert (first.same_as, second.same_as) == (None, first.start)


# --- all together

REPORT = (
    "Dự Đại hội có đồng chí Vàng Seo Cón – Ủy viên Ban Thường vụ Tỉnh uỷ; 120 đại biểu thay mặt cho 950 đảng viên.\n"
    "Tỉnh ủy chỉ định Ban Chấp hành gồm 25 đồng chí; đồng chí Thào A Sử giữ chức Bí thư Đảng ủy xã."
)


@pytest.mark.parametrize(
    "disguise",
    [
        str,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("\n", "\r\n\r\n"),
        lambda text: text.replace("uỷ", "ủy"),
    ],
)
def test_claims_stand_in_text_order_at_the_documents_own_words(disguise):
    """However the text is encoded or spaced, each quote is the document's and the reading is the same."""
    text = disguise(REPORT)
    found = claims(text)
    assert [type(c) for c in found] == [Official, Attendance, BodySize, Appointment]
    assert all(text[c.start : c.end] == c.quote for c in found)
    assert all(c.rule for c in found)

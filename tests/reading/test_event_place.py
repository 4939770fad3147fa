"""The codes of the event's unit and of other places."""

import pytest

import lotrinh


def read(text):
    return lotrinh.read(text)


def congress(unit, day="22/7/2025", more="", term="2025 - 2030", ordinal="I"):
    return f"Ngày {day}, Đảng bộ {unit} tổ chức Đại hội đại biểu lần thứ {ordinal}, nhiệm kỳ {term}.\n{more}"


@pytest.mark.parametrize(
    ("text", "code", "province"),
    [
        (congress("phường An Khê", more="Bí thư Thành ủy Đà Nẵng dự."), "20305", "Đà Nẵng"),
        (congress("phường An Khê", more="Bí thư Tỉnh ủy Gia Lai dự."), "23617", "Gia Lai"),
        (
            congress("phường An Khê", more="Phường hợp nhất từ các phường Hòa Phát, An Khê và Hòa An cũ."),
            "20305",
            "Đà Nẵng",
        ),
        (congress("phường Thanh Miếu"), "07909", "Phú Thọ"),
        (congress("phường Đông Sơn"), "16378", "Thanh Hóa"),
        (congress("phường Thạch Quý", "20/5/2020", term="2020 - 2025", ordinal="XXIII"), "18091", "Hà Tĩnh"),
        (congress("xã Long Thành", "1/8/2025", "Tỉnh Đồng Nai"), "26368", "Đồng Nai"),
    ],
)
def test_the_unit_has_its_code_and_province(text, code, province):
    """The day, the province, the predecessors or the name settle which unit is meant; the table knows the rest."""
    event = read(text).event
    assert (event.unit_code, event.province) == (code, province)


@pytest.mark.parametrize(
    "text",
    [
        congress("phường An Khê"),
        congress("phường Vân Khê"),
        congress("phường An Khê", more="Bí thư Tỉnh ủy Cà Mau dự."),
        congress("phường Thạch Quý", "20/5/2026"),
        "Kết quả sáu tháng: thu ngân sách đạt 5 tỷ đồng.",
    ],
)
def test_a_unit_that_is_not_settled_has_no_code(text):
    """Two units of one name, an unknown name, a contradiction, a unit that is no more: no code is guessed."""
    assert read(text).event.unit_code is None


def test_a_place_of_a_claim_has_its_code():
    """In a round-up the figures of another commune carry its code."""
    text = (
        "Ngày 29/7/2025, Đảng bộ xã Bảo Nhai (Lào Cai) tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.\n"
        "Nhiệm kỳ qua, tỉnh Lào Cai thu ngân sách đạt 9.000 tỷ đồng."
    )
    figure = next(claim for claim in read(text).to_dict()["claims"] if claim["type"] == "figure")
    assert (figure["place"], figure["place_code"]) == ("tỉnh Lào Cai", "15")


def findings(more, unit="phường An Hải"):
    reading = read(congress(unit, more="Bí thư Thành ủy Hải Phòng dự.\n" + more))
    return [f for f in reading.to_dict()["findings"] if f["code"] == "predecessors_differ"]


TRUE = (
    "Phường được thành lập trên cơ sở sắp xếp toàn bộ phường An Đồng, phường Hồng Thái, phần lớn phường Đồng Thái, "
    "một phần nhỏ phường An Hải và phường Lê Lợi."
)


def test_a_merger_that_agrees_with_the_table_is_no_finding():
    """The words "most" and "a small part" sharpen the table and contradict nothing."""
    assert findings(TRUE) == []


def test_a_merger_that_contradicts_the_table_is_a_finding():
    """A whole ward that was divided, and a ward that is not named, are queried with both sides."""
    (finding,) = findings("Phường hợp nhất từ các phường An Đồng, Hồng Thái, Đồng Thái và An Hải cũ.")
    assert finding["unnamed"] == ["phường Lê Lợi"]
    assert finding["extent"] == ["phường An Hải", "phường Đồng Thái"]
    assert "11617" in finding["message"]
    assert "11617" in finding["message_vi"]


def test_a_merger_of_another_unit_is_not_compared():
    """What the text tells of another ward's predecessors says nothing of this one's."""
    assert findings("Phường bạn hợp nhất từ các phường Hòa Phát, Hòa An và Bến Nghé cũ.") == []


@pytest.mark.parametrize(
    ("words", "unlisted", "unnamed", "extent"),
    [
        (TRUE.replace("toàn bộ phường An Đồng", "một phần phường An Đồng"), [], [], ["phường An Đồng"]),
        (TRUE.replace("phường Hồng Thái, ", ""), [], ["phường Hồng Thái"], []),
        (TRUE.replace(" và phường Lê Lợi", ", phường Lê Lợi và phường Nam Sơn"), ["Nam Sơn"], [], []),
        (TRUE.replace("phần lớn phường Đồng Thái", "toàn bộ phường Đồng Thái"), [], [], ["phường Đồng Thái"]),
    ],
)
def test_each_kind_of_contradiction_is_told_apart(words, unlisted, unnamed, extent):
    """For An Hải: a whole told as a part, one left out, one too many, a part told as a whole."""
    (finding,) = findings(words)
    assert (finding["unlisted"], finding["unnamed"], finding["extent"]) == (unlisted, unnamed, extent)


def test_a_part_that_may_hold_for_the_first_only_contradicts_nothing():
    """`Một phần phường A, phường B` may mean all of B: the words are read, but not held against the table."""
    words = "một phần phường Đồng Thái, phường An Hải, phường Lê Lợi, phường An Đồng và phường Hồng Thái."
    assert findings(f"Phường hợp nhất từ {words}") == []


def test_a_name_inside_another_word_is_not_named():
    """`Giao Hà` is missing though the letters of `Giao Hải` begin like it."""
    reading = read(
        congress("xã Giao Phúc", more="Bí thư Tỉnh ủy Ninh Bình dự.\nXã hợp nhất từ xã Giao Xuân và xã Giao Hải.")
    )
    (finding,) = [found for found in reading.to_dict()["findings"] if found["code"] == "predecessors_differ"]
    assert finding["unnamed"] == ["xã Giao Hà"]

"""Why a number is a quantity, and how much; or why it is none."""

import pytest

from .explained import facts, rules, trace


@pytest.mark.parametrize(
    ("text", "number", "rule", "words", "reason"),
    [
        ("Sáng 12/8/2025, xã họp.", "12", "by its form", "12/8/2025", "date"),
        ("Nghị quyết số 18-NQ/TW được quán triệt.", "18", "by its form", "18-NQ/TW", "document_number"),
        ("Nhiệm kỳ 2025 - 2030 mở ra.", "2030", "by its form", "2025 - 2030", "term"),
        ("Đến năm 2030, xã về đích.", "2030", "year by its form", "2030", "date"),
        ("Giá trị trên 1 ha đất đạt 145 triệu đồng.", "1", "base to count by", "1", "unit_of_reference"),
        ("Xã giữ vững phong trào “3” sáng.", "3", "in quotation marks", "3", "name_part"),
        ("Chỉ thị 05 được học tập.", "05", "words before it", "Chỉ thị", "document_number"),
        ("Sau 5 năm, xã đã đổi thay.", "5", "words behind it", "năm", "duration"),
        ("Các phường 11, 12 và 14 đã xong.", "12", "list that goes on", "11, 12", "name_part"),
        ("Trẻ từ 3 - 5 tuổi đến trường.", "3", "with the number behind it", "3 - 5", "age"),
        ("1. Kinh tế phát triển.\n2. Xã hội ổn định.", "2", "marks a list item", "2.", "list_marker"),
        ("Xã họp.\nOnline: 7", "7", "furniture of the page", "Online: 7", "page_furniture"),
    ],
)
def test_a_refused_number_names_the_rule_and_the_words_that_refused_it(text, number, rule, words, reason):
    """The trace ends after two steps: what refused the number, and the reason that the number account has."""
    refused = trace(text, number)
    assert [step.name for step in refused.steps] == ["number", "claim"]
    assert facts(text, number, "number") == [(rule, words)]
    assert (refused.claim, refused.reason) == (None, reason)


def test_words_that_give_a_reason_may_stand_on_two_lines():
    """The words before a number are quoted as the document breaks them."""
    assert facts("Xã học tập nghị quyết\ntrung ương 4 từ đầu năm.", "4", "number")[0][1].endswith("trung ương")


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Thu ngân sách đạt 1.250 tỷ đồng.", "1.250", ["point groups thousands", "as Vietnamese writes"]),
        ("Tỷ lệ hộ nghèo còn 0,35%.", "0,35", ["comma is decimal", "the digits decide"]),
        ("Tỷ lệ hộ nghèo còn 1.234%.", "1.234", ["point is decimal", "the unit decides"]),
        ("Xã có 1,234 hộ.", "1,234", ["comma groups thousands", "the unit decides"]),
        ("Thu ngân sách đạt 15.219,5 tỷ đồng.", "15.219,5", ["two separators, the last is decimal"]),
        ("Thu ngân sách đạt 632 tỷ đồng.", "632", ["digits without a separator"]),
        ("Xây dựng hai cụm công nghiệp.", "hai", ["number in words"]),
    ],
)
def test_separators_say_how_they_were_read_and_what_decided(text, number, expected):
    """The digits, the unit or the habit of the document decide; the fact behind the reading says which."""
    assert rules(text, number, "quantity")[: len(expected)] == expected


def test_the_habit_of_a_document_is_shown_by_one_of_its_numbers():
    """Where a document writes `1,862.5`, the comma of `1,250` groups thousands, and that number is the evidence."""
    text = "Thu ngân sách đạt 1,862.5 tỷ đồng; chi ngân sách 1,250 tỷ đồng; tỷ lệ hộ nghèo còn 2.5%."
    read, why = facts(text, "1,250", "quantity")[:2]
    assert read == ("comma groups thousands", "1,250")
    assert why == ("as the document writes", "1,862.5")


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Thu ngân sách đạt 32 tỷ đồng.", "32", [("scale", "tỷ"), ("unit", "đồng")]),
        ("Thu ngân sách đạt 1,6 tỷ.", "1,6", [("scale", "tỷ"), ("currency left out", "1,6 tỷ")]),
        ("Thu nhập đạt 64 triệu đồng/người/năm.", "64", [("unit", "đồng"), ("counted per", "/người/năm")]),
        ("Kết nạp từ 25 đảng viên trở lên.", "25", [("counted noun", "đảng viên"), ("bounded behind it", "trở lên")]),
        ("Kinh tế tăng 11 - 12%/năm.", "12", [("two ends of a range", "11 - 12"), ("unit", "%")]),
        ("Có 8/11 trường đạt chuẩn.", "11", [("n of m", "8/11"), ("counted noun", "trường")]),
        ("Chi 634 tỷ 620 triệu đồng làm đường.", "620", [("scale", "tỷ"), ("larger and smaller part", "634 tỷ 620")]),
        ("Thu đạt 41,5; 45,2 và 49,8 triệu đồng.", "41,5", [("unit of the whole series", "49,8 triệu đồng")]),
        ("Thu nhập bình quân đầu người gấp đôi năm 2020.", "đôi", [("times a base", "đôi")]),
        ("Có 12 tủ sách cộng đồng.", "12", [("unit from the noun behind it", "tủ sách")]),
        ("Xã có diện tích 21,64 km2.", "21,64", [("unit", "km2"), ("amount", "21,64 km2")]),
        ("Con số là 35.", "35", [("no unit", None)]),
    ],
)
def test_each_part_of_a_quantity_is_quoted(text, number, expected):
    """Scale, unit, per, range, ratio, compound and series: each with the words that it was read by."""
    found = facts(text, number, "quantity")
    assert [fact for fact in found if fact in expected] == expected


def test_the_amount_is_that_of_the_claim():
    """Digits times scale, said last, is the value that the claim has."""
    told = trace("Chi 634 tỷ 620 triệu đồng làm đường.", "634")
    amount = told.step("quantity").facts[-1]
    assert (amount.rule, amount.found["value"]) == ("amount", told.claim["value"]) == ("amount", 634_620_000_000)


def test_a_number_inside_a_unit_belongs_to_its_quantity():
    """Asked about the 2 of km2, the trace is that of the area, and says how the 2 itself was taken."""
    told = trace("Xã có diện tích 21,64 km2.", 24)
    assert told.subject.quote == "21,64 km2"
    assert [fact.words.quote for fact in told.step("number").facts] == ["21,64", "2"]


def test_words_that_say_zero_are_traced_without_a_number():
    """“không còn” has no digit: the trace begins with the words and has no quantity step."""
    told = trace("Xã không còn hộ nghèo.", "không còn")
    assert [fact.rule for fact in told.step("number").facts] == ["words that say none"]
    assert told.step("quantity") is None
    assert told.claim["value"] == 0


def test_a_number_that_another_claim_holds_names_the_claim():
    """The 17 of “17 chỉ tiêu” went to the declared count, before figures were looked for."""
    told = trace("Đại hội thông qua 17 chỉ tiêu chủ yếu.", "17")
    held = told.step("number").facts[-1]
    assert (held.rule, held.words.quote, held.found["type"]) == (
        "in the words of another claim",
        "17 chỉ tiêu chủ yếu",
        "declared",
    )
    assert told.claim["type"] == "declared"

"""Which words speak of a number, and what names it."""

import pytest

from .explained import CONGRESS, facts, rules, trace


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Thu ngân sách đạt 32 tỷ đồng.", "32", ("begins with the sentence", None)),
        (
            "Thu đạt 32 tỷ đồng; tỷ lệ hộ nghèo còn 2%.",
            "2%",
            ("begins behind a semicolon", "tỷ lệ hộ nghèo còn 2%"),
        ),
        ("Thu đạt 32 tỷ đồng, tăng 5%.", "5%", ("begins behind the figure before", ", tăng 5%")),
        (
            "Thu ngân sách đạt 32 tỷ đồng (kế hoạch 30 tỷ đồng).",
            "30",
            ("begins inside brackets", "kế hoạch 30 tỷ đồng"),
        ),
    ],
)
def test_the_clause_says_where_the_words_of_a_number_begin(text, number, expected):
    """At the sentence, behind a semicolon or another figure, or inside brackets."""
    assert facts(text, number, "clause")[1] == expected


def test_each_word_before_a_number_says_what_it_gives():
    """The chain is told from the number backwards: the bound that won, then the verb."""
    told = trace("Năm 2025, thu ngân sách ước đạt trên 32 tỷ đồng.", "32").step("clause").facts
    given = [(fact.words.quote, dict(fact.found)) for fact in told if fact.rule == "word before the number"]
    assert given == [("trên", {"bound": ">"}), ("ước đạt", {"bound": "~"})]


def test_a_verb_before_the_name_is_quoted():
    """“Giảm tỷ lệ …” stands before the name, and still says that the rate falls."""
    assert ("verb before the name", "Giảm") in facts("Giảm tỷ lệ hộ nghèo bình quân 0,5%/năm.", "0,5%", "clause")


@pytest.mark.parametrize(
    ("text", "number", "rule", "words"),
    [
        ("Thu ngân sách vượt 7% dự toán.", "7%", "plan behind the number", "dự toán"),
        ("Thu ngân sách vượt chỉ tiêu 5%.", "5%", "plan before the number", "vượt chỉ tiêu"),
        ("Thu ngân sách tăng 8% so với năm 2024.", "8%", "compared with a time", "so với năm 2024"),
        ("Thu ngân sách đạt 32 tỷ đồng năm 2024.", "32", "time behind the number", "năm 2024"),
        ("Đến năm 2030, phấn đấu 98% hộ dùng nước sạch.", "98%", "noun behind the number", "hộ dùng nước sạch"),
        ("Đến năm 2030, phấn đấu 98% hộ dùng nước sạch.", "98%", "time before the number", "Đến năm 2030"),
    ],
)
def test_plans_times_and_nouns_beside_a_number_are_quoted(text, number, rule, words):
    """What stands on either side and belongs to the figure is told with its words."""
    assert (rule, words) in facts(text, number, "clause")


@pytest.mark.parametrize(
    ("text", "number", "rule", "comparator"),
    [
        ("Thu ngân sách đạt trên 32 tỷ đồng.", "32", "bounded by the word before", ">"),
        ("Kết nạp từ 45 đảng viên trở lên.", "45", "bounded by what follows", ">="),
        ("Kinh tế tăng 11 - 12%.", "11", "both ends are given", "range"),
        ("Phấn đấu thu ngân sách từ 32 tỷ đồng.", "32", "a bare from in a target", ">="),
        ("Thu tăng từ 30 tỷ đồng năm 2020 lên 45 tỷ đồng.", "30", "start of a pair", "="),
        ("Ước tính năm 2025, thu ngân sách đạt 32 tỷ đồng.", "32", "estimate opens the sentence", "~"),
        ("Thu ngân sách đạt 32 tỷ đồng.", "32", "nothing bounds it", "="),
    ],
)
def test_the_clause_ends_with_what_made_the_comparator(text, number, rule, comparator):
    """The last fact of the clause names the reason of the comparator, and it is the claim's."""
    told = trace(text, number)
    last = told.step("clause").facts[-1]
    assert (last.rule, last.found["comparator"], told.claim["comparator"]) == (rule, comparator, comparator)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Thu ngân sách đạt 32 tỷ đồng.", "32", ("words before the number", "Thu ngân sách")),
        ("Phấn đấu 98% hộ dân dùng nước sạch.", "98%", ("noun behind the number", "hộ dân dùng nước sạch")),
        ("Toàn Đảng bộ đã kết nạp 34 đảng viên.", "34", ("verb before the number", "kết nạp")),
        ("Trong đó, 150 ha đã được cấp mã số.", "150", ("what was done to it", "cấp mã số")),
        ("Chi 6,84 tỷ đồng cho an sinh xã hội.", "6,84", ("what it is for", "an sinh xã hội")),
        ("Xã không còn hộ nghèo.", "không còn", ("what there is none of", "hộ nghèo")),
        (
            "Xã họp. Từ 22,5% đầu nhiệm kỳ, tỷ lệ hộ nghèo của xã còn 7,4%.",
            "22,5%",
            ("named by the end of the pair", "tỷ lệ hộ nghèo của xã"),
        ),
    ],
)
def test_a_name_is_quoted_with_where_it_stands(text, number, expected):
    """Before the number, behind it, or at the end of its pair."""
    assert facts(text, number, "name")[0] == expected


def test_a_shared_name_points_at_the_figure_it_is_shared_with():
    """A share of a plan behind a count takes the count's words, and says whose they are."""
    told = facts("Kết nạp 34 đảng viên, đạt 106% kế hoạch.", "106%", "name")
    assert told[:2] == [("shared with another figure", "Kết nạp 34 đảng viên"), ("that figure", "34 đảng viên")]


def test_a_plan_in_brackets_shares_the_name_and_is_a_target():
    """“(kế hoạch 11,5%)” is the plan's own value: named by the figure before it, a target though that is a result."""
    text = CONGRESS + "Nhiệm kỳ qua, kinh tế tăng trưởng 12% (kế hoạch 11,5%)."
    assert "value of the plan itself" in rules(text, "11,5%", "clause")
    assert ("that figure", "12%") in facts(text, "11,5%", "name")
    assert facts(text, "11,5%", "kind") == [("time said before it", "Nhiệm kỳ qua"), ("value of a plan", None)]


def test_the_catalogue_says_which_wording_fits():
    """The entry's key stands beside the wording of the catalogue that the document's words fit."""
    known = trace("Tỷ lệ hộ dùng nước sạch đạt 98%.", "98%").step("name").facts[-1]
    assert known.rule == "in the catalogue"
    assert (known.found["indicator"], known.found["variant"]) == ("clean_water", "tỷ lệ hộ … nước sạch")


def test_words_that_the_catalogue_lacks_are_quoted():
    """The words that were looked up in vain are those that a new entry would need."""
    told = facts("Xã có 12 tủ sách cộng đồng.", "12", "name")
    assert told[-1] == ("not in the catalogue", "tủ sách cộng đồng")


@pytest.mark.parametrize(
    ("text", "at", "rule"),
    [
        ("Ban Thường vụ họp 5 lần.", "5", "occasions, no multiple"),
        ("Từ 22,5% năm 2020, xã đã khởi sắc.", "22,5%", "start of a pair whose end was not found"),
        ("Bí danh của ông là 35.", "35", "neither a unit nor a name that asks for a number"),
        ("Đại hội nêu 3 khâu đột phá. Đồng chí đề nghị làm tốt 3 khâu đột phá.", 53, "repeats a declared count"),
    ],
)
def test_a_quantity_that_measures_nothing_says_what_is_missing(text, at, rule):
    """It came as far as its name; the trace ends there, with the reason of the account."""
    told = trace(text, at)
    assert [fact.rule for fact in told.step("name").facts] == [rule]
    assert told.step("meaning") is None
    assert told.reason == "no_unit"

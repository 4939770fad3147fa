"""Declared counts: what a congress announces it will do, counted."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.declared import read_declared
from lotrinh.reading.page import segment


def declared(text):
    return [(c.what, c.count) for c in read_declared(segment(text, default()), default())]


@pytest.mark.parametrize(
    ("words", "what", "count"),
    [
        ("đề ra 17 chỉ tiêu chủ yếu", "targets", 17),
        ("thông qua 04 nhóm chỉ tiêu", "target_groups", 4),
        ("xác định 5 nhiệm vụ trọng tâm", "tasks", 5),
        ("với 8 nhóm nhiệm vụ, giải pháp chủ yếu", "tasks", 8),
        ("xác định 3 khâu đột phá", "breakthroughs", 3),
        ("xác định 3 đột phá gồm", "breakthroughs", 3),
        ("thống nhất 2 nhiệm vụ đột phá", "breakthroughs", 2),
        ("ban hành 4 chương trình trọng điểm", "programmes", 4),
        ("đề ra 6 nhóm giải pháp", "solutions", 6),
        ("dựa trên 3 trụ cột", "pillars", 3),
    ],
)
def test_each_kind_of_announcement_is_read(words, what, count):
    """Targets, groups of them, tasks, breakthroughs, programmes, solutions and pillars are told apart."""
    assert declared(f"Đại hội {words}.") == [(what, count)]


@pytest.mark.parametrize(
    ("words", "count"),
    [("Hai", 2), ("bốn", 4), ("mười hai", 12), ("hai mươi lăm", 25), ("ba (03)", 3), ("05", 5)],
)
def test_a_number_word_counts_as_a_digit_does(words, count):
    """Words, capitals, leading zeros and a number said twice give one count."""
    assert declared(f"{words} khâu đột phá là hạ tầng và con người.") == [("breakthroughs", count)]


@pytest.mark.parametrize(
    "text",
    [
        "Có 16/19 chỉ tiêu đạt và vượt.",
        "Thực hiện đạt 100% chỉ tiêu.",
        "Xã hoàn thành 22 chỉ tiêu.",
        "Có 22 chỉ tiêu đạt và vượt, 2 chỉ tiêu không đạt.",
        "Ủy ban Kiểm tra đã kiểm tra 3 nhiệm vụ.",
        "Tỉnh giao 15 nhiệm vụ cho xã.",
        "Nhiệm kỳ qua, Đại hội đề ra 20 chỉ tiêu, đến nay có 18 chỉ tiêu hoàn thành.",
        "Xã triển khai 3 chương trình mục tiêu quốc gia và 2 chương trình văn nghệ.",
        "Kế hoạch 5 năm nhiệm vụ nặng nề, cả năm chỉ tiêu đều đạt.",
        "Mức 20-25 chỉ tiêu là vừa.",
        "Đó là một nhiệm vụ trọng tâm.",
    ],
)
def test_results_checks_and_ratios_are_not_announced(text):
    """What was reached, inspected, handed down or counted out of a total is no announcement."""
    assert declared(text) == []


def test_a_promise_to_complete_is_an_announcement():
    """`phấn đấu hoàn thành 26 chỉ tiêu` looks forward."""
    assert declared("Xã phấn đấu hoàn thành 26 chỉ tiêu.") == [("targets", 26)]


def test_the_same_count_said_again_is_one_claim():
    """Speakers repeat the count; another count of the same kind is another claim."""
    text = "Đại hội xác định 3 khâu đột phá. Ba khâu đột phá là trọng tâm. Tỉnh nêu 2 khâu đột phá."
    assert declared(text) == [("breakthroughs", 3), ("breakthroughs", 2)]


def test_each_field_of_a_resolution_has_a_count_of_its_own():
    """Two fields with six targets each are two counts."""
    text = "a) Về kinh tế: 06 chỉ tiêu\nThu ngân sách 40 tỷ đồng.\nb) Về xã hội: 06 chỉ tiêu\nHộ nghèo còn 1%."
    assert declared(text) == [("targets", 6), ("targets", 6)]


def test_the_quote_holds_the_number_and_the_whole_noun():
    """The adjective belongs to what is announced."""
    (claim,) = read_declared(segment("Xã đề ra 21 chỉ tiêu chủ yếu, trong đó…", default()), default())
    assert claim.quote == "21 chỉ tiêu chủ yếu"

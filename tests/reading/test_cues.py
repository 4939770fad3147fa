"""Cue words: found wherever a word begins, all in one pass."""

from lotrinh.lexicon import default
from lotrinh.reading.page import segment


def words_of(name, text):
    page = segment(text, default())
    return [page.low[start:end] for start, end in page.cues.all(name)]


def test_a_cue_word_is_found_behind_spaces_signs_digits_and_line_ends():
    """A word begins behind any sign, and behind the digits that it was typed onto."""
    assert words_of("people", "Có 231đảng viên\n(đồng chí A), “đại biểu”") == ["đảng viên", "đồng chí", "đại biểu"]


def test_a_cue_word_inside_a_longer_word_is_none():
    """`xã` of `xãy` and `nay` of `nayy` are other words."""
    assert words_of("unit", "xãy ra, thị xãa") == []


def test_words_that_begin_together_are_all_found():
    """The longer and the shorter both stand there; the rule that asks chooses."""
    assert words_of("province", "Tỉnh ủy") == ["tỉnh", "tỉnh ủy"]


def test_a_cue_word_glued_to_a_caption_is_found():
    """A capital inside a word begins a sentence: `hội nghịNăm 2025`."""
    assert "năm" in words_of("time", "Quang cảnh hội nghịNăm 2025, xã thu ngân sách 5 tỷ đồng")


def test_a_sign_inside_the_words_makes_them_other_words():
    """`kết-quả` is not `kết quả`, and is no reason to stop."""
    assert words_of("kind", "KẾT-QUẢ") == []


def test_a_cue_word_that_another_is_glued_to_is_found_once():
    """A headline is glued to the words after it: `Đại hội đại biểuĐảng bộ` tells of a congress."""
    assert words_of("about_congress", "Đại hội đại biểuĐảng bộ xã") == ["đại hội đại biểu"]
    assert words_of("people", "Quang cảnh 214 đại biểuĐảng bộ xã") == ["đại biểu"]


def test_words_with_a_sign_in_them_are_found_with_that_sign_only():
    """`tình hình kinh tế - xã hội` is one cue; with a comma in place of the dash it is none."""
    assert words_of("about_results", "Tình hình kinh tế - xã hội") == ["tình hình kinh tế - xã hội"]
    assert words_of("about_results", "Tình hình kinh tế , xã hội") == []

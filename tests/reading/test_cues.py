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

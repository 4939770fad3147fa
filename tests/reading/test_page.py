"""Lines and sentences: where they begin and end, and which of them are page furniture."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.page import segment


def sentences(text):
    page = segment(text, default())
    return [page.text[s.start : s.end] for s in page.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu đạt 1.250 tỷ đồng. Xã có 5 thôn.", ["Thu đạt 1.250 tỷ đồng.", "Xã có 5 thôn."]),
        ("Quang cảnh đại hội.Đồng chí Bí thư dự.", ["Quang cảnh đại hội.", "Đồng chí Bí thư dự."]),
        ("Ảnh: T. HUY\nThu đạt 5 tỷ", ["Ảnh: T. HUY", "Thu đạt 5 tỷ"]),
        ("Theo baovan.vn, xã có 5 thôn", ["Theo baovan.vn, xã có 5 thôn"]),
        ("Toàn cảnh hội nghịNăm 2025, xã đạt kết quả", ["Toàn cảnh hội nghị", "Năm 2025, xã đạt kết quả"]),
    ],
)
def test_sentences_end_at_full_stops_and_glued_captions(text, expected):
    """Decimal points, initials and web addresses end nothing; a capital glued to a small letter begins anew."""
    assert sentences(text) == expected


def test_a_list_marker_is_no_part_of_the_line_s_words():
    """`1.`, `-` and `a)` lead a line; its words begin behind them."""
    page = segment("1. Kinh tế\n- Văn hóa\na) Xã hội\n1.250 hộ", default())
    assert [page.text[line.body : line.end] for line in page.lines] == ["Kinh tế", "Văn hóa", "Xã hội", "1.250 hộ"]


def test_counters_and_what_follows_the_article_are_furniture():
    """Menus, counters and other news are told apart from the article."""
    page = segment("Thu đạt 5 tỷ.\nOnline: 7\nCác tin khác\nXã X trồng 500 cây", default())
    assert [line.furniture for line in page.lines] == [False, True, True, True]


def test_what_a_document_shows_to_be_furniture_is_furniture():
    """A header, a comment box or a hidden sheet is told by its range in the text as received, odd spaces or not."""
    text = "Thu  đạt 5 tỷ.\n\nCó bạn đọc đoán\u00a0  99 tỷ.\n\nXã có 5 thôn."
    start = text.index("Có")
    page = segment(text, default(), [(start, text.index("\n\nXã"))])
    assert [line.furniture for line in page.lines] == [False, True, False]


def test_a_sentence_is_never_longer_than_the_limit():
    """Text without full stops is cut, so that time stays linear in its length."""
    page = segment("thu ngân sách " * 2000, default())
    assert max(s.end - s.start for s in page.sentences) <= 4000
    assert sum(s.end - s.start for s in page.sentences) >= len(page.text) - len(page.sentences)


def test_a_digit_of_any_script_begins_a_number():
    """Whatever Python knows as a decimal digit is a number of its own between letters; no other character is."""
    digits = [sign for sign in map(chr, range(0x110000)) if sign.isdecimal()]
    page = segment("x".join(digits), default())
    assert [page.low[start:end] for start, end in page.digits] == digits
    assert not segment("½ ² Ⅳ ① \U0001f100 \U0001d400", default()).digits

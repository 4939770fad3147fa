"""Text in the encodings of the nineties reads as the same Vietnamese, with a way back to the characters of the file."""

import unicodedata

import pytest

from lotrinh.documents import DocumentError, from_bytes
from lotrinh.documents.old_letters import _VNI, TCVN3, VISCII

TEXT = (
    "Nghị quyết Đại hội Đảng bộ xã Bình Sơn\r\n\r\nNhiệm kỳ tới, xã phấn đấu thu ngân sách đạt trên 85,5 tỷ đồng;\r\n"
    "tỷ lệ hộ nghèo giảm còn dưới 1,2%, mỗi năm kết nạp từ 20 đảng viên mới trở lên; giữ vững 100% trường học đạt "
    "chuẩn, khuyến khích sản xuất, nước sạch, ngõ xóm, thuỷ lợi.\r\n"
)


def in_tcvn3(text):
    return bytes({letter: byte for byte, letter in TCVN3.items()}.get(char, ord(char)) for char in text)


def in_viscii(text):
    return bytes({letter: byte for byte, letter in VISCII.items()}.get(char, ord(char)) for char in text)


def in_vni(text):
    letters = {letter: pair for pair, letter in _VNI.items()}
    return "".join(letters.get(char, char) for char in text).encode("latin-1")


@pytest.mark.parametrize("encode", [in_tcvn3, in_viscii, in_vni])
def test_an_old_encoding_reads_as_the_same_text(encode):
    """TCVN3, VNI and VISCII are told apart by the words they spell."""
    assert from_bytes(encode(TEXT), "a.txt").text == TEXT


@pytest.mark.parametrize("table", [TCVN3, VISCII, _VNI], ids=["tcvn3", "viscii", "vni"])
def test_every_vietnamese_letter_can_be_written(table):
    """No letter with a mark, small or capital, is missing from a table."""
    vowels, tones = "aăâeêioôơuưy", ["", *"\u0300\u0301\u0303\u0309\u0323"]
    small = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones} | {"đ"}
    marked = {letter for letter in small if not letter.isascii()}
    assert marked | {letter.upper() for letter in marked} <= set(table.values())


@pytest.mark.parametrize("encode", [in_tcvn3, in_viscii, in_vni])
def test_a_figure_points_back_to_the_characters_of_the_file(encode):
    """The range of the source of a quote holds the bytes that the quote was written with."""
    data = encode(TEXT)
    document = from_bytes(data, "a.txt")
    for quote in ("85,5 tỷ đồng", "tỷ lệ hộ nghèo", "ữ", TEXT[-30:]):
        start = document.text.index(quote)
        first, last = document.origin(start, start + len(quote))
        assert data[first:last] == encode(quote)


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_an_old_font_pasted_into_unicode_is_read(encode):
    """`Nghị quyết` that was pasted as `NghÞ quyÕt` into a UTF-8 file says the same; the file's characters are kept."""
    pasted = encode(TEXT).decode("latin-1")
    document = from_bytes(pasted.encode(), "a.txt")
    start = document.text.index("tỷ đồng")
    first, last = document.origin(start, start + len("tỷ đồng"))
    assert document.text == TEXT
    assert pasted[first:last].encode("latin-1") == encode("tỷ đồng")


def test_a_short_line_in_vni_is_enough():
    """A single sentence is told from Western text."""
    text = "Đảng bộ xã đã củng giữ vững các chỉ tiêu"
    assert from_bytes(in_vni(text), "a.txt").text == text


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_unicode_text_with_odd_signs_stays_as_it_is(form):
    """Signs that old fonts use as letters (§, ±, ®, ¬) change nothing in a text that is Vietnamese already."""
    text = unicodedata.normalize(form, TEXT + "§ 5 ± 0,2 ® Ö ñ")
    assert from_bytes(text.encode(), "a.txt").text == text


def test_foreign_words_in_unicode_are_left_alone():
    """German, Turkish or Icelandic text is no Vietnamese in an old font."""
    text = "Größere Änderungen für Ägypten, çok güzel, það er ósköp gott að búa hér á Íslandi."
    assert from_bytes(text.encode(), "a.txt").text == text


def test_a_text_that_no_encoding_spells_right_is_refused():
    """Letters of another language in one byte each are refused, naming the first byte."""
    with pytest.raises(DocumentError) as caught:
        from_bytes("Собрание приняло решение о бюджете района на следующий год".encode("cp1251"), "a.txt")
    assert caught.value.key == "encoding"

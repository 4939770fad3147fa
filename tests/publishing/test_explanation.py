"""An explanation as a person reads it."""

import io
import unicodedata

import pytest

import lotrinh
from lotrinh.publishing import write_explanation

TEXT = (
    "Phường Vân Khê hướng tới năm 2030\n\nSáng 12/8/2025, Đảng ủy phường Vân Khê họp. Đến năm 2030, phường phấn đấu "
    "thu ngân sách nhà nước đạt trên 320 tỷ đồng; tỷ lệ hộ nghèo còn dưới 0,5%.\n"
)


def printed(at, text=TEXT, width=100, lang="en"):
    stream = io.StringIO()
    write_explanation(lotrinh.explain(text, at=at), stream, width=width, lang=lang)
    return stream.getvalue()


def test_the_number_is_marked_below_its_words():
    """The second line of a trace underlines the number in the first."""
    lines = printed("320").splitlines()
    marked = next(i for i, line in enumerate(lines) if "^" in line)
    start = lines[marked].index("^")
    assert lines[marked - 1][start : start + lines[marked].count("^")] == "320 tỷ đồng"


def test_the_steps_stand_below_one_another():
    """Numbered heads at the left, and what they tell in one column."""
    lines = printed("320").splitlines()
    heads = [line for line in lines if line[:2].strip().isdigit()]
    assert [head[4:14].strip() for head in heads] == (
        "Number Quantity Clause Name Measure Kind Period Place Findings Claim".split()
    )
    column = lines[lines.index(heads[0])].index("“320”")
    told = lines[lines.index(heads[0]) :]
    assert all(line[column - 1] == " " and line[column:].strip() for line in told)


def test_deciding_words_are_quoted_with_their_offsets():
    """Each quote carries the range where it stands in the document."""
    start = TEXT.index("phấn đấu")
    assert f"target: the opener of a promise, “phấn đấu” ({start}–{start + 8})" in printed("320")


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_asked(lang, width):
    """Long facts are wrapped within their column; a single long word may stand out."""
    lines = printed("320", width=width, lang=lang).splitlines()
    assert all(len(line) <= width or " " not in line.strip() for line in lines)


def test_a_clerk_reads_it_in_vietnamese():
    """Heads, reasons, kinds and numbers are Vietnamese; the document's words stay as they are."""
    text = printed("320", lang="vi")
    assert "Kết luận" in text
    assert "chỉ tiêu: từ mở đầu chỉ tiêu “phấn đấu”" in text
    assert "× 1.000.000.000" in text
    assert "có dạng ngày tháng" in printed("12/8/2025", lang="vi")


def test_a_decomposed_text_is_marked_at_the_right_letters():
    """Decomposed letters are composed for the screen, so that the marks stand below their words."""
    lines = printed("320", text=unicodedata.normalize("NFD", TEXT)).splitlines()
    marked = next(i for i, line in enumerate(lines) if "^" in line)
    assert lines[marked - 1][lines[marked].index("^") :].startswith("320 tỷ đồng")


def test_a_near_number_and_further_mentions_are_announced():
    """Nothing is shown as an answer to another question in silence."""
    assert "Nothing was read at this place; this is the nearest number." in printed("họp")
    many = printed("7 tỷ", text="Thu đạt 7 tỷ đồng. " * 8)
    assert "mention 5 of 8" in many
    assert many.endswith("The words stand in 3 more places; give more words, or an offset, to choose one.\n")
    assert "the document has no number" in printed(0, text="Xã họp.")


def test_nothing_in_a_document_can_steer_the_screen():
    """Control characters and direction overrides of a document are shown as replacements."""
    text = printed("32", text="Xã \x1b[31mBình\u202e thu đạt 32 tỷ đồng.")
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_rule_without_words_is_named_as_it_is():
    """A rule that is newer than its words is told by its plain name, with what it found."""
    from dataclasses import replace

    from lotrinh.reading.explaining import Fact, Step

    explanation = lotrinh.explain(TEXT, at="320")
    told = explanation.places[0].traces[0]
    fact = Fact("quite new rule", told.subject, {"kind": "target"})
    place = replace(explanation.places[0], traces=(replace(told, steps=(Step("kind", (fact,)),)),))
    stream = io.StringIO()
    write_explanation(replace(explanation, places=(place,)), stream, width=100, lang="en")
    assert "quite new rule “320 tỷ đồng”" in stream.getvalue()
    assert "kind: target" in stream.getvalue()

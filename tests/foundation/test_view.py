"""The canonical view: what it evens out, and the way back to the text as received."""

import unicodedata

import pytest

from lotrinh.foundation.view import View
from lotrinh.lexicon.spelling import even


def test_a_composed_text_with_single_spaces_is_its_own_view():
    """Nothing is rewritten where nothing needs to be."""
    view = View("Thu ngân sách đạt 632 tỷ đồng.")
    assert view.text == view.source
    assert view.span(4, 8) == (4, 8)


@pytest.mark.parametrize(
    "source",
    [
        "Thu  ngân\u00a0sách \t đạt 632\u202ftỷ đồng",
        unicodedata.normalize("NFD", "Thu ngân sách đạt 632 tỷ đồng"),
        "\ufeffThu ngân\u200b sách đạt 632 tỷ đồng",
        "\u200fThu ngân sách đạt 63\u00ad2 tỷ đồng",
    ],
)
def test_marks_spaces_and_unseen_characters_are_evened_out(source):
    """Decomposed letters, odd spaces and invisible characters give the same view."""
    assert View(source).text == "Thu ngân sách đạt 632 tỷ đồng"


def test_a_range_of_the_view_leads_back_to_the_characters_of_the_source():
    """The words of a range are those received, with their own spaces and marks."""
    source = unicodedata.normalize("NFD", "đạt  632\u00a0tỷ đồng")
    view = View(source)
    start = view.text.index("632")
    assert view.words(start, start + len("632 tỷ")) == unicodedata.normalize("NFD", "632\u00a0tỷ")


@pytest.mark.parametrize("letter", ["y\u0300\u0301", "\u1ef3\u0301"])
def test_a_mark_that_composes_with_nothing_has_a_place_of_its_own(letter):
    """Of two marks on a letter one may compose: what ends behind the letter takes its mark along, and no more."""
    view = View(f"5 {letter}%")
    assert view.text == "5 \u1ef3\u0301%"
    assert view.words(2, 3) == letter[:-1]
    assert view.words(3, 4) == "\u0301"


def test_line_breaks_stay_line_breaks():
    """A run of breaks folds to one or two, whatever system wrote them."""
    assert View("một\r\nhai\n \n\nba").text == "một\nhai\n\nba"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà bình", "hòa bình"),
        ("Uỷ ban", "Ủy ban"),
        ("thuỷ sản", "thủy sản"),
        ("quý I", "quý I"),
        ("hoàn thành", "hoàn thành"),
    ],
)
def test_both_tone_placements_are_written_alike(old, new):
    """`hoà` reads as `hòa`; a tone inside a syllable and the u of `qu` stay where they are."""
    assert even(old) == new


def test_a_softly_wrapped_line_is_joined():
    """A line that breaks inside a sentence reads on; a new paragraph does not."""
    assert even("thu ngân sách\nđạt 5 tỷ") == "thu ngân sách đạt 5 tỷ"
    assert even("thu ngân sách.\nĐạt 5 tỷ") == "thu ngân sách.\nĐạt 5 tỷ"

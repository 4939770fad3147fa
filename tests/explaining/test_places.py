"""Which numbers and claims a place is about."""

import dataclasses
import unicodedata

import pytest

import lotrinh
from lotrinh.reading.explaining import PlaceError

from .explained import CONGRESS, trace

TEXT = "Năm 2024, thu ngân sách đạt 45,5 tỷ đồng; tỷ lệ hộ nghèo còn 1,2%. Người dân phấn khởi."


def subjects(at, text=TEXT):
    return [[told.subject.quote for told in place.traces] for place in lotrinh.explain(text, at=at).places]


@pytest.mark.parametrize("at", ["45,5", "45,5 tỷ đồng", TEXT.index("45"), TEXT.index(",5 tỷ"), TEXT.index("đồng")])
def test_any_place_in_a_figure_is_about_that_figure(at):
    """Its digits, its unit, an offset in the middle of either."""
    assert subjects(at) == [["45,5 tỷ đồng"]]


def test_the_name_of_a_figure_is_about_that_figure():
    """Words that name a figure need not hold its number."""
    assert subjects("tỷ lệ hộ nghèo") == [["1,2%"]]


def test_words_with_several_numbers_are_about_each_of_them():
    """A stretch of text is told number by number; the three numbers of a date are told once."""
    assert subjects("thu ngân sách đạt 45,5 tỷ đồng; tỷ lệ hộ nghèo còn 1,2%") == [["45,5 tỷ đồng", "1,2%"]]
    assert subjects("Sáng 12/8/2025", "Sáng 12/8/2025, xã họp.") == [["12"]]


def test_a_place_without_anything_is_about_the_nearest_number_and_says_so():
    """“phấn khởi” has no number and no claim: the nearest number is told, marked as near."""
    (place,) = lotrinh.explain(TEXT, at="phấn khởi").places
    assert place.near
    assert [told.subject.quote for told in place.traces] == ["1,2%"]


def test_a_text_without_numbers_has_nothing_to_tell():
    """No number is near where there is none."""
    (place,) = lotrinh.explain("Xã họp.", at=0).places
    assert (place.near, place.traces) == (False, ())


def test_a_claim_that_is_no_figure_is_told_with_its_rule():
    """A person with a post: the claim, its words and the plain name of its rule."""
    told = trace(CONGRESS + "Đồng chí Nguyễn Văn Hòa, Bí thư Đảng ủy xã, phát biểu.", "Nguyễn Văn Hòa")
    made, by = told.step("claim").facts
    assert (told.claim["type"], made.words.quote, by.found["made_by"]) == (
        "official",
        told.claim["quote"],
        told.claim["rule"],
    )


def test_words_are_told_wherever_they_stand_and_the_rest_is_counted():
    """Five places are explained; how many more there are is said."""
    text = "Thu đạt 7 tỷ đồng. " * 8
    explanation = lotrinh.explain(text, at="7 tỷ")
    assert (len(explanation.places), explanation.more) == (5, 3)


@pytest.mark.parametrize("at", ["TỶ LỆ HỘ NGHÈO", "tỷ  lệ\u00a0hộ nghèo "])
def test_words_are_found_however_they_are_typed(at):
    """Capitals and odd spaces make no difference."""
    assert subjects(at) == [["1,2%"]]


def test_a_decomposed_text_is_explained_at_its_own_characters():
    """In NFD the offsets count the decomposed characters, and composed words are found in it."""
    text, words = (unicodedata.normalize("NFD", composed) for composed in (TEXT, "tỷ lệ hộ nghèo"))
    (place,) = lotrinh.explain(text, at="tỷ lệ hộ nghèo").places
    assert text[place.words.start : place.words.end] == place.words.quote == words
    told = lotrinh.explain(text, at=text.index("45")).places[0].traces[0]
    assert text[told.subject.start : told.subject.end] == told.subject.quote
    assert told.claim["value"] == 45_500_000_000


@pytest.mark.parametrize("at", ["5%", "2%", "nghèo còn 1", "hộ ngh", "5,5"])
def test_words_never_cut_a_word_or_a_number(at):
    """`2%` does not stand in `1,2%`, nor `hộ ngh` in `hộ nghèo`."""
    with pytest.raises(PlaceError):
        lotrinh.explain(TEXT, at=at)


@pytest.mark.parametrize("at", ["hộ cận nghèo", "", "   "])
def test_words_that_are_not_there_are_refused_in_a_sentence(at):
    """The error says what was expected, what was found and what to do."""
    with pytest.raises(PlaceError, match=r"Expected words that stand in the document, found “.*”\. Copy the words"):
        lotrinh.explain(TEXT, at=at)


@pytest.mark.parametrize("at", [len(TEXT), len(TEXT) + 1000, -1])
def test_an_offset_beyond_the_text_is_refused_in_a_sentence(at):
    """The error names the length of the text; the last character is the last place."""
    with pytest.raises(
        PlaceError, match=rf"within the document's {len(TEXT)} characters, counted from 0, found {at}\."
    ):
        lotrinh.explain(TEXT, at=at)
    assert lotrinh.explain(TEXT, at=len(TEXT) - 1).places[0].words.quote == "."


def test_an_explanation_is_frozen():
    """What was told cannot be changed afterwards."""
    explanation = lotrinh.explain(TEXT, at="45,5")
    with pytest.raises(dataclasses.FrozenInstanceError):
        explanation.places[0].traces[0].steps[0].name = "other"


def test_an_offices_own_words_are_explained_too(tmp_path):
    """An indicator of an office's lexicon is named in the trace."""
    from lotrinh.lexicon import load

    (tmp_path / "indicators.yaml").write_text(
        "- {key: community_bookcases, name: Số tủ sách, variants: [tủ sách cộng đồng], dimension: count}\n",
        encoding="utf-8",
    )
    explanation = lotrinh.explain("Xã có 12 tủ sách cộng đồng.", at="12", lexicon=load(tmp_path))
    known = explanation.places[0].traces[0].step("name").facts[-1]
    assert known.found["indicator"] == "community_bookcases"

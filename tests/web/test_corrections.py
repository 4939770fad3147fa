"""What a correction may say of a claim."""

from decimal import Decimal

import pytest

from lotrinh.publishing.numerals import ends
from lotrinh.web.actions import ActionError
from lotrinh.web.actions.corrections import corrected
from lotrinh.web.actions.typed_numbers import typed_value, written_value

FIGURE = {
    "id": "c3", "type": "figure", "quote": "trên 320 tỷ đồng", "indicator": None, "indicator_text": "thu ngân sách",
    "value": 320000000000, "comparator": ">", "unit": "VND", "per": None, "measure": "level", "kind": "target",
    "period": [None, 2030], "period_text": None, "place": None,
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15.219,5", "15219.5"),
        ("0,35", "0.35"),
        ("1.234", "1234"),
        ("21,31 tỷ", "21310000000"),
        ("320 Triệu", "320000000"),
        ("-2,5", "-2.5"),
        ("71500000", "71500000"),
        ("0,1", "0.1"),
    ],
)
def test_a_number_is_taken_as_vietnamese_documents_write_it(typed, meant):
    """Points stand between thousands, a comma before decimals, and scale words count; nothing is rounded."""
    assert typed_value(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["15,219.5", "0.35", "1.23", "12,5,1", "abc", "", "1.2345", "5 mẫu", "011.000", "١٢"])
def test_what_is_no_vietnamese_number_is_not_guessed(typed):
    """English notation, groups of other than three digits and words are refused rather than read somehow."""
    with pytest.raises(ActionError, match="no number in Vietnamese notation"):
        typed_value(typed)


@pytest.mark.parametrize("typed", ["1,234", "-12,345", "1,234 tỷ", "2 - 1,234", "123,456 - 900 tỷ"])
def test_what_could_be_thousands_or_decimals_is_asked_for_again(typed):
    """A comma before three digits is read neither way: a sentence gives both ways to write it."""
    with pytest.raises(
        ActionError, match=r"Write .*\d\.\d{3} if you mean thousands, and .*,\d{4} if you mean decimals"
    ):
        typed_value(typed)


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (15219.5, "ha", "15.219,5"),
        (21_310_000_000, "VND", "21,31 tỷ"),
        (1_234_000_000, "VND", "1.234 triệu"),
        (12.345, "%", "12,3450"),
        ([11, 12], "%", "11 - 12"),
        (0.125, "%", "0,125"),
    ],
)
def test_what_a_form_begins_with_is_read_as_the_same_number(value, unit, written):
    """A form shows a number as the documents write it, and never in a way that it would refuse."""
    assert written_value(value, unit) == written
    read = typed_value(written)
    assert [str(one) for one in ends(value)] == [f"{one.normalize():f}" for one in ends(read)]


@pytest.mark.parametrize("typed", ["11 - 12 tỷ", "11-12 tỷ", "11 – 12 tỷ", "11 tỷ đến 12 tỷ"])
def test_a_range_has_two_ends_of_the_same_scale(typed):
    """However a range is written, its scale word counts at both ends."""
    assert [int(end) for end in typed_value(typed)] == [11 * 10**9, 12 * 10**9]


def test_a_correction_keeps_only_what_differs_from_the_reader():
    """A field that says the same as was read is no part of the correction."""
    changed = {"value": "350 tỷ", "comparator": ">", "indicator": "budget_revenue", "per": "năm"}
    assert corrected(FIGURE, changed) == {"value": 350 * 10**9, "indicator": "budget_revenue", "per": "year"}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"value": "15,219.5"}, "15.219,5"),
        ({"value": "12 - 11"}, "smaller number first"),
        ({"value": True}, "Vietnamese notation"),
        ({"value": ""}, "is empty"),
        ({"value": "11 - 12", "comparator": "="}, "within the range"),
        ({"comparator": "range"}, "needs two numbers"),
        ({"comparator": "about"}, "Choose one of"),
        ({"measure": "ratio"}, "needs the total"),
        ({"of": "0", "measure": "ratio"}, "larger than 0"),
        ({"indicator": "happiness_of_cats"}, "no indicator"),
        ({"per": "mặt trăng"}, "counted per"),
        ({"period": [2031, 2030]}, "first year"),
        ({"period": ["25", None]}, "four digits"),
        ({"period": "2030"}, "no period"),
        ({"place_code": "An Khê"}, "five digits"),
        ({"owner": "x" * 301}, "at most 300"),
        ({"quote": "khác"}, "cannot be corrected"),
        ({"person": "Lan"}, "cannot be corrected"),
        ({"unit": "VND"}, "is what was read"),
        ({}, "is what was read"),
    ],
)
def test_a_correction_that_cannot_hold_is_refused_with_a_sentence_in_both_languages(changed, says):
    """The refusal names the words of the document, what was found and what to do, in English and Vietnamese."""
    with pytest.raises(ActionError, match=r"trên 320 tỷ đồng") as met:
        corrected(FIGURE, changed)
    assert says in met.value.said("en")
    assert met.value.said("vi") != met.value.said("en")
    assert "{" not in met.value.said("vi")


def test_a_count_is_whole_and_may_have_alternates():
    """The size of a body is a whole number, or members and alternates in any order of size."""
    body = {"id": "c1", "type": "body_size", "quote": "27 đồng chí", "body": "executive_committee", "count": 27}
    assert corrected(body, {"count": "29"}) == {"count": 29}
    assert corrected(body, {"count": [6, 1]}) == {"count": [6, 1]}
    with pytest.raises(ActionError, match="no count"):
        corrected(body, {"count": "2,5"})

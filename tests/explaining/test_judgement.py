"""What made a figure a result or a target, dated it and gave it to a unit."""

import pytest

import lotrinh

from .explained import CONGRESS, facts, trace


def test_a_promise_made_in_another_sentence_is_quoted_where_it_stands():
    """A figure without an opener of its own shows the opener that it is carried on from."""
    text = CONGRESS + "Nhiệm kỳ tới, xã phấn đấu thu ngân sách đạt 85 tỷ đồng. Tỷ lệ hộ nghèo còn 1%."
    (opener,) = trace(text, "1%").step("kind").facts
    assert (opener.rule, opener.words.start) == ("target opener", text.index("phấn đấu"))


@pytest.mark.parametrize(
    ("words", "number", "expected"),
    [
        ("Phấn đấu thu ngân sách đạt 32 tỷ đồng.", "32", [("target opener", "Phấn đấu")]),
        ("Thu ngân sách ước đạt 32 tỷ đồng.", "32", [("weak opener", "ước đạt")]),
        ("Năm 2030, thu ngân sách đạt 32 tỷ đồng.", "32", [("time said before it", "Năm 2030")]),
        ("Thu ngân sách đạt 32 tỷ đồng năm 2024.", "32", [("time said with the figure", "năm 2024")]),
        ("Thu ngân sách đạt 32 tỷ đồng.", "32", [("nothing said yet", None)]),
        ("Xã có diện tích 21,64 km2.", "21,64", [("nothing said yet", None), ("describes the unit", None)]),
        (
            "Thu tăng từ 45 tỷ đồng năm 2020 lên 62 tỷ đồng năm 2025.",
            "45",
            [("time said with the figure", "năm 2020"), ("start of a pair", None)],
        ),
        (
            "Đến năm 2030, thu ngân sách đạt 90 tỷ đồng (năm 2025 là 62 tỷ đồng).",
            "62",
            [("time said with the figure", "năm 2025"), ("where the figure before comes from", None)],
        ),
    ],
)
def test_the_kind_names_what_decided_and_what_overruled_it(words, number, expected):
    """The opener, the year or the default comes first; a rule that overrules it comes last."""
    assert facts(CONGRESS + words, number, "kind") == expected


@pytest.mark.parametrize(
    ("words", "number", "expected"),
    [
        ("Thu ngân sách đạt 32 tỷ đồng năm 2024.", "32", [("time said with the figure", "năm 2024")]),
        ("Năm 2024, thu đạt 32 tỷ đồng, chi đạt 30 tỷ đồng.", "30", [("time said before it", "Năm 2024")]),
        ("Phấn đấu thu ngân sách đạt 32 tỷ đồng.", "32", [("term of the congress", None)]),
        ("Thu ngân sách đạt 32 tỷ đồng.", "32", [("no time said", None)]),
        (
            "Thu ngân sách tăng 8% so với năm 2020.",
            "8%",
            [("no time said", None), ("since the time it is compared with", "so với năm 2020")],
        ),
        (
            "Đến năm 2030, kinh tế tăng bình quân 12%/năm.",
            "12%",
            [("time said before it", "Đến năm 2030"), ("runs over the term", None)],
        ),
    ],
)
def test_the_period_names_the_words_that_date_a_figure(words, number, expected):
    """Said beside it, before it or nowhere; what makes it run over more years comes last."""
    assert facts(CONGRESS + words, number, "period") == expected


def test_a_results_meeting_dates_its_figures():
    """Without words of time, a figure of a year-end meeting is of the year that is reported on."""
    text = (
        "Hội nghị tổng kết năm 2026\n\nSáng 5/1/2027, xã Bình Sơn tổ chức hội nghị tổng kết kết quả thực hiện "
        "nghị quyết năm 2026.\n\nThu ngân sách đạt 32 tỷ đồng."
    )
    (dated,) = trace(text, "32").step("period").facts
    assert (dated.rule, dated.found["period"]) == ("year of the report", [2026, 2026])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Trước đó, xã An Hòa thu ngân sách đạt 12 tỷ đồng.", ("another unit is named", "xã An Hòa")),
        ("Đến nay, xã Bình Sơn thu ngân sách đạt 12 tỷ đồng.", ("the document's own unit is named", "xã Bình Sơn")),
    ],
)
def test_the_place_quotes_the_unit_that_is_spoken_of(words, expected):
    """Another unit's name, or the document's own, nearest to the figure."""
    assert facts(CONGRESS + words, "12 tỷ", "place") == [expected]


def test_the_measure_carries_the_rule_of_the_claim():
    """The step has the plain name that the claim has in `rule`, with direction and points where they apply."""
    told = trace(CONGRESS + "Giảm tỷ lệ hộ nghèo bình quân 0,5%/năm.", "0,5%")
    (meant,) = told.step("meaning").facts
    assert (meant.rule, meant.found["measure"]) == (told.claim["rule"], told.claim["measure"])
    assert (meant.found["direction"], meant.found["points"]) == ("down", True)


def test_findings_that_speak_of_a_claim_are_told():
    """A finding is told with each claim that it mentions, and with no other."""
    text = "Tỷ lệ hộ nghèo còn 0.5%; tỷ lệ bao phủ bảo hiểm y tế đạt 96,5%; thu ngân sách đạt 32 tỷ đồng."
    assert [f.found["code"] for f in trace(text, "0.5%").step("findings").facts] == ["mixed_decimal_separators"]
    assert facts(text, "32", "findings") == [("no finding", None)]


def test_a_fact_said_again_points_at_its_first_mention():
    """The last step of a repeat quotes what was said first."""
    text = "Xã thu ngân sách đạt 45,5 tỷ đồng\n\nNăm 2024, thu ngân sách đạt 45,5 tỷ đồng.\n"
    second = lotrinh.explain(text, at="45,5").places[1].traces[0]
    again = second.step("claim").facts[-1]
    assert (again.rule, again.words.start, again.found["id"]) == ("says again", text.index("đạt"), "c1")

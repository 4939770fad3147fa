"""A promise given once as growth and once as a level is linked, with what shows whether both can hold."""

import pytest

from lotrinh.planning.alternatives import link_alternatives

BASE = {"year": 2025, "value": 410_600_000_000, "unit": "VND"}


def promise(name, **fields):
    one = {"id": name, "indicator": "budget_revenue", "measure": "level", "comparator": "=", "unit": "VND"}
    one |= {"period": [2025, 2030], "baseline": BASE, "sources": [{"quote": f"quote of {name}"}]}
    return one | fields


def growth(value, **fields):
    return promise("growth", **{"measure": "growth_total", "value": value, "unit": "%"} | fields)


def level(billions, **fields):
    return promise("level", **{"value": billions * 10**9} | fields)


def linked(*targets):
    findings = link_alternatives(targets)
    return findings, [one.get("same_promise", []) for one in targets]


@pytest.mark.parametrize(
    ("form", "other"),
    [
        (growth(50), level(616)),  # 615.9
        (growth([50, 55], comparator="range"), level(630)),
        (growth(50, comparator=">="), level(620, comparator=">=")),
        (promise("growth", measure="multiple", value=1.5, unit="lần"), level(616)),
        (promise("growth", measure="growth_per_year", value=9, unit="%"), level(632, comparator=">")),
    ],
)
def test_forms_that_agree_are_linked_to_each_other(form, other):
    """Both sides name the other, with the arithmetic, and there is no finding."""
    findings, (of_growth, of_level) = linked(form, other)
    assert findings == []
    assert [(one["target"], one["agrees"]) for one in of_growth] == [("level", True)]
    assert [(one["target"], one["agrees"]) for one in of_level] == [("growth", True)]
    assert "from 410.6 billion VND in 2025" in of_level[0]["text"]
    assert "tính từ 410,6 tỷ đồng năm 2025" in of_level[0]["text_vi"]


@pytest.mark.parametrize(
    ("form", "other"),
    [
        (growth(50), level(632)),
        (growth(50), level(632, comparator=">")),
        (growth(50, comparator="<="), level(632, comparator=">=")),
        (growth([50, 55], comparator="range"), level(700)),
    ],
)
def test_forms_that_cannot_both_hold_are_a_finding(form, other):
    """50 % more than 410.6 is 615.9, not 632: both stay, and a person has to decide."""
    (finding,), ((told,), _) = linked(form, other)
    assert (finding["code"], finding["targets"]) == ("promises_contradict", ["growth", "level"])
    assert told["agrees"] is False
    assert "decide which holds" in finding["message"]
    assert "hãy quyết định" in finding["message_vi"]


def test_the_stricter_form_may_satisfy_the_other():
    """At least 50 % more, and over 700: both can hold, and it is said that they ask for different ends."""
    findings, ((told,), _) = linked(growth(50, comparator=">="), level(700, comparator=">"))
    assert (findings, told["agrees"]) == ([], True)
    assert "do not ask for the same" in told["text"]


def test_without_a_baseline_nobody_can_say():
    """The two are linked, and the missing value is named."""
    findings, ((told,), _) = linked(growth(50, baseline=None), level(632, baseline=None))
    assert (findings, told["agrees"]) == ([], None)
    assert "without one value of 2025" in told["text"]


def test_a_count_of_all_is_a_share():
    """11 of 11 schools is 100 %; 10 of 11 is not."""
    for count, agrees in ((11, True), (10, False)):
        share = promise("share", value=100, unit="%", baseline=None)
        schools = promise("schools", value=count, of=11, unit="trường", baseline=None)
        assert linked(schools, share)[1][0][0]["agrees"] is agrees


@pytest.mark.parametrize(
    "other",
    [
        level(632, indicator="trade_service_turnover"),
        level(632, period=[2025, 2028]),
        promise("level", value=12, unit="%"),
        promise("level", value=900, measure="total_over_term"),
    ],
)
def test_other_promises_are_not_linked(other):
    """Another indicator, another year, a share, a sum over the term: no second form of the growth."""
    assert linked(growth(50), other) == ([], [[], []])


def test_the_order_of_the_targets_changes_nothing():
    """Whichever form stands first, the sentences are the same."""
    one, other = linked(growth(50), level(632)), linked(level(632), growth(50))
    assert one[1][0][0]["text"] == other[1][1][0]["text"]
    assert one[0][0]["message"] == other[0][0]["message"]

"""Many documents become one record: facts with sources, contradictions with all sides, decisions as data."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lotrinh
from lotrinh.register import DecisionError, RegisterError, build, differences, from_lines, seen_in, to_lines

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("0*"))
READINGS = [lotrinh.read_file(path).to_dict() for path in SAMPLES]
REGISTER = build(READINGS)[0]


def figure(value, **more):
    """Give one claim of a target for 2030."""
    claim = {"id": "c1", "type": "figure", "quote": str(value), "start": 5, "end": 9, "rule": "r", "place": None}
    claim |= {"indicator": "budget_revenue", "indicator_text": "thu ngân sách", "value": value, "comparator": "="}
    claim |= {"unit": "VND", "per": None, "measure": "level", "kind": "target", "period": [None, 2030]}
    return claim | more


def reading(name, *claims, rank="press", date="2025-08-01", **event):
    """Give a document of one invented ward."""
    document = {"source": name, "sha256": name * 4, "title": name, "kind": "congress", "rank": rank}
    about = {"unit": "phường Mẫu", "unit_code": None, "province": "Bắc Ninh", "term": [2025, 2030], "date": date}
    return {"document": document, "event": about | event, "claims": list(claims), "findings": []}


def only(registers):
    (register,) = registers
    (fact,) = register["facts"]
    return register, fact


def decision(fact, action, **more):
    seen = {"fact": fact["id"], "action": action, "seen": seen_in(fact)}
    return seen | {"author": "Nguyễn Thị Mẫu", "time": "2026-01-05", "reason": "Đã đối chiếu"} | more


def test_the_same_fact_in_several_documents_is_one_fact_with_several_sources():
    """Two documents that agree make one side with both of them, the better source first."""
    _, fact = only(build([reading("a", figure(5)), reading("b", figure(5), rank="resolution")]))
    assert [source["rank"] for source in fact["sides"][0]["sources"]] == ["resolution", "press"]
    assert fact["status"] == "agreed"


def test_a_contradiction_stays_with_all_its_sides():
    """Neither value wins by itself, and a finding names the contradiction in both languages."""
    register, fact = only(build([reading("a", figure(5)), reading("b", figure(5, comparator=">"))]))
    assert fact["status"] == "contradicted"
    assert len(fact["sides"]) == 2
    assert register["findings"][0]["code"] == "conflicting_sources"
    assert "2 giá trị" in register["findings"][0]["message_vi"]


def test_a_target_changed_by_a_later_programme_is_a_history():
    """The values stand in the order of time; press that differs is no change."""
    old = reading("a", figure(5), rank="resolution", date="2025-07-25")
    register, _ = only(build([reading("b", figure(6), rank="programme", date="2025-11-13"), old]))
    (finding,) = register["findings"]
    assert finding["code"] == "target_changed"
    assert [step["value"] for step in finding["history"]] == [5, 6]
    register, _ = only(build([old, reading("c", figure(6), date="2025-11-13")]))
    assert register["findings"][0]["code"] == "conflicting_sources"


def test_a_decision_settles_a_contradiction_and_says_who_and_why():
    """What was decided stands beside the sides, with author, time and reason."""
    readings = [reading("a", figure(5)), reading("b", figure(6))]
    _, fact = only(build(readings))
    register, decided = only(build(readings, [decision(fact, "accept", side=1)]))
    assert (decided["status"], decided["decided"]["value"]) == ("decided", 6)
    assert decided["decision"]["author"] == "Nguyễn Thị Mẫu"
    assert decided["sides"] == fact["sides"]
    assert not register["findings"]


def test_a_decision_is_opened_again_when_its_source_changes():
    """A value that nobody saw when deciding makes the decision a finding."""
    _, fact = only(build([reading("a", figure(5))]))
    made = decision(fact, "accept", side=0)
    register, changed = only(build([reading("a", figure(7))], [made]))
    assert changed["status"] == "reopened"
    assert register["decisions"][0]["state"] == "reopened"
    assert register["findings"][0]["code"] == "decision_reopened"


def test_a_further_source_that_agrees_opens_nothing():
    """Another document with the same value leaves the decision as it is."""
    _, fact = only(build([reading("a", figure(5))]))
    _, kept = only(build([reading("a", figure(5)), reading("b", figure(5))], [decision(fact, "accept", side=0)]))
    assert kept["status"] == "decided"


def test_a_correction_keeps_what_was_there_before():
    """The corrected fields hold, the documents' own stay visible."""
    _, fact = only(build([reading("a", figure(5))]))
    _, corrected = only(build([reading("a", figure(5))], [decision(fact, "correct", set={"value": 8, "unit": "USD"})]))
    assert (corrected["decided"]["value"], corrected["unit"], corrected["before"]) == (8, "USD", {"unit": "VND"})
    assert corrected["sides"][0]["value"] == 5


def test_a_rejected_fact_stays_visible():
    """Nothing disappears: the fact is marked, not removed."""
    _, fact = only(build([reading("a", figure(5))]))
    _, rejected = only(build([reading("a", figure(5))], [decision(fact, "reject")]))
    assert rejected["status"] == "rejected"


def test_two_facts_are_merged_and_split_again():
    """Merged sides become one contradiction; split by document they are two facts again."""
    readings = [reading("a", figure(5)), reading("b", figure(6, indicator=None, indicator_text="tổng thu"))]
    first, second = build(readings)[0]["facts"]
    merge = decision(first, "merge", **{"with": [second["id"]]})
    (merged,) = build(readings, [merge])[0]["facts"]
    assert merged["status"] == "contradicted"
    split = decision(merged, "split", documents=[merged["sides"][1]["sources"][0]["document"]])
    parts = build(readings, [merge, split])[0]["facts"]
    assert sorted(side["value"] for part in parts for side in part["sides"]) == [5, 6]
    assert {part["status"] for part in parts} == {"agreed"}


def test_a_split_whose_document_is_gone_is_open_again():
    """Taking a document out of the term leaves no decision that cannot be replayed."""
    readings = [reading("a", figure(5)), reading("b", figure(5))]
    _, fact = only(build(readings))
    split = decision(fact, "split", documents=[fact["sides"][0]["sources"][1]["document"]])
    assert len(build(readings, [split])[0]["facts"]) == 2
    register, alone = only(build(readings[:1], [split]))
    assert (register["decisions"][0]["state"], alone["status"]) == ("reopened", "reopened")


@pytest.mark.parametrize("lacking", ["author", "time", "reason", "seen", "action"])
def test_a_decision_without_author_time_or_reason_is_refused(lacking):
    """Each decision says who, when, why, what and on what ground."""
    _, fact = only(build([reading("a", figure(5))]))
    with pytest.raises(DecisionError, match=lacking):
        build([reading("a", figure(5))], [decision(fact, "accept") | {lacking: None}])


@settings(max_examples=20, deadline=None)
@given(st.permutations(READINGS))
def test_the_order_of_the_documents_changes_no_byte(readings):
    """Any order of the sample documents gives the same lines."""
    assert list(to_lines(build(readings))) == list(to_lines(build(READINGS)))


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_replayed_decisions_give_the_same_bytes(data):
    """Decisions drawn over the samples, written as JSON and replayed, give byte-identical registers."""
    facts = data.draw(st.lists(st.sampled_from(REGISTER["facts"]), max_size=6, unique_by=lambda fact: fact["id"]))
    actions = st.sampled_from(["accept", "reject", "correct"])
    made = [decision(fact, data.draw(actions), set={"value": 1}) for fact in facts]
    replayed = [json.loads(json.dumps(one)) for one in made]
    once, again = (list(to_lines(build(READINGS, log))) for log in (made, replayed))
    assert once == again
    assert list(to_lines(from_lines(once))) == once


def test_a_round_up_gives_each_place_its_own_claims():
    """The neighbour in a round-up has its own record, and the ward's figures join the ward's term."""
    registers = build(READINGS)
    assert [register["unit"]["name"] for register in registers] == ["phường Vân Khê", "xã Phù Trạch"]
    incomes = [f for f in REGISTER["facts"] if f["indicator"] == "income_per_capita" and f["period"][1] == 2027]
    result = next(fact for fact in incomes if fact["kind"] == "result")
    assert [side["value"] for side in result["sides"]] == [76500000, 75900000]


def test_a_baseline_given_by_another_document_is_no_finding():
    """The resolution lacks the income of 2025, the news of the congress gives it."""
    assert not any(
        f["code"] == "missing_baseline" and f["indicator"] == "income_per_capita" for f in REGISTER["findings"]
    )


def test_a_list_that_another_document_gives_in_full_is_no_finding():
    """News that lists 12 of 17 targets is no gap where the resolution lists all."""
    gaps = [f["what"] for f in REGISTER["findings"] if f["code"] == "fewer_listed_than_declared"]
    assert "targets" not in gaps


def test_about_a_value_agrees_with_the_value():
    """A result of "about 5" and one of "5" are one side; a target of "over 5" is another than "5"."""
    result = {"kind": "result", "period": [None, 2025]}
    _, fact = only(build([reading("a", figure(5, comparator="~", **result)), reading("b", figure(5, **result))]))
    assert fact["status"] == "agreed"
    assert [source.get("comparator") for source in fact["sides"][0]["sources"]] == [None, "="]


def test_a_line_that_is_none_is_named():
    """The error gives file and line."""
    with pytest.raises(RegisterError, match=r"so\.jsonl, 2"):
        from_lines(
            ['{"row": "register", "schema": "s", "record": "r", "unit": {}, "term": null}', "nichts"], "so.jsonl"
        )


def test_a_difference_names_what_changed():
    """A new document's value shows as a changed fact, with before and after."""
    old = build([reading("a", figure(5))])
    (change,) = differences(old, build([reading("a", figure(5)), reading("b", figure(6))]))
    assert change["change"] == "changed"
    assert [value["value"] for value in change["after"]["values"]] == [5, 6]
    assert [one["change"] for one in differences(old, [])] == ["removed"]

"""What is told is what was read: for every case of the specs, and for texts that nobody wrote."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import lotrinh
from lotrinh.documents import from_text
from lotrinh.publishing.words import LANGS, sections
from lotrinh.reading import read_document
from lotrinh.reading.explaining.explanation import STEPS
from lotrinh.reading.watching import Watch

SPECS = Path(__file__).parents[2] / "specs"
CLAUSES = [
    json.loads(line)["text"]
    for path in sorted((SPECS / "clauses").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
TABLES = [
    "\n".join(case["text"])
    for path in sorted((SPECS / "tables").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]
DOCUMENTS = [path.read_text(encoding="utf-8") for path in sorted((SPECS / "documents").glob("*.txt"))]


def traces(text, step=1):
    """Give the traces at every number of a text (or every so many) and at every claim that is no figure."""
    reading = lotrinh.read(text)
    starts = [item.start for item in reading.numbers[::step]]
    starts += [claim.start for claim in reading.claims if claim.type != "figure"][::step]
    return [told for at in starts for place in lotrinh.explain(text, at=at).places for told in place.traces]


def check(text, told):
    """Check one trace against its own claim and the text."""
    for step in told.steps:
        for fact in step.facts:
            if fact.words:
                assert text[fact.words.start : fact.words.end] == fact.words.quote != ""
    if told.claim is None or told.claim["type"] != "figure" or told.step("kind") is None:
        return
    for step, field in (("kind", "kind"), ("period", "period"), ("meaning", "measure"), ("quantity", "value")):
        if told.step(step):
            assert told.step(step).facts[-1].found[field] == told.claim[field], (step, text)
    compared = [fact.found["comparator"] for fact in told.step("clause").facts if "comparator" in fact.found]
    assert compared[-1:] in ([], [told.claim["comparator"]])
    known = [fact.found.get("indicator") for fact in told.step("name").facts]
    assert known[-1] == told.claim["indicator"]


@pytest.mark.parametrize("part", range(10))
def test_the_last_word_of_each_step_is_the_claims(part):
    """For every number of every clause, kind, years, measure, value, comparator and indicator end as in the claim."""
    for text in CLAUSES[part::10]:
        for told in traces(text):
            check(text, told)


@pytest.mark.parametrize("text", DOCUMENTS, ids=range(len(DOCUMENTS)))
def test_documents_are_told_as_they_are_read(text):
    """The same holds in whole documents, where openers, years and names are carried far."""
    for told in traces(text, step=9):
        check(text, told)


@pytest.mark.parametrize("part", range(4))
def test_figures_beside_and_inside_tables_are_told_as_they_are_read(part):
    """The same holds for the numbers of texts with tables, and for targets written out in a cell."""
    for text in TABLES[part::4]:
        for told in traces(text, step=3):
            check(text, told)


@pytest.mark.parametrize("text", DOCUMENTS, ids=range(len(DOCUMENTS)))
def test_a_watched_reading_is_the_same_reading(text):
    """Keeping what the rules decide changes nothing of what they decide."""
    document = from_text(text)
    assert read_document(document, None, Watch()).to_dict() == read_document(document).to_dict()


def test_every_rule_has_words_in_both_languages():
    """No step of any clause or document is printed as a bare rule name."""
    worded = sections("explanation.yaml")
    told = [one for text in [*CLAUSES[::3], *DOCUMENTS[::4]] for one in traces(text, step=3)]
    rules = {(step.name, fact.rule) for one in told for step in one.steps for fact in step.facts}
    assert not {(step, rule) for step, rule in rules if rule not in worded[step]}
    made = {fact.found["made_by"] for one in told for fact in one.steps[-1].facts if "made_by" in fact.found}
    assert not {rule for rule in made if rule.partition(" (")[0] not in worded["rule"]}
    assert set(STEPS) == set(worded["step"])
    assert all(len(pair) == len(LANGS) for section in worded.values() for pair in section.values())


_ODD = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
_PIECES = st.sampled_from(
    "phường xã tăng giảm còn đạt trên dưới từ đến trở lên gấp lần vượt kế hoạch phấn đấu nhiệm kỳ bình quân mỗi năm "
    "hộ nghèo thu ngân sách 35% 0,35% 11-12%/năm 2030 1.200 8/11 15.219,5 tỷ đồng triệu km2 91B 12/8 ( ) ; , . \n "
    "\n1. \u200b \u00a0 e\u0301 “ ” không".split(" ")
)


@_ODD
@given(st.lists(_PIECES, min_size=1, max_size=40).map(" ".join), st.data())
def test_any_place_of_any_text_is_explained(text, data):
    """Words in any order, odd spaces and loose marks: no place raises, and every quote stands in the text."""
    at = data.draw(st.integers(0, len(text) - 1))
    explanation = lotrinh.explain(text, at=at)
    assert json.loads(json.dumps(explanation.to_dict())) == explanation.to_dict()
    for told in explanation.places[0].traces:
        check(text, told)

"""Every clause of `specs/clauses` gives the figures it should."""

import pytest

from .clauses import cases, outcome
from .opened import SPECS, judge

CASES = [case for path in sorted((SPECS / "clauses").glob("*.jsonl")) for case in cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_clause_gives_the_figures_it_says(case):
    """Each figure of the clause is read with every field right, and nothing else is taken for a figure."""
    differences = outcome(case).differences()
    judge({case["id"]: "\n    ".join([case["text"], *differences])} if differences else {}, of=case["id"])


def test_every_clause_has_a_name_and_words_of_its_own():
    """No two cases share their name or their text."""
    assert len({case["id"] for case in CASES}) == len({case["text"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_what_a_case_quotes_stands_in_its_clause(case):
    """The quote of each fact is found in the clause, and the fields that every fact needs are there."""
    for fact in case["facts"]:
        assert fact["quote"] in case["text"]
        assert {"indicator_text", "value", "comparator", "unit", "per", "measure"} <= fact.keys()

"""What is told of a number in a table: the row it stands in, and the rule that made its figure."""

import json
from pathlib import Path

import pytest

import lotrinh
from lotrinh.publishing.words import sections

SPECS = Path(__file__).parents[2] / "specs" / "tables"
CASES = [case for path in sorted(SPECS.glob("*.json")) for case in json.loads(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("case", CASES[::3], ids=lambda case: case["name"])
def test_a_figure_of_a_table_is_told_by_its_row_and_its_rule(case):
    """Each value's explanation quotes its row and names a rule that has words in both languages."""
    text = "\n".join(case["text"])
    worded = sections("explanation.yaml")["rule"]
    for claim in lotrinh.read(text).to_dict()["claims"]:
        if "cell" not in claim:
            continue
        at = next((i for i in range(claim["start"], claim["end"]) if text[i].isdecimal()), claim["start"])
        (place,) = lotrinh.explain(text, at=at).places
        for told in place.traces:
            if told.step("number"):
                assert told.step("number").facts[0].rule == "in a row of a table"
            assert told.steps[-1].facts[1].found["made_by"] in worded


def test_a_number_of_a_table_without_figures_is_told_by_its_row():
    """A number of a schedule is explained by where it stands, not as furniture of the page."""
    text = "STT | Thời gian | Nội dung\n1 | 8 giờ 30 | Khai mạc\n2 | 9 giờ | 5 tham luận\n"
    (place,) = lotrinh.explain(text, at=text.index("5 tham")).places
    (told,) = place.traces
    assert (told.step("number").facts[0].rule, told.claim) == ("in a row of a table", None)

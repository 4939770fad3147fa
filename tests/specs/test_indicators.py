"""Every indicator of the catalogue has its case: its name, and wordings as written, read to its key and value."""

import json
from decimal import Decimal

import pytest

from lotrinh.lexicon import default

from .opened import SPECS, judge
from .wordings import failures

CASES = [
    json.loads(line, parse_float=Decimal)
    for line in (SPECS / "indicators.jsonl").read_text(encoding="utf-8").splitlines()
]


def _family(case):
    return {"meaning": {field: case[field] for field in ("indicator", "value", "unit") if field in case}} | case


@pytest.mark.parametrize("case", CASES, ids=[case["indicator"] for case in CASES])
def test_the_wordings_of_an_indicator_are_read_to_its_key_and_value(case):
    """Each wording gives one figure: this indicator, with this value and unit."""
    name = f"indicators/{case['indicator']}"
    judge({f"{name}/{words}": said for words, said in failures(_family(case)).items()}, of=name)


def test_every_indicator_has_a_case():
    """One that joins the catalogue joins the cases, in the same order, so that neither is searched for the other."""
    assert [case["indicator"] for case in CASES] == [indicator.key for indicator in default().indicators]


def test_every_case_has_the_name_and_another_wording():
    """The first of an indicator's wordings holds its name as the catalogue writes it."""
    for case, indicator in zip(CASES, default().indicators, strict=True):
        assert indicator.name.lower() in case["words"][0].lower(), indicator.key
        assert len(case["words"]) > 1, indicator.key

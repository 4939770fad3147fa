"""Every case of specs/assessment is assessed as it says."""

import json
from pathlib import Path

import pytest

import lotrinh

FOLDER = Path(__file__).parents[2] / "specs" / "assessment"
CASES = [
    pytest.param(json.loads(line), id=f"{path.stem}: {json.loads(line)['name']}")
    for path in sorted(FOLDER.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def close(expected, found):
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(close(expected[key], found[key]) for key in expected)
    if isinstance(expected, list):
        return isinstance(found, list) and all(map(close, expected, found))
    if expected is None or found is None or isinstance(expected, str):
        return expected == found
    return found == pytest.approx(expected, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_assessed_as_it_says(case):
    """Status, required, actual and progress are those of the case."""
    (found,) = lotrinh.assess(case["plan"])
    assert close(case["expect"], {key: found[key] for key in case["expect"]}), found


@pytest.mark.parametrize("case", CASES)
def test_every_status_explains_itself_in_both_languages(case):
    """Each assessment has at least one full sentence of reasons in English and in Vietnamese."""
    (found,) = lotrinh.assess(case["plan"])
    for reasons in (found["reasons"], found["reasons_vi"]):
        assert reasons
        assert all(text[0] == text[0].upper() and text[-1] in ".:" for text in reasons)
    assert len(found["reasons"]) == len(found["reasons_vi"])


def test_there_are_cases_for_every_status():
    """The cases show every status at least once."""
    from lotrinh.tracking.verdict import STATUSES

    assert {case.values[0]["expect"]["status"] for case in CASES} == set(STATUSES)

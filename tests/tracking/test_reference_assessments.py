"""The reference cases that may lie beside the repository (`../shared`) are assessed as they say."""

import json
from pathlib import Path

import pytest

import lotrinh

CASES = Path(__file__).parents[3] / "shared" / "cases" / "assessment.jsonl"


@pytest.mark.skipif(not CASES.is_file(), reason="the reference cases are not here: they lie beside the repository")
def test_every_reference_case_is_assessed_as_it_says():
    """Status, required, actual and progress of all of them."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = lotrinh.assess(case["plan"])[0]
        assert found["status"] == case["expect"]["status"], case["id"]
        for name in ("required", "actual"):
            expected = case["expect"][name]
            assert (found[name] is None) == (expected is None), case["id"]
            if expected:
                assert found[name]["year"] == expected["year"], case["id"]
                assert found[name]["value"] == pytest.approx(expected["value"], rel=1e-6), case["id"]
        progress = case["expect"]["progress"]
        assert found["progress"] == (None if progress is None else pytest.approx(progress, rel=1e-6)), case["id"]

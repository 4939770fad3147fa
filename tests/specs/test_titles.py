"""What a document is called: `specs/titles.json`."""

import json
import unicodedata

import pytest

import lotrinh

from .opened import SPECS

CASES = json.loads((SPECS / "titles.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_document_is_called_what_stands_under_its_letterhead(case, form):
    """The title is the kind of document with what it is about, as written, not whoever issues it."""
    text = unicodedata.normalize(form, case["text"])
    title = lotrinh.read(text).to_dict()["document"]["title"]
    assert title == unicodedata.normalize(form, case["title"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_line_ends_of_another_system_change_no_title(case):
    """A text with carriage returns is called the same."""
    title = lotrinh.read(case["text"].replace("\n", "\r\n")).to_dict()["document"]["title"]
    assert title == case["title"]

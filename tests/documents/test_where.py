"""Words of a document say where they begin in its file, and so do the claims and explanations made of them."""

import io

import pytest

import lotrinh
from lotrinh.documents import Document, Place
from lotrinh.publishing import write_explanation

PLACES = (
    Place(0, 10, page=1, box=(70, 100, 300, 112)),
    Place(11, 20, page=1, box=(60, 114, 200, 126)),
    Place(22, 30, page=2, box=(60, 50, 90, 62)),
)
DOCUMENT = Document("a.pdf", "0" * 64, "x" * 40, media="pdf", places=PLACES)


@pytest.mark.parametrize(
    ("start", "end", "where"),
    [
        (2, 5, {"page": 1, "box": [70, 100, 300, 112]}),
        (2, 15, {"page": 1, "box": [60, 100, 300, 126]}),
        (15, 25, {"page": 1, "box": [60, 114, 200, 126]}),
        (10, 12, {"page": 1, "box": [60, 114, 200, 126]}),
        (20, 22, None),
        (35, 40, None),
    ],
)
def test_words_stand_on_the_page_where_they_begin(start, end, where):
    """The box is around all their lines on that page; between two places there is none."""
    assert DOCUMENT.where(start, end) == where


def test_a_plain_text_says_no_where():
    """Offsets are all that a text has: no claim gets the field."""
    claims = lotrinh.read("Xã đạt 92% hộ gia đình văn hóa.").to_dict()["claims"]
    assert claims
    assert not any("where" in claim for claim in claims)


def test_an_explanation_says_where_its_words_stand():
    """In its JSON as a claim does, and in its text in words."""
    text = "Thu ngân sách đạt 92 tỷ đồng."
    place = Place(0, len(text), sheet="Phụ lục 1", cell="F7")
    document = Document("a.xlsx", "0" * 64, text, media="sheet", places=(place,))
    explanation = lotrinh.explain_document(document, at="92 tỷ")
    said = io.StringIO()
    write_explanation(explanation, said, width=100, lang="vi")
    assert explanation.to_dict()["places"][0]["where"] == {"sheet": "Phụ lục 1", "cell": "F7"}
    assert "Phụ lục 1, ô F7" in said.getvalue()

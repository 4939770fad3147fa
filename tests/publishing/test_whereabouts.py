"""A person is told where in the file a figure stands: page, paragraph, or sheet and cell."""

from lotrinh.documents import Place
from lotrinh.publishing.viewer_data import page_data
from lotrinh.publishing.whereabouts import whereabouts

PLACES = (
    Place(0, 10, page=1),
    Place(10, 20, page=2),
    Place(22, 30, paragraph=7),
    Place(32, 40, sheet="Phụ lục 1", cell="E4"),
    Place(42, 50, part="table 2", cell="C3", paragraph=9),
    Place(52, 60, part="footnote 1"),
    Place(62, 70, part="header"),
)


def test_each_kind_of_place_is_said_in_words():
    """In the reader's language, with what the format has."""
    said = [whereabouts(PLACES, start, start + 2, "en") for start in (3, 24, 34, 44, 54, 64)]
    assert said == [
        "page 1",
        "paragraph 7",
        "Phụ lục 1, cell E4",
        "table 2, cell C3",
        "footnote 1",
        "header",
    ]
    assert whereabouts(PLACES, 44, 46, "vi") == "bảng 2, ô C3"


def test_words_over_several_places_name_the_first_and_the_last():
    """A quote that goes on on the next page names both; what stands nowhere is said by silence."""
    assert whereabouts(PLACES, 5, 15, "vi") == "trang 1; trang 2"
    assert whereabouts(PLACES, 5, 45, "en") == "page 1; …; table 2, cell C3"
    assert whereabouts(PLACES, 30, 32, "en") == ""
    assert whereabouts((), 0, 5, "en") == ""


def test_the_page_of_readings_says_where_a_figure_stands(reading, document):
    """Each claim of the page carries its place in the file, in both languages."""
    document.places = (Place(0, len(document.text), page=3),)
    claims = page_data([(document, reading)], "vi")["documents"][0]["claims"]
    assert all(["in_file", ["trang 3", "page 3"]] in claim["rows"] for claim in claims)

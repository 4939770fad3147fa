"""`lotrinh explain` as a person meets it."""

import json
from functools import partial

import pytest

TEXT = "Đến năm 2030, xã Bình Sơn phấn đấu thu ngân sách đạt trên 85 tỷ đồng; tỷ lệ hộ nghèo còn 0,5%.\n"


@pytest.fixture
def desk(tmp_path):
    """Give a folder with one document."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def explain(lotrinh):
    """Give a function that runs `lotrinh explain` in the folder."""
    return partial(lotrinh, "explain")


def test_a_whole_number_is_an_offset_and_anything_else_is_words(explain):
    """`--at 58` asks for the character 58; `--at "85 tỷ"` for those words."""
    by_offset = explain("a.txt", "--at", TEXT.index("85"), "--format", "json")
    by_words = explain("a.txt", "--at", "85 tỷ", "--format", "json")
    told = [json.loads(out)["places"][0]["traces"][0]["subject"]["quote"] for _, out, _ in (by_offset, by_words)]
    assert told == ["85 tỷ đồng", "85 tỷ đồng"]


def test_json_is_the_explanation_that_python_gives(explain):
    """Program and command tell the same."""
    import lotrinh as library

    status, out, err = explain("a.txt", "--at", "hộ nghèo", "--format", "json")
    explained = library.explain(TEXT, at="hộ nghèo").to_dict()
    assert (status, err) == (0, "")
    assert json.loads(out) == explained | {"source": "a.txt"}
    assert explained["schema"] == "lotrinh.explanation/1"


def test_the_default_is_a_text_for_people_in_their_language(explain):
    """Vietnamese where the system or `--lang` says so."""
    assert "Kind" in explain("a.txt", "--at", "0,5%")[1]
    assert "Kết luận" in explain("a.txt", "--at", "0,5%", LANG="vi_VN.UTF-8")[1]
    assert "Kết luận" in explain("a.txt", "--at", "0,5%", "--lang", "vi")[1]


def test_standard_input_can_be_explained(explain):
    """`-` reads the document from a pipe, and errors name it as such."""
    assert explain("-", "--at", "0,5%", stdin=TEXT.encode())[0] == 0
    status, _, err = explain("-", "--at", "hộ giàu", stdin=TEXT.encode())
    assert (status, err.startswith("standard input: Expected words that stand in the document")) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("a.txt", "--at", "hộ giàu"), "a.txt: Expected words that stand in the document, found “hộ giàu”. Copy the"),
        (("a.txt", "--at", "9999"), f"a.txt: Expected an offset within the document's {len(TEXT)} characters"),
        (("a.txt", "--at", "-1"), f"a.txt: Expected an offset within the document's {len(TEXT)} characters"),
        (("b.txt", "--at", "1"), "b.txt: There is no such file."),
        (("a.txt",), "lotrinh explain: Expected a place to explain: --at with"),
        (("--at", "1"), "lotrinh explain: Expected one document to explain, found 0."),
        (("a.txt", "a.txt", "--at", "1"), "lotrinh explain: Expected one document to explain, found 2."),
        (("a.txt", "--at", "1", "--format", "csv"), "lotrinh explain: Expected one of text, json for `--format`"),
        (("a.txt", "--at"), "lotrinh explain: The option `--at` needs a value."),
    ],
)
def test_what_cannot_be_explained_is_said_in_a_sentence(explain, words, said):
    """Status 2, nothing on standard output, one sentence on standard error."""
    status, out, err = explain(*words)
    assert (status, out) == (2, "")
    assert err.startswith(said)
    assert err.count("\n") == 1


def test_an_offices_own_words_are_used_and_checked(explain, tmp_path):
    """`--lexicon` adds words; a mistake in them stops the command as it stops `read`."""
    (tmp_path / "units.yaml").write_text("- unit: x\n", encoding="utf-8")
    status, out, err = explain("a.txt", "--at", "85", "--lexicon", "units.yaml")
    assert (status, out) == (2, "")
    assert "units.yaml, line 1" in err


def test_the_text_fits_the_terminal(explain):
    """`COLUMNS` says how wide it may be."""
    _, out, _ = explain("a.txt", "--at", "85", COLUMNS="60")
    assert max(map(len, out.splitlines())) <= 60

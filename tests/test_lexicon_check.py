"""`check_lexicon` says where a word list is wrong: file, line, what was expected, what was found."""

import unicodedata

import pytest

from lotrinh.lexicon.check import check_lexicon, entries_of
from lotrinh.lexicon.schemas import SCHEMAS, schema_of


@pytest.fixture
def problems(tmp_path):
    """Give a function that writes one file and tells what is wrong in it: (line, key) of each problem."""

    def check(name, text):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return check_lexicon([path])

    return check


def brief(found):
    return [(problem.line, problem.key) for problem in found]


def test_the_shipped_lexicon_is_right():
    """Every file that is shipped passes its own check."""
    assert [problem.said("en") for problem in check_lexicon()] == []


def test_every_shipped_file_has_entries():
    """The counts of the shipped lexicon name each file and none is empty."""
    counts = entries_of()
    assert len(counts) >= len(SCHEMAS)
    assert all(counts.values())


def test_a_right_file_has_no_problems(problems):
    """Comments, folded lists, quotes and optional fields are all fine."""
    text = '# measures\n- {unit: "%", dimension: share, written: ["%", phần trăm]}\n- unit: sào\n  dimension: area\n'
    assert problems("units.yaml", text + "  written:\n    - sào\n    - sào ta\n  factor: 500\n") == []


def test_an_empty_file_is_right(problems):
    """A file with only a comment adds nothing and is no mistake."""
    assert problems("cues.yaml", "# nothing yet\n") == []


def test_a_problem_says_file_line_expected_and_found(problems):
    """The sentence holds all four, in English and in Vietnamese."""
    (problem,) = problems("units.yaml", "- unit: sào\n  dimension: ara\n  written: [sào]\n")
    assert problem.line == 2
    assert "`area`" in problem.expected
    assert problem.found == "`ara`"
    assert problem.said("en") == f"{problem.file}, line 2: expected {problem.expected}, found `ara`."
    assert problem.said("vi").startswith(f"{problem.file}, dòng 2: cần một trong ")


def test_wrong_syntax_is_placed(problems):
    """YAML that cannot be parsed is named with the line where it breaks."""
    assert brief(problems("cues.yaml", "- cue: a\n  words: [một, hai\n- cue: b\n")) == [(3, "syntax")]
    assert brief(problems("scales.yaml", "- {scale: nghìn, factor: 1000}\n\t- x\n")) == [(2, "syntax")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cue: a\nwords: [b]\n", [(1, "list")]),
        ("một\n", [(1, "list")]),
        ("- một\n- cue: a\n  words: [b]\n", [(1, "entry")]),
        ("- [a, b]\n", [(1, "entry")]),
    ],
)
def test_a_file_is_a_list_of_entries_with_fields(problems, text, expected):
    """A file of another shape is named at the line where the shape is wrong."""
    assert brief(problems("cues.yaml", text)) == expected


def test_a_file_is_named_after_what_it_holds(problems):
    """An unknown name is answered with the known ones and the nearest of them; any cues-….yaml holds cues."""
    (problem,) = problems("indicator.yaml", "- key: a\n")
    assert (problem.line, problem.key) == (None, "stem")
    assert "(nearest: `indicators.yaml`)" in problem.expected
    assert brief(problems("units.yml", "- unit: a\n")) == [(None, "stem")]
    assert problems("cues-xa.yaml", "- cue: target\n  words: [phấn đấu]\n") == []
    assert schema_of("cues-xa") is SCHEMAS["cues"]


def test_an_unknown_field_is_answered_with_the_nearest(problems):
    """A misspelled field is named with what was probably meant, and what is now missing."""
    found = problems("cues.yaml", "- cue: target\n  word: [phấn đấu]\n")
    assert brief(found) == [(2, "field"), (1, "missing")]
    assert "(nearest: `words`)" in found[0].expected
    assert "`words`" in found[1].expected


def test_a_field_stands_once_in_an_entry(problems):
    """The second of two equal fields would silently win."""
    assert brief(problems("cues.yaml", "- cue: a\n  words: [b]\n  words: [c]\n")) == [(3, "field_once")]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("written: sào", "texts"),
        ("written: []", "empty"),
        ("written: [no]", "text"),
        ("written: [12]", "text"),
        ("written: [[sào]]", "text"),
        ("written:", "texts"),
        ("written: [Sào]", "lower"),
        ('written: ["sào "]', "spaces"),
        ('written: ["sào  ta"]', "spaces"),
        ("written: [sào, sào]", "once_here"),
        (unicodedata.normalize("NFD", "written: [sào]"), "composed"),
        ("written: [khoá]", "spelling"),
        ("written: [sào]\n  factor: nhiều", "number"),
        ("written: [sào]\n  factor: true", "number"),
    ],
)
def test_a_wrong_value_is_named(problems, line, key):
    """Wrong types, words that YAML takes for something else, and words that could never match."""
    found = problems("units.yaml", f"- unit: sào\n  dimension: area\n  {line}\n")
    assert [problem.key for problem in found] == [key]
    assert found[0].line in (3, 4)


def test_names_are_written_as_people_write_them(problems):
    """Names of provinces keep their capitals; only what is matched in lower-case text must be lower-case."""
    assert problems("provinces.yaml", "- {name: Huế, marks: [HNN], written: [Thừa Thiên Huế]}\n") == []
    assert brief(problems("provinces.yaml", '- {name: " Huế"}\n')) == [(1, "spaces")]


def test_two_entries_never_have_one_key(problems):
    """The second of two entries with one key is named with the line of the first."""
    text = "- {cue: a, words: [một]}\n- {cue: b, words: [một]}\n- {cue: a, words: [hai]}\n"
    (problem,) = problems("cues.yaml", text)
    assert (problem.line, problem.key, problem.details["line"]) == (3, "once", 1)


def test_a_word_never_means_two_things_where_it_can_mean_one(problems):
    """Two units written alike contradict each other; two cues may share a word."""
    text = "- {unit: sào, dimension: area, written: [sào]}\n- {unit: công, dimension: area, written: [công, sào]}\n"
    (problem,) = problems("units.yaml", text)
    assert (problem.line, problem.key, problem.details["value"]) == (2, "once", "sào")


def test_fields_inside_fields_are_checked(problems):
    """Entries inside an indicator have their own fields, and pairs of bounds are two numbers."""
    entry = (
        "- key: forest_cover\n  name: Độ che phủ rừng\n  name_en: Forest cover\n  variants: [độ che phủ rừng]\n"
        "  definition: Phần diện tích có rừng.\n  source: Luật Lâm nghiệp 2017\n  dimension: share\n  direction: up\n"
        "  adds_up: none\n"
    )
    assert problems("indicators.yaml", entry + "  bounds: [0, 100]\n  breaks: [{year: 2019, note: Luật mới.}]\n") == []
    found = problems("indicators.yaml", entry + "  bounds: [0]\n  breaks: [{year: 2019, text: x}]\n")
    assert brief(found) == [(10, "pair"), (11, "field"), (11, "missing")]
    assert brief(problems("indicators.yaml", entry + "  beside: từ\n")) == [(10, "texts")]


def test_an_empty_choice_is_called_empty(problems):
    """A field that is left to be filled in is named, and nothing is found in it."""
    (problem,) = problems("units.yaml", "- unit: sào\n  dimension:  # to be filled in\n  written: [sào]\n")
    assert (problem.line, problem.found) == (2, "nothing")


def test_a_mean_needs_its_weight(problems):
    """A mean over units means nothing without what it is weighted by."""
    entry = (
        "- {key: a, name: A, name_en: A, variants: [a], definition: A., source: A, dimension: share, direction: up,"
        " adds_up: mean}\n"
    )
    (problem,) = problems("indicators.yaml", entry)
    assert (problem.key, problem.expected) == ("needs", "the field `weight` beside `adds_up: mean`")
    assert problems("indicators.yaml", entry.replace("mean", "mean, weight: population")) == []
    assert problems("indicators.yaml", entry.replace("mean", "none")) == []


def test_an_official_code_needs_its_source(problems):
    """A code that no source confirms is none."""
    entry = (
        "- {key: a, name: A, name_en: A, variants: [a], definition: A., source: A, dimension: share, direction: up,"
        " adds_up: none, code: T0501}\n"
    )
    (problem,) = problems("indicators.yaml", entry)
    assert problem.expected == "the field `code_source` beside `code`"
    assert problems("indicators.yaml", entry.replace("T0501", "T0501, code_source: Danh mục")) == []


def test_an_explanation_needs_words_before_or_after(problems):
    """Of some fields one is needed, whichever."""
    assert problems("explanations.yaml", "- {reason: date, after: [giờ]}\n") == []
    assert brief(problems("explanations.yaml", "- reason: date\n")) == [(1, "either")]


def test_a_key_has_no_accents(problems):
    """Keys are names for programs."""
    assert brief(problems("cues.yaml", "- cue: mục tiêu\n  words: [phấn đấu]\n")) == [(1, "name")]


def test_what_cannot_be_read_is_a_problem(problems, tmp_path):
    """A missing path, a folder without YAML and bytes that are no UTF-8 are named, and nothing is raised."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "cues.yaml").write_bytes(b"- cue: \xe1\xba")
    asked = [tmp_path / "nothing.yaml", tmp_path / "empty", tmp_path / "cues.yaml"]
    assert brief(check_lexicon(asked)) == [(None, "file"), (None, "no_files"), (None, "file")]


def test_all_files_of_a_folder_are_checked(tmp_path):
    """One wrong file does not hide another."""
    (tmp_path / "cues.yaml").write_text("- cue: a\n")
    (tmp_path / "scales.yaml").write_text("- scale: nghìn\n")
    assert [problem.key for problem in check_lexicon([tmp_path])] == ["missing", "missing"]

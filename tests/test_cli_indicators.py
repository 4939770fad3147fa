"""`lotrinh indicators`: the catalogue in the terminal and in files."""

import csv
import json

import pytest

OFFICE = """- key: reading_corners
  name: Góc đọc sách
  name_en: Reading corners
  variants: [góc đọc sách]
  definition: Số góc đọc sách mở cho người dân.
  source: Văn phòng Đảng ủy
  dimension: count
  direction: up
  adds_up: sum
"""


def keys(lotrinh, *words):
    status, out, err = lotrinh("indicators", *words, "--format", "json")
    assert (status, err) == (0, "")
    return [one["key"] for one in json.loads(out)]


def test_the_whole_catalogue_is_listed(lotrinh):
    """Without words every indicator has its row, and the last line counts them."""
    status, out, err = lotrinh("indicators", COLUMNS="120")
    assert (status, err) == (0, "")
    assert "poor_household_rate" in out
    assert "Tỷ lệ hộ nghèo" in out
    assert out.splitlines()[-1].endswith("lotrinh indicators KEY")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["hộ", "nghèo"], "poor_households"),
        (["hộ nghèo"], "poor_households"),
        (["ho", "ngheo"], "poor_households"),
        (["poor", "household"], "poor_households"),
        (["BHYT"], "health_insurance_coverage"),
        (["ti", "le", "ho", "ngheo"], "poor_household_rate"),
        (["văn", "hoá"], "cultural_families"),
    ],
)
def test_words_are_searched_in_every_name(lotrinh, words, key):
    """With or without diacritics, in Vietnamese or English, as a short form, in either spelling."""
    assert key in keys(lotrinh, *words)


def test_words_with_diacritics_are_taken_at_their_word(lotrinh):
    """`mở` does not find `mô hình`; `mo` does."""
    assert "skilful_mass_work_models" in keys(lotrinh, "mo", "hinh")
    assert "skilful_mass_work_models" not in keys(lotrinh, "mở")


def test_a_key_shows_that_one_in_full(lotrinh):
    """Definition, source, breaks and wordings are all there, and the others with the same word are named."""
    status, out, _ = lotrinh("indicators", "poor_household_rate", "--lang", "vi", COLUMNS="200")
    assert status == 0
    for words in ("Nghị định 07/2021/NĐ-CP", "2027:", "càng thấp càng tốt", "bình quân theo số hộ dân"):
        assert words in out
    assert "near_poor_household_rate" in out.splitlines()[-1]


def test_the_catalogue_is_exported(lotrinh, desk):
    """The ending of the name gives the form; CSV and JSON hold the same indicators, with every field."""
    assert lotrinh("indicators", "-o", "all.csv", "-o", "all.json") == (0, "", "")
    with (desk / "all.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    entries = json.loads((desk / "all.json").read_text(encoding="utf-8"))
    assert [row["key"] for row in rows] == [entry["key"] for entry in entries]
    turnout = next(row for row in rows if row["key"] == "voter_turnout")
    assert (turnout["lowest"], turnout["highest"], turnout["weight"]) == ("0", "100", "voters")
    assert {frozenset(entry) for entry in entries} == {frozenset(entries[0])}


def test_an_offices_own_indicators_are_found_too(lotrinh, desk):
    """With `--lexicon` the catalogue is the shipped one and the office's."""
    (desk / "indicators.yaml").write_text(OFFICE, encoding="utf-8")
    assert keys(lotrinh, "góc", "đọc", "--lexicon", "indicators.yaml") == ["reading_corners"]


def test_words_that_nothing_answers_are_said(lotrinh):
    """One sentence with the words and what to try; status 2."""
    status, out, err = lotrinh("indicators", "xyzzy", "nghèo")
    assert (status, out) == (2, "")
    assert "xyzzy nghèo" in err
    assert err.count("\n") == 1


def test_a_format_it_does_not_write_is_refused(lotrinh):
    """The formats of `read` that make no sense here are not promised."""
    status, _, err = lotrinh("indicators", "--format", "parquet")
    assert status == 2
    assert "table, json, csv" in err

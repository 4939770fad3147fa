"""Figures without an indicator are gathered by what they measure, so that a person can add them to the catalogue."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

import lotrinh
from lotrinh.documents import open_document
from lotrinh.lexicon import Lexicon, default
from lotrinh.suggesting import Suggestion, gather
from lotrinh.suggesting.names import Names

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*(ROOT / "samples").glob("*.txt"), *(ROOT / "specs" / "documents").glob("*.txt")])


def suggestions(*texts: str, lexicon: Lexicon | None = None) -> list[Suggestion]:
    words = lexicon or default()
    return gather(((text, lotrinh.read(text, words).to_dict()) for text in texts), words)


def with_all(found: Iterable[Suggestion]) -> Lexicon:
    """Give the shipped lexicon and these suggestions, as a person would paste them."""
    entries = [
        {"key": one.key, "name": one.name, "variants": list(one.variants), "dimension": one.dimension or "count"}
        for one in found
    ]
    files = default().files
    return Lexicon(files | {"indicators": [*files["indicators"], *entries]})


def test_what_the_catalogue_knows_is_not_suggested():
    """A figure with an indicator is none of them."""
    assert suggestions("Thu ngân sách nhà nước đạt 12 tỷ đồng.") == []


def test_alike_names_are_one():
    """Spelling, verbs, time, level words and names of places make no second suggestion."""
    (one,) = suggestions(
        "Đến năm 2030, phường Vân Khê có 12 tủ sách cộng đồng.",
        "Xã duy trì 3 tủ sách cộng đồng trên địa bàn xã.",
        "Số tủ sách cộng đồng của xã Lương Hạ năm 2025 là 5 tủ sách.",
    )
    assert (one.name, one.key, one.dimension) == ("Tủ sách cộng đồng", "tu_sach_cong_dong", "count")
    assert (one.count, one.documents) == (3, 3)


def test_a_suggestion_says_where_it_was_met():
    """Each example has its document, its place and the words that end with the figure."""
    text = "Kỳ họp thứ ba. Năm 2026, phường mở thêm 4 góc đọc sách cho thiếu nhi."
    (one,) = suggestions(text)
    (example,) = one.examples
    assert text[example.start :].startswith("4 góc đọc sách")
    assert example.words == "Năm 2026, phường mở thêm 4 góc đọc sách"


def test_the_most_frequent_stands_first():
    """The order is by count, then by name."""
    found = suggestions("Phường có 4 góc đọc sách.", "Phường có 2 lò gạch.", "Xã có 7 lò gạch.")
    assert [(one.variants[0], one.count) for one in found] == [("lò gạch", 2), ("góc đọc sách", 1)]


def test_what_a_text_repeats_counts_once():
    """The headline that says a figure again adds nothing."""
    text = "Phường Mây có 12 tủ sách cộng đồng\n\nNăm 2025, phường Mây có 12 tủ sách cộng đồng.\n"
    figures = [claim for claim in lotrinh.read(text).to_dict()["claims"] if claim["type"] == "figure"]
    assert len(figures) == 2
    assert sum(one.count for one in suggestions(text)) == 1


def test_growth_belongs_to_the_level_of_the_same_name():
    """A growth in percent is no share: alone it leaves the dimension open, beside a level it is counted there."""
    growth, level = "Sản lượng măng khô tăng 12%/năm.", "Sản lượng măng khô đạt 40 tấn."
    (alone,) = suggestions(growth)
    assert (alone.dimension, alone.units) == ("", ())
    (both,) = suggestions(growth, level)
    assert (both.dimension, both.units, both.count) == ("mass", ("tấn",), 2)


def test_one_name_in_two_dimensions_gives_two_with_keys_of_their_own():
    """A share and a number of the same things are two indicators."""
    found = suggestions("Tỷ lệ ngõ có mái che đạt 40%.", "Phường có 12 ngõ có mái che.", "Xã có 3 ngõ có mái che.")
    assert sorted(one.dimension for one in found) == ["count", "share"]
    assert len({one.key for one in found}) == 2


def test_indicators_with_the_same_words_are_named():
    """Perhaps it is only another wording of one of them."""
    (one,) = suggestions("Xã có 12 lò gạch.")
    assert one.similar == ()
    (one,) = suggestions("Xã trồng 40 ha rừng.")
    assert "forest_planted" in one.similar


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Tủ sách cộng đồng", "tủ sách cộng đồng"),
        ("đến năm 2030, phấn đấu tủ sách cộng đồng", "đến năm 2030, phấn đấu tủ sách cộng đồng"),
        ("phấn đấu tỷ lệ ngõ có mái che", "tỷ lệ ngõ có mái che"),
        ("lò gạch của phường Vân Khê năm 2025", "lò gạch"),
        ("lò gạch trên địa bàn xã", "lò gạch"),
        ("lò gạch xã Lương Hạ", "lò gạch"),
        ("hồ sơ cấp xã", "hồ sơ cấp xã"),
        ("chỉ tiêu phụ", "chỉ tiêu phụ"),
        ("Số hoá  tài liệu", "số hóa tài liệu"),
        ("năm", "năm"),
    ],
)
def test_only_what_the_catalogue_sets_aside_is_left_out_of_a_name(written, bare):
    """Time, place and movement go; what narrows a name stays, and something always stays."""
    assert Names(default()).bare(written) == bare


def test_every_suggestion_once_added_is_found_by_the_reader():
    """With all that the samples and cases lack added to the catalogue, reading them again lacks nothing."""
    documents = [open_document(path) for path in DOCUMENTS]
    found = gather(((d.text, lotrinh.read_document(d).to_dict()) for d in documents), default())
    assert len(found) > 30
    lexicon = with_all(found)
    again = gather(((d.text, lotrinh.read_document(d, lexicon).to_dict()) for d in documents), lexicon)
    assert [one.name for one in again] == []


def test_keys_are_names_that_no_other_indicator_has():
    """Each proposed key is plain, new to the catalogue, and proposed once."""
    found = suggestions(*(open_document(path).text for path in DOCUMENTS))
    keys = [one.key for one in found]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & {indicator.key for indicator in default().indicators}
    assert all(yaml.safe_load(key) == key and key.replace("_", "a").isalnum() and key.isascii() for key in keys)

"""`lotrinh lexicon suggest`: from what the catalogue lacks to an office's own indicator, without code."""

import json
import re

import pytest

TEXTS = {
    "a.txt": "Phường Vân Khê có 12 tủ sách cộng đồng. Tỷ lệ ngõ có mái che đạt 40%.",
    "b.txt": "Đến năm 2030, xã Lương Hạ phấn đấu có 30 tủ sách cộng đồng và 2 lò gạch.",
}
FILLED = {
    "name_en": "Community bookcases",
    "definition": "Số tủ sách mở cho người dân mượn, tính đến cuối năm.",
    "source": "Văn phòng Đảng ủy",
    "direction": "up",
    "adds_up": "sum",
}


@pytest.fixture
def desk(tmp_path):
    """Give a folder with two documents."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "words").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    return tmp_path


def suggested(lotrinh, *words):
    status, out, err = lotrinh("lexicon", "suggest", "docs", *words, "--format", "json")
    assert (status, err) == (0, "")
    return [(one["key"], one["count"]) for one in json.loads(out)]


def test_what_is_missing_is_shown_as_a_table(lotrinh):
    """The most frequent first, with its units; the last line says how to get the blocks."""
    status, out, err = lotrinh("lexicon", "suggest", "docs", COLUMNS="120")
    assert (status, err) == (0, "")
    assert out.index("tủ sách cộng đồng") < out.index("lò gạch")
    assert "--format yaml" in out.splitlines()[-1]


def test_the_list_can_be_cut(lotrinh):
    """`--limit` keeps the first, `--min-count` the frequent; the table says how many are left."""
    assert suggested(lotrinh, "--min-count", "2") == [("tu_sach_cong_dong", 2)]
    assert len(suggested(lotrinh, "--limit", "2")) == 2
    assert "2 more" in lotrinh("lexicon", "suggest", "docs", "--limit", "1")[1].splitlines()[-1]


def test_a_pasted_and_filled_block_passes_the_check_and_is_read(lotrinh, desk):
    """The whole way: suggest, paste, be told what to fill in, fill in, check, read with the new indicator."""
    _, block, _ = lotrinh("lexicon", "suggest", "docs", "--min-count", "2", "--format", "yaml")
    file = desk / "words" / "indicators.yaml"
    file.write_text(block, encoding="utf-8")
    status, out, _ = lotrinh("lexicon", "check", "words")
    assert status == 2
    assert re.findall(r"`(\w+)` \(in quotes|in `(direction|adds_up)`", out) == [
        ("name_en", ""), ("definition", ""), ("source", ""), ("", "direction"), ("", "adds_up"),
    ]  # fmt: skip
    for field, value in FILLED.items():
        block = re.sub(rf"{field}:  # fill in: .*", f"{field}: {value}", block)
    file.write_text(block, encoding="utf-8")
    assert lotrinh("lexicon", "check", "words")[0] == 0
    readings = json.loads(lotrinh("read", "docs", "--lexicon", "words", "--format", "json")[1])
    keys = [claim["indicator"] for reading in readings for claim in reading["claims"] if claim["type"] == "figure"]
    assert keys.count("tu_sach_cong_dong") == 2
    assert "tu_sach_cong_dong" not in dict(suggested(lotrinh, "--lexicon", "words"))


def test_every_field_to_fill_in_is_marked_in_the_language(lotrinh):
    """In Vietnamese the marks and remarks are Vietnamese; the block itself is the same."""
    _, english, _ = lotrinh("lexicon", "suggest", "docs", "--format", "yaml")
    _, vietnamese, _ = lotrinh("lexicon", "suggest", "docs", "--format", "yaml", "--lang", "vi")
    assert "cần điền: tên tiếng Anh" in vietnamese
    plain = [re.sub(r"\s*#.*", "", said) for said in (english, vietnamese)]
    assert plain[0] == plain[1]


def test_the_blocks_of_documents_that_try_to_break_out_are_still_yaml(lotrinh, desk):
    """Line ends, quotes and colons in a document's words cannot end a comment or a value."""
    text = 'Xã có 7 "lò: gạch\u2028- key: x" và 3 cột\u0085mốc # số.'
    (desk / "docs" / "c.txt").write_text(text, encoding="utf-8")
    _, block, _ = lotrinh("lexicon", "suggest", "docs", "--format", "yaml")
    (desk / "words" / "indicators.yaml").write_text(block, encoding="utf-8")
    out = lotrinh("lexicon", "check", "words")[1]
    assert out
    assert all("found nothing" in line for line in out.splitlines())


def test_where_nothing_is_missing_it_says_so(lotrinh, desk):
    """A sentence on standard error; the list is empty, and that is no failure."""
    (desk / "known.txt").write_text("Thu ngân sách đạt 12 tỷ đồng.", encoding="utf-8")
    status, out, err = lotrinh("lexicon", "suggest", "known.txt", "--format", "json")
    assert (status, json.loads(out)) == (0, [])
    assert err.startswith("Nothing is missing")


def test_a_document_that_cannot_be_read_stops_no_other(lotrinh):
    """It is named, the others are read, and the status is 2."""
    status, out, err = lotrinh("lexicon", "suggest", "docs", "nothing.txt", "--format", "json")
    assert status == 2
    assert json.loads(out)
    assert err.startswith("nothing.txt: ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "documents to read"),
        (["docs", "--limit", "0"], "`--limit`, found `0`"),
        (["docs", "--min-count", "viele"], "`--min-count`, found `viele`"),
        (["docs", "--format", "csv"], "table, yaml, json"),
    ],
)
def test_what_is_not_understood_is_explained(lotrinh, words, said):
    """One sentence; status 2."""
    status, out, err = lotrinh("lexicon", "suggest", *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err

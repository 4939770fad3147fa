"""What holds for every text that anyone could ever give to the reader."""

import json
import os
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

import lotrinh
from lotrinh.foundation.view import View
from lotrinh.lexicon.spelling import even

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
_SEARCH = settings(
    deadline=None,
    max_examples=120,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)

# fmt: off
WORDS = (
    "phường", "xã", "thị trấn", "tỉnh", "Đảng bộ", "Đại hội", "lần thứ I", "nhiệm kỳ", "phấn đấu", "đến năm",
    "giai đoạn", "so với", "tăng", "giảm", "còn", "đạt", "ước", "trên", "dưới", "gần", "khoảng", "từ", "trở lên",
    "ít nhất", "đến", "không quá", "bình quân", "mỗi năm", "hằng năm", "gấp", "lần", "vượt", "kế hoạch", "dự toán",
    "chỉ tiêu", "năm", "khâu đột phá", "nhiệm vụ trọng tâm", "hộ nghèo", "thu ngân sách",
    "thu nhập bình quân đầu người", "đảng viên", "đồng chí Nguyễn Văn Hòa", "đại biểu", "chi bộ", "Bí thư",
    "chỉ định", "bầu", "sáp nhập", "một phần", "và", "của", "trong đó", "gồm", "không còn", "tỷ lệ", "diện tích",
    "dân số", "khóa", "Ủy ban Kiểm tra", "thủy sản", "Quốc lộ",
)
FIGURES = (
    "0", "1", "7", "35%", "0,35%", "0.27%", "11-12%", "11 - 12%/năm", "2025-2030", "2025 - 2030", "2030", "1.200",
    "8/11", "15.219,5", "1,76", "25/7/2025", "21,31 tỷ", "64 triệu đồng/người/năm", "320 tỷ đồng", "46 ha",
    "21,64km2", "hai mươi", "231đảng viên", "04", "01-NQ/ĐH", "91B", "2,5‰", "I", "XXIII", "3 khâu",
)
MARKS = (". ", ", ", "; ", ": ", " (", ") ", "\n", "\n- ", "\n1. ", " - ", "… ", " “", "” ", "/", "%", "...", "* ")
ODD = (
    "\u00a0", "  ", "\u200b", "\u200f", "\u202e", "\ufeff", "\r\n", "\t", "🎉", "👩‍🌾", "1️⃣", "\u0301", "\x00",
    "٣", "²", "½",
)
# fmt: on

_piece = st.one_of(
    st.sampled_from(WORDS).map(lambda word: word + " "),
    st.sampled_from(FIGURES).map(lambda figure: figure + " "),
    st.integers(0, 10**12).map(str),
    st.integers(0, 10**45).map(str),
    st.sampled_from(MARKS),
)
plain_text = st.lists(_piece, max_size=60).map("".join)
odd_text = st.lists(st.one_of(_piece, st.sampled_from(ODD), st.text(max_size=4)), max_size=60).map("".join)

_REPORTS = "\n\n".join(path.read_text(encoding="utf-8") for path in SAMPLES)
_cutting = st.integers(0, len(_REPORTS)).flatmap(
    lambda start: st.integers(1, 60).map(lambda length: _REPORTS[start : start + length])
)
torn_text = st.lists(st.one_of(_cutting, _cutting, _piece, st.sampled_from(ODD)), max_size=25).map("".join)


# fmt: off
HEADINGS = (
    "STT", "Chỉ tiêu", "Nội dung", "ĐVT", "Đơn vị", "Ước 2025", "Mục tiêu 2030", "2026", "Lộ trình", "Cơ quan chủ trì",
    "Ghi chú", "So với NQ (%)", "Tốc độ tăng BQ/năm", "(1)", "Kết quả", "Họ và tên", "Nhiệm kỳ 2020-2025", "Cơ cấu (%)",
)
CELLS = (
    "", "1", "I", "a)", "1.1", "-", "- Nông nghiệp", "Trong đó:", "Tỷ lệ hộ nghèo (%)", "Thu ngân sách đạt", "%",
    "Tỷ đồng", "1.000 tấn", "95", "Trên 85", "≥ 632", "10-12", "8/10", "12/2028", "từ 5 đến 3", "Không còn",
    "Hoàn thành", "-2,5", "12 500", "25/năm", "gấp 3 lần", "100% hồ sơ đúng hạn", "(*)", "…", "nt", "\u0301", "٣", "²",
    "giảm 3", "Phòng Kinh tế",
)
# fmt: on
_row = st.tuples(st.sampled_from((HEADINGS, CELLS, CELLS)), st.lists(st.integers(0, 99), min_size=1, max_size=8)).map(
    lambda row: [row[0][n % len(row[0])] for n in row[1]]
)
table_text = st.tuples(
    st.sampled_from((" | ", "\t", "|")), st.lists(_row, max_size=9), st.sampled_from(("\n", "\n\n", "\r\n"))
).map(lambda table: "Đảng bộ xã An Hòa, nhiệm kỳ 2025 - 2030\n\n" + table[2].join(table[0].join(r) for r in table[1]))


def account_holds(text: str) -> dict:
    """Read the text and check what every reading promises; give the reading."""
    reading = lotrinh.read(text).to_dict()
    assert json.loads(json.dumps(reading)) == reading
    numbers = reading["numbers"]
    for placed in [*reading["claims"], *numbers["items"]]:
        assert text[placed["start"] : placed["end"]] == placed["quote"]
    ids = {claim["id"] for claim in reading["claims"]}
    assert len(ids) == len(reading["claims"])
    for item in numbers["items"]:
        assert item["claim"] in ids if item.get("claim") else item["reason"]
    assert numbers["unexplained"] == 0
    assert numbers["total"] == numbers["claimed"] + numbers["explained"] == len(numbers["items"])
    held = bytearray(len(text))
    for item in numbers["items"]:
        held[item["start"] : item["end"]] = b"\1" * (item["end"] - item["start"])
    for run in re.finditer(r"[0-9]+", text):
        assert all(held[run.start() : run.end()]), f"{run.group()!r} at {run.start()} is in no item"
    return reading


def meaning(reading: dict) -> list:
    """Give what the claims say, free of where they stand and how their words are typed."""
    return [
        {field: _respelled(value) for field, value in claim.items() if field not in {"id", "start", "end"}}
        for claim in reading["claims"]
    ]


def _respelled(value: object) -> object:
    if isinstance(value, str):
        return " ".join(View(value, even).low.split())
    if isinstance(value, list):
        return [_respelled(one) for one in value]
    if isinstance(value, dict):
        return {key: _respelled(one) for key, one in value.items()}
    return value


@_SEARCH
@given(table_text)
def test_any_table_is_read_and_every_number_accounted_for(text):
    """Rows and headings in any order raise nothing and leave no number without a claim or a reason."""
    account_holds(text)


@_SEARCH
@given(st.text(max_size=300))
@example("")
@example("\ud800 35%")
@example("1" * 300)
@example("1" * 40 + " hộ")
@example(
    "thu ngân sách đạt " + "1" * 5000 + " đồng, tăng " + "9" * 70 + "/3% so với năm 2024, gấp 0." + "0" * 60 + "1 lần"
)
@example("2² chỉ tiêu")
@example("bốn khâu đột phá (2")
@example("khâu đột phá \n- ")
@example("1,1.1,1.1-1/1:1%1‰")
def test_any_string_is_read_and_every_number_accounted_for(text):
    """No string raises, every claim stands at its words, and every run of digits is in the account."""
    account_holds(text)


@_SEARCH
@given(plain_text)
def test_vietnamese_words_and_figures_in_any_order_are_accounted_for(text):
    """Congress wording put together at random is read like any text."""
    account_holds(text)


@_SEARCH
@given(odd_text)
def test_emoji_direction_marks_and_odd_spaces_are_accounted_for(text):
    """Characters that no rule expects neither raise nor shift a claim."""
    account_holds(text)


@_SEARCH
@given(torn_text)
def test_reports_torn_and_glued_at_any_place_are_accounted_for(text):
    """Scraps of real wording in any order, as a broken page gives them, are read like any text."""
    account_holds(text)


@_SEARCH
@given(st.one_of(plain_text, odd_text).filter(bool), st.integers(2, 40))
def test_a_fragment_repeated_is_accounted_for(fragment, times):
    """A fragment said again and again is read each time."""
    account_holds(fragment * times)


def _decompose(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _no_break_spaces(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _wide_spaces(text: str) -> str:
    return text.replace(" ", " \u00a0 ")


def _zero_width(text: str) -> str:
    return re.sub(r"(\w)\b", "\\1\u200b", text)


def _direction_marks(text: str) -> str:
    return "\u200f" + text.replace(" ", "\u200e ")


_TONES = dict(
    pair.split(">")
    for pair in re.findall(
        r"\S+", "òa>oà óa>oá ỏa>oả õa>oã ọa>oạ òe>oè óe>oé ỏe>oẻ õe>oẽ ọe>oẹ ùy>uỳ úy>uý ủy>uỷ ũy>uỹ ụy>uỵ"
    )
)
_TONES |= {new.capitalize(): old.capitalize() for new, old in _TONES.items()}
_TONED = re.compile(rf"(?:{'|'.join(_TONES)})(?=[\s.,;:!?)]|$)")


def _other_tone(text: str) -> str:
    return _TONED.sub(lambda match: _TONES[match.group()], text)


VARIANTS = {
    "NFD": _decompose,
    "no-break spaces": _no_break_spaces,
    "several spaces": _wide_spaces,
    "zero-width spaces": _zero_width,
    "direction marks": _direction_marks,
    "the other tone placement": _other_tone,
}


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=VARIANTS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_document_typed_differently_reads_the_same(sample, variant):
    """Composition, spaces, invisible marks and tone placement change no claim, event or finding."""
    text = sample.read_text(encoding="utf-8")
    plain, other = account_holds(text), account_holds(variant(text))
    assert meaning(other) == meaning(plain)
    assert _respelled(other["event"]) == _respelled(plain["event"])
    assert [f["code"] for f in other["findings"]] == [f["code"] for f in plain["findings"]]


@_SEARCH
@given(st.one_of(plain_text, torn_text), st.sampled_from(list(VARIANTS)))
@example("ba khâu đột phá, 3 khâu", "NFD")
def test_any_words_typed_differently_read_the_same(text, variant):
    """The same holds for wording that no sample has."""
    assume(unicodedata.is_normalized("NFC", text))
    assert meaning(account_holds(VARIANTS[variant](text))) == meaning(account_holds(text))


def test_a_long_text_without_a_full_stop_is_read():
    """One endless sentence is read to its end, with every number accounted for."""
    words = " ".join(path.read_text(encoding="utf-8") for path in SAMPLES)
    clause = re.sub(r"\s+", " ", re.sub(r"[.!?…](?!\d)", ",", words))
    account_holds(clause * (200_000 // len(clause) + 1))

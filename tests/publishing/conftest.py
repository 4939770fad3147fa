"""One small invented document and its reading, for every writer to publish."""

from types import SimpleNamespace
from typing import Any

import pytest

TEXT = """Đảng bộ phường Mây Trắng họp Đại hội ngày 12/6/2025 <b>& vui</b> 🎉

Nhiệm kỳ qua, tổng thu ngân sách đạt 21,31 tỷ đồng; thu nhập bình quân ước 71,5 triệu đồng/người/năm.
Đến năm 2030: thu ngân sách trên 15.219,5 tỷ đồng; trường chuẩn 13/14 trường; tỷ lệ hộ nghèo giảm 0,3%/năm.
Sản lượng của xã Gió Xanh tăng từ 11 - 12%/năm.

Đại hội nêu 3 khâu đột phá: làm đường liên phường; số hóa hồ sơ.
Phường gồm phường Mây, một phần xã Trắng. Bà Lê Thị Mận làm Bí thư. Ban Chấp hành có 27 đồng chí."""


def _claim(name: str, type_: str, quote: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    common = {"id": name, "type": type_, "quote": quote, "start": start, "end": start + len(quote)}
    return {**common, "rule": f"rule of {name}", "place": None, **fields}


def _figure(name: str, quote: str, words: str, value: Any, unit: str, **fields: Any) -> dict[str, Any]:
    plain = {"indicator": None, "indicator_text": words, "value": value, "comparator": "=", "unit": unit, "per": None}
    plain |= {"measure": "level", "kind": "target", "period": [None, 2030], "period_text": None}
    return _claim(name, "figure", quote, **(plain | fields))


def _claims() -> list[dict[str, Any]]:
    past = {"kind": "result", "period": [2020, 2025]}
    fall = {"measure": "change", "direction": "down", "points": True, "per": "year"}
    grow = {"measure": "growth_per_year", "comparator": "range", "per": "year", "place": "xã Gió Xanh"}
    merged = [{"name": "Mây", "extent": "whole", "level": "phường"}, {"name": "Trắng", "extent": "part", "level": "xã"}]
    return [
        _figure("c1", "đạt 21,31 tỷ đồng", "tổng thu ngân sách", 21310000000, "VND", **past),
        _figure(
            "c2", "ước 71,5 triệu đồng/người/năm", "thu nhập bình quân", 71500000, "VND",
            comparator="~", per="person/year", **past,
        ),
        _figure("c3", "trên 15.219,5 tỷ đồng", "thu ngân sách", 15219500000000, "VND", comparator=">"),
        _figure("c4", "13/14 trường", "trường chuẩn", 13, "trường", measure="ratio", of=14),
        _figure("c5", "giảm 0,3%/năm", "tỷ lệ hộ nghèo", 0.3, "%", **fall),
        _figure("c6", "tăng từ 11 - 12%/năm", "Sản lượng", [11, 12], "%", **grow),
        _claim("c7", "declared", "3 khâu đột phá", what="breakthroughs", count=3),
        _claim("c8", "breakthrough", "làm đường liên phường", order=1),
        _claim("c9", "breakthrough", "số hóa hồ sơ", order=2),
        _claim("c10", "merger", "phường Mây, một phần xã Trắng", predecessors=merged),
        _claim("c11", "appointment", "Bà Lê Thị Mận làm Bí thư", person="Lê Thị Mận", post="Bí thư", mode="elected"),
        _claim("c12", "body_size", "Ban Chấp hành có 27 đồng chí", body="executive_committee", count=27, mode=None),
    ]  # fmt: skip


def _number(quote: str, **held: str) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote, "claim": None, "reason": None, **held}


def _numbers() -> dict[str, Any]:
    held = {"21,31": "c1", "71,5": "c2", "15.219,5": "c3", "13/14": "c4", "0,3": "c5", "11": "c6", "12%": "c6"}
    items = [_number("12/6/2025", reason="date"), _number("2030", reason="year")]
    items += [_number(quote, claim=claim) for quote, claim in held.items()]
    return {"total": 9, "claimed": 7, "explained": 2, "unexplained": 0, "items": items}


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def reading() -> dict[str, Any]:
    return {
        "schema": "lotrinh.reading/1",
        "document": {
            "source": "may-trang.txt",
            "sha256": "ab" * 32,
            "characters": len(TEXT),
            "title": "Đảng bộ phường Mây Trắng họp Đại hội",
            "kind": "congress",
        },
        "event": {
            "unit": "phường Mây Trắng",
            "unit_code": None,
            "province": "Lào Cai",
            "ordinal": 2,
            "term": [2025, 2030],
            "date": "2025-06-12",
            "year_inferred": False,
        },
        "claims": _claims(),
        "numbers": _numbers(),
        "findings": [
            {
                "code": "fewer_listed_than_declared",
                "message": "3 breakthroughs are declared, 2 are listed.",
                "message_vi": "Nêu 3 khâu đột phá nhưng chỉ liệt kê 2.",
                "claims": ["c7"],
            }
        ],
    }


@pytest.fixture
def document(text: str) -> SimpleNamespace:
    return SimpleNamespace(source="may-trang.txt", text=text, title="Đảng bộ phường Mây Trắng họp Đại hội", places=())

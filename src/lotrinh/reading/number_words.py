"""Number words and their values."""

from __future__ import annotations

from decimal import Decimal

HALF = "một nửa"
"""Half of a number, in per cent: "một nửa số thôn"."""
_COUNTING = {w: Decimal(n) for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)}
_ONES = _COUNTING | {w: Decimal(n) for w, n in (("mốt", 1), ("tư", 4), ("lăm", 5), ("nhăm", 5))}
_TENS = {f"{w} mươi": 10 * n for w, n in _COUNTING.items() if 1 < n < 10}
WORD_VALUES = (
    _COUNTING
    | _TENS
    | {f"mười {w}": 10 + n for w, n in _ONES.items() if n < 10}
    | {f"{ten} {w}": tens + n for ten, tens in _TENS.items() for w, n in _ONES.items() if n < 10}
    | {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), HALF: Decimal(50)}
)
"""Number words and their values."""
# `năm` is mostly the year, two are numbers behind "gấp" only, and a half only before "số".
FREE_WORDS = tuple(WORD_VALUES.keys() - {"năm", "đôi", "rưỡi", HALF})
"""The words that are numbers wherever they count something."""

"""Number words and their values."""

from __future__ import annotations

from decimal import Decimal

_COUNTING = {w: Decimal(n) for n, w in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)}
WORD_VALUES = (
    _COUNTING
    | {f"mười {w}": 10 + n for w, n in (_COUNTING | {"lăm": Decimal(5)}).items()}
    | {"đôi": Decimal(2), "rưỡi": Decimal("1.5")}
)
"""Number words and their values."""
# `năm` is mostly the year, and these two are numbers behind "gấp" only.
FREE_WORDS = tuple(WORD_VALUES.keys() - {"năm", "đôi", "rưỡi"})
"""The words that are numbers wherever they count something."""

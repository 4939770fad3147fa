"""Figures that belong together: pairs from one value to another, an amount with its plan, shares of a whole, series.

Each maker writes such words from choices and says what they mean behind an opener of either kind.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

Pick = Callable[[Sequence[Any]], Any]
Meaning = dict[str, object]
KIND = "its opener's"
"""Stands for the kind that the opener of the clause says."""

_MILLIARD = Decimal(10**9)


class Compound(NamedTuple):
    """Words that hold several figures, and what each of them says."""

    text: str
    says: tuple[Meaning, ...]

    def meanings(self, kind: str) -> list[Meaning]:
        """Say what its figures must be read as, behind an opener of this kind."""
        return [{**one, "kind": kind} if one["kind"] == KIND else one for one in self.says]


def compound(pick: Pick) -> Compound:
    """Write one group of figures."""
    maker: Callable[[Pick], Compound] = pick(_MAKERS)
    return maker(pick)


def _share(value: Decimal, kind: str = KIND, **more: object) -> Meaning:
    return {"value": value, "comparator": "=", "unit": "%", "measure": "level", "kind": kind, **more}


def _percent(pick: Pick, first: int, last: int) -> Decimal:
    return Decimal(pick(range(first, last))) + Decimal(pick((0, 0, 5))) / 10


def _written(value: Decimal) -> str:
    return str(value.normalize() if value % 1 else int(value)).replace(".", ",")


def _pair(pick: Pick) -> Compound:
    """Write "tỷ lệ … tăng từ 48,5% lên 63%": the first is a baseline whatever the opener says."""
    low, high = _percent(pick, 10, 40), _percent(pick, 50, 90)
    up = pick((True, False))
    name, verb, link = pick(_UP if up else _DOWN)
    first, second = (low, high) if up else (high, low)
    sign = pick(("%", "")) if pick((False, True)) else "%"
    text = f"{name} {verb} {_written(first)}{sign} {link} {_written(second)}%"
    return Compound(text, (_share(first, "other"), _share(second)))


_UP = (
    ("tỷ lệ lao động qua đào tạo", "tăng từ", "lên"),
    ("tỷ lệ hộ dùng nước sạch", "nâng từ", "lên"),
    ("tỷ lệ dân số tham gia bảo hiểm y tế", "từ", "tăng lên"),
)
_DOWN = (
    ("tỷ lệ hộ nghèo", "giảm từ", "xuống còn"),
    ("tỷ lệ hộ cận nghèo", "từ", "giảm còn"),
    ("tỷ lệ trẻ em suy dinh dưỡng", "giảm từ", "xuống"),
)


def _amount(pick: Pick) -> tuple[Decimal, str]:
    value = Decimal(pick(range(11, 990)))
    return value * _MILLIARD, f"{value} tỷ đồng"


def _planned(pick: Pick) -> Compound:
    """Write "thu ngân sách đạt 96 tỷ đồng, bằng 105% dự toán, tăng 8% so với cùng kỳ"."""
    value, amount = _amount(pick)
    share, growth = _percent(pick, 60, 140), _percent(pick, 2, 30)
    verb, base = pick(("bằng", "đạt")), pick(("kế hoạch", "dự toán", "dự toán tỉnh giao", "chỉ tiêu nghị quyết"))
    name = pick(("thu ngân sách", "giá trị sản xuất", "doanh thu du lịch"))
    text = f"{name} đạt {amount}, {verb} {_written(share)}% {base}"
    says: list[Meaning] = [
        {"value": value, "comparator": "=", "unit": "VND", "measure": "level", "kind": KIND},
        _share(share, measure="share_of_plan", basis="reached"),
    ]
    if pick((False, True)):
        text += f", tăng {_written(growth)}% so với {pick(('cùng kỳ', 'năm trước', 'cùng kỳ năm trước'))}"
        says.append(_share(growth, measure="growth_total"))
    return Compound(text, tuple(says))


def _structure(pick: Pick) -> Compound:
    """Write the shares of three sectors, one by one or in step."""
    first, second = pick(range(20, 45)), pick(range(20, 45))
    values = [Decimal(v) for v in (first, second, 100 - first - second)]
    shares = [f"{v}%" for v in values]
    text = pick(
        (
            "cơ cấu kinh tế: dịch vụ {}; công nghiệp {}; nông nghiệp {}",
            "tỷ trọng dịch vụ chiếm {}, công nghiệp chiếm {}, nông nghiệp còn {}",
            "tỷ trọng dịch vụ, công nghiệp và nông nghiệp lần lượt là {}, {} và {}",
            "cơ cấu dịch vụ - công nghiệp - nông nghiệp là {} - {} - {}",
        )
    ).format(*shares)
    return Compound(text, tuple(_share(v) for v in values))


def _rated(pick: Pick) -> Compound:
    """Write "8/11 trường đạt chuẩn quốc gia (72,7%)"."""
    whole = pick(range(4, 40))
    part = whole - pick(range(1, 4))
    share = _percent(pick, 40, 99)
    noun, done = pick(
        (("trường", "đạt chuẩn quốc gia"), ("chi bộ", "hoàn thành tốt nhiệm vụ"), ("thôn", "có nhà văn hóa"))
    )
    shape = pick((" ({}%)", ", đạt {}%", ", chiếm {}%", " (đạt {}%)"))
    text = f"có {part}/{whole} {noun} {done}{shape.format(_written(share))}"
    ratio: Meaning = {
        "value": Decimal(part),
        "of": Decimal(whole),
        "comparator": "=",
        "unit": noun,
        "measure": "ratio",
        "kind": KIND,
    }
    return Compound(text, (ratio, _share(share)))


def _none(pick: Pick) -> Compound:
    """Write "không còn hộ nghèo": zero, or nearly so."""
    nearly = pick((False, True))
    text = (
        f"{'cơ bản ' if nearly else ''}{pick(('không còn', 'không có'))} {pick(('hộ nghèo', 'hộ đói', 'hộ cận nghèo'))}"
    )
    none: Meaning = {
        "value": Decimal(0),
        "comparator": "~" if nearly else "=",
        "unit": "hộ",
        "measure": "level",
        "kind": KIND,
    }
    return Compound(text, (none,))


_MAKERS = (_pair, _planned, _structure, _rated, _none)

"""A small grammar of the clauses that reports are made of: it writes a clause and knows what it says.

`clause(pick)` builds one from choices: an opener, one to three figures and a tail. `pick` takes a sequence and gives
one of its members, so that a property test and a long run over random clauses share the grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

Pick = Callable[[Sequence[Any]], Any]
Meaning = dict[str, object]
MILLION, MILLIARD = Decimal(10**6), Decimal(10**9)


class Unit(NamedTuple):
    """A unit as it is written behind a number, and what it then means."""

    written: str
    unit: str
    factor: Decimal = Decimal(1)
    per: str | None = None


class Bound(NamedTuple):
    """Words before and behind an amount, and the comparator that they say."""

    before: str
    after: str
    comparator: str


class Opener(NamedTuple):
    """The words that a clause begins with, and the kind of figure they announce."""

    words: str
    kind: str


class Number(NamedTuple):
    """A number, or a pair, as it is written."""

    written: str
    value: Decimal | tuple[Decimal, Decimal]
    of: Decimal | None = None


class Frame(NamedTuple):
    """What is measured and how: `{}` is where the amount goes."""

    words: str
    units: tuple[Unit, ...]
    measure: str = "level"
    extra: tuple[tuple[str, object], ...] = ()
    bounds: bool = True
    """False where the words before the amount leave no room for a comparator."""
    flow: bool = False
    """True for things that come in over time: promised, they are counted over the term."""


class Figure(NamedTuple):
    """One figure by its parts: change one, and the meaning changes with it."""

    frame: Frame
    bound: Bound
    number: Number
    unit: Unit
    space: str

    @property
    def text(self) -> str:
        """Write the name, the words between and the amount."""
        amount = f"{self.bound.before}{self.number.written}{self.space}{self.unit.written}{self.bound.after}"
        return self.frame.words.format(amount)

    def meaning(self, kind: str) -> Meaning:
        """Say what the figure must be read as, behind an opener of this kind."""
        value, frame = self.number.value, self.frame
        ranged = isinstance(value, tuple)
        return {
            "value": tuple(v * self.unit.factor for v in value) if isinstance(value, tuple) else value * self.unit.factor,
            "of": self.number.of,
            "comparator": "range" if ranged and self.bound.comparator == "=" else self.bound.comparator,
            "unit": self.unit.unit,
            "per": self.unit.per,
            "measure": "total_over_term" if frame.flow and kind == "target" else frame.measure,
            "kind": kind,
        } | dict(frame.extra)


@dataclass(frozen=True, slots=True)
class Clause:
    """An opener, the figures that it governs, and a tail without a figure."""

    opener: Opener
    figures: tuple[Figure, ...]
    joint: str
    tail: str

    @property
    def text(self) -> str:
        """Write the clause."""
        return f"{self.opener.words} {self.joint.join(figure.text for figure in self.figures)}{self.tail}"

    @property
    def meaning(self) -> list[Meaning]:
        """Say what each of its figures must be read as."""
        return [figure.meaning(self.opener.kind) for figure in self.figures]


def read_meaning(reading: dict[str, Any], asked: Sequence[Meaning]) -> list[Meaning]:
    """Give what the figures of a reading say, in the fields asked for; too few or too many stay so."""
    figures = [claim for claim in reading["claims"] if claim["type"] == "figure"]
    fields = [*asked, *({"value": None} for _ in figures[len(asked) :])]
    return [
        {field: _exact(figure.get(field)) for field in one} for figure, one in zip(figures, fields, strict=False)
    ]


def _exact(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_exact, value))
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


TARGETS = tuple(
    Opener(words, "target")
    for words in (
        "Phấn đấu", "Đến năm 2030, phấn đấu", "Nhiệm kỳ tới, phấn đấu", "Đại hội đặt mục tiêu", "Giai đoạn 2026-2030, xã phấn đấu",
        "Đảng bộ đề ra mục tiêu đến năm 2030", "Trong 5 năm tới, phường quyết tâm", "Mục tiêu đến năm 2030:",
    )
)  # fmt: skip
RESULTS = tuple(
    Opener(words, "result")
    for words in (
        "Nhiệm kỳ qua,", "Đến nay,", "5 năm qua,", "Trong nhiệm kỳ qua,", "Những năm qua,", "Kết quả,", "Thời gian qua,",
        "Năm qua,",
    )
)  # fmt: skip
PLAIN = Bound("", "", "=")
BOUNDS = (
    PLAIN, Bound("trên ", "", ">"), Bound("hơn ", "", ">"), Bound("ít nhất ", "", ">="), Bound("tối thiểu ", "", ">="),
    Bound("từ ", " trở lên", ">="), Bound("", " trở lên", ">="), Bound("không dưới ", "", ">="), Bound("dưới ", "", "<"),
    Bound("chưa đến ", "", "<"), Bound("không quá ", "", "<="), Bound("tối đa ", "", "<="), Bound("gần ", "", "~"),
    Bound("khoảng ", "", "~"), Bound("xấp xỉ ", "", "~"),
)  # fmt: skip
RANGE_BOUNDS = (PLAIN, Bound("", " trở lên", ">="))
RATIO_BOUNDS = (PLAIN, Bound("ít nhất ", "", ">="), Bound("trên ", "", ">"), Bound("gần ", "", "~"))
TAILS = (
    "", ".", "; an sinh xã hội được bảo đảm", ", góp phần nâng cao đời sống nhân dân",
    ". Quốc phòng, an ninh được giữ vững.", "; bộ mặt nông thôn có nhiều khởi sắc.",
)  # fmt: skip

PERCENT = Unit("%", "%")
PER_MILLE = Unit("‰", "‰")
MONEY = (Unit("tỷ đồng", "VND", MILLIARD), Unit("triệu đồng", "VND", MILLION), Unit("tỉ đồng", "VND", MILLIARD), Unit("tỷ", "VND", MILLIARD))
DOLLARS = (Unit("triệu USD", "USD", MILLION), Unit("USD", "USD"), Unit("triệu đô la Mỹ", "USD", MILLION))
INCOME = (
    Unit("triệu đồng/người/năm", "VND", MILLION, "person/year"), Unit("triệu đồng/người", "VND", MILLION, "person"),
    Unit("triệu đồng/năm", "VND", MILLION, "year"), Unit("triệu đồng / người / năm", "VND", MILLION, "person/year"),
)  # fmt: skip
FARMING = (
    Unit("triệu đồng/ha", "VND", MILLION, "ha"), Unit("triệu đồng/ha/năm", "VND", MILLION, "ha/year"),
    Unit("triệu/ha/năm", "VND", MILLION, "ha/year"),
)  # fmt: skip
LAND = (Unit("ha", "ha"), Unit("héc-ta", "ha"))
WEIGHT = (Unit("tấn", "tấn"), Unit("nghìn tấn", "tấn", Decimal(1000)), Unit("kg", "kg"))
ROADS = (Unit("km", "km"), Unit("m", "m"))
TIMES = (Unit("lần", "lần"),)


def _things(*nouns: str) -> tuple[Unit, ...]:
    return tuple(Unit(noun, noun) for noun in nouns)


_YEARLY = (("per", "year"),)
_POINTS = (("direction", "down"), ("points", True))
SHARES = tuple(
    Frame(f"{name} đạt {{}}", (PERCENT,))
    for name in (
        "tỷ lệ lao động qua đào tạo", "tỷ lệ hộ dùng nước sạch", "tỷ lệ dân số tham gia bảo hiểm y tế", "tỷ lệ gia đình văn hóa",
        "tỷ lệ che phủ rừng", "tỷ lệ thu gom chất thải rắn sinh hoạt", "tỷ lệ hồ sơ giải quyết đúng hạn",
    )
)  # fmt: skip
AMOUNTS = tuple(
    Frame(words, MONEY)
    for words in (
        "thu ngân sách đạt {}", "tổng giá trị sản xuất đạt {}", "tổng vốn đầu tư toàn xã hội {}", "doanh thu du lịch là {}",
        "thu ngân sách nhà nước trên địa bàn đạt {}", "nhân dân đóng góp {}",
    )
)  # fmt: skip
MEASURED = (
    Frame("kim ngạch xuất khẩu đạt {}", DOLLARS), Frame("thu nhập bình quân đạt {}", INCOME),
    Frame("giá trị sản phẩm trồng trọt đạt {}", FARMING), Frame("diện tích cây ăn quả đạt {}", LAND),
    Frame("sản lượng thủy sản đạt {}", WEIGHT), Frame("chiều dài kênh mương kiên cố đạt {}", ROADS),
    Frame("tỷ lệ hộ nghèo còn {}", (PERCENT,)), Frame("tỷ lệ tăng dân số tự nhiên ở mức {}", (PER_MILLE, PERCENT)),
)  # fmt: skip
COUNTS = (
    Frame("xây dựng {}", _things("nhà văn hóa", "công trình", "mô hình"), flow=True),
    Frame("hỗ trợ {}", _things("hộ", "hợp tác xã", "doanh nghiệp"), flow=True),
    Frame("kết nạp {}", _things("đảng viên"), flow=True), Frame("duy trì {}", _things("câu lạc bộ", "sản phẩm", "mô hình")),
)  # fmt: skip
RATIOS = (
    Frame("{} đạt chuẩn quốc gia", _things("trường", "trạm y tế"), "ratio"),
    Frame("đạt và vượt {}", _things("chỉ tiêu", "tiêu chí"), "ratio", bounds=False),
)
CHANGES = (
    Frame("giá trị sản xuất tăng bình quân {} mỗi năm", (PERCENT,), "growth_per_year", _YEARLY),
    Frame("giá trị sản xuất tăng bình quân hằng năm {}", (PERCENT,), "growth_per_year", _YEARLY),
    Frame("thu ngân sách tăng {} so với cùng kỳ", (PERCENT,), "growth_total"),
    Frame("doanh thu thương mại - dịch vụ tăng {} so với năm 2024", (PERCENT,), "growth_total"),
    Frame("thu ngân sách gấp {} so với năm 2020", TIMES, "multiple"),
    Frame("quy mô kinh tế tăng {} so với đầu nhiệm kỳ", TIMES, "multiple"),
    Frame("tỷ lệ hộ nghèo giảm bình quân {} mỗi năm", (PERCENT,), "change", (*_YEARLY, *_POINTS)),
    Frame("thu ngân sách đạt {} kế hoạch", (PERCENT,), "share_of_plan", (("basis", "reached"),), bounds=False),
    Frame("thu ngân sách bằng {} dự toán", (PERCENT,), "share_of_plan", (("basis", "reached"),), bounds=False),
    Frame("kết nạp {} mỗi năm", _things("đảng viên"), "per_year", _YEARLY),
)  # fmt: skip
FRAMES = SHARES + AMOUNTS + MEASURED + COUNTS + RATIOS + CHANGES
_WHOLE = set(COUNTS) | {frame for frame in FRAMES if frame.measure == "per_year"}
_WORDED = {"nhà văn hóa", "công trình", "mô hình", "hợp tác xã", "doanh nghiệp", "câu lạc bộ", "sản phẩm"}
_GLUED = {"%", "‰", "ha", "m2", "km2", "km", "tấn"}
WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười hai": 12}
_DIGITS = range(10)
_DASHES = (" - ", "–", " – ", " đến ", "-")


def clause(pick: Pick) -> Clause:
    """Build one clause; it keeps to one decimal mark, as a writer does."""
    mark = pick((",", ",", "."))
    figures = tuple(_figure(pick, mark) for _ in range(pick((1, 1, 2, 3))))
    return Clause(pick(TARGETS + RESULTS), figures, pick(("; ", ", ")), pick(TAILS))


def _figure(pick: Pick, mark: str) -> Figure:
    frame = pick(FRAMES)
    unit = pick(frame.units)
    ranged = frame.measure != "ratio" and pick((False, False, False, True))
    number = _pair(pick, frame, unit, mark) if ranged else _number(pick, frame, unit, mark)
    bounds = RATIO_BOUNDS if frame.measure == "ratio" else RANGE_BOUNDS if ranged else BOUNDS
    if not frame.bounds:
        bounds = (PLAIN,)
    space = pick(("", " ")) if unit.written in _GLUED else " "
    return Figure(frame, pick(bounds), number, unit, space)


def _number(pick: Pick, frame: Frame, unit: Unit, mark: str) -> Number:
    if frame.measure == "ratio":
        return _ratio(pick)
    if frame in _WHOLE:
        return pick((_few, _grouped, _in_words) if unit.written in _WORDED else (_few, _grouped))(pick)
    if unit.unit in ("%", "‰", "lần"):
        return pick((_small, DECIMALS[mark]))(pick)
    if mark == ".":
        return pick((_small, _point, _grouped))(pick)
    if unit in MONEY:
        more = (_compound,) if unit.written == "triệu đồng" else (_three_decimals,)
        return pick((_small, _comma, _grouped, _grouped_decimal, *more))(pick)
    return pick((_small, _comma, _grouped, _grouped_decimal))(pick)


def _figures(pick: Pick, count: int) -> str:
    return str(pick(_DIGITS[1:])) + "".join(str(pick(_DIGITS)) for _ in range(count - 1))


def _small(pick: Pick) -> Number:
    """Write 7, 46 or 320."""
    digits = _figures(pick, pick((1, 2, 3)))
    return Number(digits, Decimal(digits))


def _few(pick: Pick) -> Number:
    """Write 7, 07 or 46: things counted may have a zero before them."""
    digits = _figures(pick, pick((1, 2)))
    zero = "0" if len(digits) == 1 and pick((False, True)) else ""
    return Number(zero + digits, Decimal(digits))


def _decimal(pick: Pick, mark: str) -> Number:
    whole, rest = pick(("0", _figures(pick, pick((1, 2))))), _figures(pick, pick((1, 2)))
    return Number(f"{whole}{mark}{rest}", Decimal(f"{whole}.{rest}"))


def _comma(pick: Pick) -> Number:
    """Write 12,5 or 0,65."""
    return _decimal(pick, ",")


def _point(pick: Pick) -> Number:
    """Write 12.5 or 0.65."""
    return _decimal(pick, ".")


DECIMALS = {",": _comma, ".": _point}


def _in_words(pick: Pick) -> Number:
    """Write hai, mười, mười hai."""
    word = pick(tuple(WORDS))
    return Number(word, Decimal(WORDS[word]))


def _compound(pick: Pick) -> Number:
    """Write 634 tỷ 620, of million."""
    first, rest = _figures(pick, pick((1, 2, 3))), _figures(pick, pick((2, 3)))
    return Number(f"{first} {pick(('tỷ', 'tỉ'))} {rest}", Decimal(first) * 1000 + Decimal(rest))


def _ratio(pick: Pick) -> Number:
    """Write 8/11 or 1.987/2.310."""
    whole = int(_figures(pick, pick((2, 2, 4))))
    part = whole - pick(range(10))
    written = "/".join(f"{number:,}".replace(",", ".") for number in (part, whole))
    return Number(written, Decimal(part), Decimal(whole))


def _grouped(pick: Pick) -> Number:
    """Write 4.550, 4550 or 1.234.567."""
    first, groups = _figures(pick, pick((1, 2, 3))), [_figures(pick, 3) for _ in range(pick((1, 1, 2)))]
    mark = pick((".", "")) if len(groups) == 1 else "."
    return Number(mark.join([first, *groups]), Decimal("".join([first, *groups])))


def _grouped_decimal(pick: Pick) -> Number:
    """Write 1.250,5."""
    first, group, rest = _figures(pick, pick((1, 2))), _figures(pick, 3), _figures(pick, pick((1, 2)))
    return Number(f"{first}.{group},{rest}", Decimal(f"{first}{group}.{rest}"))


def _three_decimals(pick: Pick) -> Number:
    """Write 38,723, which is no thousand: a comma before three digits of money is decimal."""
    first, rest = _figures(pick, pick((1, 2, 3))), _figures(pick, 3)
    return Number(f"{first},{rest}", Decimal(f"{first}.{rest}"))


def _pair(pick: Pick, frame: Frame, unit: Unit, mark: str) -> Number:
    """Write two numbers of one kind, the second greater: 10-12, từ 1,5 đến 2."""
    low = int(_figures(pick, pick((1, 2))))
    high = low + pick(range(1, 30))
    part = Decimal(0) if frame in _WHOLE else Decimal(pick((0, 0, 5))) / 10
    ends = tuple(Decimal(end) + part for end in (low, high))
    written = [str(end if part else int(end)).replace(".", mark) for end in ends]
    sign = "%" if unit.written == "%" and pick((False, True)) else ""
    dash = pick(_DASHES[:-1] if sign else _DASHES)  # a hyphen glued to the sign is an open case of the wordings
    return Number(f"{pick(('', 'từ '))}{written[0]}{sign}{dash}{written[1]}", (ends[0], ends[1]))

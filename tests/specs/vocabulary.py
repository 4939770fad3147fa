"""The words of the grammar: openers, comparators, units and what is measured."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

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


TARGETS = tuple(
    Opener(words, "target")
    for words in (
        "Phấn đấu",
        "Đến năm 2030, phấn đấu",
        "Nhiệm kỳ tới, phấn đấu",
        "Đại hội đặt mục tiêu",
        "Giai đoạn 2026-2030, xã phấn đấu",
        "Đảng bộ đề ra mục tiêu đến năm 2030",
        "Trong 5 năm tới, phường quyết tâm",
        "Mục tiêu đến năm 2030:",
    )
)
RESULTS = tuple(
    Opener(words, "result")
    for words in (
        "Nhiệm kỳ qua,",
        "Đến nay,",
        "5 năm qua,",
        "Trong nhiệm kỳ qua,",
        "Những năm qua,",
        "Kết quả,",
        "Thời gian qua,",
        "Năm qua,",
    )
)
PLAIN = Bound("", "", "=")
BOUNDS = (
    PLAIN,
    Bound("trên ", "", ">"),
    Bound("hơn ", "", ">"),
    Bound("ít nhất ", "", ">="),
    Bound("tối thiểu ", "", ">="),
    Bound("từ ", " trở lên", ">="),
    Bound("", " trở lên", ">="),
    Bound("không dưới ", "", ">="),
    Bound("dưới ", "", "<"),
    Bound("chưa đến ", "", "<"),
    Bound("không quá ", "", "<="),
    Bound("tối đa ", "", "<="),
    Bound("gần ", "", "~"),
    Bound("khoảng ", "", "~"),
    Bound("xấp xỉ ", "", "~"),
)
RANGE_BOUNDS = (PLAIN, Bound("", " trở lên", ">="))
RATIO_BOUNDS = (PLAIN, Bound("ít nhất ", "", ">="), Bound("trên ", "", ">"), Bound("gần ", "", "~"))
TAILS = (
    "",
    ".",
    "; an sinh xã hội được bảo đảm",
    ", góp phần nâng cao đời sống nhân dân",
    ". Quốc phòng, an ninh được giữ vững.",
    "; bộ mặt nông thôn có nhiều khởi sắc.",
)

PERCENT = Unit("%", "%")
PER_MILLE = Unit("‰", "‰")
MONEY = (
    Unit("tỷ đồng", "VND", MILLIARD),
    Unit("triệu đồng", "VND", MILLION),
    Unit("tỉ đồng", "VND", MILLIARD),
    Unit("tỷ", "VND", MILLIARD),
)
DOLLARS = (Unit("triệu USD", "USD", MILLION), Unit("USD", "USD"), Unit("triệu đô la Mỹ", "USD", MILLION))
INCOME = (
    Unit("triệu đồng/người/năm", "VND", MILLION, "person/year"),
    Unit("triệu đồng/người", "VND", MILLION, "person"),
    Unit("triệu đồng/năm", "VND", MILLION, "year"),
    Unit("triệu đồng / người / năm", "VND", MILLION, "person/year"),
)
FARMING = (
    Unit("triệu đồng/ha", "VND", MILLION, "ha"),
    Unit("triệu đồng/ha/năm", "VND", MILLION, "ha/year"),
    Unit("triệu/ha/năm", "VND", MILLION, "ha/year"),
)
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
        "tỷ lệ lao động qua đào tạo",
        "tỷ lệ hộ dùng nước sạch",
        "tỷ lệ dân số tham gia bảo hiểm y tế",
        "tỷ lệ gia đình văn hóa",
        "tỷ lệ che phủ rừng",
        "tỷ lệ thu gom chất thải rắn sinh hoạt",
        "tỷ lệ hồ sơ giải quyết đúng hạn",
    )
)
AMOUNTS = tuple(
    Frame(words, MONEY)
    for words in (
        "thu ngân sách đạt {}",
        "tổng giá trị sản xuất đạt {}",
        "tổng vốn đầu tư toàn xã hội {}",
        "doanh thu du lịch là {}",
        "thu ngân sách nhà nước trên địa bàn đạt {}",
        "nhân dân đóng góp {}",
    )
)
MEASURED = (
    Frame("kim ngạch xuất khẩu đạt {}", DOLLARS),
    Frame("thu nhập bình quân đạt {}", INCOME),
    Frame("giá trị sản phẩm trồng trọt đạt {}", FARMING),
    Frame("diện tích cây ăn quả đạt {}", LAND),
    Frame("sản lượng thủy sản đạt {}", WEIGHT),
    Frame("chiều dài kênh mương kiên cố đạt {}", ROADS),
    Frame("tỷ lệ hộ nghèo còn {}", (PERCENT,)),
    Frame("tỷ lệ tăng dân số tự nhiên ở mức {}", (PER_MILLE, PERCENT)),
)
COUNTS = (
    Frame("xây dựng {}", _things("nhà văn hóa", "công trình", "mô hình"), flow=True),
    Frame("hỗ trợ {}", _things("hộ", "hợp tác xã", "doanh nghiệp"), flow=True),
    Frame("kết nạp {}", _things("đảng viên"), flow=True),
    Frame("duy trì {}", _things("câu lạc bộ", "sản phẩm", "mô hình")),
)
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
)
FRAMES = SHARES + AMOUNTS + MEASURED + COUNTS + RATIOS + CHANGES
WORDS = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười hai": 12}

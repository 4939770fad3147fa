"""An annex of 24 targets as a commune's office writes it, with all that makes such tables hard, and what it says.

Each row holds its words, and beside them what they mean: this is the expectation that every format is held to.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

TITLE = "PHỤ LỤC CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030"
SUBTITLE = "(Kèm theo Nghị quyết Đại hội đại biểu Đảng bộ xã Vân Khê lần thứ I, nhiệm kỳ 2025 - 2030)"
NOTES = (
    "Ghi chú: (1) Số liệu năm 2025 là số ước thực hiện đến ngày 31/12/2025.",
    "(2) Chỉ tiêu số 8 theo dõi bằng tiến độ, không giao số lượng.",
)
YEARS = (2026, 2027, 2028, 2029, 2030)


class Laid(NamedTuple):
    """A cell as it lies in the table, with the rows and columns that it covers."""

    words: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


HEADING = (
    Laid("STT", 0, 0, rows=3),
    Laid("Chỉ tiêu", 0, 1, rows=3),
    Laid("Đơn vị tính", 0, 2, rows=3),
    Laid("Thực hiện 2020 - 2025", 0, 3, rows=3),
    Laid("Ước 2025", 0, 4, rows=3),
    Laid("Nhiệm kỳ 2025 - 2030", 0, 5, columns=6),
    Laid("Cơ quan chủ trì", 0, 11, rows=3),
    Laid("Mục tiêu 2030", 1, 5, rows=2),
    Laid("Lộ trình", 1, 6, columns=5),
    *(Laid(str(year), 2, 6 + at) for at, year in enumerate(YEARS)),
)
LEVELS, WIDTH = 3, 12


class Row(NamedTuple):
    """One row: its number, its name, its unit, and seven values; what is merged with the cell above is None."""

    number: str
    name: str
    unit: str | None = ""
    past: str = ""
    estimate: str = ""
    target: str = ""
    years: tuple[str, ...] | str = ("",) * 5
    """The value of each year, or one that lies across all five."""
    owner: str | None = ""
    says: str = ""
    """The name alone, where the cell says more: a unit in brackets, a dash."""
    means: str = "%"
    """The unit of the figures."""
    scale: int = 1
    key: str | None = None
    """The indicator of the catalogue."""
    part_of: str | None = None
    per: str | None = None
    flow: bool = False
    """Whether the target is what the years of the term bring together, or their average."""


TY = 10**9
ECONOMY, CULTURE = "Phòng Kinh tế", "Phòng Văn hóa - Xã hội"
ARMY, PARTY = "Ban Chỉ huy Quân sự xã", "Ban Xây dựng Đảng"
OFFICE = "Văn phòng HĐND và UBND"
REVENUE = "Tổng thu ngân sách nhà nước trên địa bàn"
SCHOOLS = "Trường học đạt chuẩn quốc gia"
FIVE = ("",) * 5

ROWS = (
    Row("I", "PHÁT TRIỂN KINH TẾ"),
    Row("1", REVENUE, "Tỷ đồng", "1.850,5", "412,5", "≥ 632", ("440", "480", "525", "575", "632"), ECONOMY,
        means="VND", scale=TY, key="budget_revenue"),
    Row("", "Trong đó:", owner=None),
    Row("-", "Thu thuế, phí và lệ phí", "Tỷ đồng", "905", "201,5", ">300", ("215", "230", "255", "280", "300"), None,
        means="VND", scale=TY, part_of=REVENUE, key="tax_revenue"),
    Row("-", "Thu tiền sử dụng đất", "Tỷ đồng", "620,5", "150", "Trên 220", FIVE, None,
        means="VND", scale=TY, key="land_use_revenue", part_of=REVENUE),
    Row("2", "Thu nhập bình quân đầu người", "Triệu đồng/người/năm", "", "68,4", "95-100",
        ("72", "78", "84", "90", "95-100"), None, means="VND", scale=10**6, key="income_per_capita", per="person/year"),
    Row("3", "Tốc độ tăng giá trị sản xuất bình quân (%/năm)", "", "9,8", "", "10-12", FIVE, ECONOMY,
        says="Tốc độ tăng giá trị sản xuất bình quân", per="year", flow=True, key="production_value"),
    Row("4", "Số doanh nghiệp thành lập mới", "Doanh nghiệp", "120", "35", "Trên 85", ("15", "16", "17", "18", "20"),
        ECONOMY, means="doanh nghiệp", key="new_enterprises", flow=True),
    Row("5", "Sản lượng lương thực có hạt", "Tấn", "", "12.450", "13.500", FIVE, ECONOMY, means="tấn",
        key="food_output"),
    Row("6", "Diện tích lúa chất lượng cao (ha)", "", "", "350", "500-550", FIVE, ECONOMY,
        says="Diện tích lúa chất lượng cao", means="ha", key="rice_area"),
    Row("7", "Tỷ lệ đường liên thôn được cứng hóa", "%", "", "82,5", "100", ("85", "88", "92", "96", "100"), ECONOMY,
        key="paved_roads"),
    Row("8", "Xây dựng chợ trung tâm xã", "Công trình", "", "", "Hoàn thành", FIVE, ECONOMY),
    Row("II", "VĂN HÓA - XÃ HỘI"),
    Row("9", "Tỷ lệ hộ nghèo theo chuẩn đa chiều", "%", "4,8", "1,2", "<0,5", ("1,1", "1,0", "0,9", "0,7", "0,5"),
        CULTURE, key="poor_household_rate"),
    Row("10", "Tỷ lệ hộ cận nghèo", None, "6,5", "2,4", "Dưới 1", ("2,2", "2,0", "1,7", "1,3", "1"), None,
        key="near_poor_household_rate"),
    Row("11", "Tỷ lệ người dân tham gia bảo hiểm y tế", None, "", "93,1", ">95", ("93,5", "94", "94,5", "95", "95,5"),
        None, key="health_insurance_coverage"),
    Row("12", SCHOOLS, "Trường", "", "6", "9", ("6", "7", "7", "8", "9"), CULTURE, means="trường",
        key="schools_national_standard"),
    Row("12.1", "Trường mầm non", "Trường", "", "2", "3", FIVE, CULTURE, means="trường", part_of=SCHOOLS),
    Row("12.2", "Trường tiểu học", "Trường", "", "3", "4", FIVE, CULTURE, means="trường", part_of=SCHOOLS),
    Row("13", "Số lao động được giải quyết việc làm", "Lao động", "2.150", "460", "Từ 2.500 trở lên", FIVE, CULTURE,
        means="lao động", key="jobs_created", flow=True),
    Row("14", "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ", "%", "", "32", "Trên 45", FIVE, CULTURE,
        key="certified_labour_rate"),
    Row("15", "Tỷ lệ hộ đạt danh hiệu gia đình văn hóa", "%", "", "94,6", "≥ 96", FIVE, CULTURE,
        key="cultural_families"),
    Row("16", "Tỷ lệ hộ sử dụng nước sạch theo quy chuẩn", "%", "", "71", "85-90", ("74", "77", "80", "83", "85-90"),
        CULTURE, key="clean_water"),
    Row("III", "QUỐC PHÒNG - AN NINH"),
    Row("17", "Tỷ lệ hoàn thành chỉ tiêu giao quân", "%", "100", "100", "100", "100", ARMY,
        key="military_recruitment"),
    Row("18", "Tỷ lệ điều tra, khám phá các loại tội phạm", "%", "", "88", "Trên 90", FIVE, "Công an xã"),
    Row("IV", "XÂY DỰNG ĐẢNG VÀ CHÍNH QUYỀN"),
    Row("19", "Số đảng viên mới kết nạp", "Đảng viên", "156", "30", "175-180", ("34", "35", "35", "36", "38"), PARTY,
        means="đảng viên", key="party_members_admitted", flow=True),
    Row("20", "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên", "%", "", "91", "Ít nhất 92", FIVE, PARTY,
        key="party_units_good"),
    Row("21", "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên", "%", "", "93", "≥ 95", FIVE, PARTY,
        key="party_members_good"),
    Row("22", "Tỷ lệ hồ sơ giải quyết trực tuyến toàn trình", "%", "", "64", "Trên 85", ("68", "72", "77", "82", "86"),
        OFFICE, key="online_dossiers_full_process"),
    Row("23", "Mức độ hài lòng của người dân về thủ tục hành chính", "%", "", "", "95", FIVE, OFFICE,
        key="satisfaction"),
    Row("24", "Kho lưu trữ hồ sơ điện tử dùng chung", "Kho", "", "", "Hoàn thành", FIVE, OFFICE),
)  # fmt: skip


_BOUNDS = {"≥": ">=", ">": ">", "<": "<", "Trên": ">", "Dưới": "<", "Từ": ">=", "Ít nhất": ">="}
_NUMBER = re.compile(r"[\d.,]+")
_ESTIMATE, _TARGET, _OWNER = 4, 5, 11


def _columns(row: Row) -> tuple[str | None, ...]:
    years = row.years if isinstance(row.years, tuple) else (row.years, *[None] * 4)
    return (row.number, row.name, row.unit, row.past, row.estimate, row.target, *years, row.owner)


def merged() -> list[Laid]:
    """Give the cells of the annex as a format with merged cells writes them."""
    cells = [*HEADING]
    for at, row in enumerate(ROWS, LEVELS):
        words = _columns(row)
        if row.number and not row.unit and not any(words[3:]):
            cells += [Laid(row.number, at, 0), Laid(row.name, at, 1, columns=WIDTH - 1)]
            continue
        cells += [
            Laid(said, at, column, _reach(at - LEVELS, column), 1 if isinstance(row.years, tuple) or column != 6 else 5)
            for column, said in enumerate(words)
            if said is not None
        ]
    return cells


def _reach(at: int, column: int) -> int:
    below = 1
    while column in (2, _OWNER) and at + below < len(ROWS) and _columns(ROWS[at + below])[column] is None:
        below += 1
    return below


def flat() -> list[list[str]]:
    """Give the annex for a format without merged cells: what holds for several cells stands in each of them."""
    rows = [["" for _ in range(WIDTH)] for _ in range(LEVELS)]
    for cell in HEADING:
        rows[cell.row][cell.column] = cell.words
    for row in ROWS:
        words = [*_columns(row)]
        for column, said in enumerate(words):
            if said is None:
                words[column] = words[column - 1] if 6 < column < _OWNER else rows[-1][column]
        rows.append([word or "" for word in words])
    return rows


class Told(NamedTuple):
    """What one figure says, as a reader of the annex would put it, and where: row and column of the table."""

    row: int
    column: int
    value: object
    comparator: str
    unit: str
    per: str | None
    kind: str
    period: tuple[int | None, int | None]
    owner: str | None
    part_of: str | None
    indicator: str | None
    name: str


def expected(*, spread: bool) -> list[Told]:
    """Give every figure of the annex; `spread` where a value that lies across the years is written in each year."""
    found, owner = [], ""
    for at, row in enumerate(ROWS, LEVELS):
        owner = owner if row.owner is None else row.owner
        for column, said in enumerate(_columns(row)):
            across = said is None and 6 < column < _OWNER
            words = row.years if across and spread else said
            if 2 < column < _OWNER and words and words != "Hoàn thành":
                across = not spread and row.years == words
                found.append(_told(row, at, column, str(words), owner, across=across and column == 6))
    return found


def _told(row: Row, at: int, column: int, words: str, owner: str, *, across: bool) -> Told:
    bound = next((sign for cue, sign in _BOUNDS.items() if words.startswith(cue)), "")
    numbers = [_number(part) * row.scale for part in _NUMBER.findall(words)]
    plain = "range" if len(numbers) > 1 else "~" if column == _ESTIMATE else "="
    year = YEARS[max(0, column - 6)]
    term = (2025 if row.flow else None, 2030)
    period = {3: (2020, 2025), _ESTIMATE: (2025, 2025), _TARGET: term}.get(column, (year, year))
    return Told(
        row=at,
        column=column,
        value=tuple(numbers) if len(numbers) > 1 else numbers[0],
        comparator=bound or plain,
        unit=row.means,
        per=row.per,
        kind="target" if column >= _TARGET else "result",
        period=(YEARS[0], YEARS[-1]) if across else period,
        owner=owner or None,
        part_of=row.part_of,
        indicator=row.key,
        name=row.says or row.name,
    )


def _number(words: str) -> Decimal:
    return Decimal(words.replace(".", "").replace(",", "."))

"""A merger told as the table holds it is not queried; told with one thing otherwise it is, all over the country."""

import pytest

import lotrinh
from lotrinh.places import owner, predecessors, province_of, units
from lotrinh.places.names import plain

REFORM = "2025-07-01"
WORDS = (
    "{unit} được thành lập trên cơ sở sắp xếp {parts}.",
    "{unit} được hình thành từ việc hợp nhất {parts}.",
    "Thực hiện chủ trương sắp xếp đơn vị hành chính, {unit} được thành lập trên cơ sở nhập {parts}.",
)
STRANGER = owner("32101", "2025-06-30")
"""A commune of the far south, which is in no merger of those that are tried."""


def told(unit, parts, words=WORDS[0]):
    """Give the findings on the merger of a report in which a unit tells of its predecessors, the wholes first."""
    ordered = sorted(parts, key=lambda part: part[1] != "whole")
    said = [("một phần " if extent == "part" else "") + name for name, extent in ordered]
    province = province_of(unit)
    head = "Thành ủy" if province.level == "thành phố" else "Tỉnh ủy"
    reading = lotrinh.read(
        f"Ngày 22/7/2025, Đảng bộ {unit.full_name} tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.\n"
        f"Bí thư {head} {province.name} dự.\n"
        + words.format(unit=unit.level.capitalize() + " " + unit.name, parts=", ".join(said[:-1]) + " và " + said[-1])
    ).to_dict()
    assert reading["event"]["unit_code"] == unit.code
    return [finding for finding in reading["findings"] if finding["code"] == "predecessors_differ"]


def parts_of(unit):
    return [(change.old.full_name, change.extent) for change in predecessors(unit)]


def apart(unit):
    """Tell whether no two predecessors have one name, as a township and the commune around it may."""
    names = [change.old.name for change in predecessors(unit)]
    return len(names) > 2 and len(set(map(plain, names))) == len(names)


SOME = [unit for unit in units(REFORM, "commune") if unit.level != "đặc khu" and apart(unit)][::40]


@pytest.mark.parametrize("unit", SOME, ids=lambda unit: f"{unit.code} {unit.name}")
def test_what_the_table_holds_is_not_queried_and_one_change_is(unit):
    """As in the table: nothing. One left out, one too many, one in part instead of whole or the reverse: that one."""
    parts = parts_of(unit)
    assert [told(unit, parts, words) for words in WORDS] == [[], [], []]
    (finding,) = told(unit, parts[1:])
    assert finding["unnamed"] == [parts[0][0]]
    (finding,) = told(unit, [*parts, (STRANGER.full_name, "whole")])
    assert (finding["unlisted"], finding["unnamed"], finding["extent"]) == ([STRANGER.name], [], [])
    name, extent = parts[-1]
    (finding,) = told(unit, [*parts[:-1], (name, "part" if extent == "whole" else "whole")])
    assert (finding["unlisted"], finding["unnamed"], finding["extent"]) == ([], [], [name])

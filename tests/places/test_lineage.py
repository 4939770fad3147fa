"""What units came from and what became of them."""

import pytest

from lotrinh.places.evidence import decide
from lotrinh.places.lineage import (
    changes_between,
    cover,
    descendants,
    origins,
    owner,
    predecessors,
    province_of,
    province_today,
)
from lotrinh.places.table import communes, owners, provinces


def made_of(code, day):
    return {(change.old.full_name, change.extent) for change in predecessors(owner(code, day))}


@pytest.mark.parametrize(
    ("code", "day", "name", "province", "parts"),
    [
        (
            "20305",
            "2025-07-22",
            "phường An Khê",
            "Đà Nẵng",
            {("phường An Khê", "whole"), ("phường Hòa Phát", "whole"), ("phường Hòa An", "whole")},
        ),
        (
            "11617",
            "2025-08-15",
            "phường An Hải",
            "Hải Phòng",
            {
                ("phường An Đồng", "whole"),
                ("phường Hồng Thái", "whole"),
                ("phường Đồng Thái", "part"),
                ("phường An Hải", "part"),
                ("phường Lê Lợi", "part"),
            },
        ),
        (
            "16378",
            "2025-09-17",
            "phường Đông Sơn",
            "Thanh Hóa",
            {
                ("phường Rừng Thông", "whole"),
                ("phường Đông Thịnh", "whole"),
                ("phường Đông Tân", "whole"),
                ("xã Đông Hòa", "whole"),
                ("xã Đông Minh", "whole"),
                ("xã Đông Hoàng", "whole"),
                ("xã Đông Khê", "whole"),
                ("xã Đông Ninh", "whole"),
            },
        ),
        (
            "07909",
            "2025-07-26",
            "phường Thanh Miếu",
            "Phú Thọ",
            {
                ("phường Thọ Sơn", "whole"),
                ("phường Tiên Cát", "whole"),
                ("phường Bạch Hạc", "whole"),
                ("phường Thanh Miếu", "whole"),
                ("xã Sông Lô", "whole"),
            },
        ),
    ],
)
def test_a_new_ward_has_its_predecessors(code, day, name, province, parts):
    """The wards of 2025 are known by code and day, with all they were made of and how much of it."""
    place = owner(code, day)
    assert (place.full_name, province_of(place).name) == (name, province)
    assert made_of(code, day) == parts


def test_an_old_ward_is_known_on_its_days_and_followed_to_today():
    """Thạch Quý was a ward in 2020 and is today in Thành Sen."""
    ward = owner("18091", "2020-05-20")
    assert ward.full_name == "phường Thạch Quý"
    assert owner("18091", "2025-07-01") is None
    assert [(share.place.full_name, share.extent) for share in descendants(ward)] == [("phường Thành Sen", "whole")]


def test_a_code_may_have_had_another_owner():
    """20305 was Hòa Phát and is An Khê."""
    assert [place.full_name for place in owners("20305")] == ["phường Hòa Phát", "phường An Khê"]


def test_a_divided_unit_has_a_part_in_each_of_its_descendants():
    """Lê Lợi of An Dương went to three wards."""
    shares = descendants(owner("11581", "2025-01-01"))
    assert {share.place.name for share in shares} == {"An Dương", "An Hải", "An Phong"}
    assert {share.extent for share in shares} == {"part"}


def test_two_changes_in_a_row_are_followed():
    """The township of Long Thành went into the commune of 2025, which is a ward since April 2026."""
    township = owner("26368", "2025-06-01")
    assert [s.place.full_name for s in descendants(township, "2025-12-31")] == ["xã Long Thành"]
    assert [s.place.full_name for s in descendants(township)] == ["phường Long Thành"]
    ward = owner("26368", "2026-05-01")
    assert township in [share.place for share in origins(ward, "2025-06-30")]


def test_the_ground_of_a_unit_is_covered_on_every_day():
    """On a day before, during and after its life somebody covers each unit's ground."""
    for place in communes():
        assert cover(place, "2025-06-30")
        assert cover(place, "2026-11-01")
        on = place.since or "2025-06-30"
        assert [share.place for share in cover(place, on)] == [place]


def test_changes_between_two_days_are_those_after_the_first_up_to_the_last():
    """In 2026 Đồng Nai changed on 30 April: the city and ten wards."""
    changed = changes_between("2026-04-29", "2026-04-30", "75")
    assert len(changed) == 11
    assert {change.act for change in changed} == {"30/2026/QH16", "237/NQ-UBTVQH16"}
    assert not changes_between("2026-04-30", "2026-08-31")


def test_every_former_province_leads_to_one_of_today():
    """The 63 provinces lead to 34."""
    assert len({province_today(place) for place in provinces()}) == 34


def test_a_province_is_named_as_on_its_day():
    """Xã Trị An lay in the province of Đồng Nai, phường Trị An lies in the city."""
    assert province_of(owner("26170", "2025-08-01")).full_name == "tỉnh Đồng Nai"
    assert province_of(owner("26170", "2026-08-01")).full_name == "thành phố Đồng Nai"
    assert province_of(owner("26173", "2026-08-01"), "2025-08-01").full_name == "tỉnh Đồng Nai"


def names(places):
    return sorted(f"{place.code} {place.full_name}" for place in places)


def test_homonyms_stay_ambiguous_without_evidence():
    """Two wards are called An Khê; the name and the day alone decide nothing, and both are named."""
    decision = decide("phường An Khê", on="2025-07-22")
    assert decision.place is None
    assert names(decision.candidates) == ["20305 phường An Khê", "23617 phường An Khê"]


@pytest.mark.parametrize(
    ("unit", "evidence", "code"),
    [
        ("phường An Khê", {"on": "2025-07-22", "province": "Đà Nẵng"}, "20305"),
        ("phường An Khê", {"on": "2025-07-22", "province": "Bình Định"}, "23617"),
        ("phường An Khê", {"on": "2025-07-22", "made_of": ["Hòa Phát", "Hòa An"]}, "20305"),
        ("phường An Hải", {"on": "2025-08-15", "made_of": ["phường An Đồng", "Hồng Thái"]}, "11617"),
        ("phường Thanh Miếu", {"on": "2025-07-26"}, "07909"),
        ("phường Thạch Quý", {"on": "2020-05-20"}, "18091"),
        ("xã Đông Sơn", {"on": "2020-05-20", "province": "Nghệ An"}, "17653"),
        ("phường Đông Sơn", {"on": "2020-05-20", "province": "Thanh Hóa", "district": "thị xã Bỉm Sơn"}, "14821"),
        ("phường An Khê", {"province": "Đà Nẵng"}, "20305"),
    ],
)
def test_homonyms_are_decided_by_evidence(unit, evidence, code):
    """The day, the province old or new, the district and the predecessors decide which unit is meant."""
    assert decide(unit, **evidence).place.code == code


def test_evidence_that_fits_nobody_decides_nothing():
    """A ward of Đà Nẵng and Gia Lai in a text about Cà Mau is a contradiction, not a guess."""
    decision = decide("phường An Khê", on="2025-07-22", province="Cà Mau")
    assert (decision.place, decision.reasons) == (None, ("contradiction",))
    assert len(decision.candidates) == 2

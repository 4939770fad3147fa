"""The tree of units on a day, as other parts of the project and other programs ask for it."""

from collections import Counter

import pytest

from lotrinh import places

BEFORE, REFORM, TODAY = "2025-06-30", "2025-07-01", "2026-11-01"


@pytest.mark.parametrize(
    ("day", "tiers", "levels"),
    [
        (BEFORE, {"province": 63, "district": 696, "commune": 10035}, {}),
        (REFORM, {"province": 34, "commune": 3321}, {"phường": 687, "xã": 2621, "đặc khu": 13}),
        ("2026-04-30", {"province": 34, "commune": 3321}, {"phường": 697, "xã": 2611, "đặc khu": 13}),
        ("2026-09-19", {"province": 34, "commune": 3321}, {"phường": 697, "xã": 2611, "đặc khu": 13}),
        (TODAY, {"province": 34, "commune": 3321}, {"phường": 709, "xã": 2599, "đặc khu": 13}),
    ],
)
def test_the_units_of_a_day_are_those_that_stood(day, tiers, levels):
    """Each day has its own provinces, districts and communes, and each tier can be had alone."""
    assert Counter(place.tier for place in places.units(day)) == tiers
    assert all(len(places.units(day, tier)) == count for tier, count in tiers.items())
    communes = Counter(place.level for place in places.units(day, "commune"))
    assert {level: communes[level] for level in levels} == levels


@pytest.mark.parametrize("day", ["1990-01-01", BEFORE, REFORM, "2026-04-30", TODAY])
def test_the_tree_holds_every_unit_once(day):
    """From the provinces down each unit of the day is met once, under the parent that it names itself."""
    met = []
    for province in places.units(day, "province"):
        assert places.parent(province, day) is None
        met += [province, *places.inside(province, day)]
    assert sorted(met) == sorted(places.units(day))
    for place in places.units(day):
        assert all(places.parent(child, day) == place for child in places.children(place, day))


def test_former_communes_lie_in_districts_and_others_in_provinces():
    """Hòa Phát lay in quận Cẩm Lệ; the ward that has its code now lies in the city itself."""
    former, ward = places.owner("20305", BEFORE), places.owner("20305", TODAY)
    assert places.parent(former).full_name == "quận Cẩm Lệ"
    assert places.parent(places.parent(former)).full_name == "thành phố Đà Nẵng"
    assert places.parent(ward) == places.owner("48", TODAY)
    assert former in places.children(places.parent(former))
    assert ward in places.children(places.owner("48", TODAY))


def test_without_a_day_the_last_one_counts():
    """Of a unit that is no more the tree of its last day is given, of one that lasts the tree of today."""
    hai_duong, dong_nai = places.owner("30", BEFORE), places.owner("75", TODAY)
    assert {child.tier for child in places.children(hai_duong)} == {"district"}
    assert places.children(dong_nai) == places.children(dong_nai, TODAY)
    assert places.parent(places.owner("26170", "2026-01-01")).full_name == "tỉnh Đồng Nai"
    assert not places.children(hai_duong, TODAY)


def test_a_merger_can_be_drawn_from_both_ends():
    """An Hải took two wards whole and three in part, and each part has its other ends."""
    ward = places.owner("11617", TODAY)
    taken = {change.old.name: change for change in places.predecessors(ward)}
    assert {name: change.extent for name, change in taken.items()} == {
        "An Đồng": "whole",
        "Hồng Thái": "whole",
        "Đồng Thái": "part",
        "An Hải": "part",
        "Lê Lợi": "part",
    }
    ends = {name: {change.new.name for change in places.successors(one.old)} for name, one in taken.items()}
    assert all(
        ("An Hải" in names) and (len(names) > 1) == (taken[name].extent == "part") for name, names in ends.items()
    )


def test_a_ward_of_a_later_day_is_drawn_from_the_reform_on():
    """Phường Long Thành was a commune until April 2026; its origins are what the commune was made of."""
    ward = places.owner("26368", TODAY)
    assert [change.old.level for change in places.predecessors(ward)] == ["xã"]
    commune = places.predecessors(ward)[0].old
    assert {(share.place, share.extent) for share in places.origins(ward, BEFORE)} == {
        (change.old, change.extent) for change in places.predecessors(commune)
    }

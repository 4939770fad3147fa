"""The tables of places keep their promises."""

import subprocess
import sys
from collections import Counter
from decimal import Decimal

from lotrinh.places.integrity import check
from lotrinh.places.table import by_code, changes, communes, districts, provinces


def test_no_promise_of_the_tables_is_broken():
    """Nobody is lost, nobody comes from nowhere, no code has two owners on a day, all totals are the official ones."""
    assert not [problem for problem in check() if problem.broken]


def test_what_the_sources_leave_in_doubt_is_named():
    """Areas that are missing and extents that sources do not agree on are problems, not silence."""
    doubts = Counter(problem.key for problem in check())
    assert doubts == {"unknown_extent": 29, "areas_missing": 20}


def test_the_areas_of_a_province_add_up():
    """Where every commune's area is known they sum to the province's within 0.2 %; elsewhere they never exceed it."""
    for province in (one for one in provinces() if one.lasts_on("2025-07-01")):
        areas = [one.area for one in communes() if one.province == province.code and one.lasts_on("2025-07-01")]
        share = sum(filter(None, areas)) / province.area
        assert share < Decimal("1.002"), province
        assert None in areas or share > Decimal("0.998"), province


def test_namesakes_do_not_lend_each_other_their_area():
    """Xã Bình Sơn of Ninh Bình has no area rather than that of its namesake in An Giang."""
    assert [one.area for one in communes() if one.full_name == "xã Bình Sơn" and one.code == "13558"] == [None]


def test_the_reform_replaced_every_unit_of_its_day():
    """On 30 June 2025 there were 63 provinces, 696 districts and 10,035 communes; a day later 34 and 3,321."""
    assert sum(place.lasts_on("2025-06-30") for place in provinces()) == 63
    assert len(districts()) == 696
    before = Counter(place.level for place in communes() if place.lasts_on("2025-06-30"))
    after = Counter(place.level for place in communes() if place.lasts_on("2025-07-01"))
    assert sum(before.values()) == 10035
    assert after == {"phường": 687, "xã": 2621, "đặc khu": 13}


def test_communes_that_became_wards_keep_their_code():
    """Long Thành was a commune of the province of Đồng Nai and is a ward of the city since 30 April 2026."""
    former, commune, ward = by_code()["26368"]
    assert (former.full_name, former.until) == ("thị trấn Long Thành", "2025-07-01")
    assert (commune.full_name, commune.since, commune.until) == ("xã Long Thành", "2025-07-01", "2026-04-30")
    assert (ward.full_name, ward.since, ward.until) == ("phường Long Thành", "2026-04-30", "")


def test_every_change_names_its_act():
    """Each change has the number of the resolution behind it."""
    assert all(change.act for change in changes().all)


def test_coordinates_are_in_the_country():
    """Every centroid lies between 6 and 24 degrees north, 102 and 118 east."""
    for place in communes():
        assert 6 < place.latitude < 24, place
        assert 102 < place.longitude < 118, place


def test_importing_the_reader_reads_no_table():
    """The tables are read when a unit is first looked up, not when the reader is imported."""
    code = (
        "import lotrinh.reading, lotrinh.places.evidence, lotrinh.places.table as t;"
        "print(sum(f.cache_info().currsize for f in (t.provinces, t.districts, t.communes, t.by_code, t.changes)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.strip() == "0"

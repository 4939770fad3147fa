"""The tables of places keep their promises."""

import shutil
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

from lotrinh.places import owner, predecessors, successors, units
from lotrinh.places.integrity import check
from lotrinh.places.table import by_code, changes, communes, districts, provinces

SOURCE = Path(__file__).parents[2] / "src"


def test_no_promise_of_the_tables_is_broken():
    """Nobody is lost, nobody comes from nowhere, no code has two owners on a day, all totals are the official ones."""
    assert not [problem for problem in check() if problem.broken]


def test_what_the_sources_leave_in_doubt_is_named():
    """Areas that are missing and positions that do not fit each other are problems, not silence."""
    doubts = Counter(problem.key for problem in check())
    assert doubts == {"areas_missing": 23, "far_apart": 9}


def test_the_areas_of_a_province_add_up():
    """Where every commune's area is known they sum to the province's within 0.2 %; elsewhere they never exceed it."""
    for province in (one for one in provinces() if one.lasts_on("2025-07-01")):
        areas = [one.area for one in communes() if one.province == province.code and one.lasts_on("2025-07-01")]
        share = sum(filter(None, areas)) / province.area
        assert share < Decimal("1.002"), province
        assert None in areas or share > Decimal("0.998"), province


def test_the_areas_of_whole_predecessors_add_up():
    """Of the 23 provinces that others became 22 are their sum within 0.1 %; a part of Cần Thơ has no area."""
    merged = [place for place in units("2025-07-01", "province") if predecessors(place)]
    parts = {place: [change.old.area for change in predecessors(place)] for place in merged}
    known = {place: areas for place, areas in parts.items() if None not in areas}
    assert (len(merged), sum(map(len, parts.values()))) == (23, 52)
    assert {place.full_name for place in parts.keys() - known.keys()} == {"thành phố Cần Thơ"}
    for place, areas in known.items():
        assert abs(sum(areas) / place.area - 1) <= Decimal("0.001"), place


def test_every_area_of_a_merged_province_was_seen():
    """The tables have the areas that are kept with a source beside them, each the number seen to its last digit."""
    kept = (Path(__file__).parents[2] / "scripts" / "places" / "provinces-former.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in kept.splitlines() if not line.startswith("#")]
    for _, area, seen, source in rows:
        last_digit = Decimal(1).scaleb(Decimal(seen).as_tuple().exponent)
        assert abs(Decimal(area) - Decimal(seen)) <= last_digit / 2, (area, source)
    ended = {place.code: place.area for place in units("2025-06-30", "province") if place.until == "2025-07-01"}
    assert {code: area for code, area in ended.items() if area is not None} == {
        code: Decimal(area) for code, area, _, _ in rows
    }


def test_an_area_that_does_not_add_up_is_found(tmp_path):
    """In a copy of the tables in which Hà Giang is 1 % too large the check finds its merger and fails."""
    shutil.copytree(SOURCE / "lotrinh", tmp_path / "lotrinh", ignore=shutil.ignore_patterns("__pycache__"))
    table = tmp_path / "lotrinh" / "places" / "data" / "provinces.tsv"
    table.write_text(table.read_text(encoding="utf-8").replace("\t7927.55\n", "\t8006.83\n"), encoding="utf-8")
    command = [sys.executable, "-m", "lotrinh", "places", "check", "--lang", "en"]
    ran = subprocess.run(command, capture_output=True, env={"PYTHONPATH": str(tmp_path)}, timeout=60, check=False)
    assert ran.returncode == 2
    assert "tỉnh Tuyên Quang (08): the areas of the whole units" in ran.stdout.decode()


def test_communes_of_one_name_do_not_get_each_others_new_units():
    """Xã Hòa Bình of Vĩnh Bảo went whole into Nguyễn Bỉnh Khiêm; that of Kim Thành was divided elsewhere."""
    ends = {
        code: {(c.new.name, c.extent) for c in successors(owner(code, "2025-06-30"))} for code in ("11890", "10798")
    }
    assert ends == {
        "11890": {("Nguyễn Bỉnh Khiêm", "whole")},
        "10798": {("Kim Thành", "part"), ("Hà Nam", "part")},
    }


def test_a_source_alone_is_not_believed_against_the_directory():
    """Cổ Bi went into three units by two sources; the fourth that one mapping adds is not in the directory's note."""
    assert {change.new.name for change in successors(owner("00553", "2025-06-30"))} == {
        "Phúc Lợi",
        "Gia Lâm",
        "Phù Đổng",
    }


def test_every_change_of_the_reform_is_known_from_two_sources_or_listed():
    """Of the changes of the reform only 13 rest on one source; the cross-check names them."""
    alone = [change for change in changes().all if change.sources == ("vau",) and change.old.tier != "province"]
    report = (Path(__file__).parents[2] / "docs" / "data" / "places-cross-check.md").read_text(encoding="utf-8")
    assert len(alone) == 13
    assert all(f"- {change.old.code} {change.old.full_name}" in report for change in alone)


def test_namesakes_do_not_lend_each_other_their_area():
    """Xã Bình Sơn of Ninh Bình has no area rather than that of its namesake in An Giang."""
    assert [one.area for one in communes() if one.full_name == "xã Bình Sơn" and one.code == "13558"] == [None]


def test_an_area_that_its_outline_contradicts_is_no_area():
    """Xã Hồng Dân of Cà Mau has no area rather than an eighth of its own, in which the sources agree."""
    assert [one.area for one in communes() if one.full_name == "xã Hồng Dân"] == [None]


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

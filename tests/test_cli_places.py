"""`lotrinh places` as a person meets it: run as a program, judged by output, errors and exit status."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs" / "cli.md"


def lotrinh(*words, lang="en"):
    ran = subprocess.run(
        [sys.executable, "-m", "lotrinh", *words, "--lang", lang],
        capture_output=True,
        env={name: os.environ[name] for name in ("PATH", "PYTHONPATH", "SYSTEMROOT", "HOME") if name in os.environ},
        timeout=60,
        check=False,
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def test_a_name_is_found_in_a_province():
    """Typed without marks and as several words, the ward of today comes first."""
    status, out, err = lotrinh("places", "find", "phuong", "an", "khe", "--province", "Da Nang")
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "phường An Khê (20305), thành phố Đà Nẵng · since 2025-07-01"


def test_more_answers_than_fit_are_counted():
    """Of the many communes called Tân Phú twenty are listed, and the rest are counted; as data all are given."""
    status, out, err = lotrinh("places", "find", "Tân Phú")
    everything = json.loads(lotrinh("places", "find", "Tân Phú", "--format", "json")[1])
    assert (status, len(out.splitlines())) == (0, 20)
    assert str(len(everything) - 20) in err


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ["20305"],
            [
                "phường An Khê (20305), thành phố Đà Nẵng",
                "    toàn bộ  phường Hòa Phát (20305), quận Cẩm Lệ, thành phố Đà Nẵng",
            ],
        ),
        (["20305", "--on", "2025-06-30"], ["phường Hòa Phát (20305), quận Cẩm Lệ, thành phố Đà Nẵng"]),
        (
            ["11617", "--on", "2025-08-15"],
            ["    một phần  phường Đồng Thái (11617), quận An Dương, thành phố Hải Phòng"],
        ),
        (["Phường", "Đông", "Sơn", "--on", "2025-09-17"], ["phường Đông Sơn (16378), tỉnh Thanh Hóa"]),
        (
            ["phường Thanh Miếu", "--on", "2025-07-26"],
            ["    toàn bộ  xã Sông Lô (07936), thành phố Việt Trì, tỉnh Phú Thọ"],
        ),
        (["phường Thạch Quý", "--on", "2020-05-20"], ["    toàn bộ  phường Thành Sen (18073), tỉnh Hà Tĩnh"]),
        (["tỉnh Hải Dương"], ["    toàn bộ  thành phố Hải Phòng (31)"]),
    ],
)
def test_a_unit_is_shown_on_its_day(words, lines):
    """By code or by name, a unit is shown with what it was made of or became."""
    status, out, _ = lotrinh("places", "show", *words, lang="vi")
    assert status == 0
    assert set(lines) <= set(out.splitlines())


def test_of_several_units_none_is_chosen():
    """A name that two wards have is refused, and both are named."""
    status, out, err = lotrinh("places", "show", "phường An Hải")
    assert (status, out) == (2, "")
    assert "2 units" in err
    assert {"11617", "20275"} <= set(re.findall(r"\d{5}", err))


def test_history_names_all_owners_of_a_code():
    """The owners of 26368 come in order, with changes as data."""
    status, out, _ = lotrinh("places", "history", "26368", "--format", "json")
    owners = json.loads(out)
    assert status == 0
    assert [(one["full_name"], one["since"], one["until"]) for one in owners] == [
        ("thị trấn Long Thành", None, "2025-07-01"),
        ("xã Long Thành", "2025-07-01", "2026-04-30"),
        ("phường Long Thành", "2026-04-30", None),
    ]
    assert owners[1]["successors"][0]["act"] == "237/NQ-UBTVQH16"
    assert owners[0]["today"][0]["full_name"] == "phường Long Thành"


def test_the_tables_are_sound_and_doubts_are_listed():
    """`check` ends with 0 and lists what the sources leave in doubt."""
    status, out, err = lotrinh("places", "check")
    assert status == 0
    assert "No promise" in err
    assert "Hưng Yên" in out
    assert "xã Ia Đal (23535), tỉnh Quảng Ngãi: its position is 57 km" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["find", "Atlantis"], "Atlantis"),
        (["find", "An Khê", "--province", "Atlantis"], "Atlantis"),
        (["find", "An Khê", "--on", "1/7/2025"], "1/7/2025"),
        (["find"], "name"),
        (["show", "99999"], "99999"),
        (["show", "An Khê", "--format", "xlsx"], "xlsx"),
        (["history", "00000"], "00000"),
    ],
)
def test_what_cannot_be_answered_is_said(words, said):
    """A wrong name, province, day or format ends with 2 and a sentence that names it."""
    status, out, err = lotrinh("places", *words)
    assert (status, out) == (2, "")
    assert said in err


def test_the_documented_examples_are_what_is_printed():
    """The transcripts of docs/cli.md are what the program prints."""
    shown = re.findall(r"\$ lotrinh (places .*)\n((?:.+\n)+?)```", DOCS.read_text(encoding="utf-8"))
    assert len(shown) == 2
    for command, printed in shown:
        assert lotrinh(*shlex.split(command))[1] == printed


def test_a_map_is_written_to_a_file(tmp_path):
    """The map of a province of today, or of a former one, is an SVG file."""
    for province, count in (("Đà Nẵng", 94), ("Hải Dương", 207)):
        file = tmp_path / "map.svg"
        assert lotrinh("places", "map", province, "-o", str(file))[0] == 0
        assert f"{count} units" in file.read_text(encoding="utf-8")


def test_outlines_of_another_province_are_refused(tmp_path):
    """A file whose codes are not in the province is named with what was expected."""
    file = tmp_path / "outlines.geojson"
    file.write_text('{"features": []}')
    status, out, err = lotrinh("places", "map", "Đà Nẵng", "--shapes", str(file))
    assert (status, out) == (2, "")
    assert "outlines.geojson" in err

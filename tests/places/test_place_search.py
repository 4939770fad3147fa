"""Finding units by name."""

import unicodedata

import pytest
from place_names import shares
from slips import SLIPS, without_marks

from lotrinh.lexicon import default
from lotrinh.places.lineage import province_of
from lotrinh.places.names import accented, plain, split_level
from lotrinh.places.search import PlaceError, find, provinces_named
from lotrinh.places.table import communes
from lotrinh.places.tree import parent, units

BEFORE, TODAY = "2025-06-30", "2026-11-01"


def asked(place, words, day):
    return find(words, province=province_of(place, day).full_name, on=day)


def best(matches):
    return [match.place for match in matches if match.rank == 1]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("phường Hòa Phát", "20305"),
        ("Phường Hoà Phát", "20305"),
        ("PHƯỜNG HÒA PHÁT", "20305"),
        (unicodedata.normalize("NFD", "phường Hòa Phát"), "20305"),
        ("hoa phat", "20305"),
        ("P. Hòa  Phát", "20305"),
        ("hòaphát", "20305"),
        ("Hòa Phatt", "20305"),
        ("xã Xa Dung", "03208"),
        ("xa dung", "03208"),
        ("P.1 Bảo Lộc", "24823"),
        ("Cư Mgar", "24280"),
        ("Hòa Pháp", "20305"),
    ],
)
def test_a_name_is_found_in_any_spelling(words, code):
    """Level words, marks, tone placement, capitals, spaces, apostrophes and one typing error make no difference."""
    assert code in [place.code for place in best(find(words))]


@pytest.mark.parametrize("day", [BEFORE, TODAY])
def test_the_first_answer_has_the_right_name_without_marks(day):
    """Where no marks are written the first answer has the name that is meant in at least 99 of 100 cases."""
    places = units(day, "commune")
    first = (asked(place, without_marks(place.full_name, None), day)[0].place for place in places)
    right = sum(found.full_name == place.full_name for found, place in zip(first, places, strict=True))
    assert right >= 0.99 * len(places)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("xã Tân Tiến, huyện Văn Giangg, tỉnh Hưng Yên", ["12043"]),
        ("xã Tân Tiến, huyện Văn Giang, tỉnh Hưng Yên", ["12043"]),
        ("tan tien, van giang, hung yen", ["12043"]),
        ("Phường Thanh Miếu, TP Việt Trì", ["07909", "07909"]),
        ("phường An Khê, Đà Nẵng", ["20305", "20224"]),
        ("phường An Khê, quận Thanh Khê, TP. Đà Nẵng", ["20305", "20224"]),
        ("xã Tân Tiến, huyện Không Có, tỉnh Hưng Yên", []),
    ],
)
def test_a_name_may_say_what_the_unit_lies_in(words, codes):
    """Namesakes in other districts and provinces are left out; a unit of today lies in its old district, too."""
    assert [match.place.code for match in find(words)] == codes


def test_every_former_unit_is_the_first_answer_to_its_whole_address():
    """Name, district and province together name one unit of the 10,035, even where a neighbour differs by a mark."""
    for place in units(BEFORE, "commune"):
        address = f"{place.full_name}, {parent(place).full_name}, {province_of(place).full_name}"
        assert find(address, on=BEFORE)[0].place == place, address


@pytest.mark.parametrize("with_a_day", [True, False], ids=["with a day", "without a day"])
@pytest.mark.parametrize("day", [BEFORE, TODAY])
@pytest.mark.parametrize("slip", SLIPS)
def test_units_are_found_with_one_slip(slip, day, with_a_day):
    """With any one slip 99 of 100 are among the answers of rank 1, the exact names all, also without a day.

    Every third unit is asked for here, all of them in `benchmarks/place_names.py`.
    """
    count, found, _, _ = shares(slip, day, day if with_a_day else "", units(day, "commune")[::3])
    assert count > 1000
    assert found >= (1 if slip == "exact" else 0.99)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("an khe đà nẵng", "20305"),
        ("phường An Khê tỉnh Gia Lai", "23617"),
        ("An Hai TP Hai Phong", "11617"),
        ("phuong an khee da nang", "20305"),
        ("tỉnh Phú Thọ", "25"),
        ("xã Tân Phú Đông", "28696"),
    ],
)
def test_a_province_may_stand_behind_the_name(words, code):
    """Without a comma the last words are a province's where nobody has the whole name."""
    assert find(words, on=TODAY)[0].place.code == code


def test_namesakes_share_a_rank():
    """Without a day the ward of today and the former one are meant alike, today's first, each marked."""
    found = find("phường An Khê", province="Đà Nẵng")
    assert [(match.rank, match.place.code, match.ended) for match in found] == [(1, "20305", 0), (1, "20224", 1)]


def test_a_worse_answer_has_a_later_rank():
    """A ward and a town share a rank after the commune whose level was written, too."""
    found = find("xã An Khê", on=BEFORE)
    assert [(match.rank, match.place.level) for match in found] == [(1, "xã"), (2, "phường"), (2, "thị xã")]


def test_a_limit_cuts_the_list_and_not_the_ranks():
    """Of many communes of one name the first few are those of the whole list."""
    found = find("Tân Phú")
    assert len(found) > 20
    assert find("Tân Phú", limit=20) == found[:20]


@pytest.mark.parametrize("words", ["", ",", " , ,", "?"])
def test_no_name_finds_nothing(words):
    """Where no name is written nobody answers, and nothing breaks."""
    assert find(words) == []


def test_a_day_leaves_out_who_was_not_there():
    """On the day before the reform 20305 was Hòa Phát, and An Khê was 20224."""
    assert [match.place.code for match in find("phường An Khê", on=BEFORE)][:1] == ["20224"]


def test_a_unit_is_found_by_the_province_it_went_into():
    """Xã An Hải of Ninh Thuận is found with Khánh Hòa, behind those of the province's own days."""
    assert [match.place.code for match in find("An Hải", province="Khánh Hòa")] == ["22888"]
    assert [match.place.code for match in find("An Hải", province="ninh thuan")] == ["22888"]
    assert all(match.errors for match in find("An Hải", province="Gia Lai"))


@pytest.mark.parametrize(
    ("name", "full_names"),
    [
        ("TP.HCM", {"thành phố Hồ Chí Minh"}),
        ("tp hcm", {"thành phố Hồ Chí Minh"}),
        ("Thừa Thiên - Huế", {"thành phố Huế"}),
        ("Ba Ria Vung Tau", {"tỉnh Bà Rịa - Vũng Tàu"}),
        ("Đăk Lăk", {"tỉnh Đắk Lắk"}),
        ("tỉnh Đồng Nai", {"tỉnh Đồng Nai", "thành phố Đồng Nai"}),
        ("Quảng Ngải", {"tỉnh Quảng Ngãi"}),
        ("24", {"tỉnh Bắc Giang", "tỉnh Bắc Ninh", "thành phố Bắc Ninh"}),
    ],
)
def test_provinces_are_found_by_name_alias_and_code(name, full_names):
    """A province answers to its names of all times, to usual short forms and to its code."""
    assert {place.full_name for place in provinces_named(name)} == full_names


def test_every_province_of_the_lexicon_is_in_the_tables():
    """The reader's names of provinces are names of the tables, as are the other ways to write them."""
    entries = default().entries("provinces")
    assert not [
        name for entry in entries for name in (entry["name"], *entry.get("written", ())) if not provinces_named(name)
    ]


def test_a_province_that_does_not_exist_is_refused():
    """A wrong province is an error that says so, not an empty answer."""
    with pytest.raises(PlaceError, match="Atlantis"):
        find("An Khê", province="Atlantis")


@pytest.mark.parametrize(
    ("words", "level", "name"),
    [
        ("Thị trấn Sa Pa", "thị trấn", "sa pa"),
        ("P.5", "phường", "5"),
        ("TX An Khê", "thị xã", "an khê"),
        ("Xã", None, "xã"),
        ("Phường", None, "phường"),
        ("Tân Phú", None, "tân phú"),
        ("Huyện Kỳ", "huyện", "kỳ"),
        ("Phan Rí Cửa", None, "phan rí cửa"),
    ],
)
def test_the_level_word_is_told_from_the_name(words, level, name):
    """A level word or its short form before a name is no part of it."""
    assert split_level(words) == (level, name)


def test_names_of_any_letters_have_a_key():
    """Keys hold small letters and digits only, whatever is written."""
    for place in communes():
        assert plain(place.name).isalnum(), place.name
        assert plain(place.name) == plain(unicodedata.normalize("NFD", place.name)) == plain(place.name.upper())
        assert accented(place.name) == accented(unicodedata.normalize("NFD", place.name))

"""Finding units by name."""

import random
import unicodedata

import pytest

from lotrinh.lexicon import default
from lotrinh.places.lineage import province_of
from lotrinh.places.names import accented, plain, split_level
from lotrinh.places.search import PlaceError, find, provinces_named
from lotrinh.places.table import by_code, communes

BEFORE, TODAY = "2025-06-30", "2026-11-01"


def on(day):
    return [place for place in communes() if place.lasts_on(day)]


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
def test_every_unit_is_found_by_its_name_and_province(day):
    """Every commune of both eras is among the best answers to its own name, given province and day."""
    assert not [p.full_name for p in on(day) if p not in best(asked(p, p.full_name, day))]


@pytest.mark.parametrize("day", [BEFORE, TODAY])
def test_units_are_found_without_marks(day):
    """Without marks the first answer has the right name in at least 99 of 100 cases."""
    units = on(day)
    right = sum(
        asked(p, " ".join(map(plain, p.full_name.split())), day)[0].place.full_name == p.full_name for p in units
    )
    assert right >= 0.99 * len(units)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
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
    for place in on(BEFORE):
        if place.tier == "commune" and place.code != place.district:
            district = by_code()[place.district][0].full_name
            address = f"{place.full_name}, {district}, {province_of(place, BEFORE).full_name}"
            assert find(address, on=BEFORE)[0].place == place, address


def mistyped(name, chance):
    at = chance.randrange(len(name))
    letter = chance.choice("abcdeghiklmnopqrstuvxy")
    swapped = name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
    return chance.choice(
        [name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :], swapped]
    )


@pytest.mark.parametrize("day", [BEFORE, TODAY])
def test_units_are_found_with_one_typing_error(day):
    """With one letter dropped, added, changed or swapped, 99 of 100 are among the best answers.

    Numbered names are left out: a wrong digit is another unit, not a typing error.
    """
    chance = random.Random(20250701)
    units = [p for p in on(day) if not any(map(str.isdigit, p.name))]
    right = 0
    for place in units:
        answers = asked(place, f"{place.level} {mistyped(place.name, chance)}", day)
        right += any(other.full_name == place.full_name for other in best(answers))
    assert right >= 0.99 * len(units)


def test_today_comes_before_what_is_no_more():
    """Of equal names units that last come first."""
    assert [match.place.code for match in find("phường An Khê")[:3]] == ["20305", "23617", "20224"]


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

"""Mergers: the predecessors of a unit and how much of each."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.mergers import read_mergers
from lotrinh.reading.page import segment


def mergers(text):
    return read_mergers(segment(text, default()), default())


def predecessors(text):
    found = mergers(text)
    return [(p.name, p.extent) for p in found[0].predecessors] if found else []


def whole(*names):
    return [(name, "whole") for name in names]


@pytest.mark.parametrize(
    "words",
    [
        "hợp nhất từ các xã Lũng Cao, Lũng Thấp và Lũng Xa cũ",
        "được thành lập trên cơ sở sáp nhập 3 xã: Lũng Cao, Lũng Thấp, Lũng Xa",
        "sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã Lũng Cao, xã Lũng Thấp và xã Lũng Xa",
        "nhập nguyên trạng ba xã Lũng Cao, Lũng Thấp và Lũng Xa",
        "hình thành từ việc nhập 3 Đảng bộ: Lũng Cao, Lũng Thấp và Lũng Xa",
        "gộp xã Lũng Cao, xã Lũng Thấp với xã Lũng Xa (huyện Núi Lớn cũ)",
        "(sáp nhập từ các xã Lũng Cao, Lũng Thấp, Lũng Xa thuộc huyện Núi Lớn, tỉnh Hà Giang trước đây)",
    ],
)
def test_every_wording_of_a_whole_merger_names_the_same_predecessors(words):
    """The verb and the form of the list vary; what was merged does not."""
    assert predecessors(f"Xã Lũng Cao {words}.") == whole("Lũng Cao", "Lũng Thấp", "Lũng Xa")


def test_an_extent_holds_until_the_next_one():
    """Most, part, small part and remainder each speak of all the units named after them."""
    text = (
        "Phường Cầu Mới được thành lập trên cơ sở sắp xếp toàn bộ phường Cầu Cũ, phần lớn diện tích các phường Bến Đá,"
        " Bến Gỗ, một phần phường Chợ Trên, một phần nhỏ của phường Chợ Dưới (cũ) và phần còn lại của xã Đồng Xa."
    )
    assert predecessors(text) == [
        ("Cầu Cũ", "whole"),
        ("Bến Đá", "most"),
        ("Bến Gỗ", "most"),
        ("Chợ Trên", "part"),
        ("Chợ Dưới", "small_part"),
        ("Đồng Xa", "remainder"),
    ]


@pytest.mark.parametrize(
    ("words", "extents"),
    [
        ("một phần xã Bến Đá và phần còn lại của xã Bến Gỗ", ("part", "remainder")),
        ("phần lớn phường Bến Đá và phần diện tích, dân số còn lại của phường Bến Gỗ", ("most", "remainder")),
        ("một phần nhỏ Bến Đá và phần còn lại của Bến Gỗ", ("small_part", "remainder")),
        ("phần còn lại của xã Bến Đá và một phần xã Bến Gỗ", ("remainder", "part")),
        ("phần diện tích và dân số còn lại của xã Bến Đá, một phần xã Bến Gỗ", ("remainder", "part")),
        ("toàn bộ phần đất tự nhiên còn lại của xã Bến Đá và một nửa xã Bến Gỗ", ("remainder", "part")),
    ],
)
def test_a_part_and_a_remainder_stand_side_by_side(words, extents):
    """A part of one unit and the remainder of the next are two units, whatever stands between extent and name."""
    expected = [("Cầu Cũ", "whole"), *zip(("Bến Đá", "Bến Gỗ"), extents, strict=True)]
    assert predecessors(f"Phường Cầu Mới được thành lập trên cơ sở sắp xếp phường Cầu Cũ, {words}.") == expected


@pytest.mark.parametrize(
    "piece", ["3 tổ dân phố thuộc", "một số thôn của", "12,5 ha diện tích tự nhiên của", "một nửa"]
)
def test_an_extent_in_other_words_is_a_part(piece):
    """Hamlets, hectares or a half of a unit are a part of it."""
    assert predecessors(f"hợp nhất phường Cầu Cũ và {piece} phường Bến Đá")[1] == ("Bến Đá", "part")


def test_wards_with_numbers_are_names_and_sizes_are_not():
    """`phường 7, 8, 9` are three wards; the area and the population after them are none."""
    text = "sáp nhập các phường 7, 8, 9, Bến Đá, diện tích tự nhiên 11,76 km2 và 86.240 nhân khẩu"
    assert predecessors(text) == whole("7", "8", "9", "Bến Đá")


def test_one_name_in_two_levels_is_two_predecessors():
    """A town and a commune of one name both went in, each with its level."""
    (claim,) = mergers("sáp nhập thị trấn Núi Lớn, xã Núi Lớn và xã Đồng Xa")
    assert [(p.name, p.level) for p in claim.predecessors] == [
        ("Núi Lớn", "thị trấn"),
        ("Núi Lớn", "xã"),
        ("Đồng Xa", "xã"),
    ]


def test_the_list_may_stand_before_its_verb():
    """`các xã A, B và C hợp nhất thành xã D` reads as the list after the verb does."""
    assert predecessors("Các xã Lũng Cao và Lũng Xa được hợp nhất thành xã Đồng Xa.") == whole("Lũng Cao", "Lũng Xa")


def test_the_quote_begins_with_the_extent_or_the_verb_and_ends_with_the_last_name():
    """The claim stands at the words that say it, and `cũ` belongs to them."""
    assert mergers("Phường được hợp nhất từ phường Bến Đá và Bến Gỗ (cũ), rộng 3 km2.")[0].quote == (
        "hợp nhất từ phường Bến Đá và Bến Gỗ (cũ)"
    )
    assert mergers("trên cơ sở sáp nhập toàn bộ xã Lũng Cao và xã Đồng Xa.")[0].quote == (
        "toàn bộ xã Lũng Cao và xã Đồng Xa"
    )


def test_a_merger_told_twice_is_one_claim():
    """The second telling, in other words, adds nothing."""
    assert len(mergers("Hợp nhất xã Lũng Cao và xã Đồng Xa. Sau đó: sáp nhập các xã Lũng Cao, Đồng Xa.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sau sáp nhập, xã Lũng Cao và xã Đồng Xa tiếp tục phát triển.",
        "Thành phố được hợp nhất từ tỉnh Hải Dương và thành phố Hải Phòng.",
        "Thu nhập bình quân của xã Lũng Cao và xã Đồng Xa tăng; tổ chức cơ sở đảng vững mạnh.",
        "Trên cơ sở đó, xã Lũng Cao đề ra 20 chỉ tiêu.",
    ],
)
def test_words_of_merging_without_predecessors_are_no_merger(text):
    """A comma, provinces and look-alikes of the verb end the thought."""
    assert mergers(text) == []


def test_the_unit_that_came_of_it_is_no_predecessor():
    """In `sắp xếp đơn vị hành chính, xã D được thành lập …` D is the result; the list comes after."""
    words = "Thực hiện sắp xếp đơn vị hành chính, xã Hòa Sơn được thành lập trên cơ sở nhập xã Hòa An và xã Hòa Lâm."
    assert predecessors(words) == whole("Hòa An", "Hòa Lâm")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Sáp nhập xã An Thạnh 2, xã An Thạnh 3 và thị trấn An Phú.", ["An Thạnh 2", "An Thạnh 3", "An Phú"]),
        ("Sáp nhập xã Hòa Tú 1 và Hòa Tú 2.", ["Hòa Tú 1", "Hòa Tú 2"]),
        ("Sáp nhập thị trấn Nông trường Phong Lâm và xã Phong Hải.", ["Nông trường Phong Lâm", "Phong Hải"]),
        ("Sáp nhập xã Hòa An và xã Hòa Lâm 12 thôn.", ["Hòa An", "Hòa Lâm"]),
    ],
)
def test_a_number_or_a_state_farm_is_part_of_a_name(words, names):
    """`An Thạnh 2` and `Nông trường Phong Lâm` are whole names; a count of hamlets is no part of one."""
    assert [name for name, _ in predecessors(words)] == names

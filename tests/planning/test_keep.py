"""What is promised for every year is kept; what only the end or an average must reach is not."""

import pytest

import lotrinh
from lotrinh.planning import draft
from lotrinh.register import build, seen_in

HEAD = (
    "Đại hội đại biểu Đảng bộ phường Mẫu Sơn, nhiệm kỳ 2025 - 2030\n\nNgày 25/7/2025, phường Mẫu Sơn tổ chức đại hội. "
    "Đại hội đề ra các chỉ tiêu đến năm 2030: "
)


def drafted(words, decide=lambda facts: ()):
    readings = [lotrinh.read(HEAD + words + ".").to_dict()]
    decisions = list(decide(build(readings)[0]["facts"]))
    return draft(build(readings, decisions)[0])["targets"]


@pytest.mark.parametrize(
    "words",
    [
        "giữ vững 100% trường đạt chuẩn quốc gia",
        "duy trì 100% hộ dân dùng nước sạch",
        "tỷ lệ bao phủ bảo hiểm y tế duy trì trên 98%",
        "hằng năm 100% chi bộ hoàn thành tốt nhiệm vụ",
        "hằng năm có trên 90% tổ chức đảng hoàn thành tốt nhiệm vụ",
        "duy trì tỷ lệ hộ nghèo dưới 1%",
        "giữ vững tỷ lệ che phủ rừng ở mức 67%",
        "tỷ lệ giao quân hằng năm luôn đạt 98%",
        "duy trì 19/19 tiêu chí nông thôn mới",
        "tiếp tục giữ vững 4/4 trạm y tế đạt chuẩn",
        "tỷ lệ thu gom rác thải giữ ổn định ở mức 100%",
        "mỗi năm có trên 95% hộ gia đình đạt gia đình văn hóa",
        "tỷ lệ hộ đạt chuẩn văn hóa hàng năm đạt từ 95% trở lên",
        "giữ vững tỷ lệ 100% trẻ em trong độ tuổi đến trường",
        "trên 90% đảng viên hoàn thành tốt nhiệm vụ hằng năm",
        "hằng năm có 90% chi bộ, 92% đảng viên hoàn thành tốt nhiệm vụ",
    ],
)
def test_words_that_hold_a_figure_make_it_one_to_keep(words):
    """Each figure of the clause is asked of every year."""
    assert {target["measure"] for target in drafted(words)} == {"keep"}


@pytest.mark.parametrize(
    "words",
    [
        "tỷ lệ bao phủ bảo hiểm y tế đạt 98%",
        "giữ vững an ninh chính trị, tỷ lệ hộ nghèo còn dưới 1%",
        "duy trì tốc độ tăng trưởng 10%/năm",
        "bình quân hằng năm có trên 95% số vụ việc hòa giải thành",
        "mỗi năm kết nạp 30 đảng viên",
        "giữ vững và nâng tỷ lệ trường đạt chuẩn lên 90%",
        "hằng năm giảm 1% tỷ lệ hộ nghèo",
        "thu ngân sách tăng bình quân hằng năm 10%",
        "duy trì nền nếp sinh hoạt chi bộ; 90% chi bộ hoàn thành tốt nhiệm vụ",
        "100% người cao tuổi được khám sức khỏe định kỳ hằng năm",
        "giữ vững danh hiệu phường văn minh, 95% hộ đạt gia đình văn hóa",
        "thu ngân sách hằng năm đều vượt dự toán, riêng năm 2030 đạt 500 tỷ đồng",
    ],
)
def test_words_that_hold_something_else_keep_no_figure(words):
    """An average, a change, another thing that is held, or the end alone: no figure of the clause is one to keep."""
    assert "keep" not in {target["measure"] for target in drafted(words)}


def test_the_words_that_decided_are_told():
    """A note names them, so that an office can see why each year is asked for it."""
    (target,) = drafted("giữ vững 100% trường đạt chuẩn quốc gia")
    assert "“giữ vững”" in target["notes"][0]["text_vi"]


def test_a_kept_level_is_missed_by_one_year_below():
    """Forest cover under 67 % in one year is behind, although the end is far."""
    (target,) = drafted("giữ vững tỷ lệ che phủ rừng ở mức 67%")
    rows = [
        {"indicator": target["indicator"], "year": year, "value": value} for year, value in ((2026, 66), (2027, 68))
    ]
    (found,) = lotrinh.assess({"as_of": "2027-12-31", "targets": [target], "observations": rows})
    assert found["status"] == "off_track"


def test_a_person_who_sets_the_measure_has_the_last_word():
    """A correction of the measure holds against the words."""

    def level(facts):
        seen = {"fact": facts[0]["id"], "seen": seen_in(facts[0]), "author": "Nguyễn Thị Mẫu"}
        yield seen | {
            "action": "correct",
            "set": {"measure": "level"},
            "time": "2026-01-05",
            "reason": "Chỉ tính cuối kỳ",
        }

    (target,) = drafted("giữ vững 100% trường đạt chuẩn quốc gia", level)
    assert target["measure"] == "level"

"""A whole reading: the contract's form, the number account, repeated facts, any text at all."""

import json
import unicodedata

import lotrinh
from lotrinh.lexicon import load

TEXT = (
    "Xã Thượng Lâm thu ngân sách đạt 45,5 tỷ đồng\n\n"
    "Sáng 5/8, Đảng bộ xã Thượng Lâm tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030.\n"
    "Năm 2024, thu ngân sách đạt 45,5 tỷ đồng, bằng 112% kế hoạch; cơ bản không còn nhà tạm.\n"
    "Phấn đấu đến năm 2030, thu nhập bình quân đầu người đạt từ 90 triệu đồng/năm trở lên."
)


def figures(text, **kwargs):
    return [c for c in lotrinh.read(text, **kwargs).to_dict()["claims"] if c["type"] == "figure"]


def test_every_claim_stands_at_its_words():
    """The quote of each claim is the text between its offsets, in any normal form."""
    for text in (TEXT, unicodedata.normalize("NFD", TEXT), TEXT.replace(" ", "\u00a0")):
        for claim in lotrinh.read(text).claims:
            assert text[claim.start : claim.end] == claim.quote


def test_every_number_is_claimed_or_explained():
    """The account holds each number once, and none is left without a claim or a reason."""
    account = lotrinh.read(TEXT).to_dict()["numbers"]
    assert account["total"] == account["claimed"] + account["explained"] == len(account["items"])
    assert account["unexplained"] == 0


def test_a_reading_is_plain_json():
    """The dictionary goes to JSON and back unchanged."""
    reading = lotrinh.read(TEXT).to_dict()
    assert json.loads(json.dumps(reading)) == reading
    assert reading["schema"] == "lotrinh.reading/1"


def test_a_fact_said_again_points_at_its_first_mention():
    """The headline's figure and the body's are one fact with two mentions."""
    first, second = [c for c in figures(TEXT) if c["value"] == 45_500_000_000]
    assert "same_as" not in first
    assert second["same_as"] == first["id"]


def test_the_meaning_of_each_figure_is_read():
    """Value, comparator, unit, measure, kind and years, one figure a line of the expectation."""
    read = [(c["value"], c["comparator"], c["unit"], c["measure"], c["kind"], c["period"]) for c in figures(TEXT)[1:]]
    assert read == [
        (45_500_000_000, "=", "VND", "level", "result", [2024, 2024]),
        (112, "=", "%", "share_of_plan", "result", [2024, 2024]),
        (0, "~", "nhà", "level", "result", [2024, 2024]),
        (90_000_000, ">=", "VND", "level", "target", [None, 2030]),
    ]


def test_the_first_word_of_a_text_is_read_like_any_other():
    """A bound that stands at offset 0 bounds its number."""
    figure = figures("Trên 95% hồ sơ được giải quyết đúng hạn.")[0]
    assert (figure["comparator"], figure["quote"][:8]) == (">", "Trên 95%")


def test_a_text_without_numbers_reads_to_nothing():
    """Empty and wordless texts are readings too."""
    for text in ("", " \n", "…", "Đại hội thành công tốt đẹp."):
        assert lotrinh.read(text).to_dict()["numbers"]["total"] == 0


def test_an_office_adds_a_unit_without_code(tmp_path):
    """A YAML file over the shipped lexicon is enough to count in a new unit."""
    (tmp_path / "units.yaml").write_text("- {unit: bè cá, dimension: count, written: [bè cá lồng]}\n", encoding="utf-8")
    claim = figures("toàn xã có 36 bè cá lồng", lexicon=load(tmp_path))[0]
    assert (claim["value"], claim["unit"]) == (36, "bè cá lồng")

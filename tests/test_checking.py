"""Findings: what a careful reader would query, and what they would not."""

from decimal import Decimal

import pytest

from lotrinh.checking import check
from lotrinh.reading.claims import Breakthrough, Declared, Figure, Task


class Text:
    """A document built claim by claim, so that every claim stands at its words."""

    def __init__(self, text):
        self.text = text
        self.claims = []
        self.at = 0

    def _place(self, quote):
        start = self.text.index(quote, self.at)
        self.at = start + len(quote)
        return {"start": start, "end": self.at, "quote": quote, "rule": "test"}

    def figure(self, quote, name, value, unit="%", **fields):
        """Add a figure at the next place of its words."""
        fields = {"indicator": None, "comparator": "=", **fields}
        value = tuple(map(Decimal, value)) if isinstance(value, tuple) else Decimal(value)
        self.claims.append(Figure(**self._place(quote), indicator_text=name, value=value, unit=unit, **fields))
        return self

    def declared(self, quote, what, count, **fields):
        """Add an announced count."""
        self.claims.append(Declared(**self._place(quote), what=what, count=count, **fields))
        return self

    def item(self, kind, quote, order):
        """Add one item of a list."""
        self.claims.append(kind(**self._place(quote), order=order))
        return self

    def findings(self):
        """Check the claims so far."""
        return check(self.claims, self.text)

    def codes(self):
        """Give the codes of the findings."""
        return [finding.code for finding in self.findings()]


def test_every_message_is_a_sentence_in_both_languages():
    """A finding explains itself in English and in Vietnamese, and names its claims."""
    text = Text("Xã đề ra 5 chỉ tiêu.").declared("5 chỉ tiêu", "targets", 5)
    (finding,) = text.findings()
    assert finding.message.endswith("5 − 0 = 5 are not in it.")
    assert finding.details["message_vi"].endswith(".")
    assert finding.claims == tuple(text.claims)


def test_fewer_and_more_items_than_announced_are_told_with_both_numbers():
    """Three breakthroughs announced and two listed is fewer; two tasks announced and three listed is more."""
    text = Text("3 khâu đột phá: hạ tầng; con người. 2 nhiệm vụ: một; hai; ba.")
    text.declared("3 khâu đột phá", "breakthroughs", 3)
    text.item(Breakthrough, "hạ tầng", 1).item(Breakthrough, "con người", 2)
    text.declared("2 nhiệm vụ", "tasks", 2)
    text.item(Task, "một", 1).item(Task, "hai", 2).item(Task, "ba", 3)
    found = {f.code: (f.details["what"], f.details["declared"], f.details["listed"]) for f in text.findings()}
    assert found == {
        "more_listed_than_declared": ("tasks", 2, 3),
        "fewer_listed_than_declared": ("breakthroughs", 3, 2),
    }


def test_a_round_up_counts_each_communes_targets_by_themselves():
    """Two targets announced of one commune and two listed is no gap, though another lists one of three."""
    text = (
        Text("* Xã Nậm Cần: 2 chỉ tiêu: hộ nghèo còn 3%, che phủ rừng 51%. * Xã Tà Mít: 3 chỉ tiêu, nước sạch 90%.")
        .declared("2 chỉ tiêu", "targets", 2, place="xã Nậm Cần")
        .figure("3%", "hộ nghèo", "3", measure="level", kind="target", place="xã Nậm Cần")
        .figure("51%", "che phủ rừng", "51", measure="level", kind="target", place="xã Nậm Cần")
        .declared("3 chỉ tiêu", "targets", 3, place="xã Tà Mít")
        .figure("90%", "nước sạch", "90", measure="level", kind="target", place="xã Tà Mít")
    )
    assert [(f.details["declared"], f.details["listed"]) for f in text.findings()] == [(3, 1)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Thu phí 5 năm 84 tỷ đồng, bình quân 16,8 tỷ đồng/năm.",
            [("84 tỷ đồng", None), ("bình quân 16,8 tỷ đồng/năm", "year")],
        ),
        ("Thu phí 84 tỷ đồng, theo giá so sánh là 61 tỷ đồng.", [("84 tỷ đồng", None), ("61 tỷ đồng", None)]),
    ],
)
def test_a_total_its_average_and_its_value_at_constant_prices_agree(text, figures):
    """What a term brought in, its yearly mean, and the same at constant prices are no conflict."""
    document = Text(text)
    for number, (quote, per) in enumerate(figures):
        document.figure(
            quote, "thu phí", str(84 - number), "VND", indicator="fees", measure="level", kind="result", per=per
        )
    assert document.codes() == []


def test_things_counted_by_their_bare_noun_were_done_different_things_to():
    """Members of whom 21 were inspected and 9 supervised are no conflict; 21 and 9 inspected are one."""
    for deed, codes in (("giám sát", []), ("kiểm tra", ["conflicting_values"])):
        text = Text(f"Ủy ban kiểm tra 21 đảng viên, {deed} 9 đảng viên.")
        for quote, value in (("21 đảng viên", "21"), ("9 đảng viên", "9")):
            text.figure(quote, "đảng viên", value, "đảng viên", indicator="inspected", measure="level", kind="result")
        assert text.codes() == codes


@pytest.mark.parametrize(("share", "wrong"), [("45", False), ("54", True)])
def test_money_of_a_plan_is_held_against_its_share(share, wrong):
    """Of eight milliards planned 3.6 are 45 %, and no 54 %."""
    text = Text(f"Giải ngân 3,6/8 tỷ đồng, đạt {share}% kế hoạch.")
    text.figure(
        "3,6/8 tỷ đồng", "giải ngân", "3600000000", "VND", measure="ratio", of=Decimal(8000000000), kind="result"
    )
    text.figure(f"đạt {share}% kế hoạch", "giải ngân", share, measure="share_of_plan", basis="reached", kind="result")
    assert text.codes() == (["amount_contradicts_ratio"] if wrong else [])


def test_listed_targets_are_counted_as_items_not_as_figures():
    """A bracket, the shares of one structure, and a growth beside its amount belong to one target each."""
    text = Text(
        "Xã đề ra 5 chỉ tiêu: sản xuất tăng 11% (dịch vụ tăng 12%); cơ cấu kinh tế: nông nghiệp 40%, dịch vụ 60%;"
        " thu ngân sách 45 tỷ, tăng 9%; lao động qua đào tạo 85%, trong đó có chứng chỉ 35%; nước sạch 92%."
    )
    target = {"kind": "target"}
    growth = {"kind": "target", "measure": "growth_per_year", "per": "year"}
    text.declared("5 chỉ tiêu", "targets", 5)
    text.figure("11%", "sản xuất", "11", **growth).figure("12%", "dịch vụ", "12", **growth)
    text.figure("40%", "nông nghiệp", "40", **target).figure("60%", "dịch vụ", "60", **target)
    text.figure("45 tỷ", "thu ngân sách", "45000000000", "VND", **target)
    text.figure("9%", "thu ngân sách", "9", **growth)
    text.figure("85%", "lao động qua đào tạo", "85", **target).figure("35%", "có chứng chỉ", "35", **target)
    text.figure("92%", "nước sạch", "92", **target)
    assert text.codes() == []


def test_the_plan_of_a_result_is_no_listed_target():
    """`tăng 12,3% (kế hoạch 11,5%)` promises nothing new."""
    text = Text("Năm qua tăng 12,3% (kế hoạch 11,5%). Năm tới đề ra 2 chỉ tiêu: nước sạch 90%; hộ nghèo 1%.")
    text.figure("12,3%", "kinh tế", "12.3").figure("11,5%", "kinh tế", "11.5", kind="target")
    text.declared("2 chỉ tiêu", "targets", 2)
    text.figure("90%", "nước sạch", "90", kind="target").figure("1%", "hộ nghèo", "1", kind="target")
    assert text.codes() == []


def test_counts_by_field_are_added_up():
    """One sentence that counts field by field announces their sum."""
    text = Text("Xã đề ra 2 chỉ tiêu kinh tế, 1 chỉ tiêu xã hội, 4 chỉ tiêu môi trường.")
    text.declared("2 chỉ tiêu", "targets", 2).declared("1 chỉ tiêu", "targets", 1).declared("4 chỉ tiêu", "targets", 4)
    (finding,) = text.findings()
    assert finding.details["declared"] == 7


def test_a_field_of_the_whole_is_no_announcement_of_its_own():
    """A list as long as one field of what was announced is still shorter than the whole."""
    text = Text("Xã đề ra 3 chỉ tiêu, gồm 1 về kinh tế và 2 về xã hội: điện 99%. Nước 95%. Rừng 40%.")
    text.declared("3 chỉ tiêu", "targets", 3)
    text.declared("1 về kinh tế", "targets", 1).declared("2 về xã hội", "targets", 2)
    two = text.figure("99%", "điện", 99, kind="target").figure("95%", "nước", 95, kind="target").codes()
    three = text.figure("40%", "rừng", 40, kind="target").codes()
    assert (two, three) == (["fewer_listed_than_declared"], [])


def test_programmes_that_a_list_follows_are_not_said_to_be_missing():
    """A list that was not read item by item cannot be counted, so nothing is claimed of it."""
    listed = Text("Xã có 2 chương trình, gồm: đô thị; du lịch.").declared("2 chương trình", "programmes", 2)
    alone = Text("Xã có 2 chương trình và nhiều việc.").declared("2 chương trình", "programmes", 2)
    assert (listed.codes(), alone.codes()) == ([], ["fewer_listed_than_declared"])


@pytest.mark.parametrize(
    ("second", "fields", "conflict"),
    [
        ("0,27%", {}, True),
        ("0,35%", {}, False),
        ("0,27%", {"kind": "target"}, False),
        ("0,27%", {"period": (2024, 2024)}, False),
        ("0,27%", {"place": "xã Lũng Cao"}, False),
        ("0,27%", {"comparator": "<"}, True),
        ("0,40%", {"comparator": "<"}, False),
    ],
)
def test_one_indicator_cannot_have_two_values_at_one_time(second, fields, conflict):
    """Another kind, period or place, or a bound that allows both, is no conflict."""
    text = Text(f"Tỷ lệ hộ cận nghèo là 0,35% và hộ cận nghèo còn {second}.")
    known = {"indicator": "near_poor_household_rate"}
    text.figure("0,35%", "Tỷ lệ hộ cận nghèo", "0.35", **known)
    text.figure(second, "hộ cận nghèo", second.replace(",", ".").rstrip("%"), **known, **fields)
    assert ("conflicting_values" in text.codes()) is conflict


def test_two_things_that_share_a_short_unknown_name_are_no_conflict():
    """A verb or a bare noun outside the catalogue says too little to hold two values against each other."""
    text = Text("Xã trồng mới 12 ha rừng, trồng mới 3 ha chè.")
    text.figure("12 ha", "trồng mới", "12", unit="ha").figure("3 ha", "trồng mới", "3", unit="ha")
    assert text.codes() == []


@pytest.mark.parametrize("words", ["giảm từ 4,8% xuống còn 1,9%", "còn 4,8%, trong đó người dân tộc 1,9%"])
def test_two_ends_of_a_fall_and_a_part_of_a_whole_are_no_conflict(words):
    """`từ … xuống còn …` tells two times; `trong đó` tells a part."""
    text = Text(f"Tỷ lệ hộ nghèo {words}.")
    text.figure("4,8%", "Tỷ lệ hộ nghèo", "4.8").figure("1,9%", "Tỷ lệ hộ nghèo", "1.9")
    assert text.codes() == []


@pytest.mark.parametrize(("first", "second"), [("quý I", "quý II"), ("tháng 3", "tháng 4")])
def test_values_of_two_quarters_or_months_are_no_conflict(first, second):
    """What came in in one quarter or month says nothing of the next; two values of one month cannot both hold."""
    for then, codes in ((second, []), (first, ["conflicting_values"])):
        text = Text(f"Thu ngân sách {first} là 3,2 tỷ đồng; {then} là 4,1 tỷ đồng.")
        for quote, value in (("là 3,2 tỷ đồng", "3200000000"), ("là 4,1 tỷ đồng", "4100000000")):
            text.figure(quote, "Thu ngân sách", value, "VND", indicator="budget_revenue")
        assert text.codes() == codes


def test_decimals_with_a_comma_and_with_a_point_are_flagged_by_one_example_each():
    """`0,35%` beside `0.27%` is mixed; `2.883` beside `0,35%` is not, its point groups thousands."""
    mixed = Text("A 0,35%; B 0.27%.").figure("0,35%", "A", "0.35").figure("0.27%", "B", "0.27")
    plain = Text("A 0,35%; có 2.883 hộ.").figure("0,35%", "A", "0.35").figure("2.883 hộ", "hộ", "2883", "hộ")
    (finding,) = mixed.findings()
    assert (finding.code, finding.details["quotes"]) == ("mixed_decimal_separators", ["0,35%", "0.27%"])
    assert plain.codes() == []


def test_where_both_signs_are_decimal_a_sign_before_three_digits_may_be_either():
    """Beside `0,35%` and `0.27%` the figures `12,450` and `2.883` are queried, `1.850,5` tells itself."""
    mixed = Text("A 0,35%; B 0.27%; C 12,450 tấn; có 2.883 hộ; thu 1.850,5 tỷ.")
    for quote, name, value, *unit in (
        ("0,35%", "A", "0.35"),
        ("0.27%", "B", "0.27"),
        ("12,450 tấn", "C", "12.45", "tấn"),
        ("2.883 hộ", "hộ", "2883", "hộ"),
        ("1.850,5 tỷ", "thu", "1850500000000", "VND"),
    ):
        mixed = mixed.figure(quote, name, value, *unit)
    _, either = mixed.findings()
    assert (either.code, either.details["quotes"]) == ("mixed_decimal_separators", ["12,450", "2.883"])
    assert [claim.quote for claim in either.claims] == ["12,450 tấn", "2.883 hộ"]


@pytest.mark.parametrize(
    ("words", "quote", "value", "fields", "impossible"),
    [
        ("tỷ lệ bao phủ bảo hiểm y tế đạt 102%", "102%", "102", {}, True),
        ("thu ngân sách đạt 102% kế hoạch", "102%", "102", {}, False),
        ("thu ngân sách đạt 102%", "102%", "102", {"measure": "share_of_plan"}, False),
        ("có 25/22 trường đạt chuẩn", "25/22 trường", "25", {"measure": "ratio", "of": Decimal(22)}, True),
        ("có 22/22 trường đạt chuẩn", "22/22 trường", "22", {"measure": "ratio", "of": Decimal(22)}, False),
    ],
)
def test_a_part_is_never_greater_than_its_whole(words, quote, value, fields, impossible):
    """A share over 100 % and n of fewer than n are impossible; a share of a plan may pass 100 %."""
    text = Text(f"Xã {words}.").figure(quote, words.split(quote)[0], value, **fields)
    assert text.codes() == (["impossible_value"] if impossible else [])


@pytest.mark.parametrize(
    ("shares", "impossible"),
    [
        (("42", "27,5", "30,5"), False),
        (("42", "37,5", "30,5"), True),
        (("20", "30", "40"), True),
    ],
)
def test_the_shares_of_one_structure_sum_to_the_whole(shares, impossible):
    """All three sectors of an economy make 100 %, neither more nor less."""
    names = ("nông nghiệp", "công nghiệp", "dịch vụ")
    text = Text("Cơ cấu kinh tế: " + ", ".join(f"{n} {s}%" for n, s in zip(names, shares, strict=True)) + ".")
    for name, share in zip(names, shares, strict=True):
        text.figure(f"{share}%", name, share.replace(",", "."))
    assert text.codes() == (["impossible_value"] if impossible else [])


def grown(stated, value, measure="multiple", unit="lần", **fields):
    text = Text(f"Giá trị sản xuất năm 2010 là 88 tỷ đồng, năm 2014 đạt 176 tỷ đồng, {stated} so với năm 2010.")
    name = "giá trị sản xuất"
    text.figure("88 tỷ đồng", name, "88000000000", "VND", kind="other", period=(2010, 2010))
    text.figure("176 tỷ đồng", name, "176000000000", "VND", period=(2014, 2014))
    return text.figure(stated, name, value, unit, measure=measure, period=(2010, 2014), **fields)


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        (grown("gấp 2,6 lần", "2.6"), 2),
        (grown("gấp 2 lần", "2"), None),
        (grown("gấp gần 2 lần", "2", comparator="~"), None),
        (grown("tăng 1 lần", "1"), None),
        (grown("gấp 1 lần", "1.2"), 2),
        (grown("tăng 76%", "76", "growth_total", "%"), 100),
        (grown("tăng 100%", "100", "growth_total", "%"), None),
        (grown("tăng 88 tỷ đồng", "88000000000", "change", "VND", direction="up"), None),
        (grown("tăng 68 tỷ đồng", "68000000000", "change", "VND", direction="up"), 88000000000),
    ],
)
def test_a_ratio_is_held_against_its_own_amounts(text, implied):
    """The finding says what the amounts give; rounding, "gần" and "tăng … lần" in its two senses are allowed."""
    found = [f.details["implied"] for f in text.findings() if f.code == "amount_contradicts_ratio"]
    assert found == ([] if implied is None else [implied])


@pytest.mark.parametrize(("share", "wrong"), [("94,1%", False), ("94%", False), ("84,1%", True)])
def test_a_share_is_held_against_the_count_beside_it(share, wrong):
    """32 of 34 is 94.1 %."""
    text = Text(f"Có 32/34 trường đạt chuẩn, đạt tỷ lệ {share}.")
    text.figure("32/34 trường", "trường đạt chuẩn", "32", "trường", measure="ratio", of=Decimal(34))
    text.figure(share, "trường đạt chuẩn", share.replace(",", ".").rstrip("%"))
    assert text.codes() == (["amount_contradicts_ratio"] if wrong else [])


@pytest.mark.parametrize(("share", "wrong"), [("120%", False), ("124%", True)])
def test_a_share_of_a_plan_is_held_against_the_plans_own_amount(share, wrong):
    """120 of a plan of 100 is 120 %."""
    text = Text(f"Thu ngân sách đạt 120 tỷ đồng (kế hoạch 100 tỷ đồng), bằng {share} kế hoạch.")
    text.figure("120 tỷ đồng", "thu ngân sách", "120000000000", "VND")
    text.figure("100 tỷ đồng", "thu ngân sách", "100000000000", "VND", kind="target")
    text.figure(share, "thu ngân sách", share.rstrip("%"), measure="share_of_plan", basis="reached")
    assert text.codes() == (["amount_contradicts_ratio"] if wrong else [])


def test_a_target_against_a_year_needs_that_years_value():
    """Income that shall grow by half since 2025 says nothing without the income of 2025."""
    text = Text("Thu nhập hiện đạt 60 triệu đồng; đến năm 2030 so với năm 2025 tăng 50%.")
    base = {"indicator": "income_per_capita"}
    target = {"kind": "target", "measure": "growth_total", "period": (2025, 2030), **base}
    assert Text(text.text).figure("50%", "Thu nhập", "50", **target).codes() == ["missing_baseline"]
    text.figure("60 triệu đồng", "Thu nhập", "60000000", "VND", **base).figure("50%", "Thu nhập", "50", **target)
    assert text.codes() == []


@pytest.mark.parametrize(
    ("quote", "name", "value", "unit"),
    [
        ("14,82 km", "tổng diện tích", "14.82", "km"),
        ("12.517 km2", "diện tích tự nhiên", "12517", "km2"),
        ("95 tỷ đồng", "thu nhập bình quân đầu người", "95000000000", "VND"),
        ("850 triệu đồng", "kim ngạch xuất khẩu", "850000000", "VND"),
    ],
)
def test_a_unit_that_cannot_be_meant_is_doubtful(quote, name, value, unit):
    """An area in kilometres, a commune of a province's size, an income in billions, exports of a shop."""
    text = Text(f"Xã có {name} {quote}.").figure(quote, name, value, unit, kind="other")
    assert text.codes() == ["doubtful_unit"]


def test_ordinary_claims_raise_nothing():
    """A quiet document has no finding, with its text or without."""
    text = Text("Thu nhập bình quân đạt 60 triệu đồng/người/năm; 98% hộ có nước sạch.")
    text.figure("60 triệu đồng/người/năm", "Thu nhập bình quân", "60000000", "VND", per="person/year")
    text.figure("98% hộ", "hộ có nước sạch", "98")
    assert text.codes() == []
    assert check(text.claims) == []

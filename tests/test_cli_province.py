"""`lotrinh rollup`, `lotrinh compare` and `lotrinh plan split`: what a province asks of the plans of its units."""

import json
from pathlib import Path

import pytest

from lotrinh.cli import main

NAMES = {"20305": "phường An Khê", "07909": "phường Thanh Miếu", "16378": "phường Đông Sơn"}


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


def target(indicator, value, unit, **fields):
    one = {"id": f"t-{indicator}", "indicator": indicator, "measure": "level", "comparator": ">=", "value": value}
    return one | {"unit": unit, "period": [2025, 2030], "baseline": {"year": 2025, "value": 0}} | fields


def plan(code, *rows, targets=()):
    keys = ("indicator", "year", "value", "unit")
    known = {"unit": code, "unit_name": NAMES.get(code, code), "as_of": "2027-12-31", "targets": list(targets)}
    return known | {"observations": [dict(zip(keys, row, strict=True)) for row in rows]}


def written(name, found):
    Path(name).write_text(json.dumps(found), encoding="utf-8")
    return name


def json_of(capsys, *words):
    main([*words, "--format", "json"])
    return json.loads(capsys.readouterr().out)


ENTERPRISES = [
    plan(
        "20305", ("new_enterprises", 2027, 30, "doanh nghiệp"), targets=[target("new_enterprises", 200, "doanh nghiệp")]
    ),
    plan("07909", ("new_enterprises", 2027, 12, "doanh nghiệp"), ("new_enterprises", 2026, 9, "doanh nghiệp")),
    plan("16378"),
]


def test_sums_say_how_many_units_reported(desk, capsys):
    """The sum, its coverage, who is missing and how the targets stand, in both languages."""
    plans = written("plans.json", ENTERPRISES)
    assert main(["rollup", plans]) == 0
    said = capsys.readouterr().out
    assert "Newly established enterprises (2027): 42 doanh nghiệp" in said
    assert "2 of 3 units reported; this is their sum." in said
    assert "Without a report: phường Đông Sơn." in said
    assert "Targets: 1 behind." in said
    assert main(["rollup", plans, "--lang", "vi"]) == 0
    assert "2/3 đơn vị có báo cáo" in capsys.readouterr().out


def test_a_year_can_be_asked_for(desk, capsys):
    """Only its values count, and coverage is that of the year."""
    (row,) = json_of(capsys, "rollup", written("plans.json", ENTERPRISES), "--year", "2026")
    assert (row["value"], row["reported"], row["expected"]) == (9, 1, 3)
    assert row["by_unit"] == {"20305": None, "07909": 9, "16378": None}


def test_a_mean_needs_weights(desk, capsys):
    """Without weights it is refused; given in a file, or reported as the weight's own indicator, it is exact."""
    rows = {"20305": ("income_per_capita", 2027, 60, "VND"), "07909": ("income_per_capita", 2027, 90, "VND")}
    plans = written("plans.json", [plan(code, row) for code, row in rows.items()])
    asked = ["rollup", plans, "--indicator", "income_per_capita"]
    (refused,) = json_of(capsys, *asked)
    assert refused["value"] is None
    assert "A mean needs weights (Population)" in refused["reasons"][0]
    (mean,) = json_of(capsys, *asked, "--weights", written("people.json", {"20305": 20000, "phường Thanh Miếu": 10000}))
    assert (mean["value"], mean["reported"]) == (70, 2)
    people = {"20305": ("population", 2027, 20000, "người"), "07909": ("population", 2027, 10000, "người")}
    plans = written("plans.json", [plan(code, rows[code], people[code]) for code in rows])
    assert json_of(capsys, *asked)[0]["value"] == 70


def test_rates_do_not_add_up_and_other_units_are_set_aside(desk, capsys):
    """What the catalogue lacks is not added; a value in another unit of measure is named, not mixed in."""
    other = written(
        "p.json", [plan("20305", ("text:gian", 2027, 5, "gian")), plan("07909", ("text:gian", 2027, 7, "gian"))]
    )
    (row,) = json_of(capsys, "rollup", other, "--indicator", "text:gian")
    assert (row["value"], row["reported"]) == (None, 2)
    mixed = [plan(code, ("budget_revenue", 2027, 5, unit)) for code, unit in (("20305", "VND"), ("07909", "VND"))]
    mixed.append(plan("16378", ("budget_revenue", 2027, 4, "USD")))
    (row,) = json_of(capsys, "rollup", written("m.json", mixed), "--indicator", "budget_revenue")
    assert (row["value"], row["reported"]) == (10, 2)
    assert "set aside: phường Đông Sơn" in row["reasons"][-1]


def test_all_units_of_a_province_are_expected(desk, capsys):
    """Of all 166 units of Thanh Hóa one reported; a plan of another province is left out."""
    rows = [plan(code, ("new_enterprises", 2027, 10, "doanh nghiệp")) for code in ("16378", "20305")]
    asked = ["rollup", written("plans.json", rows), "--indicator", "new_enterprises", "--province", "Thanh Hóa"]
    (row,) = json_of(capsys, *asked)
    assert (row["value"], row["reported"], row["expected"]) == (10, 1, 166)


def test_like_is_put_beside_like(desk, capsys):
    """Without a year it is the last that all report; the status is 0."""
    rows = [
        plan(
            "20305", ("budget_revenue", 2026, 133_500_000_000, "VND"), ("budget_revenue", 2027, 143_000_000_000, "VND")
        ),
        plan("07909", ("budget_revenue", 2026, 441_000_000_000, "VND")),
    ]
    assert main(["compare", written("plans.json", rows), "--indicator", "budget_revenue"]) == 0
    said = capsys.readouterr().out
    assert "State budget revenue on the area (2026)" in said
    assert "phường An Khê      133.5 billion VND" in said
    assert "phường Thanh Miếu  441 billion VND" in said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (("budget_revenue", 2026, 1, "VND"), ("budget_revenue", 2027, 1, "VND"), "They have no year in common"),
        (("budget_revenue", 2026, 1, "VND"), ("budget_revenue", 2026, 1, "USD"), "The units differ"),
        (("poor_households", 2027, 4, "hộ"), ("new_enterprises", 2027, 4, "hộ"), "No value to compare"),
    ],
)
def test_a_refusal_says_what_differs_and_what_would_help(desk, capsys, one, other, said):
    """The status is 2, and the sentences name the units with what they have."""
    plans = written("plans.json", [plan("20305", one), plan("07909", other)])
    assert main(["compare", plans, "--indicator", one[0]]) == 2
    assert said in capsys.readouterr().out


def test_a_changed_definition_is_no_comparison(desk, capsys):
    """Poor households of 2025 and of 2028 are counted by different standards."""
    rows = [plan("20305", ("poor_households", 2025, 9, "hộ")), plan("07909", ("poor_households", 2028, 9, "hộ"))]
    (row,) = json_of(capsys, "compare", written("plans.json", rows), "--indicator", "poor_households")
    assert row["differs"] == ["definition", "period"]
    assert "would bridge them" in row["reasons"][0]


def test_a_target_is_shared_out_to_the_last_unit(desk, capsys):
    """1,000 enterprises over weights 1, 1 and 1 are 334, 333 and 333, and sum to 1,000."""
    whole = written("province.json", plan("province", targets=[target("new_enterprises", 1000, "doanh nghiệp")]))
    weights = written("weights.json", dict.fromkeys(NAMES, 1))
    asked = ["plan", "split", whole, "--target", "t-new_enterprises", "--weights", weights]
    assert main([*asked, "-o", "parts.json"]) == 0
    assert "Together: ≥ 1,000 doanh nghiệp." in capsys.readouterr().out
    parts = json.loads(Path("parts.json").read_text(encoding="utf-8"))
    assert {one["unit"]: one["targets"][0]["value"] for one in parts} == {"07909": 334, "16378": 333, "20305": 333}
    assert main(["assess", "parts.json", "--as-of", "2026-12-31"]) == 0


def test_a_rate_is_asked_of_each_unit_alike(desk, capsys):
    """96 % is 96 % everywhere."""
    whole = written("province.json", plan("province", targets=[target("health_insurance_coverage", 96, "%")]))
    weights = written("weights.json", {"20305": 1, "07909": 3})
    parts = json_of(capsys, "plan", "split", whole, "--target", "t-health_insurance_coverage", "--weights", weights)
    assert {one["targets"][0]["value"] for one in parts} == {96}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rollup"], "Expected plans"),
        (["rollup", "none.json"], "none.json: The file cannot be read"),
        (["rollup", "plan.json", "--year", "soon"], "--year"),
        (["rollup", "plan.json", "--province", "Atlantis"], "Expected the name or code of a province"),
        (["rollup", "plan.json", "--weights", "list.json"], "Expected {…}"),
        (["rollup", "plan.json", "--weights", "words.json"], "Expected a number in `20305`"),
        (["compare", "plan.json"], "--indicator"),
        (["plan", "split", "plan.json"], "--target"),
        (
            ["plan", "split", "plan.json", "--target", "x", "--weights", "zero.json"],
            "Expected the id of a target (t-a, t-b)",
        ),
        (["plan", "split", "plan.json", "--target", "t-a", "--weights", "zero.json"], "Say so with --way sum"),
        (["plan", "split", "plan.json", "--target", "t-a", "--weights", "zero.json", "--way", "sum"], "not negative"),
        (
            ["plan", "split", "plan.json", "--target", "t-a", "--weights", "one.json", "--way", "sum", "--step", "0"],
            "step",
        ),
        (["plan", "split", "plan.json", "--target", "t-a", "--weights", "one.json", "--way", "half"], "--way"),
    ],
)
def test_what_cannot_be_done_is_said(desk, capsys, words, said):
    """Exit status 2 and a sentence that says what to correct."""
    written("plan.json", plan("20305", targets=[target("a", 5, "hộ"), target("b", 5, "hộ")]))
    for name, found in {"list": [1], "words": {"20305": "nhiều"}, "zero": {"20305": 0}, "one": {"20305": 1}}.items():
        written(f"{name}.json", found)
    try:
        status = main(words)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert said in capsys.readouterr().err

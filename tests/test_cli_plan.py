"""`lotrinh plan` and `lotrinh assess` on files."""

import csv
import io
import json
from pathlib import Path

import pytest

from lotrinh.cli import main

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SEEDS = ROOT.parent / "shared" / "seeds"
REPORTED = str(SAMPLES / "so-lieu-gia-dinh.json")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path


@pytest.fixture
def drafted(desk, capsys):
    words = [str(SAMPLES / "01-dai-hoi.txt"), str(SAMPLES / "02-nghi-quyet.txt"), "-o", "plan.json"]
    assert main(["plan", "draft", *words, "--as-of", "2027-12-31"]) == 0
    return json.loads(Path("plan.json").read_text(encoding="utf-8"))


def test_one_command_goes_from_documents_to_the_assessment(desk, capsys):
    """Register, plan and assessment stand in the folder, the assessment on the screen."""
    words = ["plan", "follow", str(SAMPLES), "--observations", REPORTED, "--as-of", "2027-12-31", "-o", "term"]
    assert main([*words, "--lang", "vi"]) == 0
    assert {path.name for path in Path("term").iterdir()} == {"register.jsonl", "plans.json", "assessments.json"}
    said = capsys.readouterr().out
    assert "✗ Doanh thu thương mại - dịch vụ (4.300 tỷ đồng, 2030): chậm tiến độ" in said
    assert "Cùng cam kết, nêu cách khác: Doanh thu thương mại - dịch vụ (2 lần, so với mốc, 2030)." in said
    assert "Tỷ lệ lao động qua đào tạo" in said


def test_what_needs_somebody_stands_first(desk, capsys):
    """Counts, then what was missed or is behind, then the rest; tasks without a deadline are only counted."""
    words = ["plan", "follow", str(SAMPLES), "--observations", REPORTED, "--as-of", "2027-12-31"]
    assert main(words) == 0
    ward = capsys.readouterr().out.split("\nxã Phù Trạch")[0]
    order = [
        "Targets: ",
        ": missed\n",
        ": behind\n",
        ": at risk\n",
        ": on track\n",
        ": achieved\n",
        "\nTasks: 22 (2 overdue",
    ]
    assert [ward.index(one) for one in order] == sorted(ward.index(one) for one in order)
    assert ward.index("trước ngày 30/11: overdue") > ward.index("Tasks: 22")
    assert "an sinh xã hội" not in ward
    assert "`lotrinh plan check` lists what tasks without a deadline still lack" in ward


def test_targets_without_a_figure_are_told_together(desk, capsys):
    """Several targets that nothing is reported for, for the same reason, are one entry with their names."""
    target = {"measure": "per_year", "comparator": ">=", "value": 5, "unit": "hộ", "period": [2025, 2030]}
    targets = [{**target, "id": name, "indicator": name, "name": name} for name in ("Một", "Hai")]
    Path("p.json").write_text(json.dumps({"as_of": "2026-12-31", "targets": targets}), encoding="utf-8")
    assert main(["assess", "p.json"]) == 0
    said = capsys.readouterr().out
    assert "– 2 × no data\n    · Một (≥ 5 hộ/year, 2030)\n    · Hai (≥ 5 hộ/year, 2030)\n" in said
    assert said.count("without a reported value: 2026") == 1


def test_a_register_gives_the_same_plan_as_its_documents(drafted):
    """Drafting from the register's file and from the documents themselves comes to the same."""
    documents = [str(SAMPLES / "01-dai-hoi.txt"), str(SAMPLES / "02-nghi-quyet.txt")]
    assert main(["register", "build", *documents, "-o", "r.jsonl"]) == 0
    assert main(["plan", "draft", "r.jsonl", "-o", "again.json", "--as-of", "2027-12-31"]) == 0
    assert json.loads(Path("again.json").read_text(encoding="utf-8")) == drafted


def test_a_plan_is_shown_with_what_it_implies(drafted, capsys):
    """Baseline, proposed milestones and implied growth stand under the target."""
    assert main(["plan", "show", "plan.json", "--lang", "vi"]) == 0
    said = capsys.readouterr().out
    assert "đề xuất: 2026" in said
    assert "9,2–9,9% mỗi năm" in said


def test_a_plan_is_shown_with_deadlines_and_what_is_kept(desk, capsys):
    """A task's day says that its year is inferred; a level that is promised for every year says so."""
    named = ["03-quan-triet.txt", "02-nghi-quyet.txt"]
    assert main(["plan", "draft", *(str(SAMPLES / name) for name in named), "-o", "plan.json"]) == 0
    assert main(["plan", "show", "plan.json"]) == 0
    said = capsys.readouterr().out
    assert "hoàn thành trước ngày 15/10 (due 2025-10-15, the year is inferred)" in said
    assert "Tỷ lệ bao phủ bảo hiểm y tế (2025–2030): ≥ 96%, keep" in said


def test_a_draft_is_not_complete(drafted, capsys):
    """The check ends with 2 and names owners that are missing."""
    assert main(["plan", "check", "plan.json"]) == 2
    said = capsys.readouterr().out
    assert said.count("Name an owner") == 1
    assert f"{len(drafted['targets'])} × Nobody answers for it. Name an owner.\n    · every target\n" in said
    assert "The 2025 baseline is missing" in said
    assert said.index("The 2025 baseline is missing") < said.index("Name an owner")


def test_a_plan_is_exported_one_target_a_row(drafted, capsys):
    """The CSV has the targets with a column for each year, or the tasks."""
    assert main(["plan", "export", "plan.json", "-o", "plan.csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(Path("plan.csv").read_text(encoding="utf-8"))))
    assert len(rows) == len(drafted["targets"])
    assert {"2026", "2030", "baseline", "owner"} <= set(rows[0])
    assert main(["plan", "export", "plan.json", "--part", "tasks"]) == 0
    assert "authority" in capsys.readouterr().out.splitlines()[0]


def test_a_plan_is_assessed_from_standard_input(drafted, capsys, monkeypatch):
    """`-` reads the plan; JSON is one record a target, with a forecast where it is asked for."""
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(drafted)))
    assert main(["assess", "-", "--format", "json", "--forecast"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert len(records) == len(drafted["targets"])
    assert all(record["forecast"]["forecast"] is True for record in records)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["assess", "none.json"], "none.json: The file cannot be read"),
        (["assess"], "Expected the plan to assess"),
        (["assess", "broken.json"], "broken.json: Expected a plan in JSON"),
        (["assess", "list.json"], "Expected {…}"),
        (["assess", "empty.json", "--as-of", "gestern"], "--as-of"),
        (["assess", "empty.json", "--format", "xml"], "--format"),
        (["assess", "wrong.json"], "wrong.json: targets[0]: Expected the field"),
        (["plan", "show", "none.json"], "none.json"),
        (["plan", "export", "empty.json", "--part", "all"], "--part"),
        (["plan", "draft"], "Expected registers"),
        (["plan", "draft", str(SAMPLES / "01-dai-hoi.txt"), "--predecessors", "list.json"], "list.json: Expected {…}"),
    ],
)
def test_what_cannot_be_done_is_said(desk, capsys, words, said):
    """Exit status 2 and a sentence that names the file."""
    for name, text in {"broken": "{", "list": "[1]", "empty": "{}", "wrong": '{"targets": [{}]}'}.items():
        Path(f"{name}.json").write_text(text, encoding="utf-8")
    try:
        status = main(words)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert said in capsys.readouterr().err


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the reference documents are not here: they lie beside the repository")
def test_the_reference_documents_give_what_they_imply(desk, capsys):
    """Implied figures, the missing baseline, the lists that are shorter than announced, and the term that is over."""
    words = ["plan", "follow", str(SEEDS), "--observations", REPORTED, "--as-of", "2027-12-31", "-o", "term"]
    assert main(words) == 0
    said = capsys.readouterr().out
    plans = {one["unit_name"]: one for one in json.loads(Path("term", "plans.json").read_text(encoding="utf-8"))}
    implied = {name: [one["text"] for one in [*plan["implied"], *implied_in(plan)]] for name, plan in plans.items()}
    assert any("over 9.0% a year" in text and "410.6 billion" in text for text in implied["phường Thanh Miếu"])
    assert any("a plan of 17.19 billion VND" in text for texts in implied.values() for text in texts)
    assert any("55–60% over 5 years means 9.2–9.9% a year" in text for text in implied["phường An Khê"])
    income = next(one for one in plans["phường An Khê"]["targets"] if one["indicator"] == "income_per_capita")
    assert "The 2025 baseline is missing" in income["notes"][0]["text"]
    parts = {part.split(",")[0]: part for part in said.split("\nphường ")}
    assert "announces 22 targets (“22 chỉ tiêu”) and lists 0" in parts["phường An Hải"]
    assert "The term 2020–2025 has ended." in parts["Thạch Quý"]
    assert "Thu nhập bình quân đầu người (> 80 million VND/person" in parts["Thạch Quý"]
    assert "over 80 million VND is reached: achieved." in parts["Thạch Quý"]
    assert main(["register", "build", str(SEEDS), "-o", "again.jsonl"]) == 0
    assert Path("again.jsonl").read_bytes() == Path("term", "register.jsonl").read_bytes()


def implied_in(plan):
    return [one for target in plan["targets"] for one in target["implied"]]

"""`lotrinh register` builds, shows, decides and compares."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lotrinh.cli import main

SAMPLES = Path(__file__).parents[1] / "samples"
ACCEPT = ("--action", "accept", "--author", "Nguyễn Thị Mẫu", "--reason", "Theo biên bản")
MERGE = ("--action", "merge", *ACCEPT[2:])
CORRECT = ("decide", "a.jsonl", "--decisions", "d.jsonl", "--fact", "FACT", "--action", "correct", *ACCEPT[2:], "--set")
TEXT = (
    "Đại hội Đảng bộ phường Mẫu Sơn, tỉnh Lạng Sơn, nhiệm kỳ 2025 - 2030\n\nNgày 25/7/2025, Đảng bộ phường Mẫu Sơn tổ "
    "chức đại hội. Đến năm 2030, phường phấn đấu thu ngân sách nhà nước trên địa bàn đạt {} tỷ đồng.\n"
)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    Path("nghi-quyet.txt").write_text(TEXT.format("320"), encoding="utf-8")
    Path("tin.txt").write_text(TEXT.format("trên 320"), encoding="utf-8")
    assert main(["register", "build", "nghi-quyet.txt", "tin.txt", "-o", "a.jsonl"]) == 0
    return tmp_path


def fact():
    rows = [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").splitlines()]
    return next(row for row in rows if row["row"] == "fact")


def test_a_decision_is_written_and_applied(desk, capsys):
    """Decide, build again, compare: the difference is the decision."""
    order = ["register", "decide", "a.jsonl", "--decisions", "d.jsonl", "--fact", fact()["id"], "--action", "accept"]
    assert main([*order, "--side", "1", "--author", "Nguyễn Thị Mẫu", "--reason", "Theo biên bản"]) == 0
    assert main(["register", "build", "nghi-quyet.txt", "tin.txt", "--decisions", "d.jsonl", "-o", "b.jsonl"]) == 0
    capsys.readouterr()
    assert main(["register", "diff", "a.jsonl", "b.jsonl"]) == 0
    assert "→ 320000000000" in capsys.readouterr().out


def test_sides_and_sources_are_shown(desk, capsys):
    """Both sides stand in the list, with their sources' ranks."""
    assert main(["register", "show", "a.jsonl", "--lang", "vi"]) == 0
    said = capsys.readouterr().out
    assert "mâu thuẫn" in said
    assert "nghị quyết" in said
    assert "tin bài" in said


def test_readings_can_be_joined_as_they_are(desk):
    """What `lotrinh read` wrote as JSON Lines is taken without reading again."""
    assert main(["read", "nghi-quyet.txt", "tin.txt", "-o", "r.jsonl"]) == 0
    assert main(["register", "build", "r.jsonl", "-o", "c.jsonl"]) == 0
    assert Path("c.jsonl").read_bytes() == Path("a.jsonl").read_bytes()


def test_a_decision_file_replayed_gives_the_same_bytes_in_any_process(desk):
    """Registers and plans are byte-identical whatever order a process gives to its sets."""
    named = ["--decisions", "d.jsonl", "--fact", fact()["id"], "--side", "1"]
    assert main(["register", "decide", "a.jsonl", *named, *ACCEPT]) == 0
    sources = ["nghi-quyet.txt", "tin.txt", *map(str, sorted(SAMPLES.glob("0*.txt"))), "--decisions", "d.jsonl"]
    for seed in ("1", "2"):
        for command, out in (("register build", f"r{seed}.jsonl"), ("plan draft", f"p{seed}.json")):
            words = [sys.executable, "-m", "lotrinh", *command.split(), *sources, "-o", out]
            subprocess.run(words, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert Path("r1.jsonl").read_bytes() == Path("r2.jsonl").read_bytes()
    assert Path("p1.json").read_bytes() == Path("p2.json").read_bytes()
    assert '"state": "applied"' in Path("r1.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "none.jsonl"], "none.jsonl"),
        (["show"], "Expected registers"),
        (["diff", "a.jsonl"], "Expected two registers"),
        (["show", "tin.txt"], "Expected a line of a register"),
        (["decide", "a.jsonl", "--decisions", "d.jsonl", "--fact", "f0"], "Expected a fact"),
        (["decide", "a.jsonl", "--fact", "f0"], "--decisions"),
        (["decide", "a.jsonl", "--decisions", "d.jsonl", "--fact", "FACT", *ACCEPT, "--side", "x"], "--side"),
        (["decide", "a.jsonl", "--decisions", "d.jsonl", "--fact", "FACT", *ACCEPT, "--side", "7"], "Expected a side"),
        ([*CORRECT, "value=x"], "Expected another form of `value`"),
        ([*CORRECT, "period=3"], "Expected another form of `period`"),
        (["decide", "a.jsonl", "--decisions", "d.jsonl", "--fact", "FACT", *MERGE, "--with", "f0"], "Expected a fact"),
        (["build", "tin.txt", "--decisions", "five.jsonl"], "Expected a decision ({…}), found 5."),
        (["build", "tin.txt", "--decisions", "odd.jsonl"], "Expected another form of `fact`"),
        (["show", "bare.jsonl"], "bare.jsonl, 1: Expected a line of a register"),
        (["show", "fact.jsonl"], "fact.jsonl, 2: Expected a line of a register"),
    ],
)
def test_what_cannot_be_done_is_said(desk, capsys, words, said):
    """Exit status 2 and a sentence, never a traceback."""
    head = {"row": "register", "schema": "s", "record": "r", "unit": {}, "term": None}
    odd = {"fact": ["f"], "action": "reject", "author": "a", "time": "t", "reason": "r", "seen": [1]}
    for name, rows in {
        "five": [5],
        "odd": [odd],
        "bare": [{**head, "unit": 1}],
        "fact": [head, {"row": "fact"}],
    }.items():
        Path(f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    words = [fact()["id"] if word == "FACT" else word for word in words]
    try:
        status = main(["register", *words])
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert said in capsys.readouterr().err
    assert not Path("d.jsonl").exists()

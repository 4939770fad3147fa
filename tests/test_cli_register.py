"""`lotrinh register` builds, shows, decides and compares."""

import json
from pathlib import Path

import pytest

from lotrinh.cli import main

ACCEPT = ("--action", "accept", "--author", "Nguyễn Thị Mẫu", "--reason", "Theo biên bản")
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
    ],
)
def test_what_cannot_be_done_is_said(desk, capsys, words, said):
    """Exit status 2 and a sentence, never a traceback."""
    words = [fact()["id"] if word == "FACT" else word for word in words]
    try:
        status = main(["register", *words])
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert said in capsys.readouterr().err
    assert not Path("d.jsonl").exists()

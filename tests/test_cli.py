"""The command line as a person meets it: run as a program, judged by its output, its errors and its exit status."""

import csv
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (
    "Đại hội Đảng bộ xã Bình Sơn lần thứ I\n\nSáng 5/8/2025, Đảng bộ xã Bình Sơn tổ chức Đại hội đại biểu lần thứ I, "
    "nhiệm kỳ 2025 - 2030.\nNhiệm kỳ tới, xã phấn đấu thu ngân sách nhà nước đạt trên 85 tỷ đồng.\n"
)


@pytest.fixture
def desk(tmp_path):
    """Give a folder with two documents."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def sources(out):
    return [json.loads(line)["document"]["source"] for line in out.splitlines()]


def test_documents_are_read_in_the_order_named(lotrinh):
    """One reading a line, in order, and nothing on standard error."""
    status, out, err = lotrinh("read", "b.txt", "a.txt", "--format", "jsonl")
    assert (status, sources(out), err) == (0, ["b.txt", "a.txt"], "")


def test_the_default_is_a_table_for_people(lotrinh):
    """Without a format a table is printed, without colour where nobody is watching."""
    status, out, _ = lotrinh("read", "a.txt")
    assert status == 0
    assert "Bình Sơn" in out
    assert "\x1b" not in out


def test_json_is_an_array_with_one_reading_a_document(lotrinh):
    """The whole output is one JSON document in UTF-8, whatever the system's own encoding."""
    status, out, _ = lotrinh("read", "a.txt", "b.txt", "--format", "json", LC_ALL="C")
    readings = json.loads(out)
    assert (status, len(readings)) == (0, 2)
    assert {reading["schema"] for reading in readings} == {"lotrinh.reading/1"}
    assert "Bình Sơn" in out


def test_a_reading_has_its_findings_and_its_account(lotrinh):
    """What the command gives is what `lotrinh.read_file` gives: checked, with every number accounted for."""
    import lotrinh as library

    _, out, _ = lotrinh("read", "a.txt", "--format", "jsonl")
    reading = json.loads(out)
    assert reading["numbers"]["unexplained"] == 0
    assert reading["claims"] == library.read(TEXT).to_dict()["claims"]


def test_standard_input_is_read(lotrinh):
    """`-` is a document among others."""
    status, out, _ = lotrinh("read", "a.txt", "-", "--format", "jsonl", stdin=TEXT.encode("utf-16"))
    assert (status, sources(out)) == (0, ["a.txt", "-"])


def test_folders_and_patterns_are_read(lotrinh, desk):
    """A folder stands for its documents, a quoted pattern for its matches."""
    (desk / "sub").mkdir()
    (desk / "sub" / "c.html").write_text("<p>Thu ngân sách đạt 5 tỷ đồng.</p>", encoding="utf-8")
    assert sources(lotrinh("read", ".", "--format", "jsonl")[1]) == ["a.txt", "b.txt", "sub/c.html"]
    assert sources(lotrinh("read", "**/*.html", "--format", "jsonl")[1]) == ["sub/c.html"]


def make_bad(desk):
    """Put one of each kind of bad input there; give name and a word of the reason."""
    (desk / "empty.txt").touch()
    (desk / "blank.txt").write_text(" \n")
    (desk / "random.txt").write_bytes(bytes(range(256)) * 10)
    (desk / "minutes.docx").write_bytes(b"PK\3\4")
    (desk / "odd.xyz").write_text("words")
    (desk / "folder").mkdir()
    with (desk / "huge.txt").open("wb") as file:
        file.truncate(2**30)
    return {
        "missing.txt": "no such file",
        "empty.txt": "no word",
        "blank.txt": "no word",
        "random.txt": "no text",
        "minutes.docx": "damaged",
        "odd.xyz": ".xyz",
        "folder": "folder with documents",
        "huge.txt": "64 MiB",
        "*.pdf": "pattern",
    }


def test_bad_input_is_named_and_the_rest_is_still_read(lotrinh, desk):
    """One line each on standard error with file, reason and next step; status 2; the good documents are written."""
    bad = make_bad(desk)
    status, out, err = lotrinh("read", "a.txt", *bad, "b.txt", "--format", "jsonl")
    assert status == 2
    assert sources(out) == ["a.txt", "b.txt"]
    lines = err.splitlines()
    assert len(lines) == len(bad)
    for line, (name, reason) in zip(lines, bad.items(), strict=True):
        assert line.startswith(f"{name}: ")
        assert reason in line
        assert line.endswith(".")
        assert line.count(". ") >= 1, "a reason and a next step"


def test_bad_input_is_named_in_vietnamese(lotrinh, desk):
    """The same refusals, in the language asked for."""
    bad = make_bad(desk)
    status, _, err = lotrinh("read", *bad, "--lang", "vi")
    assert status == 2
    assert len(err.splitlines()) == len(bad)
    assert "Không có tệp này." in err
    assert "Expected" not in err


def test_empty_standard_input_is_refused(lotrinh):
    """Nothing on standard input is refused like an empty file."""
    status, out, err = lotrinh("read", "-")
    assert (status, out) == (2, "")
    assert err.startswith("standard input: ")


def test_every_format_is_written_to_a_file(lotrinh, desk):
    """The ending of the output's name gives its format; nothing goes to standard output."""
    starts = {"json": b"[", "jsonl": b"{", "csv": b"document,", "xlsx": b"PK", "html": b"<!", "parquet": b"PAR1"}
    outputs = [f"out/new/register.{ending}" for ending in starts]
    status, out, err = lotrinh("read", ".", *(word for name in outputs for word in ("-o", name)))
    assert (status, out, err) == (0, "", "")
    for name, start in zip(outputs, starts.values(), strict=True):
        assert (desk / name).read_bytes().lstrip().lower().startswith(start.lower()), name


def test_the_format_asked_for_wins_over_the_ending(lotrinh, desk):
    """`--format` decides where both are given."""
    assert lotrinh("read", "a.txt", "--format", "csv", "-o", "x.txt")[0] == 0
    with (desk / "x.txt").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file))[0] == "document"


def test_one_reading_goes_to_the_screen_and_into_a_file(lotrinh, desk):
    """`-o -` is standard output, beside any file."""
    status, out, _ = lotrinh("read", "a.txt", "-o", "-", "-o", "x.jsonl")
    assert status == 0
    assert "Bình Sơn" in out
    assert sources((desk / "x.jsonl").read_text(encoding="utf-8")) == ["a.txt"]


@pytest.mark.parametrize("form", ["xlsx", "parquet"])
def test_binary_formats_need_a_file(lotrinh, form):
    """They are not poured onto a terminal; the sentence names the option."""
    status, out, err = lotrinh("read", "a.txt", "--format", form)
    assert (status, out) == (2, "")
    assert f"-o register.{form}" in err


def test_an_earlier_output_survives_a_run_that_reads_nothing(lotrinh, desk):
    """Where every document is refused, the output is left as it was, and no draft lies beside it."""
    (desk / "x.csv").write_text("earlier")
    assert lotrinh("read", "missing.txt", "-o", "x.csv")[0] == 2
    assert (desk / "x.csv").read_text() == "earlier"
    assert sorted(path.name for path in desk.iterdir()) == ["a.txt", "b.txt", "x.csv"]


def test_a_document_is_never_overwritten_by_the_output(lotrinh, desk):
    """Naming a document as the output is refused; an earlier output in the folder that is read is passed over."""
    status, _, err = lotrinh("read", "a.txt", "-o", "./a.txt")
    assert status == 2
    assert "replace" in err
    assert (desk / "a.txt").read_text(encoding="utf-8") == TEXT
    for _ in range(2):
        assert lotrinh("read", ".", "--format", "jsonl", "-o", "out.txt")[0] == 0
    assert sources((desk / "out.txt").read_text(encoding="utf-8")) == ["a.txt", "b.txt"]


def test_an_output_that_cannot_be_written_is_refused(lotrinh, desk):
    """A folder as output, and a folder that is a file, are named before anything is read."""
    for name in (".", "a.txt/x.csv"):
        status, _, err = lotrinh("read", "b.txt", "-o", name)
        assert status == 2
        assert err.startswith(f"{name}: ")
        assert err.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_said_and_not_a_trace(lotrinh):
    """What the system says when it cannot write more becomes a sentence."""
    status, _, err = lotrinh("read", "a.txt", "--format", "json", "-o", "/dev/full")
    assert status == 2
    assert "space" in err
    assert "Traceback" not in err


def test_a_broken_pipe_ends_quietly(desk):
    """Where nobody reads on, there is no complaint."""
    for number in range(50):
        (desk / f"n{number}.txt").write_text(TEXT * 20, encoding="utf-8")
    command = f"{sys.executable} -m lotrinh read . --format jsonl | head -c 10 >/dev/null"
    ran = subprocess.run(["sh", "-c", command], cwd=desk, capture_output=True, timeout=60, check=False)
    assert ran.stderr == b""


def test_progress_is_shown_while_a_person_is_watching(desk):
    """With many documents and a terminal, standard error counts them; the line is clean in the end."""
    for number in range(20):
        (desk / f"n{number}.txt").write_text(TEXT, encoding="utf-8")
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "lotrinh", "read", ".", "--format", "csv", "-o", "x.csv", "--lang", "en"]
    subprocess.run(words, cwd=desk, stderr=theirs, timeout=60, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "21 of 22 documents read" in shown
    assert shown.endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("environment", "vietnamese"),
    [
        ({}, False),
        ({"LANG": "vi_VN.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"}, False),
        ({"LC_ALL": "", "LC_MESSAGES": "vi_VN"}, True),
        ({"LC_ALL": "C.UTF-8"}, False),
    ],
)
def test_the_language_is_the_systems_unless_asked_for(lotrinh, environment, vietnamese):
    """LC_ALL, else LC_MESSAGES, else LANG; Vietnamese where it begins with vi; `--lang` wins over all."""
    assert lotrinh("--help", **environment)[1].startswith("cách dùng:" if vietnamese else "usage:")
    other = "en" if vietnamese else "vi"
    assert lotrinh("read", "--help", "--lang", other, **environment)[1].startswith(
        "usage:" if vietnamese else "cách dùng:"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["raed"], "`raed`"),
        (["read"], "documents to read"),
        (["read", "--fromat", "csv", "a.txt"], "`--fromat`"),
        (["read", "a.txt", "--format", "pdf"], "`pdf`"),
        (["read", "a.txt", "--format"], "`--format` needs a value"),
        (["read", "a.txt", "--lang", "fr"], "`fr`"),
        (["lexicon", "chekc"], "`chekc`"),
    ],
)
def test_a_command_that_is_not_understood_is_explained(lotrinh, words, said):
    """One sentence with what is wrong and where help is; status 2."""
    status, out, err = lotrinh(*words)
    assert (status, out) == (2, "")
    assert said in err
    assert err.endswith(" --help`.\n")
    assert err.count("\n") == 1


def test_words_after_an_option_are_documents_too(lotrinh):
    """Options may stand anywhere among the documents."""
    assert sources(lotrinh("read", "--format", "jsonl", "a.txt")[1]) == ["a.txt"]
    assert sources(lotrinh("read", "a.txt", "--format", "jsonl", "b.txt")[1]) == ["a.txt", "b.txt"]


def test_without_a_command_the_help_is_shown(lotrinh):
    """`lotrinh` and `lotrinh lexicon` alone show what there is."""
    assert lotrinh()[:2] == lotrinh("--help")[:2]
    assert "check" in lotrinh("lexicon")[1]


def test_the_version_is_shown(lotrinh):
    """It is the version of the package."""
    import lotrinh as library

    assert lotrinh("--version") == (0, f"lotrinh {library.__version__}\n", "")


def test_an_offices_words_are_read_with_the_shipped_ones(lotrinh, desk):
    """A unit that the shipped lexicon lacks is known once its YAML file is named."""
    (desk / "a.txt").write_text("Xã trồng được 40 sào-bắc rau sạch.", encoding="utf-8")
    (desk / "units.yaml").write_text("- {unit: sào Bắc Bộ, dimension: area, written: [sào-bắc]}\n", encoding="utf-8")
    status, out, err = lotrinh("read", "a.txt", "--format", "jsonl", "--lexicon", "units.yaml")
    assert (status, err) == (0, "")
    assert "sào Bắc Bộ" in {claim.get("unit") for claim in json.loads(out)["claims"]}


def test_nothing_is_read_with_wrong_words(lotrinh, desk):
    """A mistake in an office's file is named with its line, and no reading is written."""
    (desk / "units.yaml").write_text("- unit: sào\n  dimension: ara\n  written: [sào]\n", encoding="utf-8")
    status, out, err = lotrinh("read", "a.txt", "--lexicon", "units.yaml")
    assert (status, out) == (2, "")
    assert err.startswith("units.yaml, line 2: expected ")


def test_the_check_names_each_mistake_on_a_line(lotrinh, desk):
    """File, line, expected and found on standard output; status 2; the count on standard error."""
    (desk / "units.yaml").write_text("- unit: sào\n  dimension: ara\n  written: [Sào]\n", encoding="utf-8")
    status, out, err = lotrinh("lexicon", "check", "units.yaml")
    assert status == 2
    assert [line.partition(": ")[0] for line in out.splitlines()] == ["units.yaml, line 2", "units.yaml, line 3"]
    assert "2" in err
    assert "dòng 2: cần" in lotrinh("lexicon", "check", "units.yaml", "--lang", "vi")[1]


def test_the_check_counts_what_is_right(lotrinh, desk):
    """One line with the counts of a right file; status 0."""
    (desk / "scales.yaml").write_text("- {scale: ức, factor: 100000}\n", encoding="utf-8")
    status, out, err = lotrinh("lexicon", "check", "scales.yaml")
    assert (status, out.count("\n"), err) == (0, 1, "")
    assert "1 entries in 1 files" in out


def test_every_document_of_an_archive_is_read(lotrinh, desk):
    """A ZIP is several documents, read in its order; the output says where each came from."""
    import zipfile

    with zipfile.ZipFile(desk / "ho-so.zip", "w") as archive:
        for name in ("b.txt", "xa/a.txt"):
            archive.writestr(name, TEXT)
    status, out, err = lotrinh("read", "ho-so.zip", "--format", "jsonl")
    assert (status, sources(out), err) == (0, ["ho-so.zip » b.txt", "ho-so.zip » xa/a.txt"], "")


def test_a_limit_can_be_set(lotrinh, desk):
    """What one file may ask for is a matter of the command; a limit that does not exist is explained."""
    (desk / "long.txt").write_text(TEXT * 10_000, encoding="utf-8")
    status, _, err = lotrinh("read", "long.txt", "--limit", "size=1")
    assert status == 2
    assert "--limit size=MIB" in err
    for wrong in ("size", "size=0", "colour=3", "size=1.5"):
        status, _, err = lotrinh("read", "a.txt", "--limit", wrong)
        assert status == 2
        assert f"`{wrong}`" in err


COMMANDS_THAT_READ = {
    "explain": ("explain", "long.txt", "--at", "0"),
    "lexicon suggest": ("lexicon", "suggest", "long.txt"),
    "register build": ("register", "build", "long.txt"),
    "plan draft": ("plan", "draft", "long.txt"),
    "plan follow": ("plan", "follow", "long.txt", "-o", "out"),
}


@pytest.mark.parametrize("command", COMMANDS_THAT_READ)
def test_every_command_that_reads_documents_has_the_same_limits(command, lotrinh, desk):
    """A file beyond a limit is refused by each of them, and a limit that does not exist is explained."""
    (desk / "long.txt").write_text(TEXT * 10_000, encoding="utf-8")
    status, _, err = lotrinh(*COMMANDS_THAT_READ[command], "--limit", "size=1")
    assert status == 2
    assert "--limit size=MIB" in err
    status, _, err = lotrinh(*COMMANDS_THAT_READ[command], "--limit", "colour=3")
    assert status == 2
    assert "`colour=3`" in err
    assert "scan_seconds" in err


def test_suggestions_tell_their_number_from_a_limit_on_files(lotrinh):
    """`--limit 1` shows one suggestion, `--limit NAME=NUMBER` bounds a file; both may be given."""
    status, out, _ = lotrinh("lexicon", "suggest", "a.txt", "--limit", "1", "--limit", "size=5", "--format", "json")
    assert status == 0
    assert len(json.loads(out)) <= 1
    status, _, err = lotrinh("lexicon", "suggest", "a.txt", "--limit", "none")
    assert (status, "--limit" in err) == (2, True)


def test_the_site_takes_limits_for_what_it_receives(lotrinh):
    """`lotrinh serve` explains a limit that does not exist before it starts anything."""
    status, _, err = lotrinh("serve", "--limit", "size=none")
    assert status == 2
    assert "`size=none`" in err


def test_a_text_is_read_without_what_other_formats_need(desk):
    """Reading a text starts no second process and imports no library for Word, PDF or Excel."""
    code = "import sys, lotrinh; lotrinh.read_file('a.txt'); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, timeout=60, check=True)
    heavy = {"openpyxl", "pypdfium2", "xml.etree.ElementTree", "lotrinh.documents.worker", "email.parser"}
    assert heavy.isdisjoint(ran.stdout.split())

"""The tutorial is run as a newcomer would type it, and shows what the newcomer sees."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TUTORIAL = ROOT / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```(console|python|pycon|(?:yaml|text) title=\S+)\n(.*?)^```$", re.M | re.S)
BLOCKS = [(match.group(1), match.group(2)) for match in _BLOCK.finditer(TUTORIAL.read_text(encoding="utf-8"))]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Give an empty folder with the samples, and the `lotrinh` of this Python first on the path."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("FORCE_COLOR", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def as_shown(shown):
    """Turn the output that the tutorial shows into a pattern: a line `...` stands for any lines."""
    lines = [r"(?:.*\n)*?" if line.strip() in {"...", "…"} else re.escape(line.rstrip()) + r"[ ]*\n" for line in shown]
    return re.compile("".join(lines))


def run_console(block):
    command, shown = None, []
    for line in [*block.splitlines(), "$ "]:
        if not line.startswith("$ "):
            shown.append(line)
            continue
        if command:
            said = subprocess.run(
                ["sh", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False
            ).stdout.decode()
            assert as_shown(shown).fullmatch(said), f"$ {command}\n{said}"
        command, shown = line[2:], []


def run_session(block, names):
    test = doctest.DocTestParser().get_doctest(block, names, "tutorial", str(TUTORIAL), 0)
    report = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test, out=report.append, clear_globs=False)
    names |= test.globs
    assert not report, "".join(report)


def test_every_step_of_the_tutorial_works_as_shown(desk):
    """Each command, script and session is run in order, and what it prints is what the tutorial shows."""
    names = {}
    for kind, block in BLOCKS:
        if kind == "console":
            run_console(block)
        elif kind == "pycon":
            run_session(block, names)
        elif kind == "python":
            exec(compile(block, str(TUTORIAL), "exec"), names)
        else:
            page = desk / kind.partition("title=")[2]
            page.parent.mkdir(exist_ok=True)
            page.write_text(block, encoding="utf-8")


def test_the_tutorial_has_something_to_run():
    """A change of the page's form does not leave the test above with nothing to do."""
    kinds = [kind for kind, _ in BLOCKS]
    assert kinds.count("console") >= 3
    assert {"python", "pycon"} & set(kinds)

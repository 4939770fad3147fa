import os
import sqlite3
import subprocess
import sys

import pytest

_MAKE = """
import django
django.setup()
from django.core.management import call_command
from lotrinh.web.storage.audit import record
call_command("migrate", verbosity=0)
for number in range(5):
    record(account=None, address="192.0.2.1", verb="sign_in", about=f"claim {number}")
"""


def run(home, *arguments):
    """Run Python in a process of its own, for the site of a folder."""
    environ = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environ |= {"LOTRINH_HOME": str(home), "DJANGO_SETTINGS_MODULE": "lotrinh.web.settings"}
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=environ, check=False)


def verify(home, *options):
    return run(home, "-m", "lotrinh", "audit", "verify", "--lang", "en", *options)


def checkpoint(home):
    """Give the checkpoint that the command prints."""
    return verify(home).stdout.split()[-1]


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    """Give a folder whose database has five entries."""
    home = tmp_path_factory.mktemp("site")
    made = run(home, "-c", _MAKE)
    assert made.returncode == 0, made.stderr
    return home


def copied(log, home, *statements):
    """Copy the database, and change it as who has the file could: without the guard."""
    with sqlite3.connect(log / "lotrinh.sqlite3") as source, sqlite3.connect(home / "lotrinh.sqlite3") as copy:
        source.backup(copy)
        for statement in ("DROP TRIGGER audit_UPDATE", "DROP TRIGGER audit_DELETE", *statements):
            copy.execute(statement)
    copy.close()
    return home


def test_a_whole_log_ends_with_status_0(log):
    """The command says how many entries hold."""
    answer = verify(log)
    assert answer.returncode == 0
    assert "whole: 5 entries" in answer.stdout


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE storage_auditentry SET account_name = 'x' WHERE number = 3", "Entry 3 was changed"),
        ("UPDATE storage_auditentry SET at = '2020-01-01' WHERE number = 2", "Entry 2 was changed"),
        ("DELETE FROM storage_auditentry WHERE number = 4", "Entry 4 is missing"),
        ("DELETE FROM storage_auditentry WHERE number = 1", "Entry 1 is missing"),
        ("UPDATE storage_auditentry SET previous = seal WHERE number = 5", "Entry 5 does not follow"),
    ],
)
def test_a_log_that_was_tampered_with_ends_with_status_1(log, tmp_path, statement, said):
    """Whatever was changed in the file, the command names the entry."""
    answer = verify(copied(log, tmp_path, statement))
    assert answer.returncode == 1
    assert said in answer.stdout


_LAST_TWO = "DELETE FROM storage_auditentry WHERE number > 3"


def test_a_log_whose_end_was_cut_off_does_not_fit_its_checkpoint(log, tmp_path):
    """The chain that is left is whole by itself; against the checkpoint the first lost entry is named."""
    kept, cut = checkpoint(log), copied(log, tmp_path, _LAST_TWO)
    assert verify(cut).returncode == 0
    answer = verify(cut, "--since", kept)
    assert answer.returncode == 1
    assert "entry 4 was there" in answer.stdout


def test_a_log_that_was_written_anew_after_the_cut_does_not_fit_either(log, tmp_path):
    """Other entries in the place of those that were cut off make a whole chain, but not that of the checkpoint."""
    kept, cut = checkpoint(log), copied(log, tmp_path, _LAST_TWO)
    assert run(cut, "-c", _MAKE).returncode == 0
    assert verify(cut).returncode == 0
    answer = verify(cut, "--since", kept)
    assert answer.returncode == 1
    assert "Entry 5 is not the one of the checkpoint" in answer.stdout


def test_a_log_that_has_grown_fits_an_older_checkpoint(log, tmp_path):
    """What was the last entry once is still there, with others after it."""
    kept, grown = checkpoint(log), copied(log, tmp_path)
    run(grown, "-c", _MAKE)
    assert verify(grown, "--since", kept).returncode == 0


def test_what_is_no_checkpoint_is_refused(log):
    """A checkpoint that was copied wrongly is not taken for a log that was cut."""
    answer = verify(log, "--since", "5-abc")
    assert answer.returncode == 2
    assert "is no checkpoint" in answer.stderr


def test_a_folder_without_a_site_is_no_whole_log(tmp_path):
    """Where there is no database the command says so, and makes none."""
    answer = verify(tmp_path)
    assert answer.returncode == 2
    assert "no site in this folder" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_a_log_is_no_whole_log(tmp_path):
    """A file without tables cannot be tested, and the command says what to do."""
    sqlite3.connect(tmp_path / "lotrinh.sqlite3").execute("CREATE TABLE x (y)").connection.close()
    answer = verify(tmp_path)
    assert answer.returncode == 2
    assert "lotrinh serve" in answer.stderr

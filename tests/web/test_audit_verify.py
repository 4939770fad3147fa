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


def verify(home):
    return run(home, "-m", "lotrinh", "audit", "verify", "--lang", "en")


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

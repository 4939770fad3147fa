"""What the tests of the command line share: a folder to work in, and `lotrinh` run in it as a program."""

import os
import subprocess
import sys

import pytest


@pytest.fixture
def desk(tmp_path):
    """Give an empty folder to run in."""
    return tmp_path


@pytest.fixture
def lotrinh(desk):
    """Give a function that runs `lotrinh` in the folder: its status, what it says, what it complains about."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "SYSTEMROOT", "HOME") if name in os.environ}

    def run(*words, stdin=b"", **environment):
        ran = subprocess.run(
            [sys.executable, "-m", "lotrinh", *map(str, words)],
            cwd=desk,
            input=stdin,
            capture_output=True,
            env=kept | environment,
            timeout=60,
            check=False,
        )
        return ran.returncode, ran.stdout.decode(), ran.stderr.decode()

    return run

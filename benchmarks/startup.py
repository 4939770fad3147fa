"""How long the reader takes to start and to read what it never saw: a new process each time, the median of several."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

_IMPORT = "import time; t = time.process_time(); import lotrinh; print(time.process_time() - t)"
_FIRST = """import sys, time
text = open(sys.argv[1], encoding="utf-8").read()
t = time.process_time()
import lotrinh
lotrinh.read(text)
print(time.process_time() - t)"""

_UNSEEN = """import json, sys, time
import lotrinh
warm, unseen = ([open(path, encoding="utf-8").read() for path in paths] for paths in json.loads(sys.argv[1]))
for text in warm:
    lotrinh.read(text)
t = time.process_time()
for text in unseen:
    lotrinh.read(text)
print((time.process_time() - t) / len(unseen))"""


def seconds_to_import(rounds: int) -> float:
    """Give the processor time of `import lotrinh`; stages are imported when they are first used."""
    return median(_said([sys.executable, "-c", _IMPORT]) for _ in range(rounds))


def seconds_to_first_document(file: Path, rounds: int) -> float:
    """Give the processor time from before `import lotrinh` to behind the reading of the first document."""
    return median(_said([sys.executable, "-c", _FIRST, str(file)]) for _ in range(rounds))


def seconds_of_unseen(files: Iterable[Path], others: Iterable[Path], rounds: int) -> float:
    """Give the processor time of a document that is read for the first time, after `others`."""
    paths = json.dumps([[str(path) for path in some] for some in (others, files)])
    return median(_said([sys.executable, "-c", _UNSEEN, paths]) for _ in range(rounds))


def seconds_of_command(file: Path, rounds: int) -> tuple[float, float]:
    """Give the time of `lotrinh read FILE` from start to end: by the clock on the wall, and of the processor."""
    taken = [_command(file) for _ in range(rounds)]
    return median(wall for wall, _ in taken), median(cpu for _, cpu in taken)


def _said(command: list[str]) -> float:
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _command(file: Path) -> tuple[float, float]:
    before, began = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-m", "lotrinh", "read", file], stdout=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - began, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, spent

"""Contestants as the benchmarks see them: which there are, and one process for each that answers requests."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".venv-bench"  # made by `make bench-reader` from requirements/bench-peers.txt


class Contestant(NamedTuple):
    """A reader of `contestants.py` and the environment it runs in; None is the one that runs the benchmark."""

    title: str
    reader: str
    environment: Path | None = None

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        if self.environment is None:
            return Path(sys.executable)
        return self.environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


FLOOR = Contestant("floor: decode, NFC, one pattern", "floor")
LOTRINH = Contestant("**lotrinh**, the complete reading", "lotrinh")
DUCKLING_LINES = Contestant("Duckling, line by line", "duckling-lines", PEERS)
DUCKLING = Contestant("Duckling, whole document", "duckling", PEERS)
PYVI = Contestant("pyvi, words only", "pyvi", PEERS)
UNDERTHESEA = Contestant("underthesea, named entities", "underthesea", PEERS)
CONTESTANTS = (FLOOR, LOTRINH, DUCKLING_LINES, DUCKLING, PYVI, UNDERTHESEA)


class Child:
    """One contestant at work. `missing` says why it cannot be, else it is empty."""

    def __init__(self, contestant: Contestant, files: Iterable[Path] = ()) -> None:
        """Start it and wait until it is warm."""
        self.contestant = contestant
        self.version, self.missing = "", f"its environment is not set up: {PEERS.name}"
        if not contestant.python.exists():
            return
        self._process = subprocess.Popen(
            [contestant.python, Path(__file__).with_name("contestants.py"), contestant.reader, *files],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=_surroundings(contestant),
        )
        first = self._answer()
        self.version, self.missing = first.get("version", ""), first.get("missing", "")

    def ask(self, request: str) -> dict[str, Any]:
        """Send one request and wait for its answer."""
        assert self._process.stdin
        self._process.stdin.write(request + "\n")
        self._process.stdin.flush()
        return self._answer()

    def stop(self) -> None:
        """End the process, where there is one."""
        if hasattr(self, "_process"):
            self._process.communicate()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        return json.loads(line) if line else {"missing": "it ended without an answer"}


def _surroundings(contestant: Contestant) -> dict[str, str]:
    """Give the environment variables: nothing is downloaded, one thread; a path of ours is not for another's Python."""
    ours = {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"}
    own = contestant.environment is None
    return {key: value for key, value in os.environ.items() if own or key != "PYTHONPATH"} | ours

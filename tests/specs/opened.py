"""The cases that the reader does not read right yet: `specs/open.txt`, which may only shrink."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

SPECS = Path(__file__).parents[2] / "specs"
_FILE = SPECS / "open.txt"


@cache
def open_cases() -> dict[str, str]:
    """Give the open cases, each with the reason that stands beside it."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {name.strip(): reason.strip() for name, _, reason in (line.partition(" | ") for line in lines)}


def judge(wrong: dict[str, str], *, of: str) -> None:
    """Fail where a case that is not open is read wrong, or one that is open is read right.

    `wrong` holds what differs, by the names of the cases; `of` is what their names begin with.
    """
    still = {name for name in open_cases() if name == of or name.startswith(f"{of}/")}
    report = [f"{name}\n    {said}" for name, said in wrong.items() if name not in still]
    report += [f"{name}\n    is read right now: take its line out of {_FILE.name}" for name in still - wrong.keys()]
    if report:
        pytest.fail("\n".join(report), pytrace=False)

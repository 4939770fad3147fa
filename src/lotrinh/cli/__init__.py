"""The command line: one command a stage. Thin: what is heavy is imported by the command that needs it."""

from __future__ import annotations

import gc
import importlib
import os
import sys

from lotrinh.cli.arguments import parse
from lotrinh.cli.language import choose

_COLLECT_AFTER = 100_000
"""New objects until the collector looks for dead ones: word lists and tables live on, and there are many of them."""


def main(words: list[str] | None = None) -> int:
    """Run one command; give its exit status: 0, or 2 where something was refused."""
    gc.set_threshold(_COLLECT_AFTER)
    try:
        _speak_utf8()
        status = _run(sys.argv[1:] if words is None else words)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has seen enough; what is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _run(words: list[str]) -> int:
    lang = choose(words, os.environ)
    try:
        asked = parse(words, lang)
    except SystemExit as ended:  # help and version were shown, or the usage explained
        return int(ended.code or 0)
    status: int = importlib.import_module(f"lotrinh.cli.{asked.module}").run(asked, lang)
    return status


def _speak_utf8() -> None:
    """Let output be UTF-8 with plain line ends on every system, so that the same run gives the same bytes."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

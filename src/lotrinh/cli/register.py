"""`lotrinh register`: build the record of a term from its documents, show it, decide, compare two."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lotrinh.cli.notes import Notes
from lotrinh.cli.output import Output, write_rows
from lotrinh.cli.sources import lexicon_of, paths_of, readings_of
from lotrinh.documents import Limits
from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say
from lotrinh.planning import PlanError
from lotrinh.publishing.register import difference_lines, register_lines
from lotrinh.register import (
    DecisionError,
    RegisterError,
    build,
    differences,
    from_lines,
    seen_in,
    take,
    to_lines,
)

Json = dict[str, Any]


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Do what was asked for; give 0, or 2 where something was refused."""
    return refuse(lambda: _COMMANDS[asked.about](asked, lang), lang)


def refuse(work: Callable[[], int], lang: Language) -> int:
    """Do some work and give its status; where it cannot be done, say why in a sentence and give 2."""
    try:
        return work()
    except (DecisionError, RegisterError, PlanError) as error:
        sys.stderr.write(error.said(lang) + "\n")
    except LotrinhError as error:
        sys.stderr.write(f"{error}\n")
    except BrokenPipeError:
        raise
    except (OSError, UnicodeDecodeError) as error:
        name, system = getattr(error, "filename", None) or "", getattr(error, "strerror", None) or str(error)
        sys.stderr.write(f"{name}: {say('plan.unreadable', lang, system=system)} {say('plan.unreadable.next', lang)}\n")
    return 2


def _build(asked: argparse.Namespace, lang: Language) -> int:
    output = Output(asked.output, "jsonl", lang)
    readings, refused = gathered(asked.paths, [output], lang, asked.limits)
    registers = build(readings, read_decisions(asked.decisions))
    with output.stream() as stream:
        stream.writelines(line + "\n" for line in to_lines(registers))
    return 2 if refused else 0


def gathered(named: list[str], outputs: list[Output], lang: Language, limits: Limits) -> tuple[list[Json], int]:
    """Read documents, and take readings that are there already (`.json`, `.jsonl`) as they are."""
    ready = [name for name in named if name.endswith((".json", ".jsonl"))]
    readings = [reading for name in ready for reading in _readings(name)]
    rest = [name for name in named if name not in ready]
    if not rest:
        return readings, 0
    paths = paths_of(rest, outputs, lang)
    lexicon, notes = lexicon_of([], lang), Notes(lang, len(paths))
    if lexicon is not None:
        readings += [reading for _, reading in readings_of(paths, lexicon, notes, lang, limits)]
    return readings, notes.refused


def _readings(name: str) -> list[Json]:
    text = Path(name).read_text(encoding="utf-8")
    try:
        found = [json.loads(line) for line in text.splitlines() if line] if name.endswith("l") else json.loads(text)
        return [{**reading, "claims": reading["claims"]} for reading in (found if isinstance(found, list) else [found])]
    except (ValueError, TypeError, KeyError) as error:
        raise RegisterError(name, found=text[:40], system=repr(error)) from None


def read_decisions(name: str) -> list[Json]:
    """Read people's decisions; a file that is not there yet holds none."""
    if not name or not Path(name).exists():
        return []
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    try:
        return [json.loads(line) for line in lines if line.strip()]
    except ValueError as error:
        raise RegisterError(name, found=str(error)[:40], system="JSON") from None


def read_registers(name: str) -> list[Json]:
    """Read a file of registers; `-` is standard input."""
    text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    return from_lines(text.splitlines(), name)


def _show(asked: argparse.Namespace, lang: Language) -> int:
    registers = [one for name in asked.paths for one in read_registers(name)]
    width = shutil.get_terminal_size().columns
    write_rows(asked.shown, registers, (line for one in registers for line in [*register_lines(one, width, lang), ""]))
    return 0


def _diff(asked: argparse.Namespace, lang: Language) -> int:
    if len(asked.paths) != 2:
        asked.parser.complain("usage.two_registers", found=len(asked.paths))
    changes = differences(*map(read_registers, asked.paths))
    write_rows(asked.shown, changes, difference_lines(changes, shutil.get_terminal_size().columns, lang))
    return 0


def _decide(asked: argparse.Namespace, lang: Language) -> int:
    """Append one decision, with the values that are seen now, to the file of decisions."""
    if not asked.decisions:
        asked.parser.complain("usage.value", option="--decisions")
    registers = read_registers(asked.paths[0])
    register, fact = _found(registers, asked.fact)
    for other in asked.facts:
        _found([register], other)
    decision: Json = {"record": register["record"], "fact": asked.fact, "action": asked.action}
    decision |= {"author": asked.author, "time": asked.time or _now(), "reason": asked.reason, "seen": seen_in(fact)}
    if asked.side is not None:
        if not asked.side.isdecimal():
            asked.parser.complain("usage.choice", option="--side", known="0, 1, …", found=asked.side)
        decision["side"] = int(asked.side)
    if asked.set:
        decision["set"] = dict(_setting(one) for one in asked.set)
    for name, given in (("with", asked.facts), ("documents", asked.documents)):
        if given:
            decision[name] = given
    take(register, decision)  # refuse here what could not be applied later
    with Path(asked.decisions).open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(json.dumps(decision, ensure_ascii=False) + "\n")
    sys.stderr.write(say("register.decided", lang, file=asked.decisions) + "\n")
    return 0


def _found(registers: list[Json], name: str) -> tuple[Json, Json]:
    for register in registers:
        for fact in register["facts"]:
            if fact["id"] == name:
                return register, fact
    raise DecisionError("register", "fact", found=name)


def _setting(written: str) -> tuple[str, Any]:
    """Take `value=[1, 2]` or `unit=hộ`: what reads as JSON is taken so, anything else as text."""
    name, _, value = written.partition("=")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


_COMMANDS: dict[str, Callable[[argparse.Namespace, Language], int]] = {
    "build": _build,
    "show": _show,
    "decide": _decide,
    "diff": _diff,
}

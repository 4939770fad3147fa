"""`lotrinh read`: documents in, a register out."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import chain, tee
from pathlib import Path
from typing import Any

from lotrinh import publishing, read_document
from lotrinh.cli.notes import Notes
from lotrinh.cli.output import Output, OutputError
from lotrinh.documents import (
    Document,
    DocumentError,
    Found,
    Limits,
    find_documents,
    open_documents,
    read_documents_from,
)
from lotrinh.foundation.errors import LotrinhError
from lotrinh.lexicon import Lexicon, default, load
from lotrinh.lexicon.check import check_lexicon
from lotrinh.messages import Language, say

Readings = Iterator[tuple[Document, dict[str, Any]]]


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Read all documents and write them; what cannot be read is named, and the status is then 2."""
    try:
        outputs = [Output(name, form, lang) for name, form in asked.outputs]
        paths = _paths(asked.paths, outputs, lang)
    except LotrinhError as error:
        Notes(lang, 0).refuse(error)
        return 2
    lexicon = _lexicon(asked.lexicon, lang)
    if lexicon is None:
        return 2
    notes = Notes(lang, len(paths))
    readings = _readings(paths, lexicon, Limits(**asked.limits), notes, lang)
    first = next(readings, None)
    if first:
        copies = tee(chain([first], readings), len(outputs))
        for output, copy in zip(outputs, copies, strict=True):
            _write(copy, output, notes, lang)
    return 2 if notes.refused else 0


def _write(readings: Readings, output: Output, notes: Notes, lang: Language) -> None:
    try:
        _WRITERS[output.form](readings, output, lang)
    except BrokenPipeError:
        raise
    except LotrinhError as error:
        notes.refuse(error)
    except OSError as error:
        notes.refuse(OutputError(output.place, "unwritable", lang, system=error.strerror))


def _paths(asked: list[str], outputs: list[Output], lang: Language) -> list[Path]:
    """Find the documents; an earlier output in a folder is none of them, one named as a document is a mistake."""
    for name in asked:
        if any(output.is_at(Path(name)) for output in outputs):
            raise OutputError(name, "output_input", lang)
    return [path for path in find_documents(asked) if not any(output.is_at(path) for output in outputs)]


def _lexicon(paths: list[str], lang: Language) -> Lexicon | None:
    """Load the shipped lexicon and an office's own; a wrong one would give wrong readings, so it gives none."""
    if not paths:
        return default()
    problems = check_lexicon(paths)
    if not problems:
        return load(*map(Path, paths))
    for problem in problems:
        sys.stderr.write(problem.said(lang) + "\n")
    sys.stderr.write(say("lexicon.stopped", lang) + "\n")
    return None


def _readings(paths: list[Path], lexicon: Lexicon, limits: Limits, notes: Notes, lang: Language) -> Readings:
    for done, path in enumerate(paths, 1):
        for found in _open(path, limits, lang):
            if isinstance(found, DocumentError):
                notes.refuse(found)
            else:
                yield found, read_document(found, lexicon).to_dict()
        notes.progress(done)


def _open(path: Path, limits: Limits, lang: Language) -> list[Found]:
    if str(path) != "-":
        return open_documents(path, limits=limits)
    if sys.stdin is None:  # it was closed before we began
        return [DocumentError(say("stdin", lang), "empty")]
    return [_named(found, lang) for found in read_documents_from(sys.stdin.buffer, "-", limits=limits)]


def _named(found: Found, lang: Language) -> Found:
    if isinstance(found, DocumentError) and found.place == "-":
        return DocumentError(say("stdin", lang), found.key, **found.found)
    return found


def _write_json(readings: Readings, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        before = "["
        for _, reading in readings:
            stream.write(f"{before}\n{_compact(reading)}")
            before = ","
        stream.write("\n]\n")


def _write_jsonl(readings: Readings, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        for _, reading in readings:
            stream.write(_compact(reading) + "\n")


def _compact(reading: dict[str, Any]) -> str:
    return json.dumps(reading, ensure_ascii=False, separators=(",", ":"))


def _write_table(readings: Readings, output: Output, lang: Language) -> None:
    collected = [reading for _, reading in readings]
    with output.stream() as stream:
        watched = stream.isatty()
        width = shutil.get_terminal_size().columns if watched or os.environ.get("COLUMNS") else None
        colour = watched and not os.environ.get("NO_COLOR")
        publishing.write_table(collected, stream, width=width, colour=colour, lang=lang)


def _write_csv(readings: Readings, output: Output, lang: Language) -> None:
    collected = [reading for _, reading in readings]
    with output.stream() as stream:
        publishing.write_csv(collected, stream)


def _write_xlsx(readings: Readings, output: Output, lang: Language) -> None:
    collected = [reading for _, reading in readings]
    with output.path() as path:
        publishing.write_xlsx(collected, path, lang=lang)


def _write_parquet(readings: Readings, output: Output, lang: Language) -> None:
    collected = [reading for _, reading in readings]
    with output.path() as path:
        publishing.write_parquet(collected, path)


def _write_html(readings: Readings, output: Output, lang: Language) -> None:
    collected = list(readings)
    with output.path() as path:
        publishing.write_html(collected, path, lang=lang)


_WRITERS: dict[str, Callable[[Readings, Output, Language], None]] = {
    "table": _write_table,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "xlsx": _write_xlsx,
    "html": _write_html,
    "parquet": _write_parquet,
}

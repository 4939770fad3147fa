"""`lotrinh read`: documents in, a register out."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from functools import partial
from itertools import chain, tee
from typing import Any

from lotrinh import publishing
from lotrinh.cli.output import Output, look, write_to
from lotrinh.cli.sources import Readings, asked_for, readings_of
from lotrinh.messages import Language


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Read all documents and write them; what cannot be read is named, and the status is then 2."""
    task = asked_for(asked, lang)
    if task is None:
        return 2
    readings = readings_of(task.paths, task.lexicon, task.notes, lang, asked.limits)
    first = next(readings, None)
    if first:
        copies = tee(chain([first], readings), len(task.outputs))
        for output, copy in zip(task.outputs, copies, strict=True):
            write_to(output, partial(_WRITERS[output.form], copy), task.notes, lang)
    return 2 if task.notes.refused else 0


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
        publishing.write_table(collected, stream, **look(stream), lang=lang)


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

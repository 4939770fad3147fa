"""`lotrinh lexicon suggest`: what documents measure and the catalogue lacks."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from typing import NamedTuple

from lotrinh.cli.output import Output, look, write_to
from lotrinh.cli.sources import asked_for, readings_of
from lotrinh.messages import Language, say
from lotrinh.publishing import suggestions as publishing
from lotrinh.suggesting import Suggestion, gather


class _Shown(NamedTuple):
    """The suggestions to write, and how many more there are."""

    suggestions: Sequence[Suggestion]
    left: int


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Read all documents and write what the catalogue lacks; what cannot be read is named, and the status is then 2."""
    task = asked_for(asked, lang)
    if task is None:
        return 2
    readings = readings_of(task.paths, task.lexicon, task.notes, lang, asked.limits)
    found = gather(((document.text, reading) for document, reading in readings), task.lexicon)
    often = [one for one in found if one.count >= asked.min_count]
    shown = _Shown(often[: asked.shown], max(0, len(often) - asked.shown))
    if task.notes.refused < len(task.paths):
        if not often:
            sys.stderr.write(say("suggest.none", lang) + "\n")
        for output in task.outputs:
            write_to(output, partial(_WRITERS[output.form], shown), task.notes, lang)
    return 2 if task.notes.refused else 0


def _write_table(shown: _Shown, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        if shown.suggestions:
            publishing.write_suggestions(shown.suggestions, shown.left, stream, **look(stream), lang=lang)


def _write_yaml(shown: _Shown, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        publishing.write_suggestions_yaml(shown.suggestions, stream, lang=lang)


def _write_json(shown: _Shown, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        listed = [asdict(one) for one in shown.suggestions]
        stream.write(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")


_WRITERS: dict[str, Callable[[_Shown, Output, Language], None]] = {
    "table": _write_table,
    "yaml": _write_yaml,
    "json": _write_json,
}

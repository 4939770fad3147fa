"""`lotrinh lexicon suggest`: what documents measure and the catalogue lacks."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from typing import NamedTuple

from lotrinh.cli.notes import Notes
from lotrinh.cli.output import Output, look, write_to
from lotrinh.cli.sources import lexicon_of, paths_of, readings_of
from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say
from lotrinh.publishing import suggestions as publishing
from lotrinh.suggesting import Suggestion, gather


class _Shown(NamedTuple):
    """The suggestions to write, and how many more there are."""

    suggestions: Sequence[Suggestion]
    left: int


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Read all documents and write what the catalogue lacks; what cannot be read is named, and the status is then 2."""
    try:
        outputs = [Output(name, form, lang) for name, form in asked.outputs]
        paths = paths_of(asked.paths, outputs, lang)
    except LotrinhError as error:
        Notes(lang, 0).refuse(error)
        return 2
    lexicon = lexicon_of(asked.lexicon, lang)
    if lexicon is None:
        return 2
    notes = Notes(lang, len(paths))
    readings = readings_of(paths, lexicon, notes, lang)
    found = gather(((document.text, reading) for document, reading in readings), lexicon)
    often = [one for one in found if one.count >= asked.min_count]
    shown = _Shown(often[: asked.limit], max(0, len(often) - asked.limit))
    if notes.refused < len(paths):
        if not often:
            sys.stderr.write(say("suggest.none", lang) + "\n")
        for output in outputs:
            write_to(output, partial(_WRITERS[output.form], shown), notes, lang)
    return 2 if notes.refused else 0


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

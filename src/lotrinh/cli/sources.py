"""What a command reads: the documents that were named, and the word lists to read them with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lotrinh import read_document
from lotrinh.cli.notes import Notes
from lotrinh.cli.output import Output, OutputError
from lotrinh.documents import (
    Document,
    DocumentError,
    Found,
    Limits,
    find_documents,
    only,
    open_documents,
    read_documents_from,
)
from lotrinh.foundation.errors import LotrinhError
from lotrinh.lexicon import Lexicon, default, load
from lotrinh.messages import Language, say

Readings = Iterator[tuple[Document, dict[str, Any]]]


class Asked(NamedTuple):
    """What a command that reads documents was asked for, all of it looked at before anything is read."""

    paths: list[Path]
    outputs: list[Output]
    lexicon: Lexicon
    notes: Notes


def asked_for(asked: argparse.Namespace, lang: Language) -> Asked | None:
    """Find the documents, outputs and word lists of a command; None where one of them is wrong, which is then said."""
    try:
        outputs = [Output(name, form, lang) for name, form in asked.outputs]
        paths = paths_of(asked.paths, outputs, lang)
    except LotrinhError as error:
        Notes(lang, 0).refuse(error)
        return None
    lexicon = lexicon_of(asked.lexicon, lang)
    return None if lexicon is None else Asked(paths, outputs, lexicon, Notes(lang, len(paths)))


def paths_of(asked: list[str], outputs: list[Output], lang: Language) -> list[Path]:
    """Find the documents; an earlier output in a folder is none of them, one named as a document is a mistake."""
    for name in asked:
        if any(output.is_at(Path(name)) for output in outputs):
            raise OutputError(name, "output_input", lang)
    return [path for path in find_documents(asked) if not any(output.is_at(path) for output in outputs)]


def lexicon_of(paths: list[str], lang: Language) -> Lexicon | None:
    """Load the shipped lexicon and an office's own; a wrong one would give wrong readings, so it gives none."""
    if not paths:
        return default()
    from lotrinh.lexicon.check import check_lexicon  # noqa: PLC0415 - most runs bring no word lists of their own

    problems = check_lexicon(paths)
    if not problems:
        return load(*map(Path, paths))
    for problem in problems:
        sys.stderr.write(problem.said(lang) + "\n")
    sys.stderr.write(say("lexicon.stopped", lang) + "\n")
    return None


def readings_of(paths: list[Path], lexicon: Lexicon, notes: Notes, lang: Language, limits: Limits) -> Readings:
    """Read the documents one by one; what cannot be read is noted and passed over."""
    for done, path in enumerate(paths, 1):
        for found in _found_in(path, limits, lang):
            if isinstance(found, DocumentError):
                notes.refuse(found)
            else:
                yield found, read_document(found, lexicon).to_dict()
        notes.progress(done)


def open_one(path: Path, lang: Language, limits: Limits) -> Document:
    """Open a file that holds one document; `-` is standard input."""
    return only(_found_in(path, limits, lang), str(path))


def _found_in(path: Path, limits: Limits, lang: Language) -> list[Found]:
    if str(path) != "-":
        return open_documents(path, limits=limits)
    if sys.stdin is None:  # it was closed before we began
        return [DocumentError(say("stdin", lang), "empty")]
    return [_named(found, lang) for found in read_documents_from(sys.stdin.buffer, "-", limits=limits)]


def _named(found: Found, lang: Language) -> Found:
    if isinstance(found, DocumentError) and found.place == "-":
        return DocumentError(say("stdin", lang), found.key, **found.found)
    return found

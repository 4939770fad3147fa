"""What a command reads: the documents that were named, and the word lists to read them with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lotrinh import read_document
from lotrinh.cli.notes import Notes
from lotrinh.cli.output import Output, OutputError
from lotrinh.documents import Document, DocumentError, find_documents, open_document, read_document_from
from lotrinh.lexicon import Lexicon, default, load
from lotrinh.messages import Language, say

Readings = Iterator[tuple[Document, dict[str, Any]]]


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


def readings_of(paths: list[Path], lexicon: Lexicon, notes: Notes, lang: Language) -> Readings:
    """Read the documents one by one; what cannot be read is noted and passed over."""
    for done, path in enumerate(paths, 1):
        try:
            document = open_one(path, lang)
        except DocumentError as error:
            notes.refuse(error)
        else:
            yield document, read_document(document, lexicon).to_dict()
        notes.progress(done)


def open_one(path: Path, lang: Language) -> Document:
    """Open one document; `-` is standard input."""
    if str(path) != "-":
        return open_document(path)
    try:
        if sys.stdin is None:  # it was closed before we began
            raise DocumentError("-", "empty")
        return read_document_from(sys.stdin.buffer, "-")
    except DocumentError as error:
        raise DocumentError(say("stdin", lang), error.key, **error.found) from None

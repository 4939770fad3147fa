"""Files to documents: what is there is read, what cannot be read is refused with the reason and the next step."""

from __future__ import annotations

import glob
import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from lotrinh.documents.decoding import decode, format_of
from lotrinh.documents.document import Document, first_line
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.webpage import from_html

TEXT_SUFFIXES = (".txt",)
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
SUFFIXES = TEXT_SUFFIXES + HTML_SUFFIXES
SIZE_LIMIT = 64 * 2**20
"""Bytes. The longest political report is well under one mebibyte."""
_MIB = 2**20
_TAG = re.compile(r"<[/!]?[a-zA-Z]")


def from_bytes(data: bytes, source: str) -> Document:
    """Read one document from the bytes received; the name of its source tells text from HTML, else its beginning."""
    suffix = Path(source).suffix.lower()
    form = suffix if suffix not in ("", *SUFFIXES) else format_of(data)
    if form:
        raise DocumentError(source, "format", format=form, suffixes=", ".join(SUFFIXES))
    text, pieces = decode(data, source)
    digest = hashlib.sha256(data).hexdigest()
    if _is_page(text, suffix):
        document = from_html(text, source, digest)
    else:
        document = Document(source, digest, text, title=first_line(text), pieces=pieces)
    if not document.text or document.text.isspace():
        raise DocumentError(source, "empty")
    return document


def _is_page(text: str, suffix: str) -> bool:
    """Tell a page from a text: a page saved under a text's name is a page, a tagless text saved as a page is none."""
    if suffix in HTML_SUFFIXES:
        return bool(_TAG.search(text))
    head = text.lstrip()[:2000].lower()
    return head.startswith("<") and ("<!doctype html" in head or "<html" in head)


def open_document(path: str | os.PathLike[str], *, limit: int = SIZE_LIMIT) -> Document:
    """Read one file of at most `limit` bytes; a larger one is refused before it is read."""
    source = shown(path)
    try:
        with Path(path).open("rb") as file:
            return read_document_from(file, source, limit=limit)
    except (OSError, ValueError) as error:
        raise _refusal(path, source, error) from None


def read_document_from(file: BinaryIO, source: str, *, limit: int = SIZE_LIMIT) -> Document:
    """Read one document from an open file, a pipe or standard input."""
    try:
        known = os.fstat(file.fileno()).st_size
        data = b"" if known > limit else file.read(limit + 1)
    except OSError as error:
        raise DocumentError(source, "unreadable", system=error.strerror) from None
    if max(known, len(data)) > limit:
        raise DocumentError(source, "too_large", size=-(-max(known, len(data)) // _MIB), limit=limit // _MIB)
    return from_bytes(data, source)


def _refusal(path: str | os.PathLike[str], source: str, error: OSError | ValueError) -> DocumentError:
    """Give the reason why nothing could be opened there."""
    if isinstance(error, FileNotFoundError):
        return DocumentError(source, "no_match" if glob.has_magic(os.fspath(path)) else "missing")
    if _is_folder(path):
        others = sum(1 for _ in _files_under(Path(path)))
        return DocumentError(source, "folder", suffixes=", ".join(SUFFIXES), others=others)
    system = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return DocumentError(source, "unreadable", system=system)


def shown(path: str | os.PathLike[str]) -> str:
    """Give a path as text that can be printed and stored, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


def find_documents(arguments: Iterable[str | os.PathLike[str]]) -> Iterator[Path]:
    """Give the paths that files, folders and patterns (`bao-cao/**/*.html`) stand for, each once.

    A folder stands for the documents in it and below it, sorted by name; what is hidden is left out. An argument
    that stands for nothing is given as it is, so that opening it tells what is wrong.
    """
    seen: set[str] = set()
    for argument in arguments:
        for path in _meant_by(Path(argument)):
            if (real := os.path.realpath(path)) not in seen:
                seen.add(real)
                yield path


def _meant_by(path: Path) -> Iterator[Path]:
    name = str(path)
    if glob.has_magic(name) and not os.path.lexists(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - pathlib has no absolute patterns
        yield from (found for match in matches for found in _documents_at(Path(match)))
        if matches:
            return
    yield from _documents_at(path)


def _documents_at(path: Path) -> Iterator[Path]:
    if not _is_folder(path):
        yield path
        return
    empty = True
    for file in _files_under(path):
        if file.suffix.lower() in SUFFIXES:
            empty = False
            yield file
    if empty:
        yield path


def _is_folder(path: str | os.PathLike[str]) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - a path that the system cannot hold is no folder, and no error here


def _files_under(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(files) if not name.startswith("."))

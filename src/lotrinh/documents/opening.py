"""Files to documents: what is there is read, what cannot be read is refused with the reason and the next step."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.formats import Found, documents_in
from lotrinh.documents.forms import READ_HERE, SUFFIXES, form_of
from lotrinh.documents.limits import DEFAULT, MIB, Limits


def documents_from(data: bytes, source: str, limits: Limits = DEFAULT) -> list[Found]:
    """Give each document in the bytes received, and a refusal in the place of each that cannot be read.

    Text and HTML are read here; what needs other libraries is taken apart by a process of its own.
    """
    if form_of(data, source) in READ_HERE:
        return list(documents_in(data, source, limits))
    from lotrinh.documents.worker import documents_apart  # noqa: PLC0415 - only when such a file is met

    return documents_apart(data, source, limits) or [DocumentError(source, "none_inside")]


def from_bytes(data: bytes, source: str, limits: Limits = DEFAULT) -> Document:
    """Read the one document in the bytes received; the name of its source helps where the bytes tell too little."""
    return only(documents_from(data, source, limits), source)


def only(found: list[Found], source: str) -> Document:
    """Give the one document that a file holds; raises where there are several, or where it cannot be read."""
    documents = [each for each in found if isinstance(each, Document)]
    if len(documents) > 1:
        raise DocumentError(source, "several", documents=len(documents))
    # A document of which only some pages could not be read is still the document of its file.
    refused = [each for each in found if isinstance(each, DocumentError) and not each.is_partial]
    if refused:
        raise refused[0]
    return documents[0]


def open_document(path: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> Document:
    """Read one file that holds one document; one that is larger than the limit is refused before it is read."""
    return only(open_documents(path, limits=limits), shown(path))


def open_documents(path: str | os.PathLike[str], *, limits: Limits = DEFAULT) -> list[Found]:
    """Read all documents in one file: an archive or a message holds several; what cannot be read is refused."""
    source = shown(path)
    try:
        with Path(path).open("rb") as file:
            return read_documents_from(file, source, limits=limits)
    except (OSError, ValueError) as error:
        return [_refusal(path, source, error)]


def read_documents_from(file: BinaryIO, source: str, *, limits: Limits = DEFAULT) -> list[Found]:
    """Read all documents in an open file, a pipe or standard input."""
    most = limits.size * MIB
    try:
        known = os.fstat(file.fileno()).st_size
        data = b"" if known > most else file.read(most + 1)
    except OSError as error:
        return [DocumentError(source, "unreadable", system=error.strerror)]
    if max(known, len(data)) > most:
        return [DocumentError(source, "too_large", size=-(-max(known, len(data)) // MIB), limit=limits.size)]
    return documents_from(data, source, limits)


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

"""The files in a ZIP archive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from lotrinh.documents.errors import DocumentError
from lotrinh.documents.forms import SUFFIXES
from lotrinh.documents.limits import Limits
from lotrinh.documents.package import Package

Inner = tuple[bytes, str]


def members(data: bytes, source: str, limits: Limits) -> Iterator[Inner | DocumentError]:
    """Give each document file in an archive with its name; what is hidden or no document by its name is left out."""
    package = Package(data, source, limits)
    names = [name for name in package.names() if _is_document(name)]
    for name in islice(names, limits.files):
        try:
            yield package.read(name), inside(source, name)
        except DocumentError as error:
            yield DocumentError(inside(source, name), error.key, **error.found)
            if error.key == "unpacked":
                return
    if len(names) > limits.files:
        yield DocumentError(source, "files", limit=limits.files, files=len(names))


def inside(source: str, name: str) -> str:
    """Give the name of a file inside another one."""
    return f"{source} » {name}"


def _is_document(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() in SUFFIXES and not hidden and not path.name.startswith("~$")

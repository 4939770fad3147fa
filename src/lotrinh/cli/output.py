"""Where the output goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypedDict

from lotrinh.cli.notes import Notes
from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say
from lotrinh.publishing.files import whole_file

BINARY = frozenset({"xlsx", "parquet"})


class OutputError(LotrinhError):
    """The output cannot be written where it was asked for."""

    def __init__(self, place: str, key: str, lang: Language, **found: object) -> None:
        super().__init__(place, say(key, lang, **found), say(f"{key}.next", lang, **found))


class Output:
    """One place named by `-o`, and the format to write there; `-` is standard output."""

    def __init__(self, name: str, form: str, lang: Language) -> None:
        """Refuse what can be seen to fail before anything is read."""
        self.place = say("stdout", lang) if name == "-" else name
        self.form = form
        self.file = None if name == "-" else Path(name).resolve()
        if self.file is None and form in BINARY:
            raise OutputError("-o", "binary_output", lang, format=form)
        if self.file and os.path.isdir(self.file):  # noqa: PTH112 - never an error, however odd the name
            raise OutputError(name, "output_folder", lang)
        if self.file and not _can_hold(self.file):
            raise OutputError(name, "unwritable", lang, system=os.strerror(errno.EACCES))

    def is_at(self, path: Path) -> bool:
        """Tell whether the output would go where this document is."""
        return self.file is not None and os.path.realpath(path) == str(self.file)

    @contextmanager
    def stream(self) -> Iterator[TextIO]:
        """Give a stream for text."""
        if self.file is None:
            yield sys.stdout
        else:
            with (
                self.path() as path,
                path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream,
            ):
                yield stream

    @contextmanager
    def path(self) -> Iterator[Path]:
        """Give a path for a file; it takes its place when all of it is written."""
        if self.file and (self.file.is_file() or not self.file.exists()):
            with whole_file(self.file) as draft:
                yield draft
            return
        import tempfile  # noqa: PLC0415 - few runs write to a device or a pipe

        # A device or a pipe must not be replaced by a file: what was written is copied into it.
        with tempfile.TemporaryDirectory() as folder:
            draft = Path(folder, self.file.name if self.file else "out")
            yield draft
            self._copy(draft)

    def _copy(self, draft: Path) -> None:
        if self.file:
            with draft.open("rb") as written, self.file.open("wb") as device:
                shutil.copyfileobj(written, device)
        else:
            with draft.open(encoding="utf-8", newline="\n") as text:
                shutil.copyfileobj(text, sys.stdout)


class Look(TypedDict):
    """How wide a table may be (None: the writer's own width), and whether it may have colour."""

    width: int | None
    colour: bool


def look(stream: TextIO) -> Look:
    """Tell how a table should look on this stream: colour only where a person is watching and wants it."""
    watched = stream.isatty()
    width = shutil.get_terminal_size().columns if watched or os.environ.get("COLUMNS") else None
    return {"width": width, "colour": watched and not os.environ.get("NO_COLOR")}


def write_to(output: Output, write: Callable[[Output, Language], None], notes: Notes, lang: Language) -> None:
    """Let `write` fill the output; where that fails, the reason is noted."""
    try:
        write(output, lang)
    except BrokenPipeError:
        raise
    except LotrinhError as error:
        notes.refuse(error)
    except OSError as error:
        notes.refuse(OutputError(output.place, "unwritable", lang, system=error.strerror))


def write_rows(form: str, rows: list[dict[str, Any]], lines: Iterator[str]) -> None:
    """Write rows to standard output, as JSON or as the lines that show them."""
    if form == "json":
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(line + "\n" for line in lines)


def _can_hold(file: Path) -> bool:
    """Tell whether the nearest folder that exists lets a file, or the folders to it, be made there."""
    folder = next(parent for parent in file.parents if parent.exists())
    return folder.is_dir() and os.access(folder, os.W_OK)

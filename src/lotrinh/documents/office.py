"""Older office files, turned into newer ones by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits

_TARGETS = {"doc": "docx", "rtf": "docx", "xls": "xlsx", "xlsb": "xlsx"}
_PROGRAMS = ("soffice", "libreoffice")
_NAMES = {"doc": "Word 97–2003", "rtf": "RTF", "xls": "Excel 97–2003", "xlsb": "XLSB"}


def modern(data: bytes, source: str, form: str, limits: Limits) -> tuple[bytes, str]:
    """Give the file as DOCX or XLSX. Macros are not run and links not followed: it is only converted."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise DocumentError(source, "needs_office", form=_NAMES[form], target=_TARGETS[form])
    target = _TARGETS[form]
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, f"given.{form}")
        given.write_bytes(data)
        _convert(program, given, target, limits)
        made = given.with_suffix(f".{target}")
        if not made.is_file():
            raise DocumentError(source, "broken", form=_NAMES[form], detail="LibreOffice")
        return made.read_bytes(), target


def _convert(program: str, given: Path, target: str, limits: Limits) -> None:
    folder = given.parent
    # A profile of its own: nothing that a person or another run has open or set plays a part.
    words = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    words += ["--convert-to", target, "--outdir", str(folder), str(given)]
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            [program, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds,
            check=False,
            env={**os.environ, "HOME": str(folder)},
            preexec_fn=_release if os.name == "posix" else None,
        )


def _release() -> None:
    """Let LibreOffice map what it maps; its time is limited, and it ends with the process that started it."""
    import resource  # noqa: PLC0415 - not on every system

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))

"""Writing a whole file or none: a failed run leaves no half-written register behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lotrinh.foundation.errors import LotrinhError


@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a temporary place beside `path`; it takes the place of `path` when all went well."""
    target = Path(path).resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part{target.suffix}")
    try:
        if target.exists() and not target.is_file():
            raise OSError(f"it is {'a folder' if target.is_dir() else 'no ordinary file'}")
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.touch()
        yield draft
        draft.replace(target)
    except OSError as error:
        raise LotrinhError(
            str(path),
            f"the file cannot be written ({error.strerror or error}).",
            "Close it in other programs, or choose another place with -o.",
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def storable(text: str) -> str:
    """Replace lone surrogates, which no file can hold, by a question mark."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")

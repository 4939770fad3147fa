"""Pictures of a document's pages as its file shows them, drawn by a process of its own: no file can harm this one."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any, NamedTuple

from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import DEFAULT, Limits
from lotrinh.documents.wire import packed, unpacked

_START = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from lotrinh.documents.drawing import serve; serve()"
Size = tuple[float, float]
"""Width and height of a page in points, as boxes of places are measured."""


class PagePicture(NamedTuple):
    """A picture that browsers show, and its media type."""

    data: bytes
    media_type: str


def page_sizes(data: bytes, name: str, source: str, limits: Limits = DEFAULT) -> list[Size]:
    """Give the sizes of the pages of `source`, which is the file `name` itself or a file inside it.

    Raises `DocumentError` where the file has no pages or cannot be opened.
    """
    told, _ = _drawn(data, name, source, 0, limits)
    return [(width, height) for width, height in told["sizes"]]


def page_picture(data: bytes, name: str, source: str, number: int, limits: Limits = DEFAULT) -> PagePicture:
    """Give the picture of one page, counted from 1."""
    told, picture = _drawn(data, name, source, number, limits)
    return PagePicture(picture, told["media_type"])


def _drawn(data: bytes, name: str, source: str, number: int, limits: Limits) -> tuple[dict[str, Any], bytes]:
    asked = packed({"name": name, "source": source, "page": number, "limits": asdict(limits)})
    try:
        answer = subprocess.run(
            [sys.executable, "-c", _START, json.dumps(sys.path)],
            input=asked + data,
            capture_output=True,
            check=False,
            timeout=limits.seconds,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        raise DocumentError(source, "too_slow", limit=limits.seconds) from None
    size = int.from_bytes(answer.stdout[:8], "big")
    if not size:
        raise DocumentError(source, "crashed", status=answer.returncode, limit=limits.memory)
    told = unpacked(answer.stdout[8 : 8 + size])
    if "refused" in told:
        place, key, found = told["refused"]
        raise DocumentError(place, key, **found)
    return told, answer.stdout[8 + size :]

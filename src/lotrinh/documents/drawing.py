"""The process that draws one page; it is started by `page_pictures`, reads standard input and opens no file itself."""

from __future__ import annotations

import io
import os
import struct
import sys
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from lotrinh.documents.child import hold_to
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.formats import CONTAINERS, named
from lotrinh.documents.forms import PICTURES, form_of
from lotrinh.documents.limits import Limits
from lotrinh.documents.wire import packed, unpacked

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap, PdfDocument

_WIDTH = 1240
"""Dots across a page: sharp on a wide screen, and what A4 has at 150 an inch."""
_TALLEST = 4000
_LARGE = 600_000
"""A picture of more bytes than this shows a photograph, which JPEG keeps in far fewer."""
_JPEG_QUALITY = 80
Drawn = tuple[dict[str, Any], bytes]


def serve() -> None:
    """Answer one request."""
    asked = sys.stdin.buffer
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    request = unpacked(asked.read(int.from_bytes(asked.read(8), "big")))
    limits = Limits(**request["limits"])
    hold_to(limits)
    told, picture = _answer(asked.read(), request, limits)
    replies.write(packed(told) + picture)
    replies.flush()


def _answer(data: bytes, request: dict[str, Any], limits: Limits) -> Drawn:
    source = request["source"]
    try:
        found, form = _found(data, request["name"], source, limits)
        return _drawn(found, form, source, request["page"], limits)
    except DocumentError as error:
        return {"refused": [error.place, error.key, error.found]}, b""
    except MemoryError:
        return {"refused": [source, "memory", {"limit": limits.memory}]}, b""
    except Exception as error:
        # Whatever a library does over a broken file, it costs this picture only.
        detail = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        return {"refused": [source, "broken", {"form": "", "detail": detail}]}, b""


def _found(data: bytes, name: str, source: str, limits: Limits) -> tuple[bytes, str]:
    """Give the bytes and the form of a file that may lie inside archives and messages."""
    for inner, inner_name in _files(data, name, limits):
        if inner_name == source:
            return inner, form_of(inner, inner_name)
    raise DocumentError(source, "missing")


def _files(data: bytes, name: str, limits: Limits, level: int = 0) -> Iterator[tuple[bytes, str]]:
    form = form_of(data, name)
    if form not in CONTAINERS or level >= limits.nesting:
        yield data, name
        return
    for inner in named(*CONTAINERS[form])(data, name, limits):
        if not isinstance(inner, DocumentError):
            yield from _files(inner[0], inner[1], limits, level + 1)


def _drawn(data: bytes, form: str, source: str, number: int, limits: Limits) -> Drawn:
    if form in PICTURES:
        return _picture(data, source, form, number, limits)
    if form != "pdf":
        raise DocumentError(source, "format", form=form, suffixes=".pdf")
    import pypdfium2  # noqa: PLC0415 - only when a PDF is met

    file = pypdfium2.PdfDocument(data)
    if not number:
        return {"sizes": [file.get_page_size(at) for at in range(min(len(file), limits.pages))]}, b""
    return _page(file, number)


def _page(file: PdfDocument, number: int) -> Drawn:
    page = file[number - 1]
    width, height = page.get_size()
    scale = min(_WIDTH / max(width, 1), _TALLEST / max(height, 1))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    drawn = _png(bitmap)
    if len(drawn) > _LARGE and find_spec("PIL"):
        return {"media_type": "image/jpeg"}, _jpeg(bitmap.to_pil())
    return {"media_type": "image/png"}, drawn


def _png(bitmap: PdfBitmap) -> bytes:
    """Write a bitmap of three bytes a dot as PNG."""
    rows, across = memoryview(bitmap.buffer), bitmap.width * 3
    lines = b"".join(b"\0" + bytes(rows[at * bitmap.stride :][:across]) for at in range(bitmap.height))
    head = struct.pack(">IIBBBBB", bitmap.width, bitmap.height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _picture(data: bytes, source: str, form: str, number: int, limits: Limits) -> Drawn:
    from lotrinh.documents.scans.pictures import shown_in, sizes_in  # noqa: PLC0415 - needs Pillow

    if not number:
        return {"sizes": sizes_in(data, source, form, limits)}, b""
    image = shown_in(data, source, form, number, limits)
    image.thumbnail((_WIDTH, _TALLEST))
    return {"media_type": "image/jpeg"}, _jpeg(image)


def _jpeg(image: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    file = io.BytesIO()
    image.convert("RGB").save(file, "JPEG", quality=_JPEG_QUALITY)
    return file.getvalue()

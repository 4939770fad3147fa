"""Documents and refusals as JSON, between the process that takes files apart and the one that asked for it.

Plain JSON and nothing that could carry code: what comes back was made from a file that nobody vouches for.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from lotrinh.documents.document import Document, Piece
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.grid import Cell, Doubt, Place, Table
from lotrinh.documents.limits import Limits


def packed(message: dict[str, Any]) -> bytes:
    """Give a message as bytes, led by their number."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return len(body).to_bytes(8, "big") + body


def unpacked(body: bytes) -> dict[str, Any]:
    """Give the message in these bytes."""
    message: dict[str, Any] = json.loads(body.decode("utf-8", "surrogatepass"))
    return message


def request(source: str, size: int, limits: Limits) -> dict[str, Any]:
    """Ask for the documents in the `size` bytes that follow."""
    return {"source": source, "size": size, "limits": asdict(limits)}


def answer(found: Document | DocumentError) -> dict[str, Any]:
    """Give what was found in a form that JSON holds."""
    if isinstance(found, DocumentError):
        return {"refused": [found.place, found.key, found.found]}
    return {
        "document": {
            "source": found.source,
            "sha256": found.sha256,
            "text": found.text,
            "media": found.media,
            "title": found.title,
            "furniture": found.furniture,
            "pieces": found.pieces,
            "tables": [[table.start, table.end, table.cells] for table in found.tables],
            "places": found.places,
            "doubts": found.doubts,
        }
    }


def found_in(message: dict[str, Any]) -> Document | DocumentError:
    """Give what an answer tells of."""
    if "refused" in message:
        place, key, found = message["refused"]
        return DocumentError(place, key, **found)
    fields = message["document"]
    return Document(
        **{name: fields[name] for name in ("source", "sha256", "text", "media", "title")},
        furniture=tuple((start, end) for start, end in fields["furniture"]),
        pieces=tuple(Piece(*piece) for piece in fields["pieces"]),
        tables=tuple(Table(start, end, tuple(Cell(*c) for c in cells)) for start, end, cells in fields["tables"]),
        places=tuple(_place(*place) for place in fields["places"]),
        doubts=tuple(Doubt(*doubt) for doubt in fields["doubts"]),
    )


def _place(start: int, end: int, page: int | None, box: list[float] | None, *rest: Any) -> Place:  # noqa: ANN401
    left_top = None if box is None else (box[0], box[1], box[2], box[3])
    return Place(start, end, page, left_top, *rest)

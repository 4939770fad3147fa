"""Documents in: bytes to text kept as received, with the way back to where each word came from.

`open_document(path)` reads a file, `from_bytes` what was received otherwise, `from_text` a string;
`find_documents` turns files, folders and patterns into paths. What cannot be read raises a `DocumentError`
that says the place, the reason and the next step.
"""

from lotrinh.documents.document import Document, Media, Piece, Range, from_text
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.opening import (
    SIZE_LIMIT,
    SUFFIXES,
    find_documents,
    from_bytes,
    open_document,
    read_document_from,
)

__all__ = [
    "SIZE_LIMIT",
    "SUFFIXES",
    "Document",
    "DocumentError",
    "Media",
    "Piece",
    "Range",
    "find_documents",
    "from_bytes",
    "from_text",
    "open_document",
    "read_document_from",
]

"""Documents in: bytes to text kept as received, with the way back to where each word came from.

`open_documents(path)` reads all documents in a file, `open_document` the one in it, `documents_from` and `from_bytes`
what was received otherwise, `from_text` a string; `find_documents` turns files, folders and patterns into paths. What
cannot be read is a `DocumentError` that says the place, the reason and the next step. `Limits` bounds one file.
"""

from lotrinh.documents.document import Document, Media, Piece, Range, from_text
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.formats import Found
from lotrinh.documents.forms import SUFFIXES
from lotrinh.documents.grid import Cell, Doubt, Place, Table
from lotrinh.documents.limits import DEFAULT, Limits
from lotrinh.documents.opening import (
    documents_from,
    find_documents,
    from_bytes,
    only,
    open_document,
    open_documents,
    read_documents_from,
)
from lotrinh.documents.page_pictures import PagePicture, page_picture, page_sizes

__all__ = [
    "DEFAULT",
    "SUFFIXES",
    "Cell",
    "Document",
    "DocumentError",
    "Doubt",
    "Found",
    "Limits",
    "Media",
    "PagePicture",
    "Piece",
    "Place",
    "Range",
    "Table",
    "documents_from",
    "find_documents",
    "from_bytes",
    "from_text",
    "only",
    "open_document",
    "open_documents",
    "page_picture",
    "page_sizes",
    "read_documents_from",
]

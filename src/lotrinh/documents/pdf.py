"""PDF: words and boxes from PDFium; pages that are pictures are recognised, where Tesseract is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits
from lotrinh.documents.pages import Page, document_of
from lotrinh.documents.pdf_page import is_scan, rulings_on, size_of, words_on
from lotrinh.documents.scans import ready

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_PASSWORD = 4
"""PDFium's number for a file that asks for a password."""


def from_pdf(data: bytes, source: str, sha256: str, limits: Limits) -> Iterator[Document | DocumentError]:
    """Read a PDF, and name the pages that are pictures and stay unread. Scripts and links are never looked at."""
    import pypdfium2  # noqa: PLC0415 - only when a PDF is met

    opened = _Opened(source, limits)
    try:
        pages = opened.pages(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise DocumentError(source, "encrypted") from None
        raise DocumentError(source, "broken", form="PDF", detail=" ".join(str(error).split())[:120]) from None
    document = document_of(pages, source, sha256, "pdf")
    if not document.text.strip():
        raise DocumentError(source, "illegible" if opened.recognised else "no_text_layer")
    yield document
    for reason, numbers in opened.unread.items():
        yield DocumentError(source, reason, pages=", ".join(map(str, numbers)))


class _Opened:
    """The pages of a PDF, and what became of those that are pictures."""

    def __init__(self, source: str, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self.recognised = 0
        self.unread: dict[str, list[int]] = {}
        """Pages that stay unread, by the reason."""

    def pages(self, data: bytes) -> list[Page]:
        """Give all pages."""
        import pypdfium2  # noqa: PLC0415 - only when a PDF is met

        file = pypdfium2.PdfDocument(data)
        if len(file) > self._limits.pages:
            raise DocumentError(self._source, "pages", limit=self._limits.pages, pages=len(file))
        return [self._page(file, at) for at in range(len(file))]

    def _page(self, file, at: int) -> Page:  # type: ignore[no-untyped-def]  # noqa: ANN001 - PDFium's own
        page = file[at]
        words = words_on(page)
        if is_scan(page, words):
            found = self._scanned(page, at + 1)
        else:
            found = Page(at + 1, size_of(page), words, rulings_on(page))
        page.close()
        return found

    def _scanned(self, page: PdfPage, number: int) -> Page:
        if not ready():
            return self._left(page, number, "scanned_pages")
        if self.recognised == self._limits.scans:
            return self._left(page, number, "more_scans")
        from lotrinh.documents.scans.files import scanned_page  # noqa: PLC0415 - needs Pillow
        from lotrinh.documents.scans.pictures import drawn  # noqa: PLC0415

        self.recognised += 1
        found = scanned_page(drawn(page, self._limits), number, self._source, self._limits)
        return found if found.words else self._left(page, number, "illegible_pages")

    def _left(self, page: PdfPage, number: int, reason: str) -> Page:
        self.unread.setdefault(reason, []).append(number)
        return Page(number, size_of(page), [], [])

"""What a file is: by its bytes first, since names are often wrong, by its name where bytes leave it open."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

TEXT_SUFFIXES = (".txt",)
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
SUFFIXES = (
    *TEXT_SUFFIXES,
    *HTML_SUFFIXES,
    *(".docx", ".docm", ".dotx", ".odt", ".pdf", ".xlsx", ".xlsm", ".ods", ".eml", ".zip", ".doc", ".xls", ".rtf"),
    *PICTURE_SUFFIXES,
)
READ_HERE = frozenset({"text", "html"})
"""Forms that the reader's own code takes apart, in time and space that grow with the text."""
THROUGH_OFFICE = frozenset({"doc", "xls", "rtf", "xlsb"})
"""Forms that LibreOffice turns into newer ones."""
PICTURES = frozenset({"PNG", "JPEG", "TIFF"})

_SIGNATURES = {
    b"{\\rtf": "rtf",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"RIFF": "RIFF",
    b"\x1f\x8b": "GZIP",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"PAR1": "Parquet",
    b"SQLite format 3": "SQLite",
    b"MZ": "EXE",
}
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 1024
_TAG = re.compile(r"<[/!]?[a-zA-Z]")
_HEADER = re.compile(rb"(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2}")
_MAIL = re.compile(rb"^(?:from|to|subject|date|received|mime-version|message-id):", re.IGNORECASE | re.MULTILINE)


def form_of(data: bytes, source: str) -> str:
    """Give the form of a file: one that is read (`docx`, `pdf`, `text` …), else the name of what it seems to be."""
    suffix = PurePath(source).suffix.lower()
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _form_of_zip(data, suffix)
    # After the archives, which may hold a PDF uncompressed at their very beginning.
    if b"%PDF-" in data[:_HEAD] and not data.lstrip().startswith(b"<"):
        return "pdf"
    if data.startswith(_COMPOUND):
        return _form_of_compound(data, suffix)
    known = next((form for start, form in _SIGNATURES.items() if data.startswith(start)), None)
    if known and not (known == "EXE" and b"\0" not in data[:_HEAD]):
        return known
    if suffix == ".eml" or (suffix in ("", ".mht", ".mhtml", ".txt") and _is_mail(data[: 4 * _HEAD])):
        return "eml"
    if suffix in HTML_SUFFIXES:
        return "html"
    return "text" if suffix in ("", *SUFFIXES, ".mht", ".mhtml") else suffix


def is_page(text: str, form: str) -> bool:
    """Tell a page from a text: a page saved under a text's name is a page, a tagless text saved as a page is none."""
    if form == "html":
        return bool(_TAG.search(text))
    head = text.lstrip()[:2000].lower()
    return head.startswith("<") and ("<!doctype html" in head or "<html" in head)


def _is_mail(head: bytes) -> bool:
    """Tell a message by its head: lines that name who wrote to whom, and nothing before them."""
    return bool(_HEADER.match(head)) and len({name.lower() for name in _MAIL.findall(head)}) > 2


def _form_of_zip(data: bytes, suffix: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except Exception:
        # What is wrong with it is told when it is opened.
        return suffix.removeprefix(".") if suffix in (".docx", ".xlsx", ".ods", ".odt") else "zip"
    if "[Content_Types].xml" in names:
        parts = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb"}
        return next((form for part, form in parts.items() if part in names), _other(names, suffix))
    if "content.xml" in names and "mimetype" in names:
        return {".odt": "odt", ".ods": "ods"}.get(suffix) or _open_document(data)
    return "zip"


def _other(names: set[str], suffix: str) -> str:
    if "ppt/presentation.xml" in names:
        return "PowerPoint"
    return suffix.removeprefix(".") if suffix in (".docx", ".xlsx") else "zip"


def _open_document(data: bytes) -> str:
    # The type stands first in the archive, not compressed, so that it can be seen without opening it.
    head = data[:200]
    if b"opendocument.spreadsheet" in head:
        return "ods"
    return "odt" if b"opendocument.text" in head else "OpenDocument"


def _form_of_compound(data: bytes, suffix: str) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "encrypted"
    if holds("WordDocument"):
        return "doc"
    if holds("Workbook") or holds("Book"):
        return "xls"
    if holds("__substg1.0_"):
        return "Outlook"
    return {".doc": "doc", ".xls": "xls"}.get(suffix, "Office 97–2003")

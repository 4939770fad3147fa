"""Bytes to text: UTF-8 and UTF-16, and windows-1258 where it gives real Vietnamese. Never a guess in silence."""

from __future__ import annotations

import codecs
import re
import unicodedata

from lotrinh.documents.errors import DocumentError

# What no text holds. Escape sequences (0x1B) occur in pasted terminal output and are left alone.
_CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_SAMPLE = 4096
_SIGNATURES = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "ZIP (Word, Excel, …)",
    b"\xd0\xcf\x11\xe0": "Office 97–2003 (Word, Excel, …)",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"RIFF": "RIFF",
    b"\x1f\x8b": "GZIP",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "RAR",
    b"PAR1": "Parquet",
    b"SQLite format 3": "SQLite",
}


def format_of(data: bytes) -> str | None:
    """Give the name of a format that is known by its first bytes and is no text, else None."""
    return next((name for start, name in _SIGNATURES.items() if data.startswith(start)), None)


def decode(data: bytes, place: str) -> str:
    """Give the text in these bytes, without a byte order mark; refuse what is no text or another encoding."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _old_encoding(data, place, error.start)
    # A few stray control characters come with scanned and converted texts; a crowd of them is no text.
    control = _CONTROLS.search(text)
    if control and ("\0" in text or len(_CONTROLS.findall(text)) > len(text) // 100):
        raise _binary(data, place)
    return text


def _encoding(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # UTF-16 without a mark: digits, spaces and plain letters leave every second byte zero, always the same one.
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 > len(sample[1::2]) and min(even, odd) * 50 <= len(sample):
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"


def _old_encoding(data: bytes, place: str, position: int) -> str:
    """Read bytes that are no Unicode: Vietnamese in windows-1258, or refused."""
    sample = data[:_SAMPLE]
    if len(re.findall(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]", sample)) * 50 > len(sample):
        raise _binary(data, place)
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        text = ""
    if _is_vietnamese(text):
        return text
    raise DocumentError(place, "encoding", byte=data[position], position=position)


def _binary(data: bytes, place: str) -> DocumentError:
    found = re.search(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\xff]", data)
    position = found.start() if found else 0
    return DocumentError(place, "binary", byte=data[position], position=position)


_VOWELS = "aăâeêioôơuưy"
_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_VIETNAMESE = frozenset("đ" + _VOWELS + "".join(unicodedata.normalize("NFC", v + m) for v in _VOWELS for m in _MARKS))
# Letters that Vietnamese has and the other Latin languages of Europe have not.
_OWN = _VIETNAMESE - frozenset("aeiouyâêôàèìòùáéíóúýãõ")


def _is_vietnamese(text: str) -> bool:
    """Tell whether all letters are Vietnamese and its own letters are as frequent as in any Vietnamese prose."""
    letters = [c for c in unicodedata.normalize("NFC", text[: 16 * _SAMPLE]).lower() if c > "\x7f" and c.isalpha()]
    marks = [c for c in unicodedata.normalize("NFC", text[: 16 * _SAMPLE]) if unicodedata.combining(c)]
    plain = sum(c.isascii() and c.isalpha() for c in text[: 16 * _SAMPLE])
    return (
        not marks
        and all(c in _VIETNAMESE for c in letters)
        and sum(c in _OWN for c in letters) * 20 > plain + len(letters)
    )

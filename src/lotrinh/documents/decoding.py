"""Bytes to text: UTF-8 and UTF-16, and an old Vietnamese encoding where it gives real Vietnamese.

Never a guess in silence: what none of them spells right is refused.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

from lotrinh.documents.document import Piece
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.old_letters import ENCODINGS, convert, letters_in
from lotrinh.documents.syllables import is_vietnamese

# What no text holds. Escape sequences (0x1B) occur in pasted terminal output and are left alone.
_CONTROLS = bytes([*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
_SAMPLE = 4096
_HEADS = (4096, 2 * 20_000)
"""So many bytes are read to tell an old encoding by: few, and more where these do not tell."""
_FONT_SAMPLE = 20_000
_LONG, _EVERY = 50_000, 8
"""Of a text from so many letters on, each eighth tells whether it is one."""
# Letters and signs that Vietnamese never writes, and old fonts draw as its letters.
_OLD_FONT = re.compile(r"[¡-¹»¾-¿ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ]")


class Decoded(NamedTuple):
    """A text and where it lies in the characters of the file, where these are not the same in number.

    In an old encoding each byte of the file is a character.
    """

    text: str
    pieces: tuple[Piece, ...] = ()


def decode(data: bytes, place: str) -> Decoded:
    """Give the text in these bytes, without a byte order mark; refuse what is no text or another encoding."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _old_encoding(data, place, error.start)
    # A few stray control characters come with scanned and converted texts; a crowd of them is no text.
    sample = text if len(text) < _LONG else text[::_EVERY]
    zeros = b"\0" in data if encoding.startswith("utf-8") else "\0" in text  # bytes are looked through sooner
    if zeros or _controls(sample.encode("utf-8", "surrogatepass")) > len(sample) // 100:
        raise _binary(data, place)
    return restored(text)


def _controls(data: bytes) -> int:
    """Count the control characters and the two that are none in UTF-8, which bytes do in a fifth of the time."""
    others = data.count(b"\xef\xbf\xbe") + data.count(b"\xef\xbf\xbf") if b"\xef" in data else 0
    return len(data) - len(data.translate(None, _CONTROLS)) + others


def restored(text: str) -> Decoded:
    """Give Vietnamese letters to a Unicode text that was typed in an old font (`Nghi quyÕt`), else the text itself."""
    if _OLD_FONT.search(text[:_FONT_SAMPLE]) and not is_vietnamese(text):
        for encoding in ("tcvn3", "vni"):
            found = Decoded(*convert(text, encoding))
            if is_vietnamese(found.text):
                return found
    return Decoded(text)


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


def _old_encoding(data: bytes, place: str, position: int) -> Decoded:
    """Read bytes that are no Unicode: Vietnamese in one of its old encodings, or refused."""
    sample = data[:_SAMPLE]
    if len(re.findall(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]", sample)) * 50 > len(sample):
        raise _binary(data, place)
    for length in _HEADS:
        found = _told_by(data[:length], data)
        if found:
            return found
    raise DocumentError(place, "encoding", byte=data[position], position=position)


def _told_by(head: bytes, data: bytes) -> Decoded | None:
    """Read bytes in the old encoding that gives real Vietnamese of their head."""
    if is_vietnamese(head.decode("cp1258", "replace")):
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("cp1258"))
    for encoding in ENCODINGS:
        if is_vietnamese(letters_in(head, encoding)[0]):
            return Decoded(*letters_in(data, encoding))
    return None


def _binary(data: bytes, place: str) -> DocumentError:
    found = re.search(rb"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\xff]", data)
    position = found.start() if found else 0
    return DocumentError(place, "binary", byte=data[position], position=position)

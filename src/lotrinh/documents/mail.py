"""The words of an e-mail message, and the documents that are attached to it."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from pathlib import PurePosixPath

from lotrinh.documents.archive import Inner, inside
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.forms import PICTURE_SUFFIXES, SUFFIXES
from lotrinh.documents.limits import Limits

_FORWARDED = "message/rfc822"


def parts(data: bytes, source: str, limits: Limits) -> Iterator[Inner | DocumentError]:
    """Give the body of a message as a document of its own, then each attached document."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    body = message.get_body(("plain", "html"))
    words = _content(body) if body is not None else b""
    if body is not None and words.strip():
        ending = "html" if body.get_content_type() == "text/html" else "txt"
        yield words, inside(source, f"body.{ending}")
    for count, (part, name) in enumerate(_attached(message, body)):
        if count == limits.files:
            yield DocumentError(source, "files", limit=limits.files, files=count + 1)
            return
        yield _content(part), inside(source, name)


def _attached(message: MIMEPart, body: MIMEPart | None) -> Iterator[tuple[MIMEPart, str]]:
    """Give the attached files and messages, without looking into the messages."""
    name = str(message.get_filename() or "")
    if message.get_content_type() == _FORWARDED:
        yield message, name or "message.eml"
    elif message.is_multipart():
        for part in message.iter_parts():
            yield from _attached(part, body)
    elif message is not body and _is_document(message, PurePosixPath(name).suffix.lower()):
        yield message, name


def _is_document(message: MIMEPart, suffix: str) -> bool:
    """Tell a document by its name; a picture shown inside the message is a logo or the like."""
    return suffix in SUFFIXES and (suffix not in PICTURE_SUFFIXES or message.is_attachment())


def _content(part: MIMEPart) -> bytes:
    """Give the bytes of a part; words come as UTF-8, whatever the message sent them in."""
    if part.get_content_type() == _FORWARDED:
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    found = part.get_payload(decode=True)
    data = found if isinstance(found, bytes) else b""
    charset = part.get_content_charset()
    if part.get_content_maintype() == "text" and charset:
        try:
            return data.decode(charset).encode()
        except (LookupError, UnicodeError):
            return data
    return data

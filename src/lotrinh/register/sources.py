"""Where a claim comes from: the document, its rank among documents of one term, its day."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

Json = dict[str, Any]

RANKS = ("resolution", "annex", "programme", "report", "press")
"""From what binds most to what only tells of it."""
_BY_KIND = {"programme": "programme", "results": "report"}
_BY_TITLE = (
    ("annex", re.compile(r"^(?:phụ lục|phụ biểu)\b")),
    ("resolution", re.compile(r"^nghị quyết\b")),
    ("programme", re.compile(r"^chương trình hành động\b")),
    ("report", re.compile(r"^báo cáo\b")),
)
_BY_FILE = (
    ("annex", re.compile(r"^(?:\d+[-_. ]*)?phu[-_ ]?luc")),
    ("resolution", re.compile(r"^(?:\d+[-_. ]*)?nghi[-_ ]?quyet")),
    ("programme", re.compile(r"^(?:\d+[-_. ]*)?chuong[-_ ]?trinh")),
    ("report", re.compile(r"^(?:\d+[-_. ]*)?bao[-_ ]?cao")),
)
_PROVINCE_WORDS = ("thành phố ", "tỉnh ", "tp ")


class Place(NamedTuple):
    """A unit as documents name it: its code where known, else its folded name and province."""

    name: str
    province: str
    code: str


def fold(text: str | None) -> str:
    """Give a name in one form for comparison: composed, lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text or "").lower().split())


def place_of(unit: str | None, province: str | None, code: str | None) -> Place:
    """Give a unit in the form that records are matched by."""
    folded = fold(province)
    for word in _PROVINCE_WORDS:
        folded = folded.removeprefix(word)
    return Place(fold(unit), folded, code or "")


def rank_of(reading: Json) -> str:
    """Tell what kind of source a document is: as it says of itself, by its title, its file's name, or what it reports.

    Offices name the file of a resolution `nghi-quyet.docx`, and the first line of one is its committee's name.
    """
    document = reading["document"]
    if document.get("rank") in RANKS:
        return str(document["rank"])
    title = fold(document.get("title"))
    file = re.split(r"[/\\]", _plain(str(document.get("source") or "")))[-1]
    named = next((rank for rank, pattern in _BY_TITLE if pattern.search(title)), None)
    named = named or next((rank for rank, pattern in _BY_FILE if pattern.search(file)), None)
    return named or _BY_KIND.get(str(document.get("kind")), "press")


def _plain(text: str) -> str:
    """Give lower-case letters without marks."""
    marked = unicodedata.normalize("NFD", fold(text)).replace("đ", "d")
    return "".join(c for c in marked if not unicodedata.combining(c))


def source_of(reading: Json) -> Json:
    """Give the row of one document; `sha256` is what claims name it by."""
    document, event = reading["document"], reading["event"]
    return {
        "row": "source",
        "sha256": document["sha256"],
        "source": document.get("source") or "",
        "title": document.get("title"),
        "kind": document.get("kind"),
        "rank": rank_of(reading),
        "date": event.get("date"),
    }


def order_of(source: Json) -> tuple[int, str, str]:
    """Sort sources: what binds most first, then the earliest, then by name."""
    return RANKS.index(source["rank"]), source["date"] or "9999", source["sha256"]

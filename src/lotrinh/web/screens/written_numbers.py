"""Numbers as people type them: `15.219,5` in Vietnamese, `15,219.5` in English; anything else is refused."""

from __future__ import annotations

import re
from decimal import Decimal

from lotrinh.messages import Language
from lotrinh.web.actions import ActionError

_MARKS: dict[Language, tuple[str, str]] = {"vi": (".", ","), "en": (",", ".")}


def read_number(written: str, lang: Language) -> Decimal:
    """Give the exact number; raises `ActionError` where it is none in the language's own marks."""
    thousands, point = _MARKS[lang]
    form = rf"-?(?:\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+|\d+)(?:{re.escape(point)}\d+)?"
    bare = "".join(written.split())
    if not bare.isascii() or not re.fullmatch(form, bare) or len(bare) > 40:
        raise ActionError("", "unread_number", found=written)
    return Decimal(bare.replace(thousands, "").replace(point, "."))


def read_year(written: str) -> int | None:
    """Give a year; None where nothing is written."""
    if not written.strip():
        return None
    if not re.fullmatch(r"(?:19|20)[0-9]{2}", written.strip()):
        raise ActionError("", "unread_year", found=written)
    return int(written)

"""Where words stand in their file, as a person would look for them: page, paragraph, or sheet and cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from lotrinh.documents import Place
from lotrinh.publishing.contract import Json
from lotrinh.publishing.words import Lang, say

_NUMBERED = re.compile(r"(table|footnote|endnote) (\d+)")


def whereabouts(places: Sequence[Place], start: int, end: int, lang: Lang) -> str:
    """Give where `text[start:end]` stands in its file; nothing for a file without pages, paragraphs or cells."""
    at = max(0, bisect_right(places, start, key=lambda place: place.start) - 1)
    told: list[str] = []
    while at < len(places) and places[at].start < end:
        said = whereabout(places[at].to_dict(), lang) if places[at].end > start else ""
        if said and said not in told:
            told.append(said)
        at += 1
    return "; ".join(told if len(told) < 3 else [told[0], "…", told[-1]])


def whereabout(where: Json, lang: Lang) -> str:
    """Say one place, given as a claim gives it."""
    parts = [
        say("whereabouts", "page", lang).format(where["page"]) if "page" in where else "",
        where.get("sheet", ""),
        _part(where["part"], lang) if "part" in where else "",
        say("whereabouts", "cell", lang).format(where["cell"]) if "cell" in where else "",
        say("whereabouts", "paragraph", lang).format(where["paragraph"])
        if "paragraph" in where and "cell" not in where
        else "",
    ]
    return ", ".join(part for part in parts if part)


def _part(part: str, lang: Lang) -> str:
    numbered = _NUMBERED.fullmatch(part)
    return say("whereabouts", numbered[1], lang).format(numbered[2]) if numbered else say("whereabouts", part, lang)

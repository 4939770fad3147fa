"""The event of a reading in words: whose congress, which term, when."""

from __future__ import annotations

from datetime import date

from lotrinh.publishing.claim_words import one_line
from lotrinh.publishing.contract import Json, event
from lotrinh.publishing.words import Lang, say

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_TEENS = (11, 12, 13)


def unit(reading: Json, lang: Lang) -> str:
    """Give the unit with a capital first letter, or say that it is not named."""
    name = one_line(str(event(reading).get("unit") or ""))
    return name[:1].upper() + name[1:] if name else say("table", "unnamed_unit", lang)


def term(reading: Json, lang: Lang) -> str:
    """Give the term: `Nhiệm kỳ 2025 – 2030`."""
    years = event(reading).get("term")
    return say("event", "term", lang).format(" – ".join(map(str, years))) if years else ""


def congress(reading: Json, lang: Lang) -> str:
    """Give the congress by its number: `Đại hội lần thứ I`, `23rd congress`."""
    number = event(reading).get("ordinal")
    if not number:
        return ""
    return say("event", "congress", lang).format(roman(number) if lang == "vi" else _english_ordinal(number))


def day(reading: Json, lang: Lang) -> str:
    """Give the date as written in the language; an ISO date that is none is given as it is."""
    written = str(event(reading).get("date") or "")
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return written
    if lang == "vi":
        return f"{found.day}/{found.month}/{found.year}"
    return f"{found.day} {say('event', 'months', lang).split()[found.month - 1]} {found.year}"


def title(reading: Json) -> str:
    """Give the document's title, or its file where it has none."""
    document = reading["document"]
    return one_line(document.get("title") or "") or str(document.get("source") or "")


def roman(number: int) -> str:
    """Give a small whole number in Roman numerals, as congresses are counted; large ones stay as they are."""
    if not 0 < number < 90:
        return str(number)
    out = ""
    for value, letters in ((50, "L"), (40, "XL"), *_ROMAN):
        while number >= value:
            out, number = out + letters, number - value
    return out


def _english_ordinal(number: int) -> str:
    ending = "th" if number % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"

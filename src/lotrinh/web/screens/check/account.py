"""The number account of a document as a bar that reaches 100 %: what is in claims, and why the others are in none."""

from __future__ import annotations

from typing import Any, NamedTuple

from lotrinh.publishing.words import Lang
from lotrinh.publishing.words import say as say_word
from lotrinh.web.screens.check.words_of import loose_numbers
from lotrinh.web.storage.models import Document
from lotrinh.web.words import say

_WIDTH = 1000
_AROUND = 28


class Number(NamedTuple):
    """A number that belongs to no claim, with the words around it."""

    anchor: str
    quote: str
    before: str
    after: str


class Share(NamedTuple):
    """A part of the bar: `start` and `width` of a thousand, and its numbers, unless they are in claims."""

    name: str
    shade: int
    amount: int
    percent: str
    start: float
    width: float
    numbers: list[Number]


def account_of(document: Document, lang: Lang) -> list[Share]:
    """Give the parts of the bar, what is in claims first, then the reasons from the most frequent on."""
    total = document.reading["numbers"]["total"]
    parts: list[tuple[str, list[Number], int]] = [(say("check.account_claimed", lang), [], document.claimed)]
    parts += [(_reason(name, lang), numbers, len(numbers)) for name, numbers in _by_reason(document)]
    shares, start = [], 0.0
    for shade, (name, numbers, count) in enumerate(part for part in parts if part[2]):
        width = _WIDTH * count / total
        shares.append(Share(name, min(shade, 6), count, _percent(count, total, lang), round(start, 2), width, numbers))
        start += width
    return shares


def _by_reason(document: Document) -> list[tuple[str, list[Number]]]:
    reasons: dict[str, list[Number]] = {}
    for at, item in enumerate(loose_numbers(document)):
        reasons.setdefault(item.get("reason") or "", []).append(_number(at, item, document.text))
    return sorted(reasons.items(), key=lambda reason: -len(reason[1]))


def _number(at: int, item: dict[str, Any], text: str) -> Number:
    before, after = text[max(0, item["start"] - _AROUND) : item["start"]], text[item["end"] : item["end"] + _AROUND]
    return Number(f"n{at}", item["quote"], before.rpartition("\n")[2], after.partition("\n")[0])


def _reason(name: str, lang: Lang) -> str:
    return say_word("reason", name, lang) if name else say("check.account_unexplained", lang)


def _percent(count: int, total: int, lang: Lang) -> str:
    written = f"{100 * count / total:.1f}"
    return written.replace(".", ",") if lang == "vi" else written

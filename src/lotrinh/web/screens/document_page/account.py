"""The account of a document's numbers: each is in the register, in another claim, or explained."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.publishing.claim_words import one_line
from lotrinh.publishing.words import say as say_below
from lotrinh.web.screens.saying import capital
from lotrinh.web.words import say

Json = dict[str, Any]


class Part(NamedTuple):
    """Some of the numbers: how many, as a part of the bar from `start` on a scale of 1000, and what they are."""

    kind: str
    said: str
    total: int
    start: int
    width: int
    groups: list[tuple[str, list[str]]]
    """Reasons with the numbers that they explain."""


def account_of(numbers: Json, names: Collection[str], lang: Language) -> list[Part]:
    """Give the parts that together are all numbers of a document; `names` are the claims of the register."""
    items = numbers.get("items") or []
    kinds: dict[str, list[Json]] = {"register": [], "other": [], "explained": [], "unexplained": []}
    for item in items:
        kinds[_kind(item, names)].append(item)
    parts, done = [], 0
    for kind, told in kinds.items():
        if told:
            start, end = (round(1000 * at / len(items)) for at in (done, done + len(told)))
            done += len(told)
            said = say(f"document_page.numbers_{kind}", lang)
            parts.append(Part(kind, said, len(told), start, end - start, _groups(kind, told, lang)))
    return parts


def _kind(item: Json, names: Collection[str]) -> str:
    if item.get("claim"):
        return "register" if item["claim"] in names else "other"
    return "explained" if item.get("reason") else "unexplained"


def _groups(kind: str, items: list[Json], lang: Language) -> list[tuple[str, list[str]]]:
    if kind not in ("explained", "unexplained"):
        return []
    groups: dict[str, list[str]] = {}
    for item in items:
        reason = say_below("reason", item["reason"], lang) if item.get("reason") else ""
        groups.setdefault(capital(reason), []).append(one_line(item["quote"]))
    return sorted(groups.items(), key=lambda group: -len(group[1]))

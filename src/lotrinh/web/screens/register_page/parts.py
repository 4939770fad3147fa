"""The parts of a working register: targets, results and so on, each as rows that can be searched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.places.names import plain
from lotrinh.publishing.claim_words import finding as finding_said
from lotrinh.publishing.claim_words import one_line, summary
from lotrinh.publishing.words import say as say_words
from lotrinh.register import differences, history_of
from lotrinh.web.screens.changes import Change, changes_told
from lotrinh.web.screens.saying import Row, Shelf, Words, amount_of, capital, day_of, rows_of
from lotrinh.web.storage.models import Term

Json = dict[str, Any]
PARTS = ("targets", "results", "items", "people", "mergers", "findings", "decisions", "changes", "documents")
FACTS = {"targets": "target", "results": "result"}
_ITEMS = {
    "items": ("declared", "objective", "breakthrough", "task", "directive"),
    "people": ("official", "appointment", "body_size"),
    "mergers": ("merger",),
}


class Fact(NamedTuple):
    """A fact with the way its target was changed, where later documents changed it."""

    row: Row
    history: list[tuple[str, str, str]]


class Item(NamedTuple):
    """Something that is no figure, at its words."""

    type_word: str
    said: str
    words: Words


class Finding(NamedTuple):
    """What a careful reader would raise, and where to look."""

    said: str
    title: str
    words: Words | None
    fact: str


def facts_of(register: Json, part: str, shelf: Shelf, lang: Language) -> list[Fact]:
    """Give the facts of a part."""
    facts = [fact for fact in register.get("facts", ()) if fact["kind"] == FACTS[part]]
    return [Fact(row, _history(row.fact, lang)) for row in rows_of(facts, shelf, lang)]


def _history(fact: Json, lang: Language) -> list[tuple[str, str, str]]:
    """Give the values of a changed target in the order of time: amount, kind of source, day."""
    if fact["kind"] != "target" or len(fact["sides"]) < 2:
        return []
    steps = history_of(fact) or []
    return [
        (amount_of(fact, step, lang), say_below(f"rank.{step['rank']}", lang), day_of(step["date"])) for step in steps
    ]


def items_of(register: Json, part: str, shelf: Shelf, lang: Language) -> list[Item]:
    """Give what is no figure, of the kinds of a part."""
    order = _ITEMS[part]
    items = [item for item in register.get("items", ()) if item["type"] in order]
    items.sort(key=lambda item: order.index(item["type"]))
    return [
        Item(
            say_words("type", item["type"], lang),
            (f"{one_line(item['by'])}: " if item.get("by") else "") + capital(summary(item, lang)),
            shelf.words(item, lang),
        )
        for item in items
    ]


def findings_of(register: Json, shelf: Shelf, lang: Language) -> list[Finding]:
    """Give the findings, those on several documents together first."""
    sources = {source["sha256"][:12]: source for source in register.get("sources", ())}
    return [_finding(one, sources, shelf, lang) for one in register.get("findings", ())]


def _finding(found: Json, sources: Json, shelf: Shelf, lang: Language) -> Finding:
    words = None
    if found.get("document") in sources:
        source = sources[found["document"]]
        claim = (found.get("claims") or [""])[0]
        told = {"document": found["document"], "claim": claim, "rank": source["rank"], "date": source["date"]}
        words = shelf.words(told, lang)
    title = say_words("finding", found["code"], lang) if found.get("document") else ""
    return Finding(finding_said(found, lang), title, words, found.get("fact", ""))


def changes_of(term: Term, lang: Language) -> list[Change]:
    """Give what differs from what is published; nothing where nothing is."""
    if term.published is None or term.published.register == term.register:
        return []
    return changes_told(differences([term.published.register], [term.register] if term.register else []), lang)


def counts_of(register: Json, changes: Sequence[Change]) -> dict[str, int]:
    """Give how much each part holds."""
    facts = [fact["kind"] for fact in register.get("facts", ())]
    items = [item["type"] for item in register.get("items", ())]
    return {
        **{part: facts.count(kind) for part, kind in FACTS.items()},
        **{part: sum(map(items.count, kinds)) for part, kinds in _ITEMS.items()},
        "findings": len(register.get("findings", ())),
        "decisions": len(register.get("decisions", ())),
        "changes": len(changes),
        "documents": len(register.get("sources", ())),
    }


def open_in(register: Json, kind: str = "") -> int:
    """Give how many facts, of a kind or of all, wait for a decision."""
    facts = (fact for fact in register.get("facts", ()) if fact["kind"] == kind or not kind)
    return sum(fact["status"] in ("contradicted", "reopened") for fact in facts)


def searched(facts: Iterable[Fact], words: str, status: str) -> list[Fact]:
    """Give the facts that have these words, with or without marks, and this status (`open`: any that is undecided)."""
    key = plain(words)
    return [one for one in facts if _has(one.row, key) and _is(one.row, status)]


def searched_items(items: Iterable[Item], words: str) -> list[Item]:
    """Give the items that have these words."""
    key = plain(words)
    return [one for one in items if key in plain(f"{one.type_word} {one.said} {one.words.quote}")]


def _has(row: Row, key: str) -> bool:
    quotes = (words.quote for told in row.told for words in told.words)
    return any(key in plain(text) for text in (row.name, row.in_document, row.amount, row.years, *quotes))


def _is(row: Row, status: str) -> bool:
    return not status or row.status == status or (status == "open" and row.is_open)

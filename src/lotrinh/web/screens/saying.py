"""Facts in plain words, each with the words of the documents that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from lotrinh.lexicon import default
from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.publishing import figures
from lotrinh.publishing.claim_words import one_line
from lotrinh.web.screens.addresses import address_of_document
from lotrinh.web.storage.models import Document
from lotrinh.web.storage.sorting import key
from lotrinh.web.words import say, texts

Json = dict[str, Any]
_OF_A_VALUE = ("unit", "measure", "per", "basis", "direction")
_TO_COMPARE = frozenset({"multiple", "growth_total"})


class Words(NamedTuple):
    """Words of a document that tell something: where they open, and what kind of source it is."""

    quote: str
    href: str
    rank: str
    day: str
    title: str


class Told(NamedTuple):
    """One value that is told of a fact, by whom, and whether it is the one that holds."""

    amount: str
    words: tuple[Words, ...]
    holds: bool


class Row(NamedTuple):
    """A fact as a page shows it."""

    fact: Json
    id: str
    name: str
    in_document: str
    """The document's own name for it, where that differs."""
    amount: str
    years: str
    status: str
    status_word: str
    told: tuple[Told, ...]
    decision: str

    @property
    def is_open(self) -> bool:
        """Whether somebody should decide on it."""
        return self.status in ("contradicted", "reopened")


class Shelf:
    """The documents that a page may open, by the short hash that registers name them with."""

    def __init__(self, documents: Iterable[Document], *, working: bool = False) -> None:
        self._documents = {document.sha256[:12]: document for document in documents}
        self._working = working

    def address(self, document: str) -> str:
        """Give where a document opens; nothing where it is not here."""
        found = self._documents.get(document)
        return address_of_document(found, working=self._working) if found else ""

    def words(self, told: Mapping[str, Any], lang: Language, quote: str = "") -> Words:
        """Give the words of a source, an item or a plan's step; without a way to open them where it is not here."""
        document = self._documents.get(told["document"])
        return Words(
            one_line(quote or told.get("quote") or ""),
            address_of_document(document, told, working=self._working) if document else "",
            say_below(f"rank.{told['rank']}", lang),
            day_of(told.get("date")),
            str(document or ""),
        )


def day_of(written: str | None) -> str:
    """Give an ISO day as people write it: `25/07/2025`; nothing where there is none."""
    return date.fromisoformat(written).strftime("%d/%m/%Y") if written else ""


@cache
def _names() -> dict[str, tuple[str, str]]:
    return {
        one.key: (str(one.entry["name"]), str(one.entry.get("name_en") or one.entry["name"]))
        for one in default().indicators
    }


def capital(text: str) -> str:
    """Give a text with a capital first letter."""
    return text[:1].upper() + text[1:]


def name_of(fact: Json, lang: Language) -> str:
    """Name what a fact is about: as the catalogue does, else in the document's words."""
    known = _names().get(fact["indicator"] or "")
    name = (known[lang == "en"]) if known else capital(one_line(fact["indicator_text"]))
    return f"{name} ({one_line(fact['part_of'])})" if fact.get("part_of") else name


def amount_of(fact: Json, value: Json, lang: Language) -> str:
    """Say a value of a fact so that it stands for itself: `tăng bình quân 11–12%/năm`."""
    claim = {name: fact[name] for name in _OF_A_VALUE if fact.get(name)} | value
    said = figures.stated(claim, lang)
    if fact["kind"] == "target" and fact["measure"] == "level" and value["value"] == 0 and claim.get("unit") != "%":
        return say("facts.none_left", lang, amount=said)
    pattern = f"facts.as_{fact['measure']}"
    if pattern not in texts():
        return said
    return say(pattern, lang, amount=said, since=_since(fact, lang))


def _since(fact: Json, lang: Language) -> str:
    start = fact["period"][0]
    if fact["measure"] not in _TO_COMPARE or start is None:
        return ""
    return " " + say("facts.compared", lang, year=start)


def years_of(fact: Json, lang: Language) -> str:
    """Say for when a fact is: `đến năm 2030`, `năm 2026`, `2020 – 2025`."""
    start, end = fact["period"]
    if fact["kind"] == "target" or end is None:
        return figures.period(fact, lang)
    return figures.period({"period": [end if start is None else start, end]}, lang)


def row_of(fact: Json, shelf: Shelf, lang: Language) -> Row:
    """Put a fact of a register into words."""
    name, own = name_of(fact, lang), capital(one_line(fact["indicator_text"]))
    told = tuple(_told(fact, shelf, lang))
    decided = fact.get("decided")
    leading = amount_of(fact, decided, lang) if decided else told[0].amount
    return Row(
        fact,
        fact["id"],
        name,
        own if own.casefold() not in name.casefold() else "",
        leading,
        years_of(fact, lang),
        fact["status"],
        say_below(f"fact_status.{fact['status']}", lang),
        told,
        _decision(fact, lang),
    )


def _told(fact: Json, shelf: Shelf, lang: Language) -> Iterable[Told]:
    decided = fact.get("decided")
    for side in fact["sides"]:
        value = {name: found for name, found in side.items() if name != "sources"}
        words = tuple(shelf.words(source, lang) for source in side["sources"])
        yield Told(amount_of(fact, value, lang), words, decided == value)


def _decision(fact: Json, lang: Language) -> str:
    made = fact.get("decision")
    if not made:
        return ""
    return say(f"facts.decided_{made['action']}", lang, **made | {"time": day_of(made["time"][:10])})


@lru_cache(maxsize=4096)
def order_of(name: str) -> tuple[Any, ...]:
    """Give the place of a name in Vietnamese order."""
    return key(name)


def rows_of(facts: Sequence[Json], shelf: Shelf, lang: Language) -> list[Row]:
    """Put facts into words, sorted by what they are about and for when."""
    rows = [row_of(fact, shelf, lang) for fact in facts]
    return sorted(rows, key=lambda row: (order_of(row.name), row.fact["period"][1] or 0, row.id))

"""What a register takes from one document, each at its words, with what people corrected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.publishing.claim_words import one_line, summary
from lotrinh.publishing.viewer_data import FAMILIES
from lotrinh.publishing.whereabouts import whereabout
from lotrinh.publishing.words import say as say_below
from lotrinh.web.screens.passages import Mark
from lotrinh.web.screens.permalinks import Place, place_of
from lotrinh.web.screens.saying import Row, Shelf, amount_of, capital, row_of
from lotrinh.web.storage.models import Document
from lotrinh.web.words import say

Json = dict[str, Any]
_READ = ("value", "comparator", "of", "unit", "measure", "per", "basis", "direction")


class Mention(NamedTuple):
    """One claim that a register has of the document."""

    name: str
    start: int
    end: int
    type: str
    type_word: str
    head: str
    amount: str
    years: str
    quote: str
    where: str
    fact: str
    """The fact that it speaks of; empty for what is no figure."""
    corrected: str
    """What the reader had understood, where a person corrected that."""
    decided: str
    """What a person decided on the fact, where the register holds something else than this document says."""

    place: Place
    """Where its words stand, for an address that lasts."""

    @property
    def mark(self) -> Mark:
        """Its words in the text."""
        return Mark(self.start, self.end, self.name, FAMILIES.get(self.type, "other"))


def mentions_in(register: Json, document: Document, bodies: Mapping[str, Json], lang: Language) -> list[Mention]:
    """Give what a register takes from a document, in the order of the text. `bodies`: the claims as they were read."""
    told = [*_of_facts(register, document, bodies, lang), *_of_items(register, document, lang)]
    return sorted(told, key=lambda one: (one.start, -one.end))


def _of_facts(register: Json, document: Document, bodies: Mapping[str, Json], lang: Language) -> Iterator[Mention]:
    for fact in register.get("facts", ()):
        if fact["status"] == "rejected":
            continue
        row = row_of(fact, Shelf(()), lang)
        for at, side in enumerate(fact["sides"]):
            for source in side["sources"]:
                if source["document"] == document.sha256[:12]:
                    yield _of_fact(row, at, source, document, bodies, lang)


def _of_fact(
    row: Row, at: int, source: Json, document: Document, bodies: Mapping[str, Json], lang: Language
) -> Mention:
    fact, side, told = row.fact, row.fact["sides"][at], row.told[at]
    differs = fact.get("decided") is not None and not told.holds
    return Mention(
        source["claim"],
        source["start"],
        source["end"],
        fact["kind"],
        say_below("type", fact["kind"], lang),
        row.name,
        told.amount,
        row.years,
        one_line(source["quote"]),
        _where(document, source["start"], lang),
        row.id,
        _corrected(fact, side, bodies.get(source["claim"]), lang),
        f"{row.amount}. {row.decision}" if differs else "",
        place_of(source["start"], source["end"], source["quote"]),
    )


def _corrected(fact: Json, side: Json, body: Json | None, lang: Language) -> str:
    """Say what the reader understood, where the register holds something else."""
    if body is None or body.get("type") != "figure":
        return ""
    holds = {name: fact.get(name) for name in _READ if name in fact} | {
        name: side[name] for name in _READ if name in side
    }
    if all(_same(body.get(name), holds.get(name)) for name in ("value", "comparator", "of", "unit", "measure")):
        return ""
    read = {**fact, **{name: body[name] for name in _READ if name in body}}
    return say("document_page.corrected", lang, amount=amount_of(read, body, lang))


def _same(one: object, other: object) -> bool:
    return one == other or {one, other} <= {"=", "~"} if isinstance(one, str) else one == other


def _of_items(register: Json, document: Document, lang: Language) -> Iterator[Mention]:
    for item in register.get("items", ()):
        if item["document"] == document.sha256[:12]:
            yield Mention(
                item["claim"],
                item["start"],
                item["end"],
                item["type"],
                say_below("type", item["type"], lang),
                capital(summary(item, lang)),
                "",
                "",
                one_line(item["quote"]),
                _where(document, item["start"], lang),
                "",
                "",
                "",
                place_of(item["start"], item["end"], item["quote"]),
            )


def _where(document: Document, start: int, lang: Language) -> str:
    """Say where words stand in their file; nothing for a file without pages, paragraphs or cells."""
    places = document.layout.get("places") or []
    at = bisect_right(places, start, key=lambda place: int(place["end"]))
    if at == len(places) or places[at]["start"] > start:
        return ""
    return whereabout(places[at], lang)

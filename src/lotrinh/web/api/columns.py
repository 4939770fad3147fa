"""The flat form of a published fact. Names are stable: a new column goes to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from django.db.models import QuerySet

from lotrinh.messages import Language
from lotrinh.web.storage.models import PublishedFact
from lotrinh.web.words import say

Cell = str | int | Decimal | None
Kind = Literal["string", "integer", "number", "date"]
_CHUNK = 2000


class Column(NamedTuple):
    """One column: its name, its type in a data package, and what stands in it."""

    name: str
    kind: Kind
    cell: Callable[[PublishedFact], Cell]

    def meaning(self, lang: Language) -> str:
        """Say what it means, in one sentence."""
        return say(f"columns.{self.name}", lang)


def _best(key: str) -> Callable[[PublishedFact], Cell]:
    """Give a field of the best source of the value that leads."""

    def cell(fact: PublishedFact) -> Cell:
        sources = fact.body["sides"][0]["sources"] if fact.body["sides"] else []
        told: Cell = sources[0].get(key) if sources else None
        return told

    return cell


COLUMNS = (
    Column("fact", "string", lambda fact: fact.fact),
    Column("unit_code", "string", lambda fact: fact.unit.code),
    Column("unit_since", "date", lambda fact: fact.unit.since or None),
    Column("unit", "string", lambda fact: fact.unit.full_name),
    Column("province_code", "string", lambda fact: fact.province.code),
    Column("province", "string", lambda fact: fact.province.full_name),
    Column("term_from", "integer", lambda fact: fact.term.first_year),
    Column("term_to", "integer", lambda fact: fact.term.last_year),
    Column("kind", "string", lambda fact: fact.kind),
    Column("indicator", "string", lambda fact: fact.indicator or None),
    Column("name", "string", lambda fact: fact.name),
    Column("measure", "string", lambda fact: fact.measure),
    Column("comparator", "string", lambda fact: fact.comparator),
    Column("value", "number", lambda fact: fact.low),
    Column("value_to", "number", lambda fact: None if fact.high == fact.low else fact.high),
    Column("of", "number", lambda fact: fact.of),
    Column("unit_of_measure", "string", lambda fact: fact.number_unit or None),
    Column("per", "string", lambda fact: fact.per or None),
    Column("from_year", "integer", lambda fact: fact.first_year),
    Column("to_year", "integer", lambda fact: fact.last_year),
    Column("status", "string", lambda fact: fact.status),
    Column("quote", "string", _best("quote")),
    Column("source_sha256", "string", _best("document")),
    Column("source_rank", "string", _best("rank")),
    Column("source_date", "date", _best("date")),
)


def rows(facts: QuerySet[PublishedFact]) -> Iterator[list[Cell]]:
    """Give the cells of each fact, a few thousand in memory at a time."""
    related = facts.select_related("unit", "province", "term").order_by("pk")
    for fact in related.iterator(_CHUNK):
        yield [column.cell(fact) for column in COLUMNS]

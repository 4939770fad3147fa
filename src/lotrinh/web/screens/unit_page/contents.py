"""What a publication says of a unit, section by section, in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from lotrinh.messages import Language
from lotrinh.publishing.claim_words import one_line
from lotrinh.publishing.claim_words import summary as summary_of
from lotrinh.publishing.words import say as say_below
from lotrinh.register import RANKS, listed
from lotrinh.web.screens.saying import Row, Shelf, Words, capital, row_of, rows_of
from lotrinh.web.screens.unit_page.paths import Path, path_of
from lotrinh.web.storage.sorting import key as order_of
from lotrinh.web.words import say

Json = dict[str, Any]
_LISTED = ("targets", "tasks", "breakthroughs")


class Target(NamedTuple):
    """A target in plain words, what it implies, what is to be noted, and its way."""

    row: Row
    implied: list[str]
    notes: list[str]
    path: Path | None


class Declared(NamedTuple):
    """How many of something a document announces, and how many the documents list."""

    said: str
    words: Words


class List(NamedTuple):
    """One document's list of breakthroughs or tasks."""

    source: Words
    items: list[tuple[str, Words]]


class Year(NamedTuple):
    """The results of one year or period."""

    said: str
    rows: list[Row]


class Person(NamedTuple):
    """Somebody with a post, as documents name them."""

    name: str
    posts: list[tuple[str, Words]]


def standing(register: Json, kind: str) -> list[Json]:
    """Give the facts of a kind that nobody rejected."""
    return [fact for fact in register["facts"] if fact["kind"] == kind and fact["status"] != "rejected"]


def targets_of(register: Json, plan: Json, shelf: Shelf, lang: Language) -> tuple[list[Target], list[Row]]:
    """Give the targets for the end of the term with their ways, and those of single years."""
    planned = {target["fact"]: target for target in plan.get("targets", ())}
    end = (register.get("term") or (None, None))[1]
    facts = standing(register, "target")
    final = [fact for fact in facts if fact["period"][1] in (end, None)]
    observations = plan.get("observations", ())
    rows = [row_of(fact, shelf, lang) for fact in sorted(final, key=_place)]
    told = [_target(row, planned.get(row.id), observations, lang) for row in rows]
    return told, rows_of([fact for fact in facts if fact not in final], shelf, lang)


def _place(fact: Json) -> tuple[int, str, str, int]:
    """Give where the best source tells a fact, so that targets stand in its order."""
    first = fact["sides"][0]["sources"][0]
    return RANKS.index(first["rank"]), first["date"] or "9", first["document"], first["start"]


def _target(row: Row, planned: Json | None, observations: Sequence[Json], lang: Language) -> Target:
    if planned is None:
        return Target(row, [], [], None)
    text = "text_vi" if lang == "vi" else "text"
    implied = [one[text] for one in planned.get("implied", ())]
    notes = [one[text] for one in planned.get("notes", ()) if one["code"] != "contradicted"]
    return Target(row, implied, notes, path_of(planned, observations, row.name, lang))


def results_of(register: Json, shelf: Shelf, lang: Language) -> list[Year]:
    """Give the results, the latest year first; those of several years together after those of their last."""
    facts = sorted(standing(register, "result"), key=_when)
    rows = ((fact, row_of(fact, shelf, lang)) for fact in facts)
    years = [
        Year(said, sorted((row for _, row in told), key=lambda row: order_of(row.name)))
        for said, told in groupby(rows, key=lambda one: one[1].years)
    ]
    return [year._replace(said=capital(year.said or say("unit.undated", lang))) for year in years]


def _when(fact: Json) -> tuple[int, int]:
    start, end = fact["period"]
    return -(end or 0), -(start or end or 0)


def plans_behind(plan: Json, lang: Language) -> dict[str, str]:
    """Give, by fact, the plan that a result stands beside: `185 tỷ đồng bằng 112% kế hoạch nghĩa là …`."""
    text = "text_vi" if lang == "vi" else "text"
    return {one["facts"][1]: one[text] for one in plan.get("implied", ())}


def declared_in(register: Json, shelf: Shelf, lang: Language) -> list[Declared]:
    """Give each announced count once, by the best source, beside how many are listed."""
    first: dict[str, Json] = {}
    for item in register["items"]:
        if item["type"] == "declared":
            first.setdefault(item["what"], item)
    return [Declared(_declared(item, register, lang), shelf.words(item, lang)) for item in first.values()]


def _declared(item: Json, register: Json, lang: Language) -> str:
    said = say("unit.declared", lang, count=item["count"], what=say_below("declared", item["what"], lang))
    if item["what"] in _LISTED:
        said += " " + say("unit.listed", lang, count=listed(register, item["what"]))
    return said


def lists_of(register: Json, kinds: Iterable[str], shelf: Shelf, lang: Language) -> list[List]:
    """Give what documents list of these kinds, a list for each document, the best source first."""
    wanted = [item for item in register["items"] if item["type"] in set(kinds)]
    by_document: dict[str, list[Json]] = {}
    for item in wanted:
        by_document.setdefault(item["document"], []).append(item)
    return [
        List(shelf.words(items[0], lang), [(_item(one), shelf.words(one, lang)) for one in items])
        for items in by_document.values()
    ]


def _item(item: Json) -> str:
    asked_by = f"{one_line(item['by'])}: " if item.get("by") else ""
    return asked_by + capital(one_line(item["quote"]))


def people_in(register: Json, shelf: Shelf, lang: Language) -> list[Person]:
    """Give everybody whom documents name with a post, each post once."""
    people: dict[str, dict[str, Words]] = {}
    for item in register["items"]:
        if item["type"] in ("official", "appointment"):
            mode = f" ({say_below('mode', item['mode'], lang)})" if item.get("mode") else ""
            posts = people.setdefault(one_line(item["person"]), {})
            posts.setdefault(capital(one_line(item["post"])) + mode, shelf.words(item, lang))
    return [Person(name, list(posts.items())) for name, posts in people.items()]


def bodies_in(register: Json, shelf: Shelf, lang: Language) -> list[tuple[str, Words]]:
    """Give the sizes of bodies that documents tell, each once."""
    told: dict[str, Words] = {}
    for item in register["items"]:
        if item["type"] == "body_size":
            told.setdefault(summary_of(item, lang), shelf.words(item, lang))
    return list(told.items())

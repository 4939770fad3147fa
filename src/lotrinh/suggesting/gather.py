"""Gathering the figures without an indicator into proposals for the catalogue, the most frequent first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.catalogue import list_indicators, plain
from lotrinh.suggesting.names import Names

# In these measures a percentage is growth, or a part of a plan, and says nothing of the indicator's own unit.
_RELATIVE = frozenset({"growth_per_year", "growth_total", "multiple", "share_of_plan"})
_EXAMPLES, _SIMILAR, _KEY_WORDS = 3, 3, 6
_BEFORE = 90


@dataclass(frozen=True, slots=True)
class Example:
    """Where a figure stands, with the words around it on one line."""

    source: str
    start: int
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that documents measure and the catalogue lacks."""

    key: str
    name: str
    variants: tuple[str, ...]
    """The wordings met, the most frequent first."""
    dimension: str
    """Of its own level; empty where the documents tell only its growth."""
    units: tuple[str, ...]
    count: int
    documents: int
    examples: tuple[Example, ...]
    similar: tuple[str, ...]
    """Keys of indicators with the same words: perhaps it is another wording of one of them."""


@dataclass(slots=True)
class _Group:
    """The figures of one name and dimension."""

    name: str
    dimension: str
    wordings: Counter[str] = field(default_factory=Counter)
    units: Counter[str] = field(default_factory=Counter)
    documents: set[int] = field(default_factory=set)
    examples: list[Example] = field(default_factory=list)

    def add(self, other: _Group) -> None:
        """Take in the figures of another group."""
        self.wordings += other.wordings
        self.units += other.units
        self.documents |= other.documents
        self.examples = (self.examples + other.examples)[:_EXAMPLES]


def gather(readings: Iterable[tuple[str, dict[str, Any]]], lexicon: Lexicon) -> list[Suggestion]:
    """Give a suggestion for all that is measured without an indicator, the most frequent first.

    `readings`: each document's text with its reading. A figure that repeats another one counts once.
    """
    names = Names(lexicon)
    dimensions = {unit.unit: unit.dimension for unit in lexicon.units}
    groups: dict[tuple[str, str], _Group] = {}
    for number, (text, reading) in enumerate(readings):
        for figure in _unknown(reading):
            example = Example(reading["document"]["source"] or "", figure["start"], _around(text, figure))
            single = _single(figure, number, example, names, dimensions)
            groups.setdefault((single.name, single.dimension), _Group(single.name, single.dimension)).add(single)
    ranked = sorted(_settled(groups), key=lambda group: (-group.wordings.total(), group.name))
    return list(_suggestions(ranked, lexicon))


def _unknown(reading: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for claim in reading["claims"]:
        if claim["type"] == "figure" and claim["indicator"] is None and not claim.get("same_as"):
            yield claim


def _single(
    figure: dict[str, Any], document: int, example: Example, names: Names, dimensions: dict[str, str]
) -> _Group:
    """Give the group of one figure."""
    bare = names.bare(figure["indicator_text"])
    unit = figure["unit"]
    relative = figure["measure"] in _RELATIVE
    dimension = "" if relative else dimensions.get(unit, "count")
    return _Group(
        names.key(bare),
        dimension,
        Counter([bare]),
        Counter([unit] if unit and not relative else []),
        {document},
        [example],
    )


def _around(text: str, figure: dict[str, Any]) -> str:
    """Give the words that end with the figure, from the beginning of its sentence where that is near."""
    start = max(0, figure["start"] - _BEFORE)
    before = text[start : figure["start"]]
    begun = [match.end() for match in re.finditer(r"[.;:]\s+|\n", before)]
    if begun:
        before = before[begun[-1] :]
    elif start:
        before = "…" + before.partition(" ")[2]
    return " ".join((before + text[figure["start"] : figure["end"]]).split())


def _settled(groups: dict[tuple[str, str], _Group]) -> list[_Group]:
    """Count growth with the level of the same name, the most frequent where it is measured in several ways."""
    for name, dimension in [key for key in groups if not key[1]]:
        levels = [group for (other, known), group in groups.items() if other == name and known]
        if levels:
            max(levels, key=lambda group: group.wordings.total()).add(groups.pop((name, dimension)))
    return list(groups.values())


def _suggestions(groups: Iterable[_Group], lexicon: Lexicon) -> Iterator[Suggestion]:
    taken = {indicator.key for indicator in lexicon.indicators}
    for group in groups:
        wordings = tuple(wording for wording, _ in group.wordings.most_common())
        key = _key(wordings[0], group.dimension, taken)
        taken.add(key)
        yield Suggestion(
            key,
            wordings[0][:1].upper() + wordings[0][1:],
            wordings,
            group.dimension,
            tuple(unit for unit, _ in group.units.most_common()),
            group.wordings.total(),
            len(group.documents),
            tuple(group.examples),
            tuple(indicator.key for indicator in list_indicators(lexicon, wordings[0])[:_SIMILAR]),
        )


def _key(wording: str, dimension: str, taken: set[str]) -> str:
    """Propose a key in plain letters that no other indicator has."""
    words = re.findall(r"[a-z0-9]+", plain(wording))[:_KEY_WORDS]
    key = "_".join(words) or "indicator"
    key = key if key[0].isalpha() else f"n_{key}"
    ways = (key, f"{key}_{dimension or 'growth'}", *(f"{key}_{n}" for n in range(2, len(taken) + 3)))
    return next(way for way in ways if way not in taken)

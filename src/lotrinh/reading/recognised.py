"""Figures of a scan: each carries how surely its characters were recognised, and asks to be looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from lotrinh.documents import Place
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Claim, Figure

_DOUBTED = 0.4
"""The most confidence of a figure without a unit that lists know: on a scan a slip more often than a new word."""


def with_confidence(claims: Sequence[Claim], places: Sequence[Place], lexicon: Lexicon) -> list[Claim]:
    """Give the claims, figures on scanned pages with the confidence of the least sure place they stand in."""
    if all(place.confidence is None for place in places):
        return list(claims)
    words = {word for unit in lexicon.units for word in (unit.unit, *unit.written)}
    words |= {base["base"] for base in lexicon.entries("bases")}
    return [_marked(claim, places, words) if isinstance(claim, Figure) else claim for claim in claims]


def _marked(figure: Figure, places: Sequence[Place], words: set[str]) -> Figure:
    around = _around(figure, places)
    sure = [place.confidence for place in around if place.confidence is not None]
    if not sure:
        return figure
    other = next((place.other for place in around if place.other is not None), None)
    return replace(figure, confidence=min(sure if _is_known(figure, words) else [*sure, _DOUBTED]), other_reading=other)


def _is_known(figure: Figure, words: set[str]) -> bool:
    """Tell whether lists know its unit and what it is counted per; in a table hardly a figure has no unit."""
    parts = [part for part in (figure.unit, *(figure.per or "").split("/")) if part]
    return bool(figure.unit or figure.cell is None) and words.issuperset(parts)


def _around(figure: Figure, places: Sequence[Place]) -> list[Place]:
    at = max(0, bisect_right(places, figure.start, key=lambda place: place.start) - 1)
    found = []
    while at < len(places) and places[at].start < figure.end:
        if places[at].end > figure.start:
            found.append(places[at])
        at += 1
    return found

"""Where claims stand on the pages of their file: boxes to lay over the pictures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lotrinh.web.screens.check.words_of import family_of
from lotrinh.web.storage.models import Claim, Document

Json = dict[str, Any]
_ONE_LINE = 24.0
"""Points: a box that is higher holds several lines."""
_MARGIN = 1.5


class Box(NamedTuple):
    """A box of one claim, in points from the top left corner of its page."""

    claim: Claim
    family: str
    x: float
    y: float
    width: float
    height: float
    is_first: bool


def boxes_by_page(document: Document, claims: Sequence[Claim]) -> dict[int, list[Box]]:
    """Give the boxes of each page; the largest first, so that what lies within others can be pressed."""
    places = [place for place in document.layout.get("places", ()) if place.get("box") and place.get("page")]
    ends = [place["end"] for place in places]
    found: dict[int, list[Box]] = {}
    for claim in claims:
        for at, (page, box) in enumerate(_boxes(claim, places, bisect_right(ends, claim.start))):
            found.setdefault(page, []).append(Box(claim, family_of(claim.body), *box, is_first=at == 0))
    for boxes in found.values():
        boxes.sort(key=lambda box: -box.width * box.height)
    return found


def _boxes(claim: Claim, places: Sequence[Json], at: int) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    while at < len(places) and places[at]["start"] < claim.end:
        yield places[at]["page"], _part(places[at], claim)
        at += 1


def _part(place: Json, claim: Claim) -> tuple[float, float, float, float]:
    """Give the part of a line's box that a claim takes up: in proportion, since lines are kept and letters aren't."""
    left, top, right, bottom = place["box"]
    length = place["end"] - place["start"]
    if bottom - top <= _ONE_LINE and length:
        width = right - left
        first, last = max(0, claim.start - place["start"]), min(length, claim.end - place["start"])
        left, right = left + width * first / length, left + width * last / length
    return (
        round(left - _MARGIN, 1),
        round(top - _MARGIN, 1),
        round(right - left + 2 * _MARGIN, 1),
        round(bottom - top + 2 * _MARGIN, 1),
    )

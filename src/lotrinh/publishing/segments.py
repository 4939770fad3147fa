"""Cut a text where claims and loose numbers begin and end: pieces that join to the text again, exactly."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lotrinh.foundation.errors import UngroundedClaimError


class Stretch(NamedTuple):
    """A half-open range of the text that something covers."""

    start: int
    end: int


class Piece(NamedTuple):
    """A piece of the text, the claims that cover it (outermost first) and the loose number it is part of."""

    text: str
    claims: tuple[int, ...]
    number: int | None


def pieces(text: str, claims: Sequence[Stretch], numbers: Sequence[Stretch]) -> list[Piece]:
    """Cut `text`; claims and numbers are named by their places in their lists."""
    edges = sorted({0, len(text), *(edge for stretch in (*claims, *numbers) for edge in stretch)})
    opening = _opening(claims)
    loose = {start: (at, end) for at, (start, end) in enumerate(numbers)}
    open_claims: list[int] = []
    number, number_end = None, 0
    out = []
    for start, end in pairwise(edges):
        open_claims = [at for at in open_claims if claims[at].end > start] + opening.get(start, [])
        number, number_end = loose.get(start, (number, number_end) if number_end > start else (None, 0))
        # The longest claim lies outermost, whichever began first.
        around = sorted(open_claims, key=lambda at: (claims[at].start - claims[at].end, at))
        out.append(Piece(text[start:end], tuple(around), number))
    return out


def _opening(claims: Sequence[Stretch]) -> dict[int, list[int]]:
    opening: dict[int, list[int]] = {}
    for at, claim in enumerate(claims):
        if claim.end > claim.start:
            opening.setdefault(claim.start, []).append(at)
    return opening


def check_quote(source: str, text: str, start: int, end: int, quote: str) -> None:
    """Refuse to show a claim whose words do not stand at its place: the reading is of another text."""
    if text[start:end] != quote:
        raise UngroundedClaimError(
            source,
            f"characters {start} to {end} should read {quote!r} but read {text[start:end]!r}.",
            "Read the document again and publish that reading.",
        )

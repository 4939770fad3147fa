"""The places asked about: an offset into the document, or words of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lotrinh.documents import DocumentError
from lotrinh.foundation.view import View
from lotrinh.lexicon.spelling import even
from lotrinh.reading.page import Page, Quote
from lotrinh.reading.passage import Range


class PlaceError(DocumentError):
    """A place that the document does not have."""


class Asked(NamedTuple):
    """A place that is meant: its range of the view, and its words in the document."""

    range: Range
    words: Quote


def places(page: Page, at: int | str, source: str) -> list[Asked]:
    """Give the places that are meant: one for an offset, each mention for words."""
    if isinstance(at, int):
        return [_character(page, at, source)]
    found = [Asked(mention, page.quoted(*mention)) for mention in _mentions(page.low, View(at.strip(), even).low)]
    if not found:
        raise PlaceError(source or "text", "words", words=at)
    return found


def _character(page: Page, at: int, source: str) -> Asked:
    text = page.view.source
    if not 0 <= at < len(text):
        raise PlaceError(source or "text", "offset", at=at, length=len(text))
    index = bisect_right(range(len(page.low)), at, key=lambda i: page.view.span(i, i + 1).start) - 1
    return Asked((max(index, 0), max(index, 0) + 1), Quote(at, at + 1, text[at]))


def _mentions(low: str, words: str) -> Iterator[Range]:
    """Find words where they stand whole; `5%` does not stand in `0,5%`, nor `hộ` in `hội`."""
    at = low.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if not (_cuts(low, at) or _cuts(low, end)):
            yield at, end
        at = low.find(words, end)


def _cuts(low: str, at: int) -> bool:
    """Tell whether a cut at `at` would go through a word or a number."""
    if low[at - 1 : at].isalpha() and low[at : at + 1].isalpha():
        return True
    near = _NUMBER.finditer(low, max(0, at - _LONGEST), at + _LONGEST)
    return any(number.start() < at < number.end() for number in near)


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LONGEST = 40
"""No number that people write is longer, in characters."""

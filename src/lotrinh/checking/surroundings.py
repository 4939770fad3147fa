"""The claims of one document with the words around them, as every check asks for them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, cached_property
from typing import TypeVar

from lotrinh.foundation.numbers import Value
from lotrinh.foundation.view import View
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.spelling import even
from lotrinh.reading.claims import IN_TEXT, Claim, Figure

_HEAD = re.compile(r"^(?:(?:tỷ|tỉ) lệ|tổng số|số|mức|các|chỉ tiêu|độ)\s+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
Told = TypeVar("Told", bound=Claim)
_MOST = 40
"""So many figures of one indicator are compared with one another, no more."""


class Surroundings:
    """The claims in text order, figures by what they measure, and the words around each."""

    def __init__(self, claims: Sequence[Claim], text: str, lexicon: Lexicon, view: View | None = None) -> None:
        self.text = text
        self.lexicon = lexicon
        self._view = view or View(text, even)
        self.figures: list[Figure] = []
        self._others: list[Claim] = []
        self._subjects: dict[int, str] = {}
        self._by_key: dict[tuple[str | None, str], list[Figure]] = defaultdict(list)
        for claim in sorted(claims, key=IN_TEXT):
            if not isinstance(claim, Figure):
                self._others.append(claim)
                continue
            self.figures.append(claim)
            if claim.indicator:
                self._by_key[claim.place, claim.indicator].append(claim)
        self.relative = [figure for figure in self.figures if figure.measure != "level"]
        """The figures that are no level: changes, multiples, shares of a plan and the like."""

    def told(self, kind: type[Told]) -> list[Told]:
        """Give the claims of one type that are no figures."""
        return [claim for claim in self._others if isinstance(claim, kind)]

    def subject(self, figure: Figure) -> str:
        """Give what a figure is said of, without "tỷ lệ", "số" and the like in front."""
        known = self._subjects.get(id(figure))
        if known is None:
            words = f"{figure.part_of}: {figure.indicator_text}" if figure.part_of else figure.indicator_text
            known = self._subjects[id(figure)] = _HEAD.sub("", lower(words))
        return known

    def key(self, figure: Figure) -> str:
        """Give the figure's indicator, by its key in the catalogue or else by its words."""
        return figure.indicator or self.subject(figure)

    def by_subject(self) -> Iterator[list[Figure]]:
        """Give the figures said of one thing at one place, for each thing that has several."""
        for group in (*self._by_key.values(), *self._unkeyed.values()):
            if len(group) > 1:
                yield group[:_MOST]

    def same_subject(self, figure: Figure) -> list[Figure]:
        """Give the figures nearest to this one that are said of the same thing, in text order."""
        name = figure.place, self.subject(figure)
        if not figure.indicator:
            return [other for other in _nearest(self._by_name[name], figure) if other is not figure]
        keyed = _nearest(self._by_key[figure.place, figure.indicator], figure)
        both = (*keyed, *_nearest(self._unkeyed.get(name, []), figure))
        return sorted((other for other in both if other is not figure), key=lambda f: f.start)

    def words(self, start: int, end: int) -> str:
        """Give the document's words between two offsets in their canonical form, in lower case."""
        return self._view.low_words(start, end)

    def before(self, claim: Claim, length: int) -> str:
        """Give the words of the same line before a claim, in lower case."""
        return self.words(max(0, claim.start - length), claim.start).rpartition("\n")[2]

    def clause_before(self, claim: Claim, length: int) -> str:
        """Give the words before a claim back to the last full stop or semicolon."""
        before = self.before(claim, length)
        stop = max(before.rfind(". "), before.rfind("; "))
        return before[stop + 2 :] if stop >= 0 else before

    def after(self, claim: Claim, length: int) -> str:
        """Give the words of the same line after a claim."""
        return self.words(claim.end, claim.end + length).partition("\n")[0]

    def between(self, first: Claim, second: Claim) -> str:
        """Give the words between two claims, the later one given second."""
        return self.words(first.end, second.start)

    @cached_property
    def _by_name(self) -> dict[tuple[str | None, str], list[Figure]]:
        return self._named(self.figures)

    @cached_property
    def _unkeyed(self) -> dict[tuple[str | None, str], list[Figure]]:
        """The figures that the catalogue has no indicator for, by place and name."""
        return self._named([figure for figure in self.figures if not figure.indicator])

    def _named(self, figures: Sequence[Figure]) -> dict[tuple[str | None, str], list[Figure]]:
        named: dict[tuple[str | None, str], list[Figure]] = {}
        for figure in figures:
            named.setdefault((figure.place, self.subject(figure)), []).append(figure)
        return named

    def speaks_of(self, name: str) -> bool:
        """Say whether any word of a cue stands anywhere in the document, in whatever word."""
        return any(map(self._view.low.__contains__, self.lexicon.words(name)))

    def cue(self, name: str) -> re.Pattern[str]:
        """Give a pattern that finds any word of a cue, never inside a longer word."""
        return _cue(self.lexicon, name)


def _nearest(figures: list[Figure], figure: Figure) -> list[Figure]:
    """Give at most `_MOST` figures on either side of one: a long text costs no more a figure than a short one."""
    at = bisect_left(figures, figure.start, key=lambda f: f.start)
    return figures[max(0, at - _MOST) : at + _MOST]


@cache
def _cue(lexicon: Lexicon, name: str) -> re.Pattern[str]:
    return re.compile(lexicon.finder(name))


def lower(words: str) -> str:
    """Give words in the form they are compared in."""
    return even(unicodedata.normalize("NFC", " ".join(words.split()))).lower()


def bounds(value: Value) -> tuple[Decimal, Decimal]:
    """Give the low and the high end of a value."""
    return value if isinstance(value, tuple) else (value, value)


def single(figure: Figure) -> Decimal | None:
    """Give the value of a figure that has one, not a range."""
    return None if isinstance(figure.value, tuple) else figure.value


def step(figure: Figure) -> Decimal:
    """Give the size of the last digit that the text writes: 0.1 for `2,6 lần`, one tỷ for `176 tỷ đồng`."""
    value = bounds(figure.value)[1]
    for match in _NUMBER.finditer(figure.quote):
        for digits in _readings(match.group()):
            written = Decimal(digits)
            if not written or not value:
                continue
            scale = value / written
            if scale >= 1 and scale.normalize().as_tuple().digits == (1,):
                exponent = written.as_tuple().exponent
                return scale * Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(value) / 1000


def _readings(token: str) -> Iterator[str]:
    yield token.replace(".", "").replace(",", ".", 1) if token.count(",") < 2 else token.replace(",", "")
    if token.count(".") == 1:
        yield token.replace(",", "")


def plain(number: Decimal) -> str:
    """Write a number for an English sentence: `2.6`, `1,200`."""
    short = number.quantize(Decimal("0.01")).normalize() if number != number.to_integral_value() else number
    return f"{short:,f}" if short != short.to_integral_value() else f"{int(short):,}"


def vietnamese(number: Decimal) -> str:
    """Write a number for a Vietnamese sentence: `2,6`, `1.200`."""
    return plain(number).translate(str.maketrans(",.", ".,"))

"""Numbers of people: each count of a page, in digits or spelled, with the noun it counts. Each is used once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.reading.page import Page, Sentence

# A count of people in digits: the first digit is never inside a longer number, a date or a document number.
DIGITS = r"\d(?<![\w.,/+–—-]\d)(?:\d{0,2}(?:[.,]\d{3}){1,3}|\d{0,5})(?![.,]?\d)(?: (?:nghìn|ngàn)(?!\w))?"
GAP = r"(?:[^.;\n]|\.(?=\d))"
"""A character that ends no clause; a full stop is one only inside a number."""
_SCALES = ("nghìn", "ngàn")
_LONGEST = 20  # characters of a number


class Count(NamedTuple):
    """A number of people at `start:end` of the view, and where the noun it counts ends."""

    start: int
    end: int
    noun_end: int


class CountWords:
    """The words of numbers and of the people they count, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        digits = lexicon.words("people_digit")
        self.digit = {word: value for value, word in enumerate(digits, 1)} | {"mốt": 1, "tư": 4, "lăm": 5}
        self.number_words = frozenset((*self.digit, "mười", "mươi"))
        self.ends = (*self.number_words, *_SCALES)
        one, last = "|".join(digits), "|".join(self.digit)
        spelled = rf"(?:(?:(?:{one}) mươi|mười)(?: (?:{last}))?|{one})(?!\w)"
        self.pattern = rf"(?:{DIGITS}|(?<!\w){spelled})"
        self.noun = re.compile(lexicon.pattern("people_noun"))
        self.digits_before = re.compile(rf"({DIGITS})(?:/\d[\d.]*)? ?$")
        self.spelled_before = re.compile(rf"(?<!\w)({spelled}) $")

    def counts(self, page: Page) -> list[Count]:
        """Give every count of people on a page, in order."""
        low = page.low
        found: list[Count] = []
        for place, _ in page.cues.all("people"):
            before = place - low.startswith(" ", place - 1)
            if low[before - 1 : before].isdecimal() or low.endswith(self.ends, 0, before):
                number = self._number(low, before, place)
                noun = self.noun.match(low, place) if number else None
                if number and noun:
                    found.append(Count(*number.span(1), noun.end()))
        return found

    def _number(self, low: str, end: int, place: int) -> re.Match[str] | None:
        """Match the number that ends at `end`, before the people named at a place."""
        near = max(0, place - _LONGEST)
        if low[end - 1].isdecimal() or low.endswith(_SCALES, 0, end):
            return self.digits_before.search(low, near, place)
        word = low[low.rfind(" ", near, end) + 1 : end]
        return self.spelled_before.search(low, near, place) if word in self.number_words else None

    def value(self, low: str) -> Decimal:
        """Give the value of a count from its lower-case words."""
        if low[0].isdecimal():
            digits, _, scale = low.partition(" ")
            return Decimal(digits.replace(".", "").replace(",", "")) * (1000 if scale else 1)
        value = 0
        for word in low.split():
            value = value * 10 if word == "mươi" else value + (10 if word == "mười" else self.digit[word])
        return Decimal(value)


@cache
def count_words(lexicon: Lexicon) -> CountWords:
    """Give the compiled words of a lexicon."""
    return CountWords(lexicon)


class Headcounts:
    """The counts of people on one page; `used` are the starts of those that a claim already holds."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.low = page.low
        self.words = count_words(lexicon)
        self.counts = self.words.counts(page)
        self._starts = [count.start for count in self.counts]
        self.used: set[int] = set()

    def sentence(self, at: int) -> Sentence | None:
        """Give the sentence at a place, or None inside page furniture."""
        index = bisect_right(self.page.sentence_starts, at) - 1
        if index < 0 or self.page.lines[self.page.sentences[index].line].furniture:
            return None
        return self.page.sentences[index]

    def between(self, start: int, end: int) -> list[Count]:
        """Give the counts that begin in a stretch of text."""
        first = bisect_left(self._starts, start)
        return self.counts[first : bisect_left(self._starts, end, first)]

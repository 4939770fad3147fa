"""A page: the canonical view of one document, cut into lines and sentences, furniture set apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lotrinh.foundation.view import View
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.spelling import LOWER, UPPER, even
from lotrinh.reading.cues import Cues, index_of
from lotrinh.reading.slipped import Slips, parts_a_number, slips_of


class Line(NamedTuple):
    """One line of the view, without the surrounding spaces.

    `body` is where the words start after a list marker (`1.`, `- `, `a)`), else `start`.
    `furniture` is true for menus, counters, comment boxes and the like.
    """

    start: int
    end: int
    body: int
    marker: str
    furniture: bool


class Quote(NamedTuple):
    """Words of the document at their place, in the document's own offsets."""

    start: int
    end: int
    quote: str


class Sentence(NamedTuple):
    """One sentence of the view; `line` is the index of its line."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """One document ready to be read. All offsets are offsets of the view until a claim is made."""

    view: View
    text: str
    """The canonical text, case kept."""
    low: str
    """The canonical text in lower case; same length as `text`."""
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    digits: list[tuple[int, int]]
    """Every run of digits with its separators."""
    cues: Cues
    line_starts: list[int] = field(init=False)
    sentence_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "line_starts", [line.start for line in self.lines])
        object.__setattr__(self, "sentence_starts", [sentence.start for sentence in self.sentences])

    def words(self, start: int, end: int) -> str:
        """Give the document's own characters behind a range of the view."""
        return self.view.words(start, end)

    def quoted(self, start: int, end: int) -> Quote:
        """Give the place in the document, and the words there, of a range of the view."""
        span = self.view.span(start, end)
        return Quote(span.start, span.end, self.view.source[span.start : span.end])


_MARKER = re.compile(
    r"(?:[-–—+•*●▪·✓]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)/](?=\s|[^\W\d_])|\(?[a-zđ]\)|[IVX]{1,5}[.)]"
    rf"|[a-zđA-Z][.)](?= )|\d\d? ?[-–] ?(?=[{UPPER}][{LOWER}]))\s*"
)
# The zeros of all scripts: a search for their ranges is twice as fast as one for `\d`. Those of rare scripts, far up
# in Unicode, are told from other signs there by looking back.
_ZEROS = "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０"
_DIGIT = "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS) + "\U00010000-\U0010ffff"
_DIGITS = r"\d*(?:[.,]\d+)*"
_RUN = re.compile(rf"\d{_DIGITS}")
# Digits and where sentences end, found in one search. A full stop ends a sentence before a space, a capital glued on, a
# closing quote or the end of the line; never between digits, after an initial (`T. HUY`, `TP. Huế`) or inside a web
# address. A capital inside a word begins a sentence too: a caption is glued to the words after it, "Quang cảnh hội
# nghịNăm 2025, …".
_MARK = re.compile(
    rf"[.!?…{UPPER}{_DIGIT}](?:(?<=\d)(?P<digits>{_DIGITS})"
    rf"|(?<=[.!?…])(?:(?<!\.)|(?<!\d.)|(?!\d))[.!?…]*[\"”»)\]]*(?= |$|[{UPPER}])"
    rf"|(?<=[{LOWER}][{LOWER}][{UPPER}])(?=[{LOWER}])(?P<capital>))"
)
_INITIAL = re.compile(r"(?:^|[\s(.])(?:[A-ZĐ]{1,2}|TP|Tp|ThS|TS|PGS|GS|BS|Mr|Dr|St)\.$")


def segment(text: str, lexicon: Lexicon, furniture: Sequence[tuple[int, int]] = ()) -> Page:
    """Cut a text into lines and sentences; `furniture` are the ranges that the document itself shows to be such.

    Pure; linear in the length of the text.
    """
    view = View(text, even)
    lines = tuple(_lines(view, lexicon, [(view.place(start), view.place(end)) for start, end in furniture]))
    sentences, digits, glued = _marked_off(view.text, lines, slips_of(lexicon))
    cues = index_of(lexicon).find(view.low, glued)
    return Page(view, view.text, view.low, lines, tuple(sentences), digits, cues)


def _lines(view: View, lexicon: Lexicon, known: Sequence[tuple[int, int]]) -> Iterator[Line]:
    after_end = False
    starts = [start for start, _ in known]
    text, low = view.text, view.low
    is_end, is_furniture = lexicon.article_end.match, lexicon.furniture.match
    following = 0
    for written in text.split("\n"):
        start, following = following, following + len(written) + 1
        if not written or written == " ":
            continue
        end = following - 1
        if written[0] == " ":
            start += 1
        if written[-1] == " ":
            end -= 1
        after_end = after_end or is_end(low, start, end) is not None
        furniture = after_end or is_furniture(low, start, end) is not None
        if known and not furniture:
            at = bisect_right(starts, start) - 1
            furniture = at >= 0 and start < known[at][1]
        marker = _MARKER.match(text, start, end)
        if marker:
            yield Line(start, end, marker.end(), marker.group().strip(), furniture)
        else:
            yield Line(start, end, start, "", furniture)


_Marked = tuple[list[Sentence], list[tuple[int, int]], list[int]]


def _marked_off(text: str, lines: tuple[Line, ...], slips: Slips) -> _Marked:
    """Give the sentences, every run of digits with its separators, and where words begin right behind another."""
    found: list[Sentence] = []
    digits: list[tuple[int, int]] = []
    glued: list[int] = []
    for index, line in enumerate(lines):
        start = line.body
        if line.marker:
            digits += [run.span() for run in _RUN.finditer(text, line.start, start)]
        for mark in _MARK.finditer(text, start, line.end):
            kind = mark.lastgroup
            if kind == "digits":
                digits.append(mark.span())
                continue
            at, end = mark.span()
            if kind == "capital":
                end = at
                glued.append(at)
            elif text[at] == "." and _goes_on(text, start, at, slips):
                continue
            _add(found, text, start, end, index)
            start = end + 1 if text[end : end + 1] == " " else end
        _add(found, text, start, line.end, index)
    glued += [end for _, end in digits if text[end : end + 1].isalpha()]
    return found, digits, glued


def _goes_on(text: str, start: int, stop: int, slips: Slips) -> bool:
    """Tell the full stop of "T. HUY", "TP. Huế" and "2. 450 ha" from one that ends a sentence."""
    last = text[stop - 1]
    if last.isupper() or last in "prt":
        return _INITIAL.search(text, max(start, stop - 5), stop + 1) is not None
    return last.isdecimal() and parts_a_number(text, start, stop, slips)


_LONGEST = 4000
"""No sentence is longer: text without full stops is cut at a semicolon or a space, so that time stays linear."""


def _add(found: list[Sentence], text: str, start: int, end: int, line: int) -> None:
    if end - start > _LONGEST:
        start = _cut(found, text, start, end, line)
    if start < end:
        found.append(Sentence(start, end, line))


def _cut(found: list[Sentence], text: str, start: int, end: int, line: int) -> int:
    """Cut what is too long for one sentence; give where the rest begins."""
    while end - start > _LONGEST:
        cut = max(text.rfind("; ", start, start + _LONGEST), text.rfind(" ", start + _LONGEST // 2, start + _LONGEST))
        cut = cut + 1 if cut > start else start + _LONGEST
        found.append(Sentence(start, cut, line))
        start = cut
    return start

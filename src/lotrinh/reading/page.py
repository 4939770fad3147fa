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


_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(
    r"(?:[-–—+•*●▪·✓]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)/](?=\s|[^\W\d_])|\(?[a-zđ]\)|[IVX]{1,5}[.)]"
    rf"|[a-zđA-Z][.)](?= )|\d\d? ?[-–] ?(?=[{UPPER}][{LOWER}]))\s*"
)
# A full stop ends a sentence before a space, a capital glued on, a closing quote or the end of the line;
# never between digits, after an initial (`T. HUY`, `TP. Huế`) or inside a web address. A capital inside a word
# begins a sentence too: a caption is glued to the words after it, "Quang cảnh hội nghịNăm 2025, …".
_STOP = re.compile(
    rf"[.!?…{UPPER}](?:(?<=[.!?…])(?:(?<!\.)|(?<!\d.)|(?!\d))[.!?…]*[\"”»)\]]*(?= |$|[{UPPER}])"
    rf"|(?<=[{LOWER}][{LOWER}][{UPPER}])(?=[{LOWER}]))"
)
_INITIAL = re.compile(r"(?:^|[\s(.])(?:[A-ZĐ]{1,2}|TP|Tp|ThS|TS|PGS|GS|BS|Mr|Dr|St)\.$")


# The zeros of all scripts: a search for their ranges is twice as fast as one for `\d`. Those of rare scripts, far up
# in Unicode, are told from other signs there by looking back.
_ZEROS = "0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０"
_DIGIT = "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS)
_DIGITS = re.compile(rf"[{_DIGIT}\U00010000-\U0010ffff](?<=\d)\d*(?:[.,]\d+)*")


def segment(text: str, lexicon: Lexicon, furniture: Sequence[tuple[int, int]] = ()) -> Page:
    """Cut a text into lines and sentences; `furniture` are the ranges that the document itself shows to be such.

    Pure; linear in the length of the text.
    """
    view = View(text, even)
    lines = tuple(_lines(view, lexicon, [(view.place(start), view.place(end)) for start, end in furniture]))
    sentences = tuple(_sentences(view.text, lines))
    low = view.low
    digits = [run.span() for run in _DIGITS.finditer(low)]
    glued = [start for start, _, _ in sentences if start and low[start - 1].isalpha()]
    glued += [end for _, end in digits if low[end : end + 1].isalpha()]
    return Page(view, view.text, low, lines, sentences, digits, index_of(lexicon).find(low, glued))


def _lines(view: View, lexicon: Lexicon, known: Sequence[tuple[int, int]]) -> Iterator[Line]:
    after_end = False
    starts = [start for start, _ in known]
    for match in _LINE.finditer(view.text):
        start, end = match.span()
        if view.text[start] == " ":
            start += 1
        if end > start and view.text[end - 1] == " ":
            end -= 1
        if start >= end:
            continue
        marker = _MARKER.match(view.text, start, end)
        low = view.low[start:end]
        after_end = after_end or bool(lexicon.article_end.match(low))
        at = bisect_right(starts, start) - 1
        furniture = after_end or (at >= 0 and start < known[at][1]) or bool(lexicon.furniture.match(low))
        yield Line(start, end, marker.end() if marker else start, marker.group().strip() if marker else "", furniture)


def _sentences(text: str, lines: tuple[Line, ...]) -> list[Sentence]:
    found: list[Sentence] = []
    for index, line in enumerate(lines):
        start = line.body
        for stop in _STOP.finditer(text, start, line.end):
            at, end = stop.span()
            mark = text[at]
            if mark == "." and _is_initial(text, start, at):
                continue
            if mark.isalpha():
                end = at
            _add(found, text, start, end, index)
            start = end + 1 if text[end : end + 1] == " " else end
        _add(found, text, start, line.end, index)
    return found


def _is_initial(text: str, start: int, stop: int) -> bool:
    """Tell the full stop of "T. HUY" and "TP. Huế" from one that ends a sentence."""
    last = text[stop - 1]
    return (last.isupper() or last in "prt") and _INITIAL.search(text, max(start, stop - 5), stop + 1) is not None


_LONGEST = 4000
"""No sentence is longer: text without full stops is cut at a semicolon or a space, so that time stays linear."""


def _add(found: list[Sentence], text: str, start: int, end: int, line: int) -> None:
    while end - start > _LONGEST:
        cut = max(text.rfind("; ", start, start + _LONGEST), text.rfind(" ", start + _LONGEST // 2, start + _LONGEST))
        cut = cut + 1 if cut > start else start + _LONGEST
        found.append(Sentence(start, cut, line))
        start = cut
    if start < end:
        found.append(Sentence(start, end, line))

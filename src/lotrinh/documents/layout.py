"""Words and breaks set into one text, with the place in the source of every word."""

from __future__ import annotations

import re
from enum import IntEnum

from lotrinh.documents.document import Piece, Range


class Kind(IntEnum):
    """What an item sets; of several breaks in a row the strongest counts."""

    WORDS = 0
    SPACE = 1
    CELL = 2
    LINE = 3
    PARAGRAPH = 4


WORDS, SPACE, CELL, LINE, PARAGRAPH = Kind
Item = tuple[Kind, str, int, int]
"""Words with their range in the source, or a break there; plain, since a page has tens of thousands."""

# Two line ends keep paragraphs, rows and list items apart; a single one may be a wrapped line to the reader.
_BREAKS = {SPACE: " ", CELL: " | ", LINE: "\n", PARAGRAPH: "\n\n"}
_WORDS = re.compile(r"[^ \t\n\r\f\u00a0]++(?: [^ \t\n\r\f\u00a0]++)*+")
_GAP = re.compile(r"[ \n|]*+")


class Layout:
    """The text of the items: spaces folded, breaks set, nothing at the ends."""

    def __init__(self, items: list[Item]) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._cells = 0
        self._break = WORDS
        self.pieces: list[Piece] = []
        self._lengths = [0] * (len(items) + 1)
        for index, item in enumerate(items):
            self._lengths[index] = self._length
            kind, text, start, end = item
            if kind is not WORDS:
                self._after(kind)
            elif _is_even(text) and end - start == len(text):
                self._set_words(text, start, end)
            else:
                self._set(text, start, end)
        self._lengths[-1] = self._length
        self.text = "".join(self._parts)

    def range_of(self, first: int, after: int) -> Range:
        """Give the range of the text that the items from `first` up to `after` became."""
        start, end = self._lengths[first], self._lengths[after]
        if start == end or self.text[start] not in " \n|":
            return start, end
        found = _GAP.match(self.text, start, end)
        return (found.end() if found else end), end

    def _after(self, kind: Kind) -> None:
        if kind is CELL:
            self._cells += 1
        elif kind >= LINE:
            self._cells = 0
        if kind is LINE and self._break is LINE:  # two line ends in a row are a paragraph's
            self._break = PARAGRAPH
        elif kind > self._break:
            self._break = kind

    def _set(self, text: str, start: int, end: int) -> None:
        if end - start != len(text):
            self._word(text, start, end)
            return
        last = 0
        for words in _WORDS.finditer(text):
            begin, after = words.span()
            if begin > last:
                self._after(SPACE)
            self._word(words.group(), start + begin, start + after)
            last = after
        if last < len(text):
            self._after(SPACE)

    def _word(self, text: str, start: int, end: int) -> None:
        if text.isspace():
            self._after(SPACE)
        else:
            self._set_words(text, start, end)

    def _set_words(self, text: str, start: int, end: int) -> None:
        at = self._length
        if self._break is not WORDS:
            if at:
                # Empty cells keep their place in the row.
                mark = _BREAKS[self._break] + "| " * (self._cells - (self._break is CELL))
                self._parts.append(mark)
                at += len(mark)
            self._break = WORDS
        self._cells = 0
        self._parts.append(text)
        self._length = at + len(text)
        self.pieces.append(Piece(at, self._length, start, end))


def _is_even(text: str) -> bool:
    """Tell words that hold no white space but one space between two of them: of all white space it alone prints."""
    return text.isprintable() and "  " not in text and text != "" and text[0] != " " != text[-1]

"""Words and breaks set into one text, with the place in the source of every word."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from lotrinh.documents.document import Piece, Range


class Kind(IntEnum):
    """What an item sets; of several breaks in a row the strongest counts."""

    WORDS = 0
    SPACE = 1
    CELL = 2
    LINE = 3
    PARAGRAPH = 4


class Item(NamedTuple):
    """Words with their range in the source, or a break there."""

    kind: Kind
    text: str
    start: int
    end: int


# Two line ends keep paragraphs, rows and list items apart; a single one may be a wrapped line to the reader.
_BREAKS = {Kind.SPACE: " ", Kind.CELL: " | ", Kind.LINE: "\n", Kind.PARAGRAPH: "\n\n"}
_WORDS = re.compile(r"[^ \t\n\r\f\u00a0]++(?: [^ \t\n\r\f\u00a0]++)*+")
_GAP = re.compile(r"[ \n|]*+")


class Layout:
    """The text of the items: spaces folded, breaks set, nothing at the ends."""

    def __init__(self, items: list[Item]) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._cells = 0
        self._break = Kind.WORDS
        self.pieces: list[Piece] = []
        self._lengths = [0] * (len(items) + 1)
        for index, item in enumerate(items):
            self._lengths[index] = self._length
            if item.kind is Kind.WORDS:
                self._set(item)
            else:
                self._after(item.kind)
        self._lengths[-1] = self._length
        self.text = "".join(self._parts)

    def range_of(self, first: int, after: int) -> Range:
        """Give the range of the text that the items from `first` up to `after` became."""
        end = self._lengths[after]
        found = _GAP.match(self.text, self._lengths[first], end)
        return (found.end() if found else end), end

    def _after(self, kind: Kind) -> None:
        if kind is Kind.CELL:
            self._cells += 1
        elif kind >= Kind.LINE:
            self._cells = 0
        # Two line ends in a row are a paragraph's.
        twice = kind is Kind.LINE and self._break is Kind.LINE
        self._break = Kind.PARAGRAPH if twice else max(self._break, kind)

    def _set(self, item: Item) -> None:
        if item.end - item.start != len(item.text):
            self._word(item.text, item.start, item.end)
            return
        last = 0
        for words in _WORDS.finditer(item.text):
            begin, end = words.span()
            if begin > last:
                self._after(Kind.SPACE)
            self._word(words.group(), item.start + begin, item.start + end)
            last = end
        if last < len(item.text):
            self._after(Kind.SPACE)

    def _word(self, text: str, start: int, end: int) -> None:
        if text.isspace():
            self._after(Kind.SPACE)
            return
        self._set_break()
        self._parts.append(text)
        self.pieces.append(Piece(self._length, self._length + len(text), start, end))
        self._length += len(text)

    def _set_break(self) -> None:
        if self._break is not Kind.WORDS and self._length:
            # Empty cells keep their place in the row.
            empty = self._cells - (self._break is Kind.CELL)
            mark = _BREAKS[self._break] + "| " * empty
            self._parts.append(mark)
            self._length += len(mark)
        self._break = Kind.WORDS
        self._cells = 0

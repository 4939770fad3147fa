"""A document's text as paragraphs and tables, cut where claims begin and end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lotrinh.publishing.segments import Piece, Stretch, pieces

Json = dict[str, Any]


class Mark(NamedTuple):
    """The words of a claim: where they stand, its name, and the family whose colour and line they share."""

    start: int
    end: int
    name: str
    family: str


class Run(NamedTuple):
    """Some text within the same claims."""

    text: str
    names: tuple[str, ...]
    """The claims that cover it, the innermost last."""
    family: str
    begins: tuple[str, ...]
    """The claims whose words begin here."""


class Cell(NamedTuple):
    """A cell of a table."""

    runs: list[Run]
    rows: int
    columns: int


class Block(NamedTuple):
    """A paragraph, or a table by its rows. `aside` marks what the file has as menus, captions and the like."""

    start: int
    runs: list[Run]
    rows: list[list[Cell]]
    aside: bool


def blocks(text: str, layout: Json, marks: Sequence[Mark]) -> Iterator[Block]:
    """Give a text from its first to its last character; what is only white space is left out."""
    cut = _Cut(text, marks)
    furniture = [tuple(one) for one in layout.get("furniture", ())]
    at = 0
    for table in sorted(layout.get("tables", ()), key=lambda table: table["start"]):
        if table["start"] >= at:
            yield from _paragraphs(text, at, table["start"], cut, furniture)
            yield Block(table["start"], [], list(_rows(table, cut)), aside=False)
            at = table["end"]
    yield from _paragraphs(text, at, len(text), cut, furniture)


def _paragraphs(text: str, start: int, end: int, cut: _Cut, furniture: Sequence[tuple[int, ...]]) -> Iterator[Block]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            aside = any(first <= at and at + len(line.rstrip()) <= last for first, last in furniture)
            yield Block(at, cut.between(at, at + len(line.rstrip())), [], aside)
        at += len(line)


def _rows(table: Mapping[str, Any], cut: _Cut) -> Iterator[list[Cell]]:
    rows: dict[int, list[tuple[int, Cell]]] = {}
    for row, column, high, wide, start, end in table["cells"]:
        rows.setdefault(row, []).append((column, Cell(cut.between(start, end), high, wide)))
    for row in sorted(rows):
        yield [cell for _, cell in sorted(rows[row], key=lambda one: one[0])]


class _Cut:
    """A text in pieces, to be asked for any range of it."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._pieces: list[Piece] = pieces(text, [Stretch(mark.start, mark.end) for mark in marks], [])
        self._starts: list[int] = []
        at = 0
        for piece in self._pieces:
            self._starts.append(at)
            at += len(piece.text)
        self._first = {mark.name: mark.start for mark in reversed(marks)}

    def between(self, start: int, end: int) -> list[Run]:
        """Give the runs of a range."""
        at = max(0, bisect_left(self._starts, start + 1) - 1)
        out = []
        while at < len(self._pieces) and self._starts[at] < end:
            begin, piece = self._starts[at], self._pieces[at]
            words = piece.text[max(0, start - begin) : end - begin]
            if words:
                out.append(self._run(words, max(start, begin), piece))
            at += 1
        return out

    def _run(self, words: str, begin: int, piece: Piece) -> Run:
        names = tuple(self._marks[one].name for one in piece.claims)
        family = self._marks[piece.claims[-1]].family if piece.claims else ""
        return Run(words, names, family, tuple(name for name in names if self._first[name] == begin))

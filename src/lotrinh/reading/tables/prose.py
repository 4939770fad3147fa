"""What the rules for prose see of a page with tables, and how their figures join those of the tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lotrinh.documents.grid import Table
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Figure
from lotrinh.reading.number import Number
from lotrinh.reading.page import Page, Sentence
from lotrinh.reading.scope import Frame
from lotrinh.reading.series import link_repeats
from lotrinh.reading.tables.reader import Clause, TableReader, TableReading


@dataclass(frozen=True, slots=True)
class Tabled:
    """A page whose tables are read: `page` and `numbers` are what is left to the rules for prose."""

    page: Page
    numbers: list[Number]
    found: TableReading
    frame: Frame

    def join(self, figures: Sequence[Figure]) -> list[Figure]:
        """Give all figures in text order; a fact that text and table both give has two mentions."""
        inside = _Inside([clause[:2] for clause in self.found.clauses])
        told = [self._owned(figure, inside) for figure in figures] if self.found.clauses else figures
        return link_repeats(sorted([*told, *self.found.figures], key=lambda f: f.start))

    def _owned(self, figure: Figure, inside: _Inside) -> Figure:
        """Give a figure written out in a cell the office of its row, and kind and years, if it names none."""
        at = self.page.view.place(figure.start)
        index = inside(at)
        if index < 0:
            return figure
        clause = self.found.clauses[index]
        figure = replace(figure, owner=clause.owner)
        dated = str(figure.period[1]) in self.page.text[clause.start : clause.end]
        if figure.kind == "other" or not clause.kind or dated:
            return figure
        return replace(figure, kind=clause.kind, period=clause.period)


def read_tables(
    page: Page, tables: Sequence[Table], numbers: Sequence[Number], lexicon: Lexicon, frame: Frame
) -> Tabled:
    """Read the tables of a page, and set them apart from its prose."""
    found = TableReader(page, numbers, lexicon, frame).read(tables)
    return Tabled(_without(page, found), _explained(numbers, found), found, frame)


class _Inside:
    """Tells which of some ranges, sorted and apart, holds a place; -1 for none."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def __call__(self, at: int) -> int:
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self._ends[index] else -1


def _without(page: Page, found: TableReading) -> Page:
    """Give the page without its tables: no sentence and no cue word there but in cells with written-out targets."""
    table, clause = _Inside(found.ranges), _Inside([c[:2] for c in found.clauses])

    def kept(at: int) -> bool:
        return table(at) < 0 or clause(at) >= 0

    sentences = [sentence for sentence in page.sentences if table(sentence.start) < 0]
    sentences += _in_cells(page.sentences, found.clauses)
    return replace(
        page,
        lines=tuple(line if table(line.start) < 0 else line._replace(furniture=True) for line in page.lines),
        sentences=tuple(sorted(sentences)),
        cues=page.cues.where(kept),
    )


def _in_cells(sentences: Sequence[Sentence], clauses: Sequence[Clause]) -> Iterator[Sentence]:
    """Cut the sentences of the page to the cells with written-out targets."""
    for clause in clauses:
        index = max(0, bisect_right(sentences, clause.start, key=lambda s: s.start) - 1)
        while index < len(sentences) and sentences[index].start < clause.end:
            start, end = max(sentences[index].start, clause.start), min(sentences[index].end, clause.end)
            if start < end:
                yield Sentence(start, end, sentences[index].line)
            index += 1


def _explained(numbers: Sequence[Number], found: TableReading) -> list[Number]:
    """Give each number of a table a reason: what is no figure there is none in prose either."""
    table, clause = _Inside(found.ranges), _Inside([c[:2] for c in found.clauses])
    roles = sorted(found.roles)
    role = _Inside([(start, end) for start, end, _ in roles])
    out = []
    for number in numbers:
        if table(number.start) < 0 or clause(number.start) >= 0:
            out.append(number)
            continue
        at = role(number.start)
        reason = roles[at][2] if at >= 0 else "table_cell"
        keep = number.reason is not None and reason != "list_marker"
        out.append(number if keep else number._replace(reason=reason))
    return out

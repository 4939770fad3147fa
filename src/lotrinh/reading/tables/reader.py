"""Tables of targets and results into figures; no other table gives any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lotrinh.documents.grid import Table
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Figure, Period
from lotrinh.reading.decimals import writes_english
from lotrinh.reading.number import Number
from lotrinh.reading.page import Page
from lotrinh.reading.scope import Frame
from lotrinh.reading.tables.caption import lines_above, read_caption
from lotrinh.reading.tables.cells import Cells
from lotrinh.reading.tables.columns import Column, read_columns
from lotrinh.reading.tables.grid import Grid, Row, grid
from lotrinh.reading.tables.header import Heading, headings, is_of_targets
from lotrinh.reading.tables.rows import Line, Lines
from lotrinh.reading.tables.units import NONE, units
from lotrinh.reading.tables.words import words

_SENTENCE = re.compile(r"[^\W\d_]{2}[^\d\n]{1,80}\d|\d[^\n]{0,20}? [^\W\d_]+ [^\W\d_]+")
"""Words around a number that say more than a bound and a unit."""
_LONGEST_UNIT = 12
"""A longer word for a unit, unless the lexicon has it, names an office."""
_GAP = 120
"""A table goes on behind a page number or a footer no longer than this."""


class Clause(NamedTuple):
    """A cell at `start:end` of the view that says a target or result in words of its own, for prose to read.

    Its figures are of this kind and these years where they name none; an empty kind leaves them as read.
    """

    start: int
    end: int
    owner: str | None
    kind: str
    period: Period


@dataclass(slots=True)
class TableReading:
    """What the tables of a page gave: figures, and for every place in them what a number there is, if no figure."""

    figures: list[Figure] = field(default_factory=list)
    roles: list[tuple[int, int, str]] = field(default_factory=list)
    """Ranges of the view with the reason of the numbers in them."""
    ranges: list[tuple[int, int]] = field(default_factory=list)
    """Where the tables stand in the view."""
    clauses: list[Clause] = field(default_factory=list)
    """Cells that say more than a value."""


@dataclass(slots=True)
class _State:
    """What a table hands on to the one that continues it."""

    end: int
    columns: tuple[Column, ...]
    lines: Lines
    caption: Column
    heading: tuple[tuple[str, ...], ...]
    written_out: bool = False
    """Whether the targets stand in the names: "Thu nhập bình quân đạt 90 triệu đồng"."""


class TableReader:
    """Reads the tables of one page, in order."""

    def __init__(self, page: Page, numbers: Sequence[Number], lexicon: Lexicon, frame: Frame) -> None:
        self.page = page
        self.frame = frame
        self.words = words(lexicon)
        self.units = units(lexicon)
        self.cells = Cells(page, lexicon, frame, english=writes_english(page.low, list(numbers)))
        self.found = TableReading()
        self.state: _State | None = None

    def read(self, tables: Sequence[Table]) -> TableReading:
        """Read all tables."""
        for number, table in enumerate(tables):
            laid = grid(self.page, table)
            self._table(number, laid)
            self._range(laid.start, laid.end)
        self.found.clauses.sort()
        return self.found

    def _range(self, start: int, end: int) -> None:
        """Note where a table stands; one inside another, or begun before it ended, is part of its range."""
        ranges = self.found.ranges
        while ranges and ranges[-1][1] >= start:
            first, last = ranges.pop()
            start, end = min(start, first), max(end, last)
        ranges.append((start, end))

    def _table(self, number: int, laid: Grid) -> None:
        heads = list(headings(laid, self.words))
        first = heads[0].start if heads else len(laid.rows)
        if first and self._goes_on(laid):
            self._body(number, laid, 0, first)
        else:
            self._explain(laid.rows[:first], (), "table_cell" if not heads else "table_heading")
        ends = [*(head.start for head in heads[1:]), len(laid.rows)]
        for head, end in zip(heads, ends[: len(heads)], strict=True):
            self._part(number, laid, head, end)

    def _goes_on(self, laid: Grid) -> bool:
        """Tell whether a table without a heading continues the one before it, and does not lie inside it."""
        state = self.state
        if state is None or len(state.columns) != laid.width or laid.start < state.end:
            return False
        between = self.page.text[state.end : laid.start]
        return len(between) <= _GAP and between.count(". ") == 0

    def _part(self, number: int, laid: Grid, head: Heading, end: int) -> None:
        """Read a heading with the rows below it."""
        above = lines_above(self.page, laid, head, self.state.end if self.state else 0)
        caption = read_caption(above, self.frame, self.words, self.units)
        heading = tuple(tuple(spot.low for spot in path) for path in head.paths)
        repeated = self.state is not None and self.state.heading == heading and not caption.kind
        if repeated and self.state:
            caption = self.state.caption
        columns = read_columns(head, caption, self.frame, self.words, self.units)
        columns = tuple(self._settled(column, at, laid.rows[head.end : end]) for at, column in enumerate(columns))
        if all(column.role != "name" for column in columns):
            self._explain(laid.rows[head.start : end], (), "table_cell")
            self.state = None
            return
        lines = Lines(columns, self.words, self.units)
        if repeated and self.state:
            lines = self.state.lines
            lines.columns = columns
        named = head.paths[_name_at(columns)]
        written_out = bool(named) and is_of_targets(named[0].low) and all(c.role != "value" for c in columns)
        self.state = _State(laid.end, columns, lines, caption, heading, written_out)
        self._explain(laid.rows[head.start : head.end], (), "table_heading")
        self._body(number, laid, head.end, end)

    def _settled(self, column: Column, at: int, rows: Sequence[Row]) -> Column:
        """Tell by its cells whether "Đơn vị" means the unit of measure or the office."""
        if column.role != "unit":
            return column
        filled = [spot.low for row in rows if (spot := row[at]) is not None and spot.columns == 1]
        offices = sum(len(low) > _LONGEST_UNIT and self.units.known(low) is None for low in filled)
        return Column("owner") if offices * 2 > len(filled) else column

    def _body(self, number: int, laid: Grid, start: int, end: int) -> None:
        state = self.state
        if state is None:
            return
        state.end = laid.end
        for index in range(start, end):
            row = self._aligned(laid, index, state.columns)
            line = state.lines.read(row, index)
            if line:
                self.found.figures += self._figures(number, row, line, state)
            if line and state.written_out:
                spot = row[_name_at(state.columns)]
                kind = "" if state.caption.kind == "result" else "target"
                self._clause(line.name[0], spot.end if spot else 0, line, kind, self.frame.term)
            self._explain([row], state.columns, "table_note")

    def _aligned(self, laid: Grid, index: int, columns: tuple[Column, ...]) -> Row:
        """Move the cells of a row that lacks its merged unit, where the format does not tell so."""
        row = laid.rows[index]
        unit = next((i for i, c in enumerate(columns) if c.role == "unit"), None)
        if laid.merged or unit is None or row[-1] is not None or row[unit] is None:
            return row
        spot = row[unit]
        numeric = spot is not None and spot.low[-1].isdecimal() and self.cells.values.read(spot, NONE) is not None
        return (*row[:unit], None, *row[unit:-1]) if numeric else row

    def _figures(self, number: int, row: Row, line: Line, state: _State) -> Iterator[Figure]:
        for at, column in enumerate(state.columns):
            spot = row[at]
            if spot is None or spot.row != line.index or column.role != "value":
                continue
            if at and row[at - 1] is spot:
                continue  # merged with the cell before it
            if spot is row[_name_at(state.columns)]:
                continue
            meant = self._spanned(row, at, state.columns)
            figure = self.cells.figure(line, meant, spot, state.caption.unit, number)
            if figure:
                yield figure
            elif _SENTENCE.search(spot.low):
                self._clause(spot.start, spot.end, line, meant.kind, meant.period)

    def _clause(self, start: int, end: int, line: Line, kind: str, period: Period) -> None:
        owner = self.page.words(*line.owner) if line.owner else None
        self.found.clauses.append(Clause(start, end, owner, kind, period))

    def _spanned(self, row: Row, at: int, columns: tuple[Column, ...]) -> Column:
        """Give the column of a value; one that lies across several holds for all their years."""
        end = at
        while end + 1 < len(row) and row[end + 1] is row[at]:
            end += 1
        first, last = columns[at], columns[end]
        if first is last or last.role != "value" or last.period[1] is None:
            return first
        return replace(first, period=(first.period[0], last.period[1]), whole_term=True)

    def _explain(self, rows: Sequence[Row], columns: tuple[Column, ...], other: str) -> None:
        """Note what the numbers of these rows are, where no figure holds them."""
        for row in rows:
            for at, spot in enumerate(row):
                if spot is not None and (not at or row[at - 1] is not spot):
                    role = columns[at].role if columns else ""
                    self.found.roles.append((spot.start, spot.end, _REASONS.get(role, other)))


_REASONS = {
    "order": "list_marker",
    "name": "name_part",
    "unit": "unit_of_reference",
    "owner": "name_part",
    "comparison": "comparison",
}


def _name_at(columns: tuple[Column, ...]) -> int:
    return next(i for i, c in enumerate(columns) if c.role == "name")

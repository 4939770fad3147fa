"""Tables of a page: a row of data stays on one line, a row that only lays out the page comes apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lotrinh.documents.grid import Cell, Table
from lotrinh.documents.layout import CELL, PARAGRAPH, SPACE, WORDS, Item, Kind, Layout

# A row with a longer cell lays out the page, as whole articles lie in table cells on older portals.
_LONGEST_CELL = 500
# Around a table in a cell a table holds data where some rows without one have several cells with words. A letterhead,
# or a text beside its translation, has two.
_ROWS, _CELLS = 2, 3


_ONE = (1, 1)


@dataclass(slots=True)
class Row:
    """A row being read: its items from `first` up to `after`, those that begin its cells, and how far these reach."""

    first: int
    cells: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    nested: bool = False
    """Whether a cell holds a table."""
    inner: list[tuple[int, int]] = field(default_factory=list)
    """The items of each table of data in its cells: it is a table of its own, and ends the words of its cell."""
    apart: bool = False
    """Whether a cell holds a table of data within one that only lays it out: so does this row."""
    filled: int = 0
    """How many cells have words."""
    data: bool = False
    after: int = 0

    def begin_cell(self, first: int, attributes: Mapping[str, str]) -> None:
        """Take note of a cell that begins with this item."""
        self.cells.append(first)
        spans = (_span(attributes.get("rowspan")), _span(attributes.get("colspan"))) if attributes else _ONE
        self.spans.append(spans)


_MOST_SPANNED = 1000


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPANNED) if text and text.isascii() and text.isdigit() and int(text[:9]) else 1


def finish(rows: list[Row], items: list[Item]) -> bool:
    """Set the breaks of rows that hold tables; tell a table of data from one that lays out the page."""
    nested = [row for row in rows if row.nested]
    if nested:
        plain = sum(row.filled >= _CELLS for row in rows if row.data and not row.nested)
        holds = plain >= _ROWS and all(_may_hold_data(row, items) for row in nested)
        for row in nested:
            row.data = holds
            _set_breaks(row, items)
        if not holds:
            return False
    return sum(row.data for row in rows) > 1


def _may_hold_data(row: Row, items: list[Item]) -> bool:
    return bool(row.cells) and not row.apart and max(_lengths(row, items)) <= _LONGEST_CELL


def enclose(row: Row, rows: list[Row], first: int, after: int, *, data: bool) -> None:
    """Tell a row what became of a table in one of its cells, which these items make."""
    if data:
        row.inner.append((first, after))
    elif any(inner.inner or inner.apart for inner in rows):
        row.apart = True


def placed(rows: list[Row], layout: Layout) -> Table | None:
    """Give a table of data with each cell's range of the text, merged cells where they begin; None without a word."""
    cells: list[Cell] = []
    new = tuple.__new__  # a cell without its own constructor, in half the time: a page has thousands
    taken: dict[int, int] = {}
    for at, row in enumerate(rows):
        column = 0
        ends = [*row.cells, row.after][1:]
        for first, after, (height, width) in zip(row.cells, ends, row.spans, strict=True):
            while taken.get(column, 0) > at:
                column += 1
            words_end = next(_within(row, first, after))[0] if row.inner else after
            start, end = layout.range_of(first, words_end)
            cells.append(new(Cell, (start, end, at, column, min(height, len(rows) - at), width)))
            if height > 1 or width > 1:
                taken.update(dict.fromkeys(range(column, column + width), at + height))
            column += width
    filled = [cell for cell in cells if cell.start < cell.end]
    return Table(filled[0].start, max(cell.end for cell in filled), tuple(cells)) if filled else None


def lay_out(row: Row, items: list[Item]) -> None:
    """Set the breaks of a finished row, whose items are the last ones; one that holds a table waits for its own."""
    row.after = len(items)
    if not row.cells or row.nested:
        return
    lengths = _lengths(row, items)
    row.filled = sum(map(bool, lengths))
    row.data = row.filled > 1 and max(lengths) <= _LONGEST_CELL
    _set_breaks(row, items)


def _set_breaks(row: Row, items: list[Item]) -> None:
    if not row.cells:
        return
    first, *borders = row.cells
    items[first] = _as(WORDS, items[first])
    if row.data:
        for index in _own(row, first, row.after):
            if items[index][0] > CELL:
                items[index] = _as(SPACE, items[index])
    else:
        for index in borders:
            items[index] = _as(PARAGRAPH, items[index])


def _as(kind: Kind, item: Item) -> Item:
    return kind, *item[1:]


def _lengths(row: Row, items: list[Item]) -> list[int]:
    """Give how many characters each cell has, those of tables of data in it apart."""
    ends = [*row.cells[1:], row.after]
    if not row.inner:
        return [
            sum([len(text) for _, text, _, _ in items[start:end] if not text.isspace()])
            for start, end in zip(row.cells, ends, strict=True)
        ]
    return [
        sum(len(items[at][1]) for at in _own(row, start, end) if not items[at][1].isspace())
        for start, end in zip(row.cells, ends, strict=True)
    ]


def _own(row: Row, start: int, end: int) -> Iterator[int]:
    """Give the items of a stretch that are in no table of data."""
    for first, after in _within(row, start, end):
        yield from range(start, first)
        start = after


def _within(row: Row, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the tables of data in a stretch of a row, and its end as the last."""
    at = bisect_left(row.inner, (start, 0))
    while at < len(row.inner) and row.inner[at][0] < end:
        yield row.inner[at]
        at += 1
    yield end, end

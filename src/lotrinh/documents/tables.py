"""Tables of a page: a row of data stays on one line, a row that only lays out the page comes apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lotrinh.documents.grid import Cell, Table
from lotrinh.documents.layout import CELL, PARAGRAPH, SPACE, WORDS, Item, Kind, Layout

# A row with a longer cell lays out the page, as whole articles lie in table cells on older portals.
_LONGEST_CELL = 500


_ONE = (1, 1)


@dataclass(slots=True)
class Row:
    """A row being read: its items from `first` up to `after`, those that begin its cells, and how far these reach."""

    first: int
    cells: list[int] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    nested: bool = False
    """Whether a cell holds a table."""
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


def is_data(rows: list[Row]) -> bool:
    """Tell a table of data from one that lays out the page."""
    return sum(row.data for row in rows) > 1 and not any(row.nested for row in rows)


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
            start, end = layout.range_of(first, after)
            cells.append(new(Cell, (start, end, at, column, min(height, len(rows) - at), width)))
            if height > 1 or width > 1:
                taken.update(dict.fromkeys(range(column, column + width), at + height))
            column += width
    filled = [cell for cell in cells if cell.start < cell.end]
    return Table(filled[0].start, max(cell.end for cell in filled), tuple(cells)) if filled else None


def lay_out(row: Row, items: list[Item]) -> None:
    """Set the breaks of a finished row, whose items are the last ones."""
    row.after = len(items)
    if not row.cells:
        return
    first, *borders = row.cells
    items[first] = _as(WORDS, items[first])
    row.data = not row.nested and _holds_data(row, items)
    if row.data:
        for index in range(first, len(items)):
            if items[index][0] > CELL:
                items[index] = _as(SPACE, items[index])
    else:
        for index in borders:
            items[index] = _as(PARAGRAPH, items[index])


def _as(kind: Kind, item: Item) -> Item:
    return kind, *item[1:]


def _holds_data(row: Row, items: list[Item]) -> bool:
    """Tell whether at least two cells have words and none is long."""
    lengths = [
        sum([len(text) for _, text, _, _ in items[start:end] if not text.isspace()])
        for start, end in zip(row.cells, [*row.cells[1:], len(items)], strict=True)
    ]
    return sum(map(bool, lengths)) > 1 and max(lengths) <= _LONGEST_CELL

"""Table rows: a row of data stays on one line, a row that only lays out the page comes apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from lotrinh.documents.layout import Item, Kind

# A row with a longer cell lays out the page, as whole articles lie in table cells on older portals.
_LONGEST_CELL = 500


@dataclass(slots=True)
class Row:
    """A row being read: its first item, the items that begin its cells, whether a cell holds a table."""

    first: int
    cells: list[int] = field(default_factory=list)
    nested: bool = False


def lay_out(row: Row, items: list[Item]) -> None:
    """Set the breaks of a finished row, whose items are the last ones."""
    if not row.cells:
        return
    first, *borders = row.cells
    items[first] = items[first]._replace(kind=Kind.WORDS)
    if not row.nested and _holds_data(row, items):
        for index in range(first, len(items)):
            if items[index].kind > Kind.CELL:
                items[index] = items[index]._replace(kind=Kind.SPACE)
    else:
        for index in borders:
            items[index] = items[index]._replace(kind=Kind.PARAGRAPH)


def _holds_data(row: Row, items: list[Item]) -> bool:
    """Tell whether at least two cells have words and none is long."""
    lengths = [
        sum(len(item.text) for item in items[start:end] if not item.text.isspace())
        for start, end in zip(row.cells, [*row.cells[1:], len(items)], strict=True)
    ]
    return sum(map(bool, lengths)) > 1 and max(lengths) <= _LONGEST_CELL

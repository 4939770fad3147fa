"""Tables and places: where in a file the words of a document came from, beyond the order they are read in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, right and bottom on a page, in points from its top left corner."""


def around(boxes: Sequence[Box]) -> Box:
    """Give the box around some boxes."""
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


class Place(NamedTuple):
    """Where a stretch of the text stands in its file; what a format doesn't have is None.

    `page` and `paragraph` count from 1; `cell` is a spreadsheet's own name (`C7`); `part` names a file inside an
    archive or a message, a footnote, a header. `confidence` is that of recognised characters, from 0 to 1,
    and `other` is how another look at the picture had them, where it differed.
    """

    start: int
    end: int
    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None
    sheet: str | None = None
    cell: str | None = None
    part: str | None = None
    confidence: float | None = None
    other: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Give where it is as JSON, without what its format doesn't have."""
        told: dict[str, Any] = {"page": self.page, "box": self.box and list(self.box), "paragraph": self.paragraph}
        told |= {"sheet": self.sheet, "cell": self.cell, "part": self.part}
        return {key: value for key, value in told.items() if value is not None}


class Doubt(NamedTuple):
    """A stretch of the text that a person has to compare with the file: `kind` says why.

    `uncalculated`: a formula whose value was never saved. `unclear`: a row of a table without lines in which it is not
    certain what belongs together. `loose`: a whole table without lines, in which nothing tells how far a merged cell
    reaches. `coarse`: a page that was scanned with too few dots.
    """

    start: int
    end: int
    kind: str


class Cell(NamedTuple):
    """A cell of a table: its range of the text, empty where the cell is, and where it lies, counted from 0.

    A merged cell covers `rows` by `columns`.
    """

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table of data: its range of the text and its cells, row by row."""

    start: int
    end: int
    cells: tuple[Cell, ...]

"""Tables that go on on the next page: their rows put together, heads that are repeated there set aside."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby, takewhile

from lotrinh.documents.composing import Laid

_NEAR = 6.0
_MOST_HEADS = 4
_ALIKE = 0.85

Rows = list[list[Laid]]


class OpenTable:
    """A table that stands at the end of what was read so far, and may go on on the next page."""

    def __init__(self, cells: Sequence[Laid], lanes: Sequence[float]) -> None:
        self._rows = _rows(cells)
        self.lanes = list(lanes)
        """Where its columns lie: between words, or at rulings."""
        self.repeated: Rows = []
        """Rows of heads that were repeated on later pages."""

    @property
    def cells(self) -> list[Laid]:
        """Give all cells of the table."""
        return [cell for row in self._rows for cell in row]

    def takes(self, cells: Sequence[Laid], lanes: Sequence[float]) -> bool:
        """Take in the table at the head of the next page where its columns are the same; tell whether they are."""
        if len(lanes) != len(self.lanes) or any(abs(a - b) > _NEAR for a, b in zip(lanes, self.lanes, strict=True)):
            return False
        rows = _rows(cells)
        heads = len(list(takewhile(lambda pair: _same(*pair), zip(rows, self._rows, strict=False))))
        if heads <= _MOST_HEADS:
            self.repeated += rows[:heads]
            rows = rows[heads:]
        if rows and _is_rest(rows[0], self._rows[-1]) and (not heads or _goes_on(rows[0])):
            self._finish_row(rows.pop(0))
        below = max(cell.row + cell.rows for cell in self.cells)
        first = rows[0][0].row if rows else 0
        self._rows += [[cell._replace(row=cell.row - first + below) for cell in row] for row in rows]
        return True

    def _finish_row(self, rest: list[Laid]) -> None:
        """Put the rest of a row that the end of the page cut to what stands before."""
        words = {cell.column: cell.text for cell in rest if cell.text}
        self._rows[-1] = [
            cell._replace(text=f"{cell.text} {words[cell.column]}".strip()) if cell.column in words else cell
            for cell in self._rows[-1]
        ]


def _rows(cells: Sequence[Laid]) -> Rows:
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return [list(row) for _, row in groupby(ordered, key=lambda cell: cell.row)]


def _same(row: list[Laid], head: list[Laid]) -> bool:
    """Tell whether a row repeats a head; on a scan, where looks slip, nearly the same letters and digits will do."""
    if _says(row) == _says(head):
        return True
    if all(cell.place.confidence is None for cell in row):
        return False
    mine, its = ("".join(words for _, words in _says(each)) for each in (row, head))
    return _alike(mine, its) and _alike(_digits(mine), _digits(its))


def _alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _digits(words: str) -> str:
    return "".join(filter(str.isdigit, words))


def _says(row: list[Laid]) -> list[tuple[int, str]]:
    return [(cell.column, " ".join(cell.text.split())) for cell in row]


def _is_rest(row: list[Laid], before: list[Laid]) -> bool:
    """Tell the rest of a cut row: it has no number of its own and few words, all below words."""
    filled = {cell.column for cell in row if cell.text}
    above = {cell.column for cell in before if cell.text}
    return bool(filled) and min(filled) > 0 and len(filled) * 2 <= len(above) and filled <= above


def _goes_on(row: list[Laid]) -> bool:
    """Tell words that go on from a row of its own: "Trong đó" begins with a capital letter."""
    return all(cell.text[:1].islower() for cell in row if cell.text)

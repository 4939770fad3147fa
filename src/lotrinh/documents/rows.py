"""Tables written in plain text: rows are lines, with " | ", Markdown's bars or tabs between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lotrinh.documents.grid import Cell, Table

_Range = tuple[int, int]
_BAR = re.compile(r"(?<!\S)\||\|(?!\S)")
_PLAIN = " | "
_RULE = frozenset("|:- \t")
_MARKER = re.compile(r"(?:[-–—+•*●▪·✓]|\(?\w{1,4}[.)/]|\w{1,2}(?:\.\d{1,2}){0,3}\.?)")
_SENTENCE = re.compile(r"[.;:!?…]$|.{5}[.;] ")
_LONGEST_HEADING = 100
_FEW = 2


class _Row(NamedTuple):
    """A line that holds cells; `leads` is true where it begins with a bar."""

    start: int
    end: int
    mark: str
    leads: bool
    cells: list[Any]
    """Where the words of each cell lie; of a plain row the words themselves, which `_PLAIN` parts."""


# Rows and cells without their own constructors, in a third of the time: a long text has thousands.
_new = tuple.__new__


def text_tables(text: str) -> tuple[Table, ...]:
    """Find the tables of a plain text. Pure; costs a search for one character where there is none."""
    if "|" not in text and "\t" not in text:
        return ()
    return tuple(_table(rows) for rows in _grouped(text, _rows(text)) if _is_table(rows))


def _is_table(rows: Sequence[_Row]) -> bool:
    """Tell a table from a menu: at least two of its rows have the same number of cells."""
    counts = [len(row.cells) for row in rows if len(row.cells) > 1]
    return len(set(counts)) < len(counts)


def _rows(text: str) -> Iterator[_Row]:
    """Give the lines that hold at least two cells, and Markdown's ruling lines with none."""
    at = text.rfind("\n", 0, min(_next(text, "|"), _next(text, "\t"))) + 1
    for line in text[at:].split("\n"):
        if "|" in line or "\t" in line:
            row = _plain_row(line, at) or _row(line, at)
            if row:
                yield row
        at += len(line) + 1


def _next(text: str, sign: str) -> int:
    """Give where this sign first stands, or the end of the text."""
    found = text.find(sign)
    return len(text) if found < 0 else found


def _plain_row(line: str, start: int) -> _Row | None:
    """Give the row of a line that is set as most are: one space on each side of each bar, none wider anywhere.

    It has the cells that `_row` gives, in a third of the time.
    """
    words = line.split(_PLAIN)
    if len(words) == 1 or len(words) <= line.count("|") or "  " in line or "--" in line or line != line.strip():
        return None
    if not line.isprintable():  # of all white space only the plain space is printable
        return None
    return _new(_Row, (start, start + len(line), "|", False, words))


def _row(line: str, start: int) -> _Row | None:
    words = line.strip()
    end = start + len(line)
    leads = words.startswith("|")
    if "|" in words and "--" in words and _RULE.issuperset(words):
        return _Row(start, end, "|", leads, [])
    mark, parts = "|", line.split("|") if leads else _BAR.split(line)
    if len(parts) == 1:
        mark, parts = "\t", line.split("\t")
    cells = list(_trimmed(parts, start))
    if mark == "|" and len(cells) > 2 and cells[-1][0] == cells[-1][1]:
        cells.pop()  # a bar closes the row
    filled = [at for at, cell in enumerate(cells) if cell[0] < cell[1]]
    few = 2 if mark == "|" else 3
    enough = len(filled) > 1 or (len(filled) == 1 and len(cells) >= few and mark == "|")
    if not enough or (mark == "\t" and len(cells) <= few and len(filled) < few and _is_marker(parts[filled[0]])):
        return None  # a tab behind a list marker, or an indent
    return _Row(start, end, mark, leads, cells)


def _is_marker(words: str) -> bool:
    return bool(_MARKER.fullmatch(words.strip()))


def _trimmed(parts: Iterable[str], start: int) -> Iterator[_Range]:
    """Give where the words of each part lie, one sign between two parts."""
    for part in parts:
        end = start + len(part)
        bare = part.lstrip()
        yield end - len(bare), end - len(bare) + len(bare.rstrip())
        start = end + 1


def _grouped(text: str, rows: Iterator[_Row]) -> Iterator[list[_Row]]:
    """Gather the rows that stand below each other; a short line between two like rows is a row of one cell."""
    group: list[_Row] = []
    for row in rows:
        between = _between(text, group, row) if group else None
        if between is None:
            if group:
                yield group
            group = []
        else:
            group += between
        group.append(row)
    if group:
        yield group


def _between(text: str, group: Sequence[_Row], row: _Row) -> list[_Row] | None:
    """Give what stands between the last row of a group and the next: nothing, a heading, or None for other text."""
    last = group[-1]
    words = text[last.end : row.start].strip()
    told = len(row.cells) == _FEW < len(last.cells) - 1 and text[row.end - 1] in ".;"
    if row.mark != last.mark or told:  # a sentence with a bar in it
        return None
    if not words:
        return []
    alike = len(last.cells) == len(row.cells) > 2
    heading = len(words) <= _LONGEST_HEADING and "\n" not in words and not _SENTENCE.search(words)
    if not alike or not heading or not any(map(str.isalpha, words)) or words.lower().startswith("trang "):
        return None
    start = text.index(words, last.end)
    end = start + len(words)
    return [_Row(start, end, row.mark, leads=True, cells=[(start, end)])]


def _table(rows: list[_Row]) -> Table:
    """Give the cells their places; a bar before every row frames the table, before few it tells an empty cell."""
    filled = [row for row in rows if row.cells]
    framed = sum([row.leads for row in filled]) * 5 >= len(filled) * 4
    own = [row.cells[1:] if framed and row.leads and len(row.cells) > 1 else row.cells for row in filled]
    width = max(map(len, own))
    cells: list[Cell] = []
    for index, (row, held) in enumerate(zip(filled, own, strict=True)):
        if isinstance(held[0], str):
            _take_plain(held, row.start, index, cells)
        else:
            columns = width if len(held) == 1 else 1
            cells += [_new(Cell, (*span, index, column, 1, columns)) for column, span in enumerate(held)]
    return Table(rows[0].start, rows[-1].end, tuple(cells))


def _take_plain(held: list[str], start: int, row: int, cells: list[Cell]) -> None:
    """Take the cells of a plain row, which has several."""
    gap, new = len(_PLAIN), tuple.__new__
    for column, words in enumerate(held):
        end = start + len(words)
        cells.append(new(Cell, (start, end, row, column, 1, 1)))
        start = end + gap

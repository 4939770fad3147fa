"""Tables written in plain text: rows are lines, with " | ", Markdown's bars or tabs between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lotrinh.documents.grid import Cell, Table

_Range = tuple[int, int]
_SEPARATOR = re.compile(r"[|\t]")
_BAR = re.compile(r"(?<!\S)\||\|(?!\S)")
_RULE = frozenset("|:- \t")
_MARKER = re.compile(r"(?:[-–—+•*●▪·✓]|\(?\w{1,4}[.)/]|\w{1,2}(?:\.\d{1,2}){0,3}\.?)")
_SENTENCE = re.compile(r"[.;:!?…]$|.{5}[.;] ")
_LONGEST_HEADING = 100
_FEW = 2


@dataclass(slots=True)
class _Row:
    """A line that holds cells; `leads` is true where it begins with a bar."""

    start: int
    end: int
    mark: str
    leads: bool
    cells: list[_Range]


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
    done = 0
    while found := _SEPARATOR.search(text, done):
        start = text.rfind("\n", done, found.start()) + 1 or done
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        done = end
        row = _row(text, start, end)
        if row:
            yield row


def _row(text: str, start: int, end: int) -> _Row | None:
    line = text[start:end]
    words = line.strip()
    leads = words.startswith("|")
    if "|" in words and "--" in words and _RULE.issuperset(words):
        return _Row(start, end, "|", leads, [])
    if leads:
        cuts, mark = [m.start() for m in re.finditer(r"\|", line)], "|"
    else:
        cuts, mark = [m.start() for m in _BAR.finditer(line)], "|"
    if not cuts:
        cuts, mark = [m.start() for m in re.finditer("\t", line)], "\t"
    ends = [*cuts, len(line)]
    cells = [_trimmed(text, start + a, start + b) for a, b in zip([0, *(c + 1 for c in cuts)], ends, strict=True)]
    if mark == "|" and len(cells) > 2 and cells[-1][0] == cells[-1][1]:
        cells.pop()  # a bar closes the row
    filled = [text[a:b] for a, b in cells if a < b]
    few = 2 if mark == "|" else 3
    enough = len(filled) > 1 or (len(filled) == 1 and len(cells) >= few and mark == "|")
    if not enough or (mark == "\t" and len(cells) <= few and len(filled) < few and _MARKER.fullmatch(filled[0])):
        return None  # a tab behind a list marker, or an indent
    return _Row(start, end, mark, leads, cells)


def _trimmed(text: str, start: int, end: int) -> _Range:
    bare = text[start:end].lstrip()
    start = end - len(bare)
    return start, start + len(bare.rstrip())


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
    start, end = _trimmed(text, last.end, row.start)
    told = len(row.cells) == _FEW < len(last.cells) - 1 and text[row.end - 1] in ".;"
    if row.mark != last.mark or told:  # a sentence with a bar in it
        return None
    if start == end:
        return []
    words = text[start:end]
    alike = len(last.cells) == len(row.cells) > 2
    heading = len(words) <= _LONGEST_HEADING and "\n" not in words and not _SENTENCE.search(words)
    if not alike or not heading or not any(map(str.isalpha, words)) or words.lower().startswith("trang "):
        return None
    return [_Row(start, end, row.mark, leads=True, cells=[(start, end)])]


def _table(rows: list[_Row]) -> Table:
    """Give the cells their places; a bar before every row frames the table, before few it tells an empty cell."""
    filled = [row for row in rows if row.cells]
    framed = sum(row.leads for row in filled) * 5 >= len(filled) * 4
    width = max(len(row.cells) - (framed and row.leads and len(row.cells) > 1) for row in filled)
    cells: list[Cell] = []
    for index, row in enumerate(filled):
        drop = framed and row.leads and len(row.cells) > 1
        own = row.cells[1:] if drop else row.cells
        span = width if len(own) == 1 else 1
        cells += [Cell(start, end, index, column, columns=span) for column, (start, end) in enumerate(own)]
    return Table(rows[0].start, rows[-1].end, tuple(cells))

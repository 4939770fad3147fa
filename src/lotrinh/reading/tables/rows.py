"""What a row measures: its name without numbering and unit, the row that it is a part of, its unit and its office."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lotrinh.reading.tables.columns import Column, unit_in
from lotrinh.reading.tables.grid import Row, Spot
from lotrinh.reading.tables.units import NONE, Unit, Units
from lotrinh.reading.tables.words import Words

Range = tuple[int, int]
_ORDER = re.compile(
    r"(?P<section>[ivx]{1,5})[.)]?$|(?P<deep>\d{1,2}(?:\.\d{1,2})+[.)]?|[a-zđ][.)]?|\d{1,2}[a-zđ][.)]?)$"
    r"|(?P<main>\(?\d{1,3}[.)]?)$|(?P<dash>[-–—•*●▪·✓]+)$|(?P<plus>\+)$"
)
_MARK = re.compile(
    r"(?P<section>[ivx]{1,5}(?:[.)/:-]+ ?| ?[-–] ))|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)/] ?| )"
    r"|[a-zđ][.)] ?)|(?P<main>\(?\d{1,3}[.)/] ?)|(?P<dash>[-–—•*●▪·✓]+ ?)|(?P<plus>\+ ?)"
)
_DEPTHS = {"section": 0, "main": 1, "deep": 2, "dash": 3, "plus": 4}
_LETTERS = frozenset("abcdeđghk")
"""Capital letters number sections: "A. KINH TẾ"; small ones the parts of a row."""
_PLAIN = 3
"""The depth of a row without a number of its own below "Trong đó"."""
_TAIL = re.compile(
    r"[\s,:]*(?:(?<!\w)(?:đạt|còn|là|đến|ở mức|đạt mức|giảm còn|xuống còn|(?<!trở )lên|tăng lên)(?!\w)[\s,:]*)*"
    r"(?:(?<!\w)(?P<bound>trên|dưới|từ|ít nhất|tối thiểu|không quá|tối đa|khoảng|gần))?[\s,:.*]*$"
)
_BOUNDS = {
    "trên": ">",
    "dưới": "<",
    "từ": "from",
    "ít nhất": ">=",
    "tối thiểu": ">=",
    "không quá": "<=",
    "tối đa": "<=",
}
_FOOTNOTE = re.compile(r"(?: ?\((?:\d{1,2}|\*{1,4})\)| ?\[\d{1,2}\]|\*)+$")
_BACK = 60
"""So far back from its end a name is looked at for what is none of it, in characters."""
_UNIT_TAIL = re.compile(r" ?\(([^()]{1,40})\)$|[,;:] ?([^,;:()]{1,30})$")
_LONGEST_NAME = 300


@dataclass(slots=True)
class Line:
    """One row that names something. Ranges are of the view; `parent` is the row it is a part of."""

    row: Row
    index: int
    name: Range
    low: str
    """The name in lower case."""
    depth: int
    unit: Unit
    owner: Range | None
    bound: str = ""
    """What the end of the name says of every value: "đạt trên"."""
    verb: str = ""
    """`lowered-to` or `raised-to`, where the name ends so: "giảm … còn"."""
    parent: Line | None = None


@dataclass(slots=True)
class Lines:
    """Reads the rows below a heading, each in the light of those above it."""

    columns: tuple[Column, ...]
    words: Words
    units: Units
    above: list[Line] = field(default_factory=list)
    """The rows that a further one may be a part of, by growing depth."""
    parted: bool = False
    """Whether "Trong đó" opened the rows that follow."""
    last: Line | None = None

    def read(self, row: Row, index: int) -> Line | None:
        """Read one row; None where it names nothing."""
        spot = self._name_spot(row)
        if spot is None or spot.row != index:
            return None
        marker, depth = self._marker(row, index)
        start, inner = _marked(spot)
        depth = max(depth, inner)
        part = self.words.part.match(spot.low, start)
        if part:
            start = _after(spot.low, part.end())
            depth = max(depth, _PLAIN)
        low, end, bound, verb = _named(spot.low, start, self.units)
        if part and not low:
            self.parted = True
            return None
        if not low or end - start > _LONGEST_NAME:
            return None
        line = self._line(row, index, spot, (start, end), depth, numbered=bool(marker))
        line.bound, line.verb = bound, verb
        return line

    def _line(self, row: Row, index: int, spot: Spot, place: Range, depth: int, *, numbered: bool) -> Line:
        if numbered and depth < _PLAIN:
            self.parted = False
        if depth < 0:
            depth = 0 if spot.columns > 1 else _PLAIN if self.parted else 1
        line = Line(row, index, spot.part(*place), spot.low[slice(*place)], depth, NONE, None)
        while self.above and self.above[-1].depth >= depth:
            self.above.pop()
        line.parent = self.above[-1] if self.above and self.above[-1].depth > 0 else None
        line.unit = self._unit(row, spot, line)
        line.owner = self._owner(row, line)
        self.above.append(line)
        self.last = line
        return line

    def _name_spot(self, row: Row) -> Spot | None:
        """Give the cell that names the row: that of its column, or the one that runs over it."""
        named = next(i for i, c in enumerate(self.columns) if c.role == "name")
        return row[named]

    def _marker(self, row: Row, index: int) -> tuple[str, int]:
        """Give what the numbering column says, and its depth; -1 where it says nothing."""
        for spot, column in zip(row, self.columns, strict=True):
            if column.role == "order" and spot is not None and spot.row == index:
                found = _ORDER.match(spot.low)
                if found and spot.capital and spot.low[0] in _LETTERS:
                    return spot.low, 0
                return spot.low, _DEPTHS[str(found.lastgroup)] if found else 1
        return "", -1

    def _unit(self, row: Row, spot: Spot, line: Line) -> Unit:
        for cell, column in zip(row, self.columns, strict=True):
            if column.role == "unit" and cell is not None:
                if cell.low in self.words.ditto and self.last:
                    return self.last.unit
                found = self.units.read(cell.low)
                if found is not NONE:
                    return found
        named = unit_in(spot.low, self.units)
        if named:
            return named
        return line.parent.unit if line.parent else NONE

    def _owner(self, row: Row, line: Line) -> Range | None:
        for cell, column in zip(row, self.columns, strict=True):
            if column.role == "owner" and cell is not None:
                if cell.low in self.words.ditto:
                    return self.last.owner if self.last else None
                return (cell.start, cell.end) if any(map(str.isalpha, cell.low)) else None
        return line.parent.owner if line.parent else None


def _marked(spot: Spot) -> tuple[int, int]:
    """Give where a name begins behind a marker of its own, and the marker's depth; -1 where it has none."""
    found = _MARK.match(spot.low)
    if found is None or found.end() == len(spot.low):
        return 0, -1
    lettered = spot.capital and spot.low[0] in _LETTERS
    return _after(spot.low, found.end()), 0 if lettered else _DEPTHS[str(found.lastgroup)]


def _after(low: str, at: int) -> int:
    while at < len(low) and low[at] in " :,-–+.":
        at += 1
    return at


def _named(low: str, start: int, units: Units) -> tuple[str, int, str, str]:
    """Cut what is no name from the end of a cell: footnote marks, the unit, "đạt trên"; give name, end, bound, verb."""
    end = len(low)
    for _ in range(3):
        note = _FOOTNOTE.search(low, max(start, end - _BACK), end)
        end = note.start() if note else end
        tail = _UNIT_TAIL.search(low, max(start, end - _BACK), end)
        unit = units.known(tail[1] or tail[2]) if tail else None
        if tail and unit and (tail[1] or unit.dimension != "count"):  # "người dân, doanh nghiệp" is all name
            end = tail.start()
    tail = _TAIL.search(low, max(start, end - _BACK), end)
    bound = tail["bound"] or "" if tail else ""
    said = tail.group() if tail else ""
    verb = "lowered-to" if "còn" in said else "raised-to" if "lên" in said else ""
    end = tail.start() if tail else end
    return low[start:end], end, _BOUNDS.get(bound, "~" if bound else ""), verb

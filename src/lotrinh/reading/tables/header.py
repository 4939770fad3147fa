"""Where the heading of a table begins and ends, and the words of up to three levels above each column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lotrinh.reading.tables.grid import Grid, Row, Spot, own
from lotrinh.reading.tables.words import Words

_BRACKETS = re.compile(r" ?\([^()]*\)?[*]*")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_CELL = re.compile(
    r"(?:(?:năm|giai đoạn|nhiệm kỳ|đến năm|cuối năm|hết năm) )?(?:19|20)\d\d(?: ?[-–—−/] ?(?:19|20)?\d\d)?"
)
_TOKEN = re.compile(r"\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)?(?: ?= ?[\d()+\-*/:x% ]+)?")
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading rows from `start` up to `end`; `paths` are the spots above each column, the topmost first."""

    start: int
    end: int
    paths: tuple[tuple[Spot, ...], ...]


def is_of_targets(low: str) -> bool:
    """Tell whether a heading of names says that targets stand below it."""
    return "chỉ tiêu" in low or "mục tiêu" in low


def plain(low: str) -> str:
    """Give a heading's words without brackets and marks around them."""
    return _BRACKETS.sub("", low).strip(' .,:;*-"“”')


def headings(grid: Grid, words: Words) -> Iterator[Heading]:
    """Find every heading of a table, from the top: a repeated one begins a further page."""
    index = 0
    while index < len(grid.rows):
        if _is_heading(grid.rows[index], index, words) and not _is_above_heading(grid, index, words):
            found = _heading(grid, index, words)
            yield found
            index = found.end
        else:
            index += 1


def _is_heading(row: Row, index: int, words: Words) -> bool:
    """Tell a heading row: it names a column of names, or numbers the rows and gives units."""
    spots = [plain(spot.low) for spot in own(row, index)]
    if len(spots) < 2:
        return False
    named = any(words.name.fullmatch(low) for low in spots) or any(map(words.names, spots[:2]))
    ordered = any(words.order.fullmatch(low) for low in spots)
    if not (named or ordered) or any(words.listing.match(low) for low in spots):
        return False
    if named and sum(_tells(low, words) for low in spots) > 1:
        return True
    valued = any(_YEARS.search(low) or words.result.match(low) or words.target.match(low) for low in spots)
    return ordered and (valued or any(words.unit.fullmatch(low) for low in spots))


def _is_above_heading(grid: Grid, index: int, words: Words) -> bool:
    """Tell whether a row is the upper part of the heading that the next row begins: it names no rows itself."""
    below = index + 1
    if any(grid.rows[index][:2]) or below == len(grid.rows):
        return False
    return all(grid.rows[below][:2]) and _is_heading(grid.rows[below], below, words)


def _tells(low: str, words: Words) -> bool:
    """Tell whether words are those of a heading."""
    whole = (words.order, words.name, words.unit, words.amount)
    begins = (words.owner, words.note, words.plan_share, words.growth, words.baseline, words.result, words.target)
    return (
        any(w.fullmatch(low) for w in whole)
        or any(w.match(low) for w in (*begins, words.compare, words.structure))
        or _YEAR_CELL.fullmatch(low) is not None
        or low in ("%", "")
    )


def _heading(grid: Grid, start: int, words: Words) -> Heading:
    end = start + 1
    above = _above(grid, start, words)
    levels = [_joined(grid.rows[start], above)]
    while end < len(grid.rows) and len(levels) < _LEVELS and _continues(grid.rows[end], end, words):
        levels.append(grid.rows[end])
        end += 1
    if end < len(grid.rows) and numbers_columns(grid.rows[end], end):
        end += 1
    if not grid.merged:
        levels = _spread(levels, grid.width, words)
    first = start - bool(above)
    return Heading(
        first, end, tuple(_path([above, *levels] if above else levels, column) for column in range(grid.width))
    )


def _above(grid: Grid, start: int, words: Words) -> Row:
    """Give the row above a heading where it is the upper part of it, else an empty one.

    A page without rulings shows heads of several lines so: those set to the middle stand on a line between theirs.
    """
    if not start or grid.width < _LEVELS:
        return ()
    row = grid.rows[start - 1]
    spots = list(own(row, start - 1))
    lies_across = len(spots) == 1 and spots[0].columns > 1
    if not spots or lies_across or row[0] is not None or row[1] is not None:
        return ()
    tells = all(_tells(plain(s.low), words) or words.part.match(s.low) or _YEARS.search(s.low) for s in spots)
    return row if tells else ()


def _joined(row: Row, above: Row) -> Row:
    """Give a row with what stands above its empty cells."""
    return tuple(spot or upper for spot, upper in zip(row, above, strict=True)) if above else row


def _continues(row: Row, index: int, words: Words) -> bool:
    """Tell whether a row is a further level of the heading above it."""
    spots = [spot.low for spot in own(row, index)]
    if not spots or numbers_columns(row, index):
        return False
    return all(_tells(plain(low), words) or _YEARS.search(low) for low in spots) and (
        len(spots) > 1 or any(spot is not None and spot.row < index for spot in row)
    )


def numbers_columns(row: Row, index: int) -> bool:
    """Tell whether a row only numbers the columns: "(1) | (2) | (3)", "A | B | 1 | 2=3/1"."""
    spots = [spot.low for spot in own(row, index)]
    return len(spots) > 2 and all(map(_TOKEN.fullmatch, spots)) and spots[0].strip("()") in ("1", "a", "i")


def _spread(levels: list[Row], width: int, words: Words) -> list[Row]:
    """Lay the levels above their columns where the format does not tell which cells are merged."""
    for upper in reversed(range(len(levels) - 1)):
        top, below = levels[upper], levels[upper + 1]
        if below[0] is not None:
            top, below = _unfolded(top, below, width, words)
        levels[upper], levels[upper + 1] = _filled(top, below, words), below
    return levels


def _filled(top: Row, below: Row, words: Words) -> Row:
    """Carry a heading on over the empty cells to its right that have cells below them."""
    out = list(top)
    for column in range(1, len(out)):
        left = out[column - 1]
        if out[column] is None and below[column] is not None and left is not None and _is_value(left, words):
            out[column] = left
    return tuple(out)


def _is_value(spot: Spot, words: Words) -> bool:
    low = plain(spot.low)
    whole = (words.order, words.unit)
    return not any(w.fullmatch(low) for w in whole) and not words.owner.match(low) and not words.note.match(low)


def _unfolded(top: Row, below: Row, width: int, words: Words) -> tuple[Row, Row]:
    """Part two levels written without their merged cells: "STT | Chỉ tiêu | Mục tiêu | Ghi chú" over "2026 | 2027"."""
    heads, parts = [s for s in top if s], [s for s in below if s]
    groups = [i for i, spot in enumerate(heads) if _is_group(spot, words)]
    shares = _shares(heads, parts, groups, width)
    if shares is None:
        return top, below
    row: list[Spot | None] = []
    under: list[Spot | None] = []
    rest = iter(parts)
    for index, spot in enumerate(heads):
        count = shares.get(index, 0)
        row += [spot] * max(count, 1)
        under += [next(rest) for _ in range(count)] if count else [None]
    fill = [None] * (width - len(row))
    return (*row, *fill), (*under, *fill)


def _is_group(spot: Spot, words: Words) -> bool:
    low = plain(spot.low)
    return _is_value(spot, words) and not (words.name.fullmatch(low) and spot.column < 2)


def _shares(heads: list[Spot], parts: list[Spot], groups: list[int], width: int) -> dict[int, int] | None:
    """Tell how many of the lower cells stand under each group; None where they do not come out even."""
    if groups and len(heads) - len(groups) + len(parts) == width and len(parts) % len(groups) == 0:
        return dict.fromkeys(groups, len(parts) // len(groups))
    if not groups or len(heads) - 1 + len(parts) != width:
        return None
    undated = [i for i in groups if not _YEARS.search(heads[i].low)]
    return {(undated or groups)[-1]: len(parts)}


def _path(levels: list[Row], column: int) -> tuple[Spot, ...]:
    """Give the different spots above a column."""
    path: list[Spot] = []
    for row in levels:
        spot = row[column]
        if spot is not None and spot not in path:
            path.append(spot)
    return tuple(path)

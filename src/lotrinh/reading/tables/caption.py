"""What stands right above a table: which years and which kind its columns have where their headings are silent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from lotrinh.reading.page import Page
from lotrinh.reading.scope import Frame
from lotrinh.reading.tables.columns import SPAN, YEAR, Column, kind_in, kind_of, unit_in, years_in
from lotrinh.reading.tables.grid import Grid, Spot
from lotrinh.reading.tables.header import Heading
from lotrinh.reading.tables.units import NONE, Units
from lotrinh.reading.tables.words import Words

_REACH = 400
"""So many characters before a table may say what it holds."""
_MOST_LINES = 3
_LINE = re.compile(r"[^\n]+")


def lines_above(page: Page, laid: Grid, head: Heading, after: int) -> list[Spot]:
    """Give what stands right above a heading, the nearest first: rows of one cell, else the lines before the table.

    `after` is where the table before ends: what stands there belongs to it.
    """
    titles: list[Spot] = []
    for row in reversed(laid.rows[max(0, head.start - _MOST_LINES) : head.start]):
        spots = [spot for spot in dict.fromkeys(row) if spot is not None]
        if len(spots) != 1:
            return titles
        titles += spots
    if titles or head.start:
        return titles
    start = max(0, min(after, laid.start), laid.start - _REACH)
    lines = [m for m in _LINE.finditer(page.low, start, laid.start) if m.group().strip(" |\t")]
    return [Spot(m.start(), m.end(), m.group(), -1, 0) for m in reversed(lines[-_MOST_LINES:])]


def read_caption(lines: Iterable[Spot], frame: Frame, words: Words, units: Units) -> Column:
    """Read lines, the nearest first, as if they headed every column of values."""
    caption = Column("value")
    for line in lines:
        told = _read(line, frame, words, units)
        caption = replace(
            caption,
            kind=caption.kind or told.kind,
            unit=told.unit if caption.unit is NONE else caption.unit,
            period=told.period if caption.period == (None, None) else caption.period,
            period_at=caption.period_at or told.period_at,
            whole_term=caption.whole_term or told.whole_term,
        )
    return caption


def _read(line: Spot, frame: Frame, words: Words, units: Units) -> Column:
    low = line.low
    column = years_in(line, Column("value"))
    if len({*YEAR.findall(SPAN.sub(" ", low)), *SPAN.findall(low)}) > 1:
        column = Column("value")  # "kết quả năm 2025, kế hoạch năm 2026": the headings tell which is which
    kind = kind_of(column.period, frame) or kind_in(low, words)
    return replace(column, kind=kind, unit=unit_in(low.strip(" |"), units) or NONE)

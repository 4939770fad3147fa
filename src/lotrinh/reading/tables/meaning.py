"""What a value in a table means: by its column, its row's name, its unit and the words in its cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from lotrinh.reading.claims import Period
from lotrinh.reading.meaning import Grammar, Meaning
from lotrinh.reading.scope import Frame
from lotrinh.reading.tables.columns import Column
from lotrinh.reading.tables.rows import Line
from lotrinh.reading.tables.units import Unit
from lotrinh.reading.tables.values import Amount

_FALL = re.compile(r"(?:phấn đấu )?(?:mức |tỷ lệ |số |tốc độ )?(?:giảm|kéo giảm)(?!\w)")
_RISE = re.compile(r"(?:phấn đấu )?(?:mức |số )?tăng(?! trưởng)(?: thêm)?(?!\w)")
_GROWS = re.compile(r"(?<!\w)(?:tăng (?:trưởng )?(?:bình quân|bq|hằng năm|mỗi năm|so với)|tốc độ (?:tăng|phát triển))")
_AVERAGE = re.compile(r"(?<!\w)(?:bq|bình quân(?! (?:theo )?đầu người| nhân khẩu| 1 người))(?!\w)")
_YEARLY = re.compile(r"/ ?năm|(?<!\w)(?:mỗi|hằng|hàng|1|một) năm(?!\w)")
_IN_THE_YEAR = re.compile(r"(?<!\w)trong năm(?! (?:\d|năm))")
"""In a name: what comes in within the year of the column, not since the term began."""
_LEVEL = "value in a table"


class Cell(NamedTuple):
    """A value with all that tells of it."""

    line: Line
    column: Column
    amount: Amount
    unit: Unit
    """The cell's own, the column's, or the row's."""


def understand(cell: Cell, rules: Grammar) -> Meaning:
    """Decide the measure of a value."""
    amount, column, unit = cell.amount, cell.column, cell.unit
    if amount.none_left:
        return Meaning("level", "none left, in a table")
    if column.measure == "share_of_plan" and unit.dimension in ("share", ""):
        excess = amount.verb in ("exceed", "rise")
        return Meaning("share_of_plan", "share of a plan, in a table", basis="excess" if excess else "reached")
    if column.measure == "share":
        return Meaning("level", "part of a whole, in a table")
    if amount.of is not None:
        return Meaning("ratio", "n of m, in a table")
    if column.measure in ("growth_per_year", "growth_total"):
        if amount.verb in ("fall", "negative"):
            return Meaning("change", "fall, in a table", direction="down", points=unit.points)
        return Meaning(column.measure, "column of growth in a table")
    if unit.dimension == "times":
        return Meaning("multiple", "times a base, in a table")
    return _moved(cell, rules) or _level(cell, rules)


def _moved(cell: Cell, rules: Grammar) -> Meaning | None:
    """Read a rise or fall, by the words of the cell or of the row's name."""
    name, amount, unit = cell.line.low, cell.amount, cell.unit
    share = unit.dimension == "share"
    rate = rules.rate.is_in(name) and not rules.growth.begins(name)
    settled = "-to" in (amount.verb or cell.line.verb)[-3:]
    if amount.verb in ("fall", "negative") or (_FALL.match(name) and not settled):
        return Meaning("change", "fall, in a table", direction="down", points=share and (rate or unit.points))
    risen = amount.verb == "rise" or (_RISE.match(name) is not None and not settled)
    grows = rules.growth.begins(name) or _GROWS.search(name)
    if share and not unit.points and (grows or (risen and not rate)):
        if _is_yearly(cell) or _AVERAGE.search(name) or amount.average:
            return Meaning("growth_per_year", "average growth per year, in a table")
        return Meaning("growth_total", "growth, in a table")
    if amount.verb == "rise" or (risen and share):
        return Meaning("change", "rise, in a table", direction="up", points=share)
    return None


def _level(cell: Cell, rules: Grammar) -> Meaning:
    name, unit, column = cell.line.low, cell.unit, cell.column
    if unit.dimension == "share":
        amount = rules.amount.is_in(name) and not rules.rate.is_in(name)
        if amount and (_is_yearly(cell) or cell.amount.average):
            return Meaning("growth_per_year", "average growth of an amount, in a table")
        return Meaning("level", _LEVEL)
    if unit.dimension == "count" and _is_yearly(cell):
        return Meaning("per_year", "yearly quota, in a table")
    first, last = column.period
    lasting = column.whole_term or (first is None and last is not None)
    whole = cell.line.parent.low if cell.line.parent else ""  # a part of what flows in flows in
    if unit.dimension == "count" and column.kind == "target" and lasting and _IN_THE_YEAR.search(name):
        return Meaning("per_year", "count within the year, in a table")
    if unit.dimension == "count" and column.kind == "target" and lasting and rules.flow.is_in(f"{whole} {name}"):
        return Meaning("total_over_term", "flow over the term, in a table")
    return Meaning("level", _LEVEL)


def _is_yearly(cell: Cell) -> bool:
    per = cell.unit.per
    ends = per is not None and per.split("/")[-1] == "year"
    own_year = ends and cell.unit.dimension in ("count", "share")
    return own_year or cell.amount.average == "yearly" or _YEARLY.search(cell.line.low) is not None


def period_of(cell: Cell, meaning: Meaning, frame: Frame) -> Period:
    """Give the years: of a target of flow or of average growth until the end of the term, the term's."""
    first, last = cell.column.period
    runs = meaning.measure in ("growth_per_year", "total_over_term", "per_year", "change")
    if runs and cell.column.kind == "target" and first is None and last is not None and last == frame.term[1]:
        return frame.term
    return first, last


def per_of(cell: Cell, meaning: Meaning) -> str | None:
    """Give what the value is counted per."""
    if meaning.measure in ("growth_per_year", "per_year"):
        return "year"
    if meaning.measure == "share_of_plan":
        return None
    if meaning.measure == "change" and _is_yearly(cell):
        return "year"
    return cell.unit.per


def comparator_of(cell: Cell, meaning: Meaning) -> str:
    """Give the bound: the cell's own, that of the row's name, or an estimate's."""
    amount, target = cell.amount, cell.column.kind == "target"
    bound = amount.bound
    if bound and bound != "from":
        return bound
    if amount.high is not None:
        return "range"
    if bound == "from" or cell.line.bound == "from":
        return ">=" if target else "="
    if cell.line.bound and meaning.measure != "share_of_plan":
        return cell.line.bound
    return "~" if cell.column.estimate and meaning.measure != "share_of_plan" else "="

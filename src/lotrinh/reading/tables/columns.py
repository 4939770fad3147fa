"""What a column means: its role, and for values the kind, years, measure and unit that its heading gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from lotrinh.reading.claims import Period
from lotrinh.reading.scope import Frame
from lotrinh.reading.tables.grid import Spot
from lotrinh.reading.tables.header import Heading, plain
from lotrinh.reading.tables.units import NONE, Unit, Units
from lotrinh.reading.tables.words import Words

SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d) ?(?:[-–—−]|đến năm|đến) ?((?:19|20)\d\d)(?!\d)")
_AGAINST = re.compile(r"(?<!\d)((?:19|20)\d\d) ?(?:/|so với|so) ?(?:năm |nhiệm kỳ )?((?:19|20)\d\d)(?!\d)")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_BEGUN = re.compile(r"(?<!\d)((?:19|20)\d\d) ?[-–—−]$")
_UNTIL = re.compile(r"(?:đến|tới|hết|cuối|trước)(?: hết| cuối| trước)?(?: năm)? ?$")
_SAID = r"(?:u?th|ước|kh|nq|thực hiện|kế hoạch|kết quả|nghị quyết|mục tiêu)(?!\w)[^/()]{0,25}"
_RATIO = re.compile(rf"(?<!\w)({_SAID})/ ?({_SAID})")
_ENDS = re.compile(r"(?:cuối|hết|kết thúc) nhiệm kỳ")
_BRACKETED = re.compile(r"\(([^()]{1,40})\)")
_TRAILING = re.compile(r"[,;:] ?([^,;:()]{1,30})$")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `role` is order, name, unit, owner, note, comparison or value.

    Of a value `measure` is what the heading makes of it: level, growth_per_year, growth_total, share_of_plan, or share
    for the part of a whole.
    """

    role: str
    kind: str = ""
    period: Period = (None, None)
    period_at: tuple[int, int] | None = None
    """Where the heading gives the years, in the view."""
    whole_term: bool = False
    """Whether its years run over a span, not one year."""
    measure: str = "level"
    unit: Unit = NONE
    estimate: bool = False
    yearly: bool = False
    """Whether it gives the average of each year: "BQ/năm"."""
    own_unit: bool = False
    """Whether its unit holds whatever that of a row is, since another column has another one."""
    ends: bool = False
    """Whether the heading means the end of the term without naming its year."""


NOTE = Column("note")


def read_columns(heading: Heading, caption: Column, frame: Frame, words: Words, units: Units) -> tuple[Column, ...]:
    """Give the meaning of each column; `caption` says what holds where a heading is silent."""
    named = _name_column(heading, words)
    columns = []
    for index, path in enumerate(heading.paths):
        role = "name" if index == named else _role([plain(s.low) for s in path], words) if path else "note"
        columns.append(_value(path, caption, frame, words, units) if role == "value" else Column(role))
    return _related(columns, caption, frame)


def _name_column(heading: Heading, words: Words) -> int:
    """Find the column that names what is measured: headed so, else the one beside the numbers; -1 for none."""
    tops = [plain(path[0].low) if path else "" for path in heading.paths]
    for index, low in enumerate(tops):
        if words.name.fullmatch(low) and not YEAR.search(low):
            return index
    loose = next((i for i, low in enumerate(tops[:3]) if words.names(low)), None)
    if loose is not None:
        return loose
    ordered = next((i for i, low in enumerate(tops) if words.order.fullmatch(low)), 0)
    beside = tops[ordered + 1] if ordered + 1 < len(tops) else None
    return -1 if beside is None or _role([beside], words) != "value" else ordered + 1


def _role(path: list[str], words: Words) -> str:
    """Decide by the heading's words; the lowest level that tells anything wins."""
    for low in reversed(path):
        if words.order.fullmatch(low):
            return "order"
        if words.unit.fullmatch(low):
            return "unit"
        if words.owner.match(low):
            return "owner"
        if words.note.match(low):
            return "note"
    return "value"


def _value(path: tuple[Spot, ...], caption: Column, frame: Frame, words: Words, units: Units) -> Column:
    column = Column("value", unit=NONE)
    for spot in reversed(path):  # what the lowest level says holds
        column = _told_by(spot, column, frame, words, units)
    column = _over_lines(path, column)
    if column.measure == "comparison":
        return Column("comparison")
    if not column.kind and column.period == (None, None):
        told = column.yearly or any(
            words.amount.fullmatch(plain(spot.low)) or plain(spot.low) in ("", "%") for spot in path
        )
        if not told and column.measure == "level" and column.unit is NONE:
            return NOTE
        column = replace(column, kind=caption.kind)
    return _dated(column, caption, frame)


def _over_lines(path: tuple[Spot, ...], column: Column) -> Column:
    """Take a span of years that two levels show in two lines: "Giai đoạn 2020-" over "2025"."""
    for upper, lower in pairwise(path):
        begun, ended = _BEGUN.search(upper.low), YEAR.match(lower.low)
        if begun and ended:
            period = (int(begun[1]), int(ended[1]))
            return replace(column, period=period, period_at=lower.part(*ended.span()), whole_term=True)
    return column


def _told_by(spot: Spot, column: Column, frame: Frame, words: Words, units: Units) -> Column:
    """Add what one level of a heading says to what the levels below it said."""
    low = spot.low
    if column.period == (None, None):
        column = years_in(spot, column)
    if not column.kind:
        column = replace(column, kind=kind_in(low, words))
    if column.measure == "level":
        column = replace(column, measure=_measure(low, words))
    if column.unit is NONE:
        column = replace(column, unit=unit_in(low, units) or NONE)
    ends = column.ends or (column.period == (None, None) and _ENDS.search(low) is not None)
    yearly = column.yearly or words.average.match(low) is not None
    estimate = column.estimate or words.estimate.search(low) is not None
    return replace(column, estimate=estimate, ends=ends, yearly=yearly)


def years_in(spot: Spot, column: Column) -> Column:
    """Add the years that words name: a span, two years compared, one year, or the one until which."""
    low = spot.low
    against = _AGAINST.search(low)
    if against:
        first, last = sorted((int(against[1]), int(against[2])))
        return replace(column, period=(first, last), period_at=spot.part(*against.span()))
    span = SPAN.search(low)
    if span:
        period = (int(span[1]), int(span[2]))
        return replace(column, period=period, period_at=spot.part(*span.span()), whole_term=True)
    year = YEAR.search(low)
    if not year:
        return column
    until = _UNTIL.search(low, 0, year.start()) is not None
    begin = None if until else int(year[1])
    return replace(column, period=(begin, int(year[1])), period_at=spot.part(*year.span()))


def kind_in(low: str, words: Words) -> str:
    """Tell result from target by the first word of a heading that says either."""
    found = [
        (match.start(), kind)
        for kind, cue in (("other", words.baseline), ("result", words.result), ("target", words.target))
        if (match := cue.search(low))
    ]
    return min(found)[1] if found else ""


def _measure(low: str, words: Words) -> str:
    ratio = _RATIO.search(low)
    if ratio:
        result, target = words.result.match(ratio[1]), words.target.match(ratio[2])
        return "share_of_plan" if result and target and not _two_years(low) else "comparison"
    if words.plan_share.search(low):
        return "share_of_plan"
    if words.growth.search(low):
        return "growth_per_year" if words.average.search(low) else "growth_total"
    if words.structure.match(low):
        return "share"
    return "comparison" if words.compare.search(low) else "level"


def _two_years(low: str) -> bool:
    return len(set(YEAR.findall(low))) > 1


def unit_in(low: str, units: Units) -> Unit | None:
    """Find a unit in brackets or behind a comma: "Thu ngân sách (tỷ đồng)", "Đơn vị tính: %", "%"."""
    for found in reversed([*_BRACKETED.finditer(low)]):
        unit = units.known(found[1])
        if unit:
            return unit
    trailing = _TRAILING.search(low)
    unit = units.known(trailing[1]) if trailing else units.known(low)
    return unit if unit and (unit.dimension != "count" or ":" in low) else None


def _dated(column: Column, caption: Column, frame: Frame) -> Column:
    """Settle kind and years by each other, by the caption and by the event."""
    first, last = column.period
    if last is not None and not column.kind:
        column = replace(column, kind=kind_of(column.period, frame))
    if column.kind == "result" and first == last and last is not None and frame.year is not None and last > frame.year:
        column = replace(column, kind="target")
    if last is None and (caption.kind in ("", column.kind) or (caption.kind, column.kind) == ("result", "target")):
        column = replace(column, period=caption.period, period_at=caption.period_at, whole_term=caption.whole_term)
    if column.period == (None, None) and column.kind == "target":
        column = replace(column, period=frame.term, whole_term=True)
    if column.ends and column.kind in ("target", "result"):
        last = (frame.term if column.kind == "target" else frame.past_term)[1]
        column = replace(column, period=(None if column.kind == "target" else last, last), whole_term=False)
    return column


def kind_of(period: Period, frame: Frame) -> str:
    """Tell result from target by years alone."""
    first, last = period
    if last is None:
        return ""
    if (first, last) == frame.term and first is not None:
        return "target"
    return "target" if last > frame.known_year else "result"


def _related(columns: list[Column], caption: Column, frame: Frame) -> tuple[Column, ...]:
    """Settle columns by each other: years that are left out, and a last year that no year before leads to."""
    columns = [c if _year_before(columns[:at], c) else _until(c, frame) for at, c in enumerate(columns)]
    elsewhere = (None, caption.period_at)
    shared = {c.period for c in columns if c.role == "value" and c.period_at not in elsewhere}
    if len(shared) == 1:
        (period,) = shared
        columns = [_at(c, period) if c.role == "value" and c.period_at in elsewhere else c for c in columns]
    if len({c.unit for c in columns if c.role == "value"}) > 1:
        columns = [replace(c, own_unit=c.role == "value" and c.unit is not NONE) for c in columns]
    out: list[Column] = []
    for column in columns:
        before = out[-1] if out else None
        alone = column.measure == "level" and not column.yearly and column.kind
        out.append(column if alone else _like(column, before, elsewhere))
    return tuple(out)


def _year_before(before: list[Column], column: Column) -> bool:
    """Tell whether the targets before a column lead up to its year, as 2029 does to 2030."""
    years = [c.period[1] for c in before if c.role == "value" and c.kind == "target" and c.period != column.period]
    return bool(years) and years[-1] == (column.period[1] or 0) - 1


def _until(column: Column, frame: Frame) -> Column:
    """Take a target for the last year of the term as one until then, as prose does."""
    first, last = column.period
    until = column.kind == "target" and last is not None and first == last == frame.term[1]
    return replace(column, period=(None, last)) if until else column


def _at(column: Column, period: Period) -> Column:
    one_year = period[0] == period[1]
    return replace(column, period=period, whole_term=False) if one_year and not column.ends else column


def _like(column: Column, before: Column | None, elsewhere: tuple[object, ...]) -> Column:
    """Give a column of growth, of shares of a plan or of parts of a whole the years of the values beside it."""
    undated = column.role == "value" and column.period_at in elsewhere
    if undated and before is not None and before.role == "value":
        column = replace(column, kind=before.kind, period=before.period, whole_term=before.whole_term)
    return replace(column, kind="result") if column.measure == "share_of_plan" else column

"""One thing, one time, two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from lotrinh.checking.surroundings import Surroundings, bounds, lower
from lotrinh.foundation.numbers import value_to_json
from lotrinh.reading.claims import Figure, Finding

_APART = re.compile(r"[.;]\s|\d%?,? ")
_TIME = re.compile(r"(?<!\d)20\d\d(?!\d)|(?<!\w)quý (?:i{1,3}|iv|\d)(?!\w)")
_MONTH = re.compile(r"(?<!\w)tháng \d{1,2}(?=(?: [^\W\d_]+){0,4} ?$)")
_ENDLESS = Decimal("Infinity")
_ABOUT = Decimal("0.05")


_LONG_NAME = 3
"""A name outside the catalogue with so many spaces says enough to be compared."""
_TABLED = frozenset({"growth_per_year", "growth_total", "per_year", "total_over_term"})
"""Measures besides levels whose time and meaning are sure where a table gives them."""
_NEAR = 600
"""Two undated figures further apart than this, in characters, may speak of two times."""


def conflicting_values(around: Surroundings) -> Iterator[Finding]:
    """Flag two values of one indicator, for one time and place, that cannot both be."""
    for group in around.by_subject():
        flagged: set[frozenset[object]] = set()
        for first, second in combinations(group, 2):
            pair = frozenset((first.value, second.value))
            if (
                pair in flagged
                or not _same_measure(first, second)
                or _agree(first, second)
                or not _comparable(around, first, second)
            ):
                continue
            flagged.add(pair)
            yield Finding(
                code="conflicting_values",
                message=f"The text gives “{first.indicator_text}” twice with different values: “{first.quote}” and "
                f"“{second.quote}”. Both cannot hold for the same time and place.",
                claims=(first, second),
                details={
                    "indicator": around.key(first),
                    "values": [value_to_json(first.value), value_to_json(second.value)],
                    "message_vi": f"“{first.indicator_text}” được nêu hai lần với hai giá trị khác nhau: "
                    f"“{first.quote}” và “{second.quote}”.",
                },
            )


def _same_measure(first: Figure, second: Figure) -> bool:
    """Say whether two values measure alike: both levels, or what a table says again of the text."""
    tabled = _is_tabled(first, second) and first.measure in _TABLED
    return first.measure == second.measure and (first.measure == "level" or tabled)


def _is_tabled(first: Figure, second: Figure) -> bool:
    """Say whether a table gives one of two values: short names and headings stand there for what prose spells out."""
    return first.cell is not None or second.cell is not None


def _comparable(around: Surroundings, first: Figure, second: Figure) -> bool:
    if (first.kind, first.unit.lower()) != (second.kind, second.unit.lower()) or first.kind == "other":
        return False
    if first.per and second.per and first.per != second.per:
        return False
    if not _is_tabled(first, second) and _is_average(first) != _is_average(second):
        return False
    known = first.indicator is not None or around.subject(first).count(" ") >= _LONG_NAME
    undated = first.period[1] is None and second.start - first.end > _NEAR
    if not known or undated or _same_row(first, second):
        return False
    if first.period[1] != second.period[1] or not _same_name(around, first, second):
        return False
    if _is_bare_count(around, first) or _tells_two_deeds(around, first, second):
        return False
    return not _is_pair(around, first, second)


def _is_average(figure: Figure) -> bool:
    """Say whether a figure is the average of its years: "5 năm 840 tỷ đồng, bình quân 168 tỷ đồng/năm" agree."""
    return "bình quân" in lower(figure.quote)


def _tells_two_deeds(around: Surroundings, first: Figure, second: Figure) -> bool:
    """Say whether things counted by their bare noun were done different things to: "kiểm tra 21 …, giám sát 9 …"."""
    if any(around.subject(figure) != figure.unit.lower() for figure in (first, second)):
        return False
    deeds = [around.before(figure, 20).split()[-2:] for figure in (first, second)]
    return deeds[0] != deeds[1]


def _same_row(first: Figure, second: Figure) -> bool:
    """Say whether two values stand in one row of a table: then their columns tell them apart."""
    return first.cell is not None and second.cell is not None and first.cell[:2] == second.cell[:2]


def _same_name(around: Surroundings, first: Figure, second: Figure) -> bool:
    """Say whether two names mean one thing: `hộ nghèo` is not `hộ nghèo dân tộc thiểu số`."""
    one, other = around.subject(first).split(), around.subject(second).split()
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return True
    alike = bool(first.indicator) and first.indicator == second.indicator
    common = len(set(shorter) & set(longer))
    told = common == len(set(shorter)) or (_is_tabled(first, second) and common * 3 >= len(set(shorter)) * 2)
    return alike and first.period[1] is not None and told


def _is_bare_count(around: Surroundings, figure: Figure) -> bool:
    """`01 tập thể`, `08 tập thể`: counted things with no name but their own may be counted of many wholes."""
    return figure.indicator is None and around.subject(figure) in (figure.unit.lower(), "")


def _is_pair(around: Surroundings, first: Figure, second: Figure) -> bool:
    """`từ 4,86% xuống còn 1,9%`, `trong đó … 12%`: two times or a part, no conflict."""
    if not around.text or first.cell or second.cell:  # a cell's years are those of its column
        return False
    begins = lower(first.quote).startswith("từ ") or around.before(first, 10).rstrip().endswith("từ")
    if begins and second.start - first.end < 80:
        return True
    between = around.between(first, second)
    if len(between) < 200 and around.cue("check_part").search(between):
        return True
    if _at_constant_prices(around, first) != _at_constant_prices(around, second):
        return True
    (said, later), (said2, later2) = _times(around, first), _times(around, second)
    return said != said2 or later != later2


def _at_constant_prices(around: Surroundings, figure: Figure) -> bool:
    near = around.before(figure, 40)
    return "giá so sánh" in near or "giá cố định" in near


def _times(around: Surroundings, figure: Figure) -> tuple[frozenset[str], bool]:
    """Give the times said right before a figure or in it, and whether it is told of now or of the end."""
    near = _APART.split(around.before(figure, 40))[-1] + around.words(figure.start, figure.end)
    month = _MONTH.findall(around.before(figure, 30))
    return frozenset(_TIME.findall(near) + month), bool(around.cue("check_now").search(near))


def _agree(first: Figure, second: Figure) -> bool:
    (low, high), (low2, high2) = _reach(first), _reach(second)
    return low <= high2 and low2 <= high


def _reach(figure: Figure) -> tuple[Decimal, Decimal]:
    """Give the values a figure allows: `trên 96%` allows 96.5, `gần 120` allows 119.8."""
    low, high = bounds(figure.value)
    match figure.comparator:
        case ">" | ">=":
            return low, _ENDLESS
        case "<" | "<=":
            return Decimal(0), high
        case "~":
            margin = max(abs(high) * _ABOUT, Decimal(0))
            return low - margin, high + margin
        case _:
            return low, high

"""Shares that no whole can have: over 100 %, n of m with n greater than m, a structure past 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lotrinh.checking.surroundings import Surroundings, bounds, lower, plain, vietnamese
from lotrinh.foundation.numbers import Value
from lotrinh.reading.claims import Figure, Finding

_WHOLE = Decimal(100)
_SLACK = Decimal("0.5")
"""Rounded shares of one whole may miss 100 % by so much."""
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")


def impossible_shares(around: Surroundings) -> Iterator[Finding]:
    """Flag shares over the whole, counts over their total and structures that cannot sum to 100 %."""
    for figure in around.figures:
        if _is_share(figure):
            yield from _over_whole(around, figure)
        elif figure.measure == "ratio" and figure.of is not None and figure.unit != "VND":
            yield from _over_total(figure, figure.of)  # money of more than was asked for is no part of it
    for parts in _structures(around):
        yield from _bad_sum(around, parts)


def _over_whole(around: Surroundings, figure: Figure) -> Iterator[Finding]:
    low, _ = bounds(figure.value)
    if low <= _WHOLE:
        return
    if not figure.indicator_text.lower().startswith(("tỷ lệ", "tỉ lệ")) and figure.indicator is None:
        return
    words = f"{around.before(figure, 40)} {lower(figure.quote)} {around.after(figure, 40)}"
    if around.cue("check_plan").search(words):
        return
    yield Finding(
        code="impossible_value",
        message=f"“{figure.indicator_text}” is a share of a whole, and “{figure.quote}” is over 100 %: "
        f"{plain(low)} − 100 = {plain(low - _WHOLE)} too much.",
        claims=(figure,),
        details={
            "quotes": [figure.quote],
            "message_vi": f"“{figure.indicator_text}” là tỷ lệ phần trăm của một tổng thể nhưng “{figure.quote}” "
            f"vượt 100% ({vietnamese(low)} − 100 = {vietnamese(low - _WHOLE)}).",
        },
    )


def _over_total(figure: Figure, of: Value) -> Iterator[Finding]:
    low, total = bounds(figure.value)[0], bounds(of)[1]
    if low <= total:
        return
    yield Finding(
        code="impossible_value",
        message=f"“{figure.quote}” counts {plain(low)} of {plain(total)}: a part greater than its whole by "
        f"{plain(low)} − {plain(total)} = {plain(low - total)}.",
        claims=(figure,),
        details={
            "quotes": [figure.quote],
            "message_vi": f"“{figure.quote}”: phần {vietnamese(low)} lớn hơn tổng {vietnamese(total)}.",
        },
    )


def _structures(around: Surroundings) -> Iterator[list[Figure]]:
    """Give the shares of each enumerated structure: neighbours in one sentence that speaks of "cơ cấu"."""
    told = around.speaks_of("check_structure")
    opening = {id(figure) for figure in around.figures if _is_share(figure) and _opens(around, figure, told=told)}
    if not opening:
        return
    parts: list[Figure] = []
    for figure in around.figures:
        if parts and _inside_bracket(around, parts[-1], figure):  # a part of the part before it
            continue
        joins = bool(parts) and _is_share(figure) and _joins(around, parts[-1], figure)
        if joins:
            parts.append(figure)
            continue
        if len(parts) > 1:
            yield parts
        parts = [figure] if id(figure) in opening else []
    if len(parts) > 1:
        yield parts


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" and figure.measure == "level"


def _opens(around: Surroundings, figure: Figure, *, told: bool) -> bool:
    """Say whether a structure is told of before a figure (only if the document tells of one at all) or in its name."""
    clause = around.clause_before(figure, 160) if told else ""
    return bool(around.cue("check_structure").search(f"{clause} {around.subject(figure)}"))


def _inside_bracket(around: Surroundings, last: Figure, figure: Figure) -> bool:
    between = around.words(last.end, figure.start)
    return len(between) < 160 and between.count("(") > between.count(")")


def _joins(around: Surroundings, last: Figure, figure: Figure) -> bool:
    between = around.words(last.end, figure.start)
    return (
        len(between) < 160
        and not _SENTENCE_END.search(between)
        and (figure.kind, figure.period[1]) == (last.kind, last.period[1])
        and not around.cue("check_part").search(around.words(last.end, figure.start))
    )


def _bad_sum(around: Surroundings, parts: list[Figure]) -> Iterator[Finding]:
    names = [around.subject(part) for part in parts]
    if len(set(names)) < len(names):  # a series over years, not one whole
        return
    low = sum((bounds(part.value)[0] for part in parts), Decimal(0))
    high = sum((bounds(part.value)[1] for part in parts), Decimal(0))
    if not all(_is_sector(around, name) for name in names):
        return
    over, under = low > _WHOLE + _SLACK, high < _WHOLE - _SLACK and _covers(around, names)
    if not over and not under:
        return
    total = low if over else high
    addends = " + ".join(plain(bounds(part.value)[0 if over else 1]) for part in parts)
    addends_vi = " + ".join(vietnamese(bounds(part.value)[0 if over else 1]) for part in parts)
    wrong, wrong_vi = (
        ("more than 100 %", "vượt 100%") if over else ("less than 100 % at most", "tối đa vẫn chưa đủ 100%")
    )
    yield Finding(
        code="impossible_value",
        message=f"The shares of one structure sum to {addends} = {plain(total)} %, {wrong}.",
        claims=tuple(parts),
        details={
            "quotes": [part.quote for part in parts],
            "sum": float(total),
            "message_vi": f"Các tỷ trọng trong một cơ cấu cộng lại {addends_vi} = {vietnamese(total)}%, {wrong_vi}.",
        },
    )


_SECTORS = ("check_agriculture", "check_industry", "check_services")


def _is_sector(around: Surroundings, name: str) -> bool:
    return any(around.cue(sector).search(name) for sector in _SECTORS)


def _covers(around: Surroundings, names: list[str]) -> bool:
    """All three sectors are named, so their shares are all of the economy."""
    return all(any(around.cue(sector).search(name) for name in names) for sector in _SECTORS)

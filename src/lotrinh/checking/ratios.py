"""A multiple, a growth, a change or a share that the text's own amounts refute."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lotrinh.checking.surroundings import Surroundings, bounds, lower, plain, single, step, vietnamese
from lotrinh.foundation.numbers import to_json
from lotrinh.reading.claims import Figure, Finding

_HUNDRED = Decimal(100)
_NEAR = 200
_MORE = Decimal("1.1")
_ABOUT = Decimal("0.05")

Range = tuple[Decimal, Decimal]


def contradicted_ratios(around: Surroundings) -> Iterator[Finding]:
    """Flag each ratio whose amounts, within their own rounding, give another one."""
    for figure in around.relative:
        match figure.measure:
            case "multiple" | "growth_total":
                yield from _grown(around, figure)
            case "change" if figure.per is None and not _years(figure):
                yield from _changed(around, figure)
            case "ratio":
                yield from _counted(around, figure)
            case "share_of_plan":
                yield from _planned(around, figure)


def _years(figure: Figure) -> bool:
    """Say whether a change is told by the year: it cannot be held against two amounts years apart."""
    words = lower(figure.quote)
    return "năm" in words and ("mỗi" in words or "/năm" in words or "bình quân" in words)


def _grown(around: Surroundings, figure: Figure) -> Iterator[Finding]:
    pair = _amounts(around, figure)
    if pair is None:
        return
    base, end = pair
    low, high = _quotient(_reach(end), _reach(base))
    value = (single(end) or Decimal(0)) / (single(base) or Decimal(1))
    if figure.measure == "growth_total":
        low, high, value = ((x - 1) * _HUNDRED for x in (low, high, value))
        if figure.direction == "down":
            low, high, value = -high, -low, -value
    said = _stated(figure)
    if _meet((low, high), said):
        return
    if figure.measure == "multiple" and "tăng" in lower(figure.quote) and _meet((low - 1, high - 1), said):
        return  # "tăng 1,5 lần" may mean 2.5 times as much
    unit, unit_vi = (" times", " lần") if figure.measure == "multiple" else (" %", "%")
    yield _finding(
        around,
        figure,
        (base, end),
        shown=(
            f"“{end.quote}” over “{base.quote}” is {plain(value)}{unit}",
            f"“{end.quote}” so với “{base.quote}” là {vietnamese(value)}{unit_vi}",
        ),
        implied=value,
    )


def _changed(around: Surroundings, figure: Figure) -> Iterator[Finding]:
    pair = _amounts(around, figure)
    if pair is None or pair[0].unit != figure.unit:
        return
    base, end = pair
    low, high = _reach(end)[0] - _reach(base)[1], _reach(end)[1] - _reach(base)[0]
    value = (single(end) or Decimal(0)) - (single(base) or Decimal(0))
    size = (Decimal(0), max(-low, high)) if low <= 0 <= high else (min(abs(low), abs(high)), max(abs(low), abs(high)))
    if _meet(size, _stated(figure)):
        return
    relative = (single(base) or Decimal(0)) and abs(value) / (single(base) or Decimal(1)) * _HUNDRED
    if figure.unit == "%" and _meet((relative * (1 - _ABOUT), relative * (1 + _ABOUT)), _stated(figure)):
        return  # said of the rate itself, not in points
    yield _finding(
        around,
        figure,
        (base, end),
        shown=(
            f"from “{base.quote}” to “{end.quote}” is {plain(abs(value))}",
            f"từ “{base.quote}” đến “{end.quote}” là {vietnamese(abs(value))}",
        ),
        implied=abs(value),
    )


def _counted(around: Surroundings, figure: Figure) -> Iterator[Finding]:
    """`32/34 trường …, đạt 94,1%`: the share beside a count of a count."""
    part, whole = single(figure), figure.of
    if part is None or not isinstance(whole, Decimal) or not whole:
        return
    value = part / whole * _HUNDRED
    for other in around.same_subject(figure):
        if other.unit != "%" or not _shares(figure, other) or isinstance(other.value, tuple):
            continue
        between = around.between(*sorted((figure, other), key=lambda f: f.start))
        if len(between) > 80 or any(mark in between for mark in ";.") or other.kind != figure.kind:
            continue
        if not _meet((value, value), _stated(other)):
            yield _finding(
                around,
                other,
                (figure,),
                shown=(
                    f"{plain(part)} of {plain(whole)} is {plain(value)} %",
                    f"{vietnamese(part)}/{vietnamese(whole)} là {vietnamese(value)}%",
                ),
                implied=value,
            )
        return


def _shares(amounts: Figure, share: Figure) -> bool:
    """Say whether a percentage may be the share that n of m is; of money m is what was planned."""
    planned = share.measure == "share_of_plan" and share.basis == "reached" and amounts.unit == "VND"
    return share.measure == "level" or planned


def _planned(around: Surroundings, figure: Figure) -> Iterator[Finding]:
    """`đạt 120 tỷ (kế hoạch 100 tỷ), bằng 124% kế hoạch`: the plan's own amount stands beside the share."""
    levels = [f for f in around.same_subject(figure) if f.measure == "level" and abs(f.start - figure.start) < _NEAR]
    plans = [f for f in levels if f.kind == "target" and around.cue("check_plan_bracket").search(around.before(f, 30))]
    amounts = [f for f in levels if f.kind == "result" and f.start < figure.start]
    if not plans or not amounts or plans[-1].unit != amounts[-1].unit or not single(plans[-1]):
        return
    plan, amount = plans[-1], amounts[-1]
    low, high = (x * _HUNDRED for x in _quotient(_reach(amount), _reach(plan)))
    value = bounds(amount.value)[0] / bounds(plan.value)[0] * _HUNDRED
    if figure.basis == "excess":
        low, high, value = low - _HUNDRED, high - _HUNDRED, value - _HUNDRED
    if not _meet((low, high), _stated(figure)):
        yield _finding(
            around,
            figure,
            (amount, plan),
            shown=(
                f"“{amount.quote}” against the plan “{plan.quote}” is {plain(value)} %",
                f"“{amount.quote}” so với kế hoạch “{plan.quote}” là {vietnamese(value)}%",
            ),
            implied=value,
        )


_FAR = 6000
"""Amounts further away than this, in characters, are not held against a growth: time stays linear."""


def _amounts(around: Surroundings, figure: Figure) -> tuple[Figure, Figure] | None:
    """Give the base and the end that a growth speaks of: by its years, else the pair right before it."""
    levels = [
        f
        for f in around.same_subject(figure)
        if abs(f.start - figure.start) < _FAR
        and f.measure == "level"
        and f.comparator != "range"
        and single(f)
        and f.unit != "lần"
    ]
    begin, finish = figure.period
    if begin is not None and (finish is None or begin < finish):
        by_year = [f for f in levels if f.start < figure.start or f.start - figure.end < _NEAR]
        bases = [f for f in by_year if f.period[1] == begin and _at_one_time(f)]
        based = {id(f) for f in bases}
        ends = [f for f in by_year if f.kind == figure.kind and id(f) not in based and finish in (None, f.period[1])]
        return (bases[-1], ends[-1]) if bases and ends and ends[-1].unit == bases[-1].unit else None
    near = [f for f in levels if 0 <= figure.start - f.start < _NEAR]
    said = around.words(figure.start, figure.end) + around.after(figure, 30)
    if len(near) < 2 or around.cue("check_other_base").search(said):
        return None
    base, end = near[-2:]
    return (base, end) if base.kind == "other" and base.unit == end.unit else None


def _at_one_time(figure: Figure) -> bool:
    return figure.period[0] in (None, figure.period[1])


def _reach(figure: Figure) -> Range:
    """Give the amounts that a rounded, bounded or approximate figure may stand for."""
    low, high = bounds(figure.value)
    half = step(figure) / 2
    match figure.comparator:
        case "~":
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case ">" | ">=":
            return low, high * _MORE
        case "<" | "<=":
            return low / _MORE, high
        case _:
            return low - half, high + half


def _stated(figure: Figure) -> Range:
    """Give what the ratio may stand for; a whole last digit is allowed, for many round down."""
    low, high = bounds(figure.value)
    slack = step(figure)
    match figure.comparator:
        case "~":
            slack = max(slack, high * _ABOUT)
        case ">" | ">=":
            high = high * _MORE + slack
        case "<" | "<=":
            low = low / _MORE - slack
        case _:
            pass
    return low - slack, high + slack


def _quotient(end: Range, base: Range) -> Range:
    return end[0] / base[1], end[1] / max(base[0], Decimal("1e-9"))


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _finding(
    around: Surroundings, figure: Figure, amounts: tuple[Figure, ...], *, shown: tuple[str, str], implied: Decimal
) -> Finding:
    claims = tuple(sorted((*amounts, figure), key=lambda f: f.start))
    said = bounds(figure.value)[0]
    return Finding(
        code="amount_contradicts_ratio",
        message=f"“{figure.quote}” is said of “{around.subject(figure)}”, but {shown[0]}, not {plain(said)}.",
        claims=claims,
        details={
            "quotes": [claim.quote for claim in claims],
            "implied": to_json(implied.quantize(Decimal("0.01")).normalize()),
            "message_vi": f"“{figure.quote}” nhưng {shown[1]}, không phải {vietnamese(said)}.",
        },
    )

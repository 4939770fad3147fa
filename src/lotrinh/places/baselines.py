"""The value that a merged unit began with: a point where all is known, else an interval or a refusal, with the reason.

A baseline is never guessed. What went over of an old unit is an interval of shares; the shares of one unit never sum to
more than one; a bound is always rounded outwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from typing import Any, Literal, NamedTuple

Extent = Literal["whole", "most", "part", "small_part", "remainder", "unknown"]
Way = Literal["sum", "mean", "none"]
"""How an indicator adds up over units: its values sum, its rates weigh, or neither makes sense."""

_HALF = Fraction(1, 2)
_SHARES: dict[str, tuple[Fraction, Fraction]] = {
    "whole": (Fraction(1), Fraction(1)),
    "most": (_HALF, Fraction(1)),
    "small_part": (Fraction(0), _HALF),
    "part": (Fraction(0), Fraction(1)),
    "remainder": (Fraction(0), Fraction(1)),
    "unknown": (Fraction(0), Fraction(1)),
}
_DIGITS = 28
_OF_GROWTH = frozenset({"growth_per_year", "growth_total", "multiple", "share_of_plan"})


class Figure(NamedTuple):
    """A number with the year it holds for and where it comes from."""

    value: Decimal
    year: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """How much of one old unit went over. `share`, between 0 and 1, is what an office states; it settles the extent."""

    unit: str
    extent: Extent
    share: Figure | None = None

    def bounds(self) -> tuple[Fraction, Fraction]:
        """Give the least and the greatest share that went over."""
        return _SHARES[self.extent] if self.share is None else (Fraction(self.share.value),) * 2


class Reason(NamedTuple):
    """Why a baseline is what it is: a key of the messages `baseline.…` and what fills it in."""

    key: str
    found: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A merged value. Known where `low` is `high`; refused where both are None. `reasons` say why."""

    low: Decimal | None
    high: Decimal | None
    reasons: tuple[Reason, ...] = field(default=())

    @property
    def value(self) -> Decimal | None:
        """The value itself, where it is known exactly."""
        return self.low if self.low == self.high else None

    @property
    def refused(self) -> bool:
        """Whether no honest value can be given."""
        return self.low is None


def way_of_adding(entry: Mapping[str, Any], measure: str) -> Way:
    """Say how an indicator of the catalogue adds up, told in this measure; growth, multiples and ranks never do."""
    way: Way = entry["adds_up"]
    return "none" if measure in _OF_GROWTH or (measure == "change" and way == "mean") else way


def merged(
    pieces: Sequence[Piece],
    values: Mapping[str, Figure],
    way: Way,
    *,
    weights: Mapping[str, Figure] | None = None,
    elsewhere: Iterable[Piece] = (),
    within: tuple[Decimal, Decimal] | None = None,
) -> Baseline:
    """Give the merged value of an indicator from the values of the old units, by their names.

    `weights` are what a mean is weighted by (people, households, ha) in each whole old unit. `elsewhere` is all that
    other new units took of the same old ones: what is known of it narrows what came here. `within` are the bounds that
    the indicator's values keep (0 and 100 for a share in per cent). Values and weights are not negative.
    """
    if way == "none":
        return _refuse("cannot_be_added")
    missing = sorted({piece.unit for piece in pieces} - set(values))
    if missing:
        return _refuse("missing_value", units=", ".join(missing))
    shares = _shares(pieces, tuple(elsewhere))
    impossible = [unit for unit, (low, high) in shares.items() if low > high]
    if impossible:
        return _refuse("impossible_extents", units=", ".join(impossible))
    exact = {unit: Fraction(values[unit].value) for unit in shares}
    if way == "sum":
        low, high = _total(exact, shares)
        return _given(low, high, [*_about(pieces, shares), Reason("sum", {"count": len(shares)})])
    return _mean(pieces, exact, shares, weights or {}, within)


def _shares(pieces: Iterable[Piece], elsewhere: Iterable[Piece]) -> dict[str, tuple[Fraction, Fraction]]:
    """Give, for each old unit, the least and the greatest share of it that came here, all pieces together."""
    shares: dict[str, tuple[Fraction, Fraction]] = {}
    for piece in pieces:
        low, high = shares.get(piece.unit, (Fraction(0), Fraction(0)))
        shares[piece.unit] = (low + piece.bounds()[0], high + piece.bounds()[1])
    gone: dict[str, tuple[Fraction, Fraction]] = {}
    for piece in elsewhere:
        low, high = gone.get(piece.unit, (Fraction(0), Fraction(0)))
        gone[piece.unit] = (low + piece.bounds()[0], high + piece.bounds()[1])
    for unit, (low, high) in shares.items():
        least, most = gone.get(unit, (Fraction(0), Fraction(1)))
        shares[unit] = (max(low, 1 - most), min(high, 1 - least))
    return shares


def _total(
    values: Mapping[str, Fraction], shares: Mapping[str, tuple[Fraction, Fraction]]
) -> tuple[Fraction, Fraction]:
    low = sum((values[unit] * least for unit, (least, _) in shares.items()), Fraction(0))
    high = sum((values[unit] * most for unit, (_, most) in shares.items()), Fraction(0))
    return low, high


def _mean(
    pieces: Sequence[Piece],
    values: Mapping[str, Fraction],
    shares: Mapping[str, tuple[Fraction, Fraction]],
    weights: Mapping[str, Figure],
    within: tuple[Decimal, Decimal] | None,
) -> Baseline:
    """Weigh the rates. A part need not have the rate of its whole, so what is measured and its weight vary apart."""
    about = _about(pieces, shares)
    missing = sorted(set(shares) - set(weights))
    if missing and any(low != 1 for low, _ in shares.values()):
        return _refuse("missing_weight", units=", ".join(missing))
    if missing:
        return _given(min(values.values()), max(values.values()), [*about, Reason("between_rates", {})])
    heavy = {unit: Fraction(weights[unit].value) for unit in shares}
    least, most = _total({unit: values[unit] * heavy[unit] for unit in shares}, shares)
    light, full = _total(heavy, shares)
    if not light and within is None:
        return _refuse("nothing_certain")
    low = least / full if full else Fraction(0)
    if within is not None:
        bounds = Fraction(within[0]), Fraction(within[1])
        low = max(low, bounds[0])
        high = max(low, min(most / light, bounds[1]) if light else bounds[1])
    else:
        high = most / light
    return _given(low, high, [*about, Reason("weighted", {"sources": _sources(weights, shares)})])


def _about(pieces: Sequence[Piece], shares: Mapping[str, tuple[Fraction, Fraction]]) -> list[Reason]:
    """Say what of each old unit is known, where it is not the whole."""
    stated = {piece.unit: piece.share.source for piece in pieces if piece.share is not None}
    return [
        Reason("stated_share", {"unit": unit, "share": _decimal(low, up=False), "source": stated[unit]})
        if low == high and unit in stated
        else Reason("open_share", {"unit": unit, "low": _decimal(low, up=False), "high": _decimal(high, up=True)})
        for unit, (low, high) in shares.items()
        if low != 1
    ]


def _sources(weights: Mapping[str, Figure], units: Iterable[str]) -> str:
    said = {f"{weights[unit].source} {weights[unit].year or ''}".strip() for unit in units}
    return "; ".join(sorted(filter(None, said)))


def _given(low: Fraction, high: Fraction, reasons: list[Reason]) -> Baseline:
    if low == high:
        point = _decimal(low, up=False)
        return Baseline(point, point, tuple(reasons))
    return Baseline(_decimal(low, up=False), _decimal(high, up=True), tuple(reasons))


def _decimal(number: Fraction, *, up: bool) -> Decimal:
    rounded = Context(prec=_DIGITS, rounding=ROUND_CEILING if up else ROUND_FLOOR)
    return rounded.divide(Decimal(number.numerator), Decimal(number.denominator))


def _refuse(key: str, **found: object) -> Baseline:
    return Baseline(None, None, (Reason(key, found),))

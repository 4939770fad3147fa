"""Merged baselines tell the truth: a point only where all is known, an interval that holds the truth, or a refusal."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.lexicon import default
from lotrinh.messages import LANGUAGES, say
from lotrinh.places.baselines import Figure, Piece, merged, way_of_adding

PERCENT = (Decimal(0), Decimal(100))


def figures(**values):
    return {unit: Figure(Decimal(value), 2024, "report") for unit, value in values.items()}


def whole(*units):
    return [Piece(unit, "whole") for unit in units]


def keys(baseline):
    return [reason.key for reason in baseline.reasons]


def ends(baseline):
    return baseline.low, baseline.high


def test_whole_units_sum():
    """Where every predecessor is whole, the sum is known."""
    assert merged(whole("a", "b"), figures(a="118.5", b="12"), "sum").value == Decimal("130.5")


def test_parts_make_an_interval():
    """An Hải: two whole wards, most of one, small parts of two others."""
    pieces = [
        *whole("An Đồng", "Hồng Thái"),
        Piece("Đồng Thái", "most"),
        Piece("An Hải", "small_part"),
        Piece("Lê Lợi", "part"),
    ]
    values = {
        unit: Figure(Decimal(value)) for unit, value in zip([p.unit for p in pieces], (40, 30, 20, 10, 8), strict=True)
    }
    baseline = merged(pieces, values, "sum")
    assert ends(baseline) == (80, 103)
    assert baseline.value is None
    assert keys(baseline) == ["open_share"] * 3 + ["sum"]


def test_pieces_of_one_unit_never_exceed_it():
    """Most of a unit and the rest of it are at most all of it."""
    pieces = [Piece("a", "most"), Piece("a", "remainder")]
    assert ends(merged(pieces, figures(a=100), "sum")) == (50, 100)


def test_what_others_took_narrows_what_came():
    """Where most of a unit went elsewhere, the rest here is less than half; a stated share makes it known."""
    here = [Piece("a", "remainder")]
    assert ends(merged(here, figures(a=100), "sum", elsewhere=[Piece("a", "most")])) == (0, 50)
    stated = [Piece("a", "part", Figure(Decimal("0.75"), 2025, "office"))]
    assert merged(here, figures(a=100), "sum", elsewhere=stated).value == 25


def test_a_share_that_an_office_states_is_exact():
    """A stated share settles the extent, and its source is named."""
    baseline = merged([Piece("a", "part", Figure(Decimal("0.3"), 2025, "land register"))], figures(a=50), "sum")
    assert baseline.value == 15
    assert baseline.reasons[0].found["source"] == "land register"


def test_rates_of_whole_units_are_weighted():
    """10 % of 300 households and 2 % of 100 are 8 % of 400."""
    baseline = merged(whole("a", "b"), figures(a=10, b=2), "mean", weights=figures(a=300, b=100), within=PERCENT)
    assert baseline.value == 8
    assert keys(baseline) == ["weighted"]


def test_without_weights_a_rate_lies_between_those_of_the_old_units():
    """Any weights give a rate between the smallest and the greatest."""
    assert ends(merged(whole("a", "b"), figures(a=10, b=2), "mean")) == (2, 10)


@pytest.mark.parametrize(
    ("pieces", "values", "way", "given", "key"),
    [
        (whole("a", "b"), figures(a=11, b=9), "none", {}, "cannot_be_added"),
        (whole("a", "b"), figures(a=11), "sum", {}, "missing_value"),
        ([*whole("a"), Piece("b", "part")], figures(a=11, b=9), "mean", {}, "missing_weight"),
        ([*whole("a"), Piece("a", "most")], figures(a=11), "sum", {}, "impossible_extents"),
        (whole("a"), figures(a=11), "sum", {"elsewhere": [Piece("a", "most")]}, "impossible_extents"),
        ([Piece("a", "part")], figures(a=11), "mean", {"weights": figures(a=5)}, "nothing_certain"),
    ],
)
def test_what_cannot_be_known_is_refused_with_the_reason(pieces, values, way, given, key):
    """Growth rates, holes and contradictions give no number, but a sentence in either language."""
    baseline = merged(pieces, values, way, **given)
    assert baseline.refused
    assert keys(baseline) == [key]
    for lang in LANGUAGES:
        assert say(f"baseline.{key}", lang, **baseline.reasons[0].found)


@pytest.mark.parametrize(
    ("indicator", "measure", "way"),
    [
        ("budget_revenue", "level", "sum"),
        ("budget_revenue", "growth_per_year", "none"),
        ("budget_revenue", "multiple", "none"),
        ("income_per_capita", "level", "mean"),
        ("income_per_capita", "change", "none"),
    ],
)
def test_the_catalogue_says_how_an_indicator_adds_up(indicator, measure, way):
    """Amounts sum and incomes per head weigh, but growth never adds up."""
    entry = next(i.entry for i in default().indicators if i.key == indicator)
    assert way_of_adding(entry, measure) == way


SHARE = st.integers(0, 1000).map(lambda thousandths: Decimal(thousandths) / 1000)
AMOUNT = st.integers(0, 10**8).map(lambda hundredths: Decimal(hundredths) / 100)
HALF = Decimal("0.5")
LAST_DIGIT = Decimal("1e-18")
"""A rate need not end: a point is given to 28 digits."""


def extents_of(low, high):
    """Give every extent that is true of a unit of which a share between two ends went over."""
    true = ["unknown", "part", "remainder"]
    true += ["most"] if low >= HALF else []
    true += ["small_part"] if high <= HALF else []
    return true + (["whole"] if low == 1 else [])


@st.composite
def mergers(draw):
    """Give old units with true values, weights and shares of both, and pieces that say something true of each."""
    units = {}
    for number in range(draw(st.integers(1, 5))):
        of_value, of_weight = draw(st.one_of(st.just((Decimal(1),) * 2), st.tuples(SHARE, SHARE)))
        extent = draw(st.sampled_from(extents_of(min(of_value, of_weight), max(of_value, of_weight))))
        units[f"u{number}"] = (draw(AMOUNT), draw(AMOUNT), of_value, of_weight, extent)
    return units


@given(mergers())
def test_the_interval_of_a_sum_holds_the_truth(units):
    """Whatever was split however, the true merged sum lies in the interval."""
    truth = sum(value * share for value, _, share, _, _ in units.values())
    pieces = [Piece(unit, extent) for unit, (*_, extent) in units.items()]
    baseline = merged(pieces, {unit: Figure(value) for unit, (value, *_) in units.items()}, "sum")
    assert baseline.low <= truth <= baseline.high
    if all(extent == "whole" for *_, extent in units.values()):
        assert baseline.value == truth


@given(mergers())
def test_the_interval_of_a_mean_holds_the_truth(units):
    """The true merged rate lies in the interval, even where a part has another rate than its whole."""
    weight = sum(weight * share for _, weight, _, share, _ in units.values())
    amount = sum(value * weight * share for value, weight, share, _, _ in units.values())
    pieces = [Piece(unit, extent) for unit, (*_, extent) in units.items()]
    baseline = merged(
        pieces,
        {unit: Figure(value) for unit, (value, *_) in units.items()},
        "mean",
        weights={unit: Figure(weight) for unit, (_, weight, *_) in units.items()},
    )
    if weight and not baseline.refused:
        assert baseline.low - LAST_DIGIT <= Fraction(amount) / Fraction(weight) <= baseline.high + LAST_DIGIT


def piece_holds(piece):
    low, high = piece.bounds()
    return lambda share: low <= share <= high


@given(mergers(), st.sampled_from(["sum", "mean"]), st.data())
def test_knowledge_never_widens_the_interval(units, way, data):
    """A sharper extent or a stated share gives an interval inside the one before, and all shares known a point."""
    values = {unit: Figure(value) for unit, (value, *_) in units.items()}
    weights = {unit: Figure(weight) for unit, (_, weight, *_) in units.items()}
    vague = [Piece(unit, "whole" if unit == "u0" else "unknown") for unit in units]
    sharper = [
        piece
        if piece.extent == "whole"
        else Piece(piece.unit, data.draw(st.sampled_from(["unknown", "most", "small_part"])))
        for piece in vague
    ]
    known = [
        piece
        if piece.extent == "whole"
        else Piece(piece.unit, piece.extent, Figure(data.draw(SHARE.filter(piece_holds(piece)))))
        for piece in sharper
    ]
    one, two, three = (merged(pieces, values, way, weights=weights) for pieces in (vague, sharper, known))
    if not one.refused:
        assert one.low <= two.low <= three.low
        assert three.high <= two.high + LAST_DIGIT <= one.high + 2 * LAST_DIGIT
        assert three.value is not None

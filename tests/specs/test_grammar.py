"""Clauses made by a grammar are read as the grammar says, and change their meaning with each word that is swapped."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import lotrinh

from .clauses import outcome
from .grammar import Clause, Number, clause, read_meaning
from .mutations import mutants
from .opened import open_cases
from .test_clauses import CASES
from .vocabulary import BOUNDS, FRAMES, RESULTS, TARGETS

_SEARCH = settings(
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@st.composite
def clauses(draw):
    return clause(lambda options: draw(st.sampled_from(options)))


def reading_of(one):
    """Read a clause; give what its figures say and the words they stand in, to be shown where it fails."""
    return read_meaning(lotrinh.read(one.text).to_dict(), one.meaning), one.text


@settings(_SEARCH, max_examples=300)
@given(clauses())
def test_a_generated_clause_is_read_as_the_grammar_says(one):
    """Value, comparator, unit, per, measure and kind of every figure are those that the clause was made from."""
    assert reading_of(one) == (one.meaning, one.text)


def swapped(one, **parts):
    """Give the clause with parts of its first figure changed."""
    return Clause(one.opener, (one.figures[0]._replace(**parts), *one.figures[1:]), one.joint, one.tail, one.groups)


def told_apart(one, other):
    """Tell that two clauses differ in meaning and that each is read as its own."""
    assert one.meaning != other.meaning
    assert reading_of(one) == (one.meaning, one.text)
    assert reading_of(other) == (other.meaning, other.text)


@settings(_SEARCH, max_examples=60)
@given(clauses(), st.sampled_from(BOUNDS))
def test_another_comparator_is_another_meaning(one, bound):
    """Swapping the words for at least, more than, about … changes the comparator that is read, and nothing else."""
    first = one.figures[0]
    assume(first.frame.bounds and first.frame.measure != "ratio" and not isinstance(first.number.value, tuple))
    assume(first.bound.comparator != bound.comparator)
    told_apart(one, swapped(one, bound=bound))


@settings(_SEARCH, max_examples=60)
@given(clauses(), st.data())
def test_another_unit_is_another_meaning(one, data):
    """Swapping the unit changes the unit, the value or what it is counted per."""
    first = one.figures[0]
    unit = data.draw(st.sampled_from(first.frame.units))
    assume(unit[1:] != first.unit[1:] and first.number.written.isascii())  # no compound amount, no number word
    told_apart(one, swapped(one, unit=unit, space=" "))


@settings(_SEARCH, max_examples=60)
@given(clauses(), st.sampled_from(TARGETS + RESULTS))
def test_another_opener_is_another_kind(one, opener):
    """Swapping a result's opener for a target's changes the kind of every figure that follows."""
    assume(opener.kind != one.opener.kind)
    told_apart(one, Clause(opener, one.figures, one.joint, one.tail, one.groups))


@settings(_SEARCH, max_examples=60)
@given(clauses(), st.integers(1, 999), st.integers(100, 999), st.data())
def test_another_separator_is_another_value(one, whole, rest, data):
    """Before three digits of money a point makes thousands and a comma decimals: 38.723 is not 38,723."""
    money = [frame for frame in FRAMES if frame.units[0].unit == "VND" and frame.units[0].per is None]
    frame = data.draw(st.sampled_from(money))
    figure = one.figures[0]._replace(frame=frame, unit=frame.units[0], space=" ")
    joined = Decimal(1000 * whole + rest)
    thousands, decimals = (
        Clause(one.opener, (figure._replace(number=Number(f"{whole}{mark}{rest}", value)),), one.joint, one.tail)
        for mark, value in ((".", joined), (",", joined / 1000))
    )
    told_apart(thousands, decimals)


MUTANTS = [
    pytest.param(case, mutant, id=f"{case['id']}: {swap}")
    for case in CASES
    if case["id"] not in open_cases()
    for swap, mutant in mutants(case)
]


@pytest.mark.parametrize(("case", "mutant"), MUTANTS)
def test_a_swapped_word_changes_what_a_spec_clause_says(case, mutant):
    """A comparator, a unit, a separator or an opener swapped in a spec clause changes the reading, and only there."""
    assert outcome(mutant).differences() == []
    assert outcome({**mutant, "facts": _with_quotes_of(case["facts"], mutant["facts"])}).differences()


def _with_quotes_of(facts, mutated):
    """Give the old expectation at the new words."""
    return [old | {"quote": new["quote"]} for old, new in zip(facts, mutated, strict=True)]


def test_there_are_enough_swaps_to_tell_a_reader_from_a_memory():
    """More than two hundred swaps are made, of every sort."""
    sorts = {param.id.partition(": ")[2].split()[0] for param in MUTANTS}
    assert sorts == {"comparator", "unit", "separator", "opener"}
    assert len(MUTANTS) > 200

"""A small grammar of the clauses that reports are made of: it writes a clause and knows what it says.

`clause(pick)` builds one from choices: an opener, one to three figures, perhaps a group of them, and a tail. `pick`
takes a sequence and gives one of its members, so that a property test and a long run over random clauses share the
grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from .compounds import Compound, compound
from .vocabulary import (
    BOUNDS,
    COUNTS,
    FRAMES,
    MONEY,
    PLAIN,
    RANGE_BOUNDS,
    RATIO_BOUNDS,
    RESULTS,
    TAILS,
    TARGETS,
    WORDS,
    Bound,
    Frame,
    Opener,
    Unit,
)

Pick = Callable[[Sequence[Any]], Any]
Meaning = dict[str, object]


class Number(NamedTuple):
    """A number, or a pair, as it is written."""

    written: str
    value: Decimal | tuple[Decimal, Decimal]
    of: Decimal | None = None

    def times(self, factor: Decimal) -> Decimal | tuple[Decimal, Decimal]:
        """Give the value in the base unit."""
        if isinstance(self.value, tuple):
            return self.value[0] * factor, self.value[1] * factor
        return self.value * factor


class Figure(NamedTuple):
    """One figure by its parts: change one, and the meaning changes with it."""

    frame: Frame
    bound: Bound
    number: Number
    unit: Unit
    space: str

    @property
    def text(self) -> str:
        """Write the name, the words between and the amount."""
        amount = f"{self.bound.before}{self.number.written}{self.space}{self.unit.written}{self.bound.after}"
        return self.frame.words.format(amount)

    def meaning(self, kind: str) -> Meaning:
        """Say what the figure must be read as, behind an opener of this kind."""
        frame, ranged = self.frame, isinstance(self.number.value, tuple)
        return {
            "value": self.number.times(self.unit.factor),
            "of": self.number.of,
            "comparator": "range" if ranged and self.bound.comparator == "=" else self.bound.comparator,
            "unit": self.unit.unit,
            "per": self.unit.per,
            "measure": "total_over_term" if frame.flow and kind == "target" else frame.measure,
            "kind": kind,
        } | dict(frame.extra)


@dataclass(frozen=True, slots=True)
class Clause:
    """An opener, the figures that it governs, and a tail without a figure."""

    opener: Opener
    figures: tuple[Figure, ...]
    joint: str
    tail: str
    groups: tuple[Compound, ...] = ()
    """Figures that belong together, behind the others."""

    @property
    def text(self) -> str:
        """Write the clause."""
        return f"{self.opener.words} {self.joint.join(one.text for one in (*self.figures, *self.groups))}{self.tail}"

    @property
    def meaning(self) -> list[Meaning]:
        """Say what each of its figures must be read as."""
        kind = self.opener.kind
        single = [figure.meaning(kind) for figure in self.figures]
        return single + [one for group in self.groups for one in group.meanings(kind)]


def read_meaning(reading: dict[str, Any], asked: Sequence[Meaning]) -> list[Meaning]:
    """Give what the figures of a reading say, in the fields asked for; too few or too many stay so."""
    figures = [claim for claim in reading["claims"] if claim["type"] == "figure"]
    spare: list[Meaning] = [{"value": None}] * (len(figures) - len(asked))
    return [
        {field: _exact(figure.get(field)) for field in one}
        for figure, one in zip(figures, [*asked, *spare], strict=False)
    ]


def _exact(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(_exact, value))
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


_WHOLE = set(COUNTS) | {frame for frame in FRAMES if frame.measure == "per_year"}
_WORDED = {"nhà văn hóa", "công trình", "mô hình", "hợp tác xã", "doanh nghiệp", "câu lạc bộ", "sản phẩm"}
_GLUED = {"%", "‰", "ha", "m2", "km2", "km", "tấn"}
_DIGITS = range(10)
_DASHES = (" - ", "–", " – ", " đến ", "-")


def clause(pick: Pick) -> Clause:
    """Build one clause; it keeps to one decimal mark, as a writer does."""
    mark = pick((",", ",", "."))
    figures = tuple(_figure(pick, mark) for _ in range(pick((1, 1, 2, 3))))
    groups = (compound(pick),) if mark == "," and pick((False, True)) else ()
    return Clause(pick(TARGETS + RESULTS), figures, pick(("; ", ", ")), pick(TAILS), groups)


def _figure(pick: Pick, mark: str) -> Figure:
    frame = pick(FRAMES)
    unit = pick(frame.units)
    ranged = frame.measure != "ratio" and pick((False, False, False, True))
    number = _pair(pick, frame, unit, mark) if ranged else _number(pick, frame, unit, mark)
    space = pick(("", " ")) if unit.written in _GLUED else " "
    return Figure(frame, pick(_bounds(frame, ranged=ranged)), number, unit, space)


def _bounds(frame: Frame, *, ranged: bool) -> tuple[Bound, ...]:
    if not frame.bounds:
        return (PLAIN,)
    if frame.measure == "ratio":
        return RATIO_BOUNDS
    return RANGE_BOUNDS if ranged else BOUNDS


def _number(pick: Pick, frame: Frame, unit: Unit, mark: str) -> Number:
    if frame.measure == "ratio":
        return _ratio(pick)
    write: Callable[[Pick], Number] = pick(_writers(frame, unit, mark))
    return write(pick)


def _writers(frame: Frame, unit: Unit, mark: str) -> tuple[Callable[[Pick], Number], ...]:
    """Give the ways to write a number of this unit."""
    if frame in _WHOLE:
        return (_few, _grouped, _in_words) if unit.written in _WORDED else (_few, _grouped)
    if unit.unit in ("%", "‰", "lần"):
        return (_small, DECIMALS[mark])
    if mark == ".":
        return (_small, _point, _grouped)
    if unit in MONEY:
        return (
            _small,
            _comma,
            _grouped,
            _grouped_decimal,
            _compound if unit.written == "triệu đồng" else _three_decimals,
        )
    return (_small, _comma, _grouped, _grouped_decimal)


def _figures(pick: Pick, count: int) -> str:
    return str(pick(_DIGITS[1:])) + "".join(str(pick(_DIGITS)) for _ in range(count - 1))


def _small(pick: Pick) -> Number:
    """Write 7, 46 or 320."""
    digits = _figures(pick, pick((1, 2, 3)))
    return Number(digits, Decimal(digits))


def _few(pick: Pick) -> Number:
    """Write 7, 07 or 46: things counted may have a zero before them."""
    digits = _figures(pick, pick((1, 2)))
    zero = "0" if len(digits) == 1 and pick((False, True)) else ""
    return Number(zero + digits, Decimal(digits))


def _decimal(pick: Pick, mark: str) -> Number:
    whole, rest = pick(("0", _figures(pick, pick((1, 2))))), _figures(pick, pick((1, 2)))
    return Number(f"{whole}{mark}{rest}", Decimal(f"{whole}.{rest}"))


def _comma(pick: Pick) -> Number:
    """Write 12,5 or 0,65."""
    return _decimal(pick, ",")


def _point(pick: Pick) -> Number:
    """Write 12.5 or 0.65."""
    return _decimal(pick, ".")


DECIMALS = {",": _comma, ".": _point}


def _in_words(pick: Pick) -> Number:
    """Write hai, mười, mười hai."""
    word = pick(tuple(WORDS))
    return Number(word, Decimal(WORDS[word]))


def _compound(pick: Pick) -> Number:
    """Write 634 tỷ 620, of million."""
    first, rest = _figures(pick, pick((1, 2, 3))), _figures(pick, pick((2, 3)))
    return Number(f"{first} {pick(('tỷ', 'tỉ'))} {rest}", Decimal(first) * 1000 + Decimal(rest))


def _ratio(pick: Pick) -> Number:
    """Write 8/11 or 1.987/2.310."""
    whole = int(_figures(pick, pick((2, 2, 4))))
    part = whole - pick(range(10))
    written = "/".join(f"{number:,}".replace(",", ".") for number in (part, whole))
    return Number(written, Decimal(part), Decimal(whole))


def _grouped(pick: Pick) -> Number:
    """Write 4.550, 4550 or 1.234.567."""
    first, groups = _figures(pick, pick((1, 2, 3))), [_figures(pick, 3) for _ in range(pick((1, 1, 2)))]
    mark = pick((".", "")) if len(groups) == 1 else "."
    return Number(mark.join([first, *groups]), Decimal("".join([first, *groups])))


def _grouped_decimal(pick: Pick) -> Number:
    """Write 1.250,5."""
    first, group, rest = _figures(pick, pick((1, 2))), _figures(pick, 3), _figures(pick, pick((1, 2)))
    return Number(f"{first}.{group},{rest}", Decimal(f"{first}{group}.{rest}"))


def _three_decimals(pick: Pick) -> Number:
    """Write 38,723, which is no thousand: a comma before three digits of money is decimal."""
    first, rest = _figures(pick, pick((1, 2, 3))), _figures(pick, 3)
    return Number(f"{first},{rest}", Decimal(f"{first}.{rest}"))


def _pair(pick: Pick, frame: Frame, unit: Unit, mark: str) -> Number:
    """Write two numbers of one kind, the second greater: 10-12, từ 1,5 đến 2."""
    low = int(_figures(pick, pick((1, 2))))
    high = low + pick(range(1, 30))
    part = Decimal(0) if frame in _WHOLE else Decimal(pick((0, 0, 5))) / 10
    ends = tuple(Decimal(end) + part for end in (low, high))
    written = [str(end if part else int(end)).replace(".", mark) for end in ends]
    sign = "%" if unit.written == "%" and pick((False, True)) else ""
    dash = pick(_DASHES[:-1] if sign else _DASHES)  # a hyphen glued to the sign is an open case of the wordings
    return Number(f"{pick(('', 'từ '))}{written[0]}{sign}{dash}{written[1]}", (ends[0], ends[1]))

"""One value of a table into a figure, by its row, its column and the words in its cell."""

from __future__ import annotations

from lotrinh.lexicon import Lexicon
from lotrinh.reading import meaning as meanings
from lotrinh.reading.catalogue import Catalogue
from lotrinh.reading.claims import Figure
from lotrinh.reading.context import context
from lotrinh.reading.page import Page
from lotrinh.reading.scope import Frame
from lotrinh.reading.tables.columns import Column
from lotrinh.reading.tables.grid import Spot
from lotrinh.reading.tables.meaning import Cell, comparator_of, per_of, period_of, understand
from lotrinh.reading.tables.rows import Line
from lotrinh.reading.tables.units import NONE, Unit, units
from lotrinh.reading.tables.values import Amount, Values
from lotrinh.reading.tables.words import words

_LONGEST_TAIL = 12
"""So many characters behind "Dân số" leave it the population: "Dân số trung bình"."""


class Cells:
    """Makes figures of the values of one page's tables."""

    def __init__(self, page: Page, lexicon: Lexicon, frame: Frame, *, english: bool) -> None:
        """`english` is the page's own evidence that it writes `1,862.5`."""
        self.page = page
        self.frame = frame
        self.units = units(lexicon)
        self.rules = meanings.grammar(lexicon)
        self.context = context(lexicon)
        self.catalogue = Catalogue(lexicon)
        self.values = Values(lexicon, self.units, words(lexicon), english=english)

    def figure(self, line: Line, column: Column, spot: Spot, caption: Unit, table: int) -> Figure | None:
        """Read the value at a spot; None where it is none. `caption` is the unit that holds for the whole table."""
        cell = self._cell(line, column, spot, caption)
        return self._figure(cell, spot, table) if cell else None

    def _cell(self, line: Line, column: Column, spot: Spot, caption: Unit) -> Cell | None:
        unit = self._unit(line, column, caption)
        amount = self.values.read(spot, unit, bracketed=column.measure.startswith("growth"))
        if amount is None or not column.kind or _is_year(amount, unit):
            return None
        if amount.unit is not None:
            per = amount.unit.per or (unit.per if unit.unit == amount.unit.unit else None)
            unit = amount.unit._replace(per=per)
        per = amount.per or unit.per or ("year" if column.yearly and column.measure == "level" else None)
        return Cell(line, column, amount, unit._replace(per=per))

    def _unit(self, line: Line, column: Column, caption: Unit) -> Unit:
        """Give the unit of a value: the row's, the column's, or the caption's.

        A column of percentages has its own, and so has a column beside others with other units.
        """
        if column.own_unit:
            return column.unit
        if column.measure != "level":
            return column.unit if column.unit is not NONE else self.units.read("%")
        return next((unit for unit in (line.unit, column.unit, caption) if unit is not NONE), NONE)

    def _figure(self, cell: Cell, spot: Spot, table: int) -> Figure:
        line, column, amount, unit = cell
        meaning = understand(cell, self.rules)
        place = self.page.quoted(*spot.part(amount.start, amount.end))
        words = self.page.words
        return Figure(
            start=place.start,
            end=place.end,
            quote=place.quote,
            rule=meaning.rule,
            indicator=self._key(line, unit.dimension),
            indicator_text=words(*line.name),
            value=amount.value if amount.high is None else (amount.value, amount.high),
            of=amount.of,
            comparator=comparator_of(cell, meaning),
            unit="%" if meaning.measure == "share_of_plan" else unit.unit,
            per=per_of(cell, meaning),
            measure=meaning.measure,
            kind=self._kind(cell),
            period=period_of(cell, meaning, self.frame),
            period_text=words(*column.period_at) if column.period_at else None,
            basis=meaning.basis,
            direction=meaning.direction,
            points=meaning.points,
            owner=words(*line.owner) if line.owner else None,
            part_of=words(*line.parent.name) if line.parent else None,
            cell=(table, line.index, spot.column),
        )

    def _kind(self, cell: Cell) -> str:
        """Give the column's kind; what only describes the unit, its people and its area, is no result."""
        low = cell.line.low
        described = self.context.name.match(low)
        describes = described is not None and len(low) - described.end() <= _LONGEST_TAIL
        return "other" if describes and cell.column.kind == "result" else cell.column.kind

    def _key(self, line: Line, dimension: str) -> str | None:
        """Find the row in the catalogue: by its own name, else by that of the row above and its own."""
        entry = self.catalogue.find(line.low, dimension, beside=line.low)
        if line.parent is None:
            return entry.key if entry else None
        if entry is None:
            entry = self.catalogue.find(f"{line.parent.low} {line.low}", dimension, beside=line.low)
        whole = self.catalogue.find(line.parent.low, dimension, beside=line.parent.low)
        return entry.key if entry and entry != whole else None


def _is_year(amount: Amount, unit: Unit) -> bool:
    return (unit.unit == "năm" or unit.dimension == "share") and 1900 < amount.value < 2100

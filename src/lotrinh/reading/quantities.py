"""Quantities: a number with its scale, unit, range and what it is counted per."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from lotrinh.lexicon import Lexicon
from lotrinh.reading.decimals import parse_number, writes_english
from lotrinh.reading.in_words import OUT_OF
from lotrinh.reading.number import Number
from lotrinh.reading.number_words import HALF
from lotrinh.reading.page import Page
from lotrinh.reading.quantity_words import grammar
from lotrinh.reading.shared_units import head_list, share_units


@dataclass(slots=True)
class Quantity:
    """A measured amount at `start:end` of the view; `numbers` are the indexes of its numbers."""

    start: int
    end: int
    numbers: tuple[int, ...]
    value: Decimal
    high: Decimal | None = None
    of: Decimal | None = None
    unit: str = ""
    dimension: str = ""
    per: str | None = None
    noun: tuple[int, int] | None = None
    """Where the counted noun stands, for `dimension` count; what else was measured, as in "9 m2 cây xanh/người"."""
    suffix: str = ""
    """`>=` for "trở lên", `<=` for "trở xuống" behind it."""
    digits: Decimal = Decimal(0)
    """The number as written, before its scale."""
    points: bool = False
    """Whether the unit is written as percentage points."""
    scale: Decimal | None = None
    """What its scale, as "triệu" or "nghìn tỷ", multiplies by; None where it has none."""
    half: bool = False
    """Whether half of the scale comes on top: "2 tỷ rưỡi"."""
    marks: frozenset[str] = field(default=frozenset())


_LONGEST_UNIT = 30
_MULTIPLE = re.compile(r"(?:[^\W\d_]+|\d[\d.,]*)(?: rưỡi)?(?: lần)?(?!\w)")
_RATIO = re.compile(r" ?/ ?(?=\d)")
_RANGE = re.compile(r" ?(?:[-–—−÷~]|đến|tới) ?(?=\d)")
_FORM = re.compile(r" (?:nhân|tươi|khô|mủ khô|búp tươi|quả tươi|thịt hơi|hạt)(?= ?/)")
"""The form in which it was weighed, before what it is counted per: "3,2 tấn nhân/ha"."""
_WHAT = re.compile(r" (?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,4})(?= ?/)")
"""What was weighed or measured, before what it is counted per: "27 m2 sàn/người", "2,3 tấn rác/ngày"."""
_DASH = re.compile(r" ?[%‰]? ?[-–—−] ?")
_UPWARD = re.compile(r" ?(?:trở lên|trở lại|trở xuống|và cao hơn|hoặc cao hơn|hoặc hơn)")
_COMPOUND = re.compile(r" (?=\d)")
_MILLIARD = ("tỷ", "tỉ")
_LONGEST_LINK = len(" trong tổng số ")
"""The most that stands between two numbers that are one quantity, in characters."""
_NOTHING = Decimal(0)
_HALF = Decimal("0.5")
_OF_MONEY = frozenset({"triệu", "tr", "tỷ", "tỉ"})
"""Scales behind which đồng is left out."""
_PARTS = {("km", "m"): 1000, ("tấn", "tạ"): 10, ("tấn", "kg"): 1000, ("tạ", "kg"): 100, ("ha", "m2"): 10000}
"""How many of the smaller unit make one of the greater."""


class Meter:
    """Measures the open numbers of one page. `english` is the page's own evidence for `0.27`."""

    def __init__(self, page: Page, numbers: list[Number], lexicon: Lexicon) -> None:
        self.low = page.low
        self.numbers = numbers
        self.grammar = grammar(lexicon)
        self.english = writes_english(page.low, numbers)

    def quantities(self) -> list[Quantity]:
        """Give the quantities of the page in order; a number that is none of its own belongs to the one before."""
        found: list[Quantity] = []
        used = -1
        for index, (_, _, reason) in enumerate(self.numbers):
            if reason is None and index > used:
                quantity = self._quantity(index)
                used = quantity.numbers[-1]
                found.append(quantity)
        if any(not quantity.unit for quantity in found):
            share_units(self.low, found, self.grammar.groups)
            self._share_headings(found)
        return found

    def _share_headings(self, found: list[Quantity]) -> None:
        """Give the measure in brackets before a colon to the list behind it: "Diện tích (ha): lúa 640, ngô 120"."""
        closed = self.low.find("):")
        while closed >= 0:
            opened = self.low.rfind("(", max(0, closed - _LONGEST_UNIT), closed) + 1
            unit = self._tail(Quantity(opened, opened, (), _NOTHING))
            if opened and unit.end == closed and unit.dimension not in ("", "count"):
                unit.digits, unit.value = Decimal(1), unit.scale or Decimal(1)
                head_list(self.low, closed + len("):"), found, unit)
            closed = self.low.find("):", closed + 1)

    def _quantity(self, index: int) -> Quantity:
        first = self._one(index)
        if not self._another_near(index, first.end):
            self._settle(first, index)
            return self._upward(first)
        whole = self._whole(index, first)
        if whole is not None:
            return self._ratio(first, whole)
        other = self._linked(index, _RANGE.match(self.low, first.end))
        both = self._range(first, index, other) if other is not None else None
        if both:
            return both
        self._settle(first, index)
        self._compound(first)
        return self._inner(self._upward(first))

    def _one(self, index: int) -> Quantity:
        """Give a number with its scale and unit, as yet without a value."""
        start, end, _ = self.numbers[index]
        return self._tail(Quantity(start, end, (index,), _NOTHING))

    def _another_near(self, index: int, end: int) -> bool:
        """Tell whether the next number stands near enough to be one quantity with this one, which ends at `end`."""
        index += 1
        return index < len(self.numbers) and self.numbers[index].start <= end + _LONGEST_LINK

    def _linked(self, index: int, link: re.Match[str] | None) -> int | None:
        """Give the open number behind the one at `index` that begins where `link` ends."""
        if link is None:
            return None
        place = link.end()
        for other in range(index + 1, len(self.numbers)):
            start, _, reason = self.numbers[other]
            if start >= place:
                return other if start == place and reason is None else None
        return None

    def _whole(self, index: int, part: Quantity) -> int | None:
        """Find the m of "n/m": right behind the n, or behind its unit where the m has the same, "7,8km/9,5km"."""
        end = self.numbers[index].end
        other = self._linked(index, _RATIO.match(self.low, end))
        if other is not None:
            return other
        if not part.unit:
            other = self._linked(index, OUT_OF.match(self.low, end))
            return other if other is not None and self._is_part(self.numbers[index], self.numbers[other]) else None
        other = self._linked(index, _RATIO.match(self.low, part.end))
        plan = self._one(other) if other is not None else None
        same = plan is not None and plan.unit == part.unit and not self._is_planned(index, part, plan)
        return other if same else None

    def _is_planned(self, index: int, part: Quantity, plan: Quantity) -> bool:
        """Tell what was reached over what was planned, "61,8%/63%" and "640 ha/620 ha kế hoạch", from n of m.

        A share is no part of a share, and no part is greater than its whole.
        """
        if part.dimension in ("share", "count"):
            return part.dimension == "share"
        whole = self._parse(self.numbers[plan.numbers[0]], plan.dimension) * (plan.scale or 1)
        reached = self._parse(self.numbers[index], part.dimension) * (part.scale or 1)
        return reached > whole or self.grammar.planned.match(self.low, plan.end) is not None

    def _is_part(self, part: Number, whole: Number) -> bool:
        """Tell "8 trên 10 thôn" from "từ 30 trên 12 ha": no part is greater than its whole."""
        return self._parse(part, "count") <= self._parse(whole, "count")

    def _ratio(self, part: Quantity, other: int) -> Quantity:
        index = part.numbers[0]
        n, m = self.numbers[index], self.numbers[other]
        quantity = self._tail(Quantity(n.start, m.end, (index, other), _NOTHING))
        kind = quantity.dimension or "count"
        factor = quantity.scale or Decimal(1)
        quantity.value = self._parse(n, kind) * (part.scale or Decimal(1) if part.unit else factor)
        quantity.of = self._parse(m, kind) * factor
        return self._inner(quantity)

    def _range(self, first: Quantity, index: int, other: int) -> Quantity | None:
        """Join two numbers with a dash or "đến" where the second is larger and of the same unit."""
        second = self._one(other)
        if first.dimension and second.dimension and first.dimension != second.dimension:
            return None
        dimension = second.dimension or first.dimension
        low = self._parse(self.numbers[index], dimension) * (first.scale or second.scale or 1)
        high = self._parse(self.numbers[other], dimension) * (second.scale or 1)
        if high <= low or self._one_of_many(index, second.end):
            return None
        second.start, second.numbers = first.start, (index, other)
        if not second.dimension:
            second.unit, second.dimension, second.per = first.unit, first.dimension, first.per
        second.value, second.high = low, high
        return self._inner(self._upward(second))

    def _one_of_many(self, index: int, end: int) -> bool:
        """Tell "21% - 44,5% - 34,5%", the shares of a structure, from a range."""
        if self._linked(index, _DASH.match(self.low, end)) is not None:
            return True
        before = self.numbers[index - 1] if index else None
        between = _DASH.fullmatch(self.low, before.end, self.numbers[index].start) if before else None
        return between is not None and before is not None and before.reason is None

    def _factor(self, scale: str) -> Decimal:
        factor = Decimal(1)
        for word in scale.split():
            factor *= self.grammar.factors[word]
        return factor

    def _tail(self, quantity: Quantity) -> Quantity:
        """Read scale, unit and per behind the number; a known counted noun becomes the unit."""
        low, grammar = self.low, self.grammar
        end = quantity.end
        scale = grammar.scale.match(low, end)
        if scale:
            quantity.scale, quantity.half = self._factor(scale["scale"]), scale["half"] is not None
            end = scale.end()
        multiple = _MULTIPLE.match(low, quantity.start) if low.startswith("gấp ", quantity.start - 4) else None
        if multiple:  # "gấp đôi", "gấp ba lần"
            quantity.unit, quantity.dimension, quantity.end = "lần", "times", multiple.end()
            return quantity
        if low.startswith(HALF, quantity.start):
            quantity.unit, quantity.dimension = "%", "share"
            return quantity
        measure = grammar.measure.match(low, end)
        written = measure["unit"] if measure else ""
        counted = grammar.counted.match(low, end) if measure is None or written in grammar.begun else None
        if measure and (counted is None or counted.end() <= measure.end()):
            unit = grammar.units[written]
            quantity.unit, quantity.dimension, end = unit.unit, unit.dimension, measure.end()
            quantity.points = written.startswith("điểm")
        elif counted:
            quantity.unit, quantity.dimension = counted["unit"], "count"
            quantity.noun = counted.span("unit")
            end = counted.end()
        elif scale and scale["scale"].split()[-1] in _OF_MONEY and not self._noun_follows(end):
            quantity.unit, quantity.dimension = "VND", "money"
        form = _FORM.match(low, end) if quantity.dimension == "mass" else None
        quantity.per, quantity.end = self._per(form.end() if form else end)
        what = _WHAT.match(low, end) if quantity.dimension in ("mass", "area", "volume") else None
        if what and not quantity.per:
            quantity.per, after = self._per(what.end())
            if quantity.per:
                quantity.noun, quantity.end = what.span("noun"), after
        if scale and not quantity.unit:
            quantity.end = max(quantity.end, scale.end())
        return quantity

    def _noun_follows(self, end: int) -> bool:
        """Tell "2,5 triệu giỏ hoa" from "1,6 tỷ" and "18 tỷ nguồn tỉnh", where đồng is left out."""
        begin = end + 1
        if self.low[end:begin] != " " or not self.low[begin : begin + 1].isalpha():
            return False
        if self.low.startswith(_MILLIARD, end - 2):  # few things are so many
            return self.grammar.milliards.match(self.low, begin) is not None
        return not self.grammar.no_noun.match(self.low, begin)

    def _per(self, end: int) -> tuple[str | None, int]:
        match = self.grammar.per.match(self.low, end)
        if match is None:
            return None, end
        parts: list[str] = []
        while match:
            parts.append(self.grammar.bases[match["per"] or match["lost"]])
            end = match.end()
            match = self.grammar.per.match(self.low, end)
        return "/".join(dict.fromkeys(parts)), end

    def _settle(self, quantity: Quantity, index: int) -> None:
        quantity.digits = self._parse(self.numbers[index], quantity.dimension)
        if quantity.half:
            quantity.digits += _HALF
        quantity.value = quantity.digits if quantity.scale is None else quantity.digits * quantity.scale

    def _compound(self, quantity: Quantity) -> None:
        """Add the smaller parts of `1 tỷ 208 triệu 300 nghìn đồng`, `3 vạn 5 nghìn người` and `2km 350m`."""
        while (other := self._linked(quantity.numbers[-1], _COMPOUND.match(self.low, quantity.end))) is not None:
            rest = self._one(other)
            self._settle(rest, other)
            factor = _PARTS.get((quantity.unit, rest.unit))
            if factor and not quantity.per and rest.value < factor:
                rest.value, rest.unit = rest.value / factor, quantity.unit
            elif not self._goes_on(quantity, rest):
                return
            quantity.value += rest.value
            quantity.numbers += (other,)
            quantity.end, quantity.unit, quantity.per = rest.end, rest.unit, rest.per
            quantity.dimension, quantity.noun, quantity.scale = rest.dimension, rest.noun, rest.scale

    def _goes_on(self, quantity: Quantity, rest: Quantity) -> bool:
        """Tell whether the next number is what a scale leaves over: "1 tỷ | 208 triệu đồng", "1 nghìn | 250 hộ"."""
        first, second = quantity.scale, rest.scale
        written = quantity.unit and self.low[quantity.end - 1] == "g"  # "3 triệu đồng 200 nghìn người"
        if first is None or written:
            return False
        if second is None:
            return not quantity.unit and rest.dimension == "count" and rest.value < first
        return second < first

    def _inner(self, quantity: Quantity) -> Quantity:
        """Take in the numbers that stand inside the unit, as the 2 of `km2` does."""
        index = quantity.numbers[-1] + 1
        while index < len(self.numbers) and self.numbers[index].start < quantity.end:
            quantity.numbers += (index,)
            index += 1
        return quantity

    def _upward(self, quantity: Quantity) -> Quantity:
        match = _UPWARD.match(self.low, quantity.end)
        if match:
            quantity.suffix = "<=" if "xuống" in match.group() or "lại" in match.group() else ">="
            quantity.end = match.end()
        return quantity

    def _parse(self, number: Number, dimension: str) -> Decimal:
        return parse_number(self.low[number.start : number.end], dimension, english=self.english)

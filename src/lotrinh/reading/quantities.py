"""Quantities: a number with its scale, unit, range and what it is counted per."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import Unit, choice_of
from lotrinh.reading.decimals import parse_number, writes_english
from lotrinh.reading.in_words import OUT_OF
from lotrinh.reading.number import Number
from lotrinh.reading.number_words import HALF
from lotrinh.reading.page import Page
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


@dataclass(frozen=True, slots=True)
class _Grammar:
    scale: re.Pattern[str]
    measure: re.Pattern[str]
    counted: re.Pattern[str]
    per: re.Pattern[str]
    no_noun: re.Pattern[str]
    milliards: re.Pattern[str]
    groups: re.Pattern[str]
    planned: re.Pattern[str]
    bases: dict[str, str]
    factors: dict[str, Decimal]
    units: dict[str, Unit]


@cache
def _grammar(lexicon: Lexicon) -> _Grammar:
    factors = {e["scale"]: Decimal(e["factor"]) for e in lexicon.entries("scales")}
    scales = choice_of(factors)
    units = {w: u for u in lexicon.units for w in u.written}
    bases = {word: entry["base"] for entry in lexicon.entries("bases") for word in entry["written"]}
    measures = [w for w, u in units.items() if u.dimension != "count"]
    counted = [w for w, u in units.items() if u.dimension == "count"]
    return _Grammar(
        scale=re.compile(rf" ?(?P<scale>{scales}(?: {scales})?)(?P<half> rưỡi)?(?!(?!{_DONG})[^\W\d_])"),
        measure=re.compile(
            rf" ?(?P<unit>{choice_of(measures)})(?:(?!\w)|(?<=%)(?={lexicon.pattern('plan_base')}))"
            rf"(?!-[^\W\d])(?<!lần(?= lượt| thứ))(?<!đồng(?= {lexicon.pattern('not_money')}))"
        ),
        counted=re.compile(rf" ?(?P<unit>{choice_of(counted)})(?![^\W\d_])"),
        per=re.compile(rf" ?/ ?(?P<per>{choice_of(bases)})(?![^\W\d_])|(?<=đồng) (?P<lost>người|ha)(?= ?/)"),
        no_noun=re.compile(lexicon.pattern("no_noun", "name_lead", "flow_verb", "money_tail")),
        milliards=re.compile(lexicon.pattern("milliards")),
        planned=re.compile(rf" ?\(?{lexicon.pattern('plan_base')}"),
        groups=re.compile(lexicon.pattern("people_group")),
        bases=bases,
        factors=factors,
        units=units,
    )


_LONGEST_UNIT = 30
_DONG = r"đ(?:ồng)?(?!\w)"
"""The unit glued to a short scale: "85 trđ"."""
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
_HALF = Decimal("0.5")
_OF_MONEY = frozenset({"triệu", "tr", "tỷ", "tỉ"})
"""Scales behind which đồng is left out."""
_PARTS = {("km", "m"): 1000, ("tấn", "tạ"): 10, ("tấn", "kg"): 1000, ("tạ", "kg"): 100, ("ha", "m2"): 10000}
"""How many of the smaller unit make one of the greater."""


class Meter:
    """Measures the open numbers of one page. `point_decimals` is the page's own evidence for `0.27`."""

    def __init__(self, page: Page, numbers: list[Number], lexicon: Lexicon) -> None:
        self.low = page.low
        self.numbers = numbers
        self.grammar = _grammar(lexicon)
        self.starts = {n.start: i for i, n in enumerate(numbers)}
        self.english = writes_english(page.low, numbers)

    def quantities(self) -> list[Quantity]:
        """Give the quantities of the page in order; a number that is none of its own belongs to the one before."""
        found: list[Quantity] = []
        used = -1
        for index, number in enumerate(self.numbers):
            if number.reason is not None or index <= used:
                continue
            quantity = self._quantity(index)
            used = quantity.numbers[-1]
            found.append(quantity)
        share_units(self.low, found, self.grammar.groups)
        if any(not quantity.unit for quantity in found):
            self._share_headings(found)
        return found

    def _share_headings(self, found: list[Quantity]) -> None:
        """Give the measure in brackets before a colon to the list behind it: "Diện tích (ha): lúa 640, ngô 120"."""
        closed = self.low.find("):")
        while closed >= 0:
            opened = self.low.rfind("(", max(0, closed - _LONGEST_UNIT), closed) + 1
            unit = self._tail(Quantity(opened, opened, (), Decimal(0)))
            if opened and unit.end == closed and unit.dimension not in ("", "count"):
                unit.digits, unit.value = Decimal(1), unit.scale or Decimal(1)
                head_list(self.low, closed + len("):"), found, unit)
            closed = self.low.find("):", closed + 1)

    def _open(self, position: int) -> int | None:
        index = self.starts.get(position)
        return index if index is not None and self.numbers[index].reason is None else None

    def _quantity(self, index: int) -> Quantity:
        number = self.numbers[index]
        first = self._tail(Quantity(number.start, number.end, (index,), Decimal(0)))
        whole = self._whole(number, first)
        if whole is not None:
            return self._ratio(first, whole)
        link = _RANGE.match(self.low, first.end)
        other = self._open(link.end()) if link else None
        if other is not None:
            both = self._range(first, index, other)
            if both:
                return both
        self._settle(first, (index,))
        self._compound(first)
        return self._suffix(first)

    def _whole(self, number: Number, part: Quantity) -> int | None:
        """Find the m of "n/m": right behind the n, or behind its unit where the m has the same, "7,8km/9,5km"."""
        ratio = _RATIO.match(self.low, number.end)
        if ratio and (other := self._open(ratio.end())) is not None:
            return other
        out_of = None if part.unit else OUT_OF.match(self.low, number.end)
        if out_of and (other := self._open(out_of.end())) is not None and self._is_part(number, self.numbers[other]):
            return other
        ratio = _RATIO.match(self.low, part.end)
        other = self._open(ratio.end()) if ratio else None
        if other is None or not part.unit:
            return None
        same = self._tail(Quantity(self.numbers[other].start, self.numbers[other].end, (other,), Decimal(0)))
        return other if same.unit == part.unit and not self._is_planned(number, part, same) else None

    def _is_planned(self, number: Number, part: Quantity, plan: Quantity) -> bool:
        """Tell what was reached over what was planned, "61,8%/63%" and "640 ha/620 ha kế hoạch", from n of m.

        A share is no part of a share, and no part is greater than its whole.
        """
        if part.dimension in ("share", "count"):
            return part.dimension == "share"
        whole = self._parse(self.numbers[plan.numbers[0]], plan.dimension) * (plan.scale or 1)
        reached = self._parse(number, part.dimension) * (part.scale or 1)
        return reached > whole or self.grammar.planned.match(self.low, plan.end) is not None

    def _is_part(self, part: Number, whole: Number) -> bool:
        """Tell "8 trên 10 thôn" from "từ 30 trên 12 ha": no part is greater than its whole."""
        return self._parse(part, "count") <= self._parse(whole, "count")

    def _ratio(self, part: Quantity, other: int) -> Quantity:
        index = part.numbers[0]
        n, m = self.numbers[index], self.numbers[other]
        quantity = self._tail(Quantity(n.start, m.end, (index, other), Decimal(0)))
        kind = quantity.dimension or "count"
        factor = quantity.scale or Decimal(1)
        quantity.value = self._parse(n, kind) * (part.scale or Decimal(1) if part.unit else factor)
        quantity.of = self._parse(m, kind) * factor
        return self._inner(quantity)

    def _range(self, first: Quantity, index: int, other: int) -> Quantity | None:
        """Join two numbers with a dash or "đến" where the second is larger and of the same unit."""
        second = self._tail(Quantity(self.numbers[other].start, self.numbers[other].end, (other,), Decimal(0)))
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
        return self._suffix(second)

    def _one_of_many(self, index: int, end: int) -> bool:
        """Tell "21% - 44,5% - 34,5%", the shares of a structure, from a range."""
        link = _DASH.match(self.low, end)
        if link and self._open(link.end()) is not None:
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
        counted = grammar.counted.match(low, end) if measure is None or measure["unit"][0].isalpha() else None
        if measure and counted and counted.end() > measure.end():  # "187 đồng chí" is no money
            measure = None
        if measure:
            unit = grammar.units[measure["unit"]]
            quantity.unit, quantity.dimension, end = unit.unit, unit.dimension, measure.end()
            quantity.points = measure["unit"].startswith("điểm")
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

    def _settle(self, quantity: Quantity, indexes: tuple[int, ...]) -> None:
        quantity.digits = self._parse(self.numbers[indexes[0]], quantity.dimension)
        if quantity.half:
            quantity.digits += _HALF
        quantity.value = quantity.digits if quantity.scale is None else quantity.digits * quantity.scale

    def _compound(self, quantity: Quantity) -> None:
        """Add the smaller parts of `1 tỷ 208 triệu 300 nghìn đồng`, `3 vạn 5 nghìn người` and `2km 350m`."""
        while (link := _COMPOUND.match(self.low, quantity.end)) and (other := self._open(link.end())) is not None:
            rest = self._tail(Quantity(self.numbers[other].start, self.numbers[other].end, (other,), Decimal(0)))
            self._settle(rest, (other,))
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

    def _suffix(self, quantity: Quantity) -> Quantity:
        match = _UPWARD.match(self.low, quantity.end)
        if match:
            quantity.suffix = "<=" if "xuống" in match.group() or "lại" in match.group() else ">="
            quantity.end = match.end()
        return self._inner(quantity)

    def _parse(self, number: Number, dimension: str) -> Decimal:
        return parse_number(self.low[number.start : number.end], dimension, english=self.english)

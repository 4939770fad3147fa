"""The value in a cell: "95", "Trên 85", "≥ 632", "10-12", "từ 2 đến 3", "8/10 trường", "-2,5", "Không còn"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from lotrinh.lexicon import Lexicon
from lotrinh.reading.chain import chain_of
from lotrinh.reading.decimals import parse_number
from lotrinh.reading.tables.grid import Spot
from lotrinh.reading.tables.units import NONE, Unit, Units
from lotrinh.reading.tables.words import Words

_DIGITS = r"\d+(?:[.,]\d+)*"
_NUMBER = re.compile(_DIGITS)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?![\d.,])")
_SIGN = re.compile(r"(?:>=|=>|≥|>|<=|=<|≤|<|~|≈|=|\+|±|[-–−](?=\d))")
_SIGNS = {">=": ">=", "=>": ">=", "≥": ">=", ">": ">", "<=": "<=", "=<": "<=", "≤": "<=", "<": "<", "~": "~", "≈": "~"}
_UNIT = re.compile(r"(?: ?(?:[^\W\d_]|[/.%‰²³]|(?<=m)[23]){1,30}){1,6}")
_MORE = re.compile(r"(?:tăng )?thêm(?: được)? ")
_LINK = re.compile(r" ?(?:[-–—−÷~]|đến|tới) ?(?=\d)")
_OF = re.compile(r" ?/ ?(?=\d)")
_UPWARD = re.compile(r" ?(?P<up>trở lên|hoặc hơn|và cao hơn|hoặc cao hơn)| ?(?P<down>trở xuống)")
_NOTE = re.compile(r"[\s*.;]*$|\s*[\[(].*$|\s*;.*$", re.S)
_COUNTED = re.compile(
    r" (?!năm|tháng|ngày|tuần|giờ|phút|quý|lần)(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,3})(?=\s*$|\s*[(;])"
)
_REMARK = re.compile(r",? [^\W\d_]")
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}/(?:19|20)\d\d(?!\d)|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
_IN_BRACKETS = re.compile(rf"\({_DIGITS} ?%?\)")
_TOKENS = 8
_LONGEST_LEAD = 60
"""More words before a number, in characters, are a sentence of their own."""


@dataclass(slots=True)
class Amount:
    """The value at `start:end` of a cell's words. `unit` is the one written in the cell itself, if any."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    of: Decimal | None = None
    bound: str = ""
    """`>`, `>=`, `<`, `<=`, `~`, or `from` for a bare "từ"."""
    verb: str = ""
    average: str = ""
    unit: Unit | None = None
    per: str | None = None
    """What the cell adds to the unit of its row: "25/năm"."""
    none_left: bool = False


class Values:
    """Reads cells of one table. `english` is the page's own evidence for `1,862.5`."""

    def __init__(self, lexicon: Lexicon, units: Units, cues: Words, *, english: bool) -> None:
        self._chain = chain_of(lexicon).gives
        self._units = units
        self._cues = cues
        self._english = english

    def read(self, spot: Spot, unit: Unit, *, bracketed: bool = False) -> Amount | None:
        """Read the value of a cell whose row or column gives `unit`; None where it holds none.

        `bracketed` tells a column in which a number in brackets is a negative one, as books are kept: "(3,2)".
        """
        low = spot.low
        inside = _IN_BRACKETS.fullmatch(low) if bracketed else None
        if inside:
            amount = self._numbers(low[:-1], 1, unit, Amount(0, 0, Decimal(0), verb="negative"))
            return replace(amount, end=len(low)) if amount else None
        number = _NUMBER.search(low)
        if number is None:
            return self._in_words(low)
        if number.start() > _LONGEST_LEAD:
            return None
        if _DATE.match(low, number.start()):
            return None
        amount = Amount(0, 0, Decimal(0))
        if not self._lead(low, number.start(), amount):
            return None
        return self._numbers(low, number.start(), unit, amount)

    def _in_words(self, low: str) -> Amount | None:
        found = self._cues.none_left.fullmatch(low.rstrip(" .*"))
        if found is None:
            return None
        return Amount(0, found.end(), Decimal(0), bound="~" if found["nearly"] else "", none_left=True)

    def _lead(self, low: str, number: int, amount: Amount) -> bool:
        """Read the words and signs before the number; tell whether all of them may lead a value."""
        at = 0
        while at < number:
            sign = _SIGN.match(low, at)
            more = _MORE.match(low, at)
            if more:
                amount.verb, at = "rise", more.end()
            elif sign:
                if sign.group() in "-–−":
                    amount.verb = amount.verb or "negative"
                amount.bound = _SIGNS.get(sign.group(), amount.bound)
                at = sign.end()
            elif low[at].isspace() or low[at] in ":,":
                at += 1
            else:
                end = self._chain_word(low, at, number, amount)
                if end is None:
                    return False
                at = end
        return True

    def _chain_word(self, low: str, start: int, number: int, amount: Amount) -> int | None:
        """Take the longest phrase of `chain.yaml` at a place; give where it ends."""
        words = low[start:number].split()
        for size in range(min(len(words), _TOKENS), 0, -1):
            gives = self._chain.get(" ".join(words[:size]))
            if gives is None:
                continue
            if "stop" in gives:
                return None
            amount.bound = gives.get("bound") or amount.bound
            amount.verb = gives.get("verb") or amount.verb
            amount.average = gives.get("average") or amount.average
            return _end_of(low, start, words[:size])
        return None

    def _numbers(self, low: str, start: int, unit: Unit, amount: Amount) -> Amount | None:
        """Read the number, its unit, a second number, and what may stand behind."""
        amount.value, end = self._number(low, start, unit.dimension)
        amount.unit, end = self._unit(low, end)
        ratio = _OF.match(low, end) if amount.unit is None else None
        link = _LINK.match(low, end)
        if ratio:
            amount.of, end = self._number(low, ratio.end(), "count")
            amount.unit, end = self._unit(low, end)
        elif link:
            amount.high, end = self._number(low, link.end(), (amount.unit or unit).dimension)
            second, end = self._unit(low, end)
            amount.unit = second or amount.unit
            if amount.high <= amount.value:
                return None
        end = self._behind(low, self._upward(low, end, amount), unit, amount)
        if not _NOTE.match(low, end) and not (amount.unit and _REMARK.match(low, end)):
            return None
        amount.end = end
        return self._scaled(amount, amount.unit or unit)

    def _behind(self, low: str, end: int, unit: Unit, amount: Amount) -> int:
        """Read "/năm" behind a number, or a noun where nothing else says what is counted; give where it ends."""
        per = self._units.base(low, end)
        if per:
            amount.per, end = per
        counted = _COUNTED.match(low, end) if amount.unit is None and unit is NONE else None
        if counted is None:
            return end
        amount.unit = Unit(counted["noun"], "count", known=False)
        return counted.end()

    def _upward(self, low: str, end: int, amount: Amount) -> int:
        """Read "trở lên" behind a number; give where it ends."""
        upward = _UPWARD.match(low, end)
        if upward:
            amount.bound = ">=" if upward["up"] else "<="
        return upward.end() if upward else end

    def _scaled(self, amount: Amount, unit: Unit) -> Amount:
        amount.value *= unit.factor
        amount.high = None if amount.high is None else amount.high * unit.factor
        amount.of = None if amount.of is None else amount.of * unit.factor
        return amount

    def _number(self, low: str, start: int, dimension: str) -> tuple[Decimal, int]:
        spaced = _SPACED.match(low, start)
        if spaced:  # "12 500": a space groups thousands
            return Decimal(spaced.group().replace(" ", "")), spaced.end()
        match = _NUMBER.match(low, start)
        assert match is not None
        return parse_number(match.group(), dimension, english=self._english), match.end()

    def _unit(self, low: str, end: int) -> tuple[Unit | None, int]:
        """Read the longest known unit right behind a number."""
        found = _UNIT.match(low, end)
        pieces = found.group() if found else ""
        while pieces.strip():
            known = self._units.known(pieces)
            if known:
                return known, end + len(pieces)
            pieces = pieces.rpartition(" ")[0]
        return None, end


def _end_of(low: str, start: int, words: list[str]) -> int:
    """Give where the last of these words ends, which stand one behind the other from `start` on."""
    for word in words:
        start = low.index(word, start) + len(word)
    return start

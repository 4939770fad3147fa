"""Units as tables write them: "Triệu đồng/người/năm", "Tr.đ", "1.000 tấn", "Đảng viên/năm", "%"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon

_SLASH = re.compile(r" ?/ ?")
_BRACKETS = re.compile(r" ?\(([^()]{1,40})\)$")
_NUMBER = re.compile(r"\d")
_LONGEST = 40
_MONEY_SCALES = frozenset({"triệu", "tỷ", "tỉ"})
_BASE = re.compile(r" ?/ ?([^\W\d_]+)")
_LABEL = re.compile(r"(?:đơn vị tính|đơn vị|đvt) ?[:=] ?")


class Unit(NamedTuple):
    """What a cell is measured in: `factor` turns the written number into the base unit; `per` as in a figure."""

    unit: str
    dimension: str
    factor: Decimal = Decimal(1)
    per: str | None = None
    points: bool = False
    """Whether percentage points are meant."""
    known: bool = True
    """Whether the lexicon has it; else it is a noun as written."""


NONE = Unit("", "", known=False)


class Units:
    """Reads units by the word lists of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._units = {w: u for u in lexicon.units for w in u.written}
        self._scales = {e["scale"]: Decimal(e["factor"]) for e in lexicon.entries("scales")}
        self._bases = {w: e["base"] for e in lexicon.entries("bases") for w in e["written"]}
        self._short = {w: e["means"] for e in lexicon.entries("cell-units") for w in e["written"]}

    def read(self, words: str) -> Unit:
        """Read a unit cell; a noun that the lexicon lacks counts things, as written."""
        words = words.strip(" .,:;()")
        if not words or len(words) > _LONGEST:
            return NONE
        whole = self._known(words)
        if whole:
            return whole
        bracketed = _BRACKETS.search(words)
        if bracketed:  # "người (lượt)", "tỷ đồng (giá hiện hành)"
            return self.read(words[: bracketed.start()])
        return Unit(words, "count", known=False) if not _NUMBER.search(words) else NONE

    def known(self, words: str) -> Unit | None:
        """Read a unit only where the lexicon has it: "(%)" in a name, "(giá so sánh)" is none."""
        words = _LABEL.sub("", words).strip(" .,:;")
        return self._known(words) if 0 < len(words) <= _LONGEST else None

    def base(self, low: str, at: int) -> tuple[str, int] | None:
        """Read a base alone behind a number, "/năm", and give it with its end."""
        found = _BASE.match(low, at)
        base = self._bases.get(found[1]) if found else None
        return (base, found.end()) if found and base else None

    def _known(self, words: str) -> Unit | None:
        words = self._short.get(words, words)
        if words in self._units:  # "con/cặp vợ chồng" is a unit with a slash of its own
            return self._simple(words)
        head, *bases = _SLASH.split(words)
        unit = self._simple(head)
        if unit is None:
            return None
        per = [self._bases.get(base) for base in bases]
        if None in per:
            joined = self._bases.get(" ".join(bases).removeprefix("1 "))
            per = [joined or "/".join(bases)]
        return unit._replace(per="/".join(dict.fromkeys(map(str, per))) or None)

    def _simple(self, words: str) -> Unit | None:
        """Read a unit without bases: scale words, then the unit."""
        words = self._short.get(words, words)
        factor = Decimal(1)
        rest = words.split(" ")
        if rest[-1] in _MONEY_SCALES and all(word in self._scales for word in rest):
            rest.append("đồng")  # "1,6 tỷ"
        while len(rest) > 1 and rest[0] in self._scales and " ".join(rest) not in self._units:
            factor *= self._scales[rest.pop(0)]
        noun = " ".join(rest)
        noun = self._short.get(noun, noun)
        unit = self._units.get(noun)
        if unit is None:
            return None
        # The words of a counted noun are kept as written, as in prose.
        name = noun if unit.dimension == "count" else unit.unit
        return Unit(name, unit.dimension, factor * unit.factor, points="điểm" in noun and unit.unit == "%")


@cache
def units(lexicon: Lexicon) -> Units:
    """Index the units of a lexicon, once."""
    return Units(lexicon)

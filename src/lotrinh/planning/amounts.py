"""Amounts as sentences say them: money at the scale people use, what was worked out marked where it is rounded."""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from typing import NamedTuple

from lotrinh.foundation.writing import grouped
from lotrinh.messages import ALL, Language, say

# Rounding must not fail, however large a number a wrong plan leads to.
_WIDE = Context(prec=500)
_SCALES = (("billion", Decimal(10) ** 9), ("million", Decimal(10) ** 6))
_MONEY = frozenset({"VND", "USD"})
_GLUED = frozenset({"%", "‰"})


class Amount(NamedTuple):
    """A number with its unit."""

    value: Decimal
    unit: str = ""

    def said(self, lang: Language) -> str:
        """Give it in words: `410,6 tỷ đồng`."""
        unit = self.unit
        scale, factor = self.scale()
        if unit in _MONEY:
            said = [_rounded(self.value / factor, lang), say(f"amount.{scale}", lang) if scale else ""]
            return " ".join(word for word in (*said, say(f"amount.{unit}", lang)) if word)
        number = _rounded(self.value, lang)
        named = say("amount.times", lang) if unit == "lần" else unit
        return number + named if unit in _GLUED else f"{number} {named}".rstrip()

    def scale(self) -> tuple[str, Decimal]:
        """Give the scale that money of this size is told in."""
        fitting = (one for one in _SCALES if abs(self.value) >= one[1]) if self.unit in _MONEY else iter(())
        return next(fitting, ("", Decimal(1)))


class Outcome(NamedTuple):
    """What a sum comes to: `= 240 hộ`, or `≈ 61,97 tỷ đồng` where what is shown is rounded."""

    amount: Amount

    def said(self, lang: Language) -> str:
        """Give it with its sign."""
        scaled = self.amount.value / self.amount.scale()[1]
        return f"{'=' if _shown(scaled) == scaled else '≈'} {self.amount.said(lang)}"


class Bound(NamedTuple):
    """An amount with its comparator: `trên 632 tỷ đồng`."""

    comparator: str
    amount: Amount

    def said(self, lang: Language) -> str:
        """Give it in words."""
        return say(f"amount.{self.comparator}", lang, amount=self.amount.said(lang))


class Sum(NamedTuple):
    """Amounts written as a sum."""

    parts: tuple[Decimal, ...]

    def said(self, lang: Language) -> str:
        """Give the parts with a plus between them."""
        return " + ".join(_rounded(part, lang) for part in self.parts)


class Years(NamedTuple):
    """Years in a row of words."""

    years: tuple[int, ...]

    def said(self, lang: Language) -> str:
        """Give them with commas."""
        return ", ".join(map(str, self.years))


class Share(NamedTuple):
    """A progress figure. It is cut, not rounded, so that 0.9996 never reads as 1."""

    value: Decimal

    def said(self, lang: Language) -> str:
        """Give it with three decimals at most."""
        return grouped(self.value.quantize(Decimal("0.001"), ROUND_FLOOR, _WIDE), lang)


def _rounded(value: Decimal, lang: Language) -> str:
    shown = _shown(value)
    return grouped(shown, lang)


def _shown(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01") if abs(value) >= 1 else Decimal("0.0001"), ROUND_HALF_EVEN, _WIDE)


class _Said(dict[str, object]):
    """What fills a text; an amount is put into words only where the text asks for it."""

    def __init__(self, found: dict[str, object], lang: Language) -> None:
        super().__init__(found)
        self._lang = lang

    def __getitem__(self, name: str) -> object:
        found = super().__getitem__(name)
        return found.said(self._lang) if hasattr(found, "said") else found


def told(key: str, lang: Language, found: dict[str, object]) -> str:
    """Give the text of a key with every amount said in its language."""
    text = ALL[key][lang].format_map(_Said(found, lang))
    return text[:1].upper() + text[1:]

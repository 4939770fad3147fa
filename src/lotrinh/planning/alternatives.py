"""One promise in two forms, as growth and as a level: linked, with the arithmetic that shows whether both can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from itertools import combinations
from typing import Any, NamedTuple

from lotrinh.messages import LANGUAGES, Language, say
from lotrinh.planning.amounts import Amount, told
from lotrinh.planning.levels import RELATIVE
from lotrinh.planning.meaning import NEARLY, end_level
from lotrinh.planning.paths import EXACT
from lotrinh.planning.targets import Target, exact, read_target

Json = dict[str, Any]
_ROUNDED = {"growth_per_year": Decimal("0.025")}
"""How far an end may lie off because its figure was rounded, as a share; a yearly rate is rounded for every year."""
_ONE_PER_CENT = Decimal("0.01")
_LEVELS = frozenset({"level", "keep"})


class _Form(NamedTuple):
    """One form of a promise: the values that it allows at the end, and the value that it asks for at least."""

    low: Decimal | None
    high: Decimal | None
    asked: tuple[Decimal, ...]
    unit: str


def link_alternatives(targets: Sequence[Json]) -> list[Json]:
    """Link targets that give one promise in two forms, each to the other; give a finding for those that contradict.

    `same_promise` of a target names the other, says whether they agree (`true`, `false`, null where no baseline tells)
    and why. Nothing is merged: which form holds is a person's to decide.
    """
    with localcontext(EXACT):
        return list(_findings(targets))


def _findings(targets: Sequence[Json]) -> Iterator[Json]:
    for one, other in combinations(targets, 2):
        pair = _as_pair(one, other)
        if pair is None:
            continue
        agrees, said = _compared(*pair)
        for here, there in (pair, pair[::-1]):
            here.setdefault("same_promise", []).append({"target": there["id"], "agrees": agrees, **said})
        if agrees is False:
            messages = {"message": said["text"], "message_vi": said["text_vi"]}
            yield {"code": "promises_contradict", "targets": [pair[0]["id"], pair[1]["id"]], **messages}


def _as_pair(one: Json, other: Json) -> tuple[Json, Json] | None:
    """Give both in the order relative or counted first, level second; None where they are no forms of one promise."""
    if one["indicator"] != other["indicator"] or one["period"][1] != other["period"][1]:
        return None
    for form, level in ((one, other), (other, one)):
        if level["measure"] not in _LEVELS:
            continue
        if form["measure"] in RELATIVE and level["unit"] not in ("%", "‰", "lần"):
            return form, level
        if form.get("of") and level["unit"] == "%":
            return form, level
    return None


def _compared(form: Json, level: Json) -> tuple[bool | None, Json]:
    """Say whether both can hold, with the arithmetic."""
    read, wanted = read_target(form, 0), read_target(level, 0)
    end = _form(level["unit"], wanted, wanted.value)
    names: dict[str, Any] = {"form": _Said(form), "level": _Spread(end.asked, end.unit, wanted.comparator)}
    names |= {"year": wanted.end, "since": read.start}
    if form.get("of"):
        of = exact(form["of"], "of", str(form["id"]))
        asked = _form("%", read, tuple(value * 100 / of for value in read.value))
        names |= {"base": Amount(of, form["unit"])}
    else:
        base = read.baseline
        if base is None or base.low != base.high or (form["baseline"].get("unit") or level["unit"]) != level["unit"]:
            return None, _texts("unknown", names)
        ends = (end_level(read, "up", value, base.low) for value in read.value)  # each end of a range
        asked = _form(level["unit"], read, tuple(value for value in ends if value is not None))
        names |= {"base": Amount(base.low, level["unit"]), "since": base.year}
    names["ends"] = _Spread(asked.asked, asked.unit)
    return _judged(asked, end, "counted" if form.get("of") else "growth", names)


def _judged(asked: _Form, end: _Form, kind: str, names: dict[str, Any]) -> tuple[bool, Json]:
    apart = _below(asked.high, end.low) or _below(end.high, asked.low)
    closed = None not in (asked.low, asked.high, end.low, end.high)
    near = abs(asked.asked[0] - end.asked[0]) <= _ONE_PER_CENT * max(abs(asked.asked[0]), abs(end.asked[0]))
    verdict = "contradict" if apart else "agree" if closed or near else "differ"
    said = {lang: [told(f"promise.{kind}", lang, names), told(f"promise.{verdict}", lang, names)] for lang in LANGUAGES}
    return not apart, {"text": " ".join(said["en"]), "text_vi": " ".join(said["vi"])}


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


def _form(unit: str, target: Target, ends: tuple[Decimal, ...]) -> _Form:
    """Give the values that a comparator allows; a bare value allows what would be rounded to it."""
    room = NEARLY if target.comparator == "~" else _ROUNDED.get(target.measure, _ONE_PER_CENT)
    low, high = min(ends), max(ends)
    below = None if target.comparator in ("<", "<=") else low - abs(low) * room
    above = None if target.comparator in (">", ">=") else high + abs(high) * room
    return _Form(below, above, ends, unit)


class _Spread(NamedTuple):
    """One amount, or the two ends of a range: `99,2–102,4 triệu đồng`."""

    values: tuple[Decimal, ...]
    unit: str
    comparator: str = "="

    def said(self, lang: Language) -> str:
        """Give it in words, with its comparator."""
        *first, last = (Amount(value, self.unit).said(lang) for value in dict.fromkeys(self.values))
        tail = last.lstrip("-0123456789.,")
        amount = "–".join([*(one.removesuffix(tail) for one in first), last])
        return amount if first else say(f"amount.{self.comparator}", lang, amount=amount)


class _Said(NamedTuple):
    """A target as its document puts it."""

    target: Json

    def said(self, lang: Language) -> str:
        """Quote it."""
        return f"“{' '.join(self.target['sources'][0]['quote'].split())}”"


def _texts(key: str, names: dict[str, Any]) -> Json:
    return {"text": told(f"promise.{key}", "en", names), "text_vi": told(f"promise.{key}", "vi", names)}

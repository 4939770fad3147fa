"""What promises and results mean without saying so: yearly growth, the end value, the plan behind a share of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext
from typing import Any, NamedTuple

from lotrinh.messages import Language, say
from lotrinh.planning.amounts import Amount, Bound, told
from lotrinh.planning.meaning import aim
from lotrinh.planning.paths import EXACT, grown
from lotrinh.planning.targets import Target

Json = dict[str, Any]
_HUNDRED = Decimal(100)
_BELOW_ONE_TENTH = Decimal("0.1")


class Rates(NamedTuple):
    """One rate in per cent, or the two ends of a range, to one decimal."""

    values: tuple[Decimal, ...]

    def said(self, lang: Language) -> str:
        """Give it as people write it: `9,2–9,9%`."""
        shown = [f"{value:.1f}" if abs(value) >= _BELOW_ONE_TENTH else f"{value:.2f}" for value in self.values]
        return "–".join(one.replace(".", ",") if lang == "vi" else one for one in shown) + "%"


def of_target(target: Target, unit: str) -> list[Json]:
    """Give what a target implies. `unit` is that of the levels it is about."""
    with localcontext(EXACT):
        return list(_of_target(target, unit))


def _of_target(target: Target, unit: str) -> Iterator[Json]:
    base = target.baseline.low if target.baseline and target.baseline.low == target.baseline.high else None
    since = target.baseline.year if target.baseline else target.start
    years = target.end - since if since is not None else 0
    found = aim(target, base)
    if years < 1:
        return
    said: dict[str, Any] = {"years": years, "since": since, "until": target.end, "comparator": _Word(target.comparator)}
    rising = base is not None and base > 0 and found.end is not None and found.end > 0
    if target.measure == "level" and years > 1 and rising and base is not None:
        rates = _yearly(tuple(value / base for value in target.value), years)
        ends = Bound(target.comparator, Amount(found.value, unit))
        if unit == "%":
            step = (found.value - base) / years
            yield _implied(
                "points_per_year", step, said | {"base": Amount(base, unit), "end": ends, "step": Amount(step)}
            )
        else:
            yield _implied("level", rates, said | {"base": Amount(base, unit), "end": ends, "rates": Rates(rates)})
    if target.measure in ("growth_total", "multiple") and years > 1:
        factors = tuple(1 + value / _HUNDRED if target.measure == "growth_total" else value for value in target.value)
        if all(factor > 0 for factor in factors):
            rates = _yearly(factors, years)
            yield _implied(target.measure, rates, said | {"value": _values(target), "rates": Rates(rates)})
    if found.end is not None and target.measure in ("growth_total", "multiple", "growth_per_year"):
        least = _Word(">=" if target.comparator == "range" else target.comparator)
        said |= {"base": Amount(base or Decimal(0), unit), "end": Amount(found.end, unit), "comparator": least}
        yield _implied("end", found.end, said)
    if target.measure == "total_over_term":
        each = found.value / years
        yield _implied("each_year", each, said | {"value": _values(target), "each": Amount(each, target.unit)})


def of_share(level: Decimal, share: Decimal, basis: str, unit: str) -> Json | None:
    """Give the plan behind a result that is told both as an amount and as a share of its plan."""
    with localcontext(EXACT):
        part = share if basis != "excess" else _HUNDRED + share
        if part <= 0:
            return None
        plan = level * _HUNDRED / part
        said = {"level": Amount(level, unit), "share": Amount(share, "%"), "plan": Amount(plan, unit)}
        return _implied("excess" if basis == "excess" else "plan", plan, said)


def _yearly(factors: Sequence[Decimal], years: int) -> tuple[Decimal, ...]:
    return tuple((grown(factor, 1, years) - 1) * _HUNDRED for factor in factors)


class _Word(NamedTuple):
    comparator: str

    def said(self, lang: Language) -> str:
        return say(f"implied.comparator.{self.comparator}", lang)


class _Spread(NamedTuple):
    amounts: tuple[Amount, ...]

    def said(self, lang: Language) -> str:
        said = [one.said(lang) for one in self.amounts]
        return "–".join([*(one.removesuffix("%") for one in said[:-1]), said[-1]])


def _values(target: Target) -> _Spread:
    return _Spread(tuple(Amount(value, target.unit) for value in target.value))


def _implied(kind: str, value: Decimal | tuple[Decimal, ...], said: dict[str, Any]) -> Json:
    shown = [float(one) for one in value] if isinstance(value, tuple) else [float(value)]
    return {
        "kind": kind,
        "value": shown[0] if len(shown) == 1 else shown,
        "text": told(f"implied.{kind}", "en", said),
        "text_vi": told(f"implied.{kind}", "vi", said),
    }

"""Values of many units as one of their province or of the nation, never without saying how many reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from lotrinh.messages import LANGUAGES, say
from lotrinh.tracking.verdict import STATUSES

_MOST_NAMED = 10


def roll_up(
    values: Mapping[str, Decimal | None],
    way: str,
    *,
    weights: Mapping[str, Decimal] | None = None,
    weight: str | Mapping[str, str] = "weight",
) -> dict[str, Any]:
    """Give the value of many units together, by the way the indicator adds up (`sum`, `mean`, `none`).

    `values` names every unit that should report; None is one that did not. A mean is given only where every unit that
    reported has a weight, whose name `weight` is (in each language, where there are several). `value` is exact, or None
    where it is refused.
    """
    known = {unit: value for unit, value in sorted(values.items()) if value is not None}
    missing = sorted(set(values) - set(known))
    out: dict[str, Any] = {"value": None, "way": way, "reported": len(known), "expected": len(values)}
    out |= {"missing": missing, "reasons": [], "reasons_vi": []}
    counts = {"reported": len(known), "expected": len(values), "weight": weight}
    lacking = sorted(set(known) - set(weights or {})) if way == "mean" else []
    if not known:
        _say(out, "nothing", **counts)
    elif way == "none":
        _say(out, "none", **counts)
    elif lacking or (way == "mean" and not sum((weights or {})[unit] for unit in known)):
        _say(out, "no_weight", **counts, units=_named(lacking))
        _say(out, "coverage", **counts)
    else:
        out["value"] = _joined(known, way, weights or {})
        _say(out, way, **counts)
    if missing and known:
        _say(out, "missing", units=_named(missing))
    return out


def _joined(known: Mapping[str, Decimal], way: str, weights: Mapping[str, Decimal]) -> Decimal:
    if way == "sum":
        return sum(known.values(), Decimal(0))
    heavy = sum((value * weights[unit] for unit, value in known.items()), Decimal(0))
    return heavy / sum((weights[unit] for unit in known), Decimal(0))


def count_statuses(assessments: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Count assessments by status, every status named, so that none is taken for another."""
    seen = Counter(str(one["status"]) for one in assessments)
    return {status: seen[status] for status in STATUSES}


def _named(units: list[str]) -> str:
    more = ", …" if len(units) > _MOST_NAMED else ""
    return ", ".join(units[:_MOST_NAMED]) + more


def _say(out: dict[str, Any], key: str, **found: object) -> None:
    for lang in LANGUAGES:
        named = {name: one[lang] if isinstance(one, Mapping) else one for name, one in found.items()}
        out["reasons" if lang == "en" else "reasons_vi"].append(say(f"rollup.{key}", lang, **named))

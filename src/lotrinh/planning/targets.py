"""Targets and observations as they are written in a plan, read into exact numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from lotrinh.planning.errors import PlanError

Json = Mapping[str, Any]
MEASURES = (
    *("level", "ratio", "change", "growth_per_year", "growth_total", "multiple"),
    *("total_over_term", "per_year", "share_of_plan", "keep"),
)
COMPARATORS = ("=", "~", ">", ">=", "<", "<=", "range")
YEARLY = frozenset({"per_year", "share_of_plan", "keep"})
"""Measures that are asked of every year by itself."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Baseline:
    """The value that a path starts from; where a merger left it open, the interval that it lies in."""

    year: int
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Break:
    """A year from which the definition counts otherwise. `bridge` is the baseline in the new definition, if known."""

    year: int
    note: str
    bridge: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What was promised, exactly. `value` has one number, or the two ends of a range."""

    id: str
    indicator: str
    measure: str
    comparator: str
    value: tuple[Decimal, ...]
    unit: str
    start: int | None
    end: int
    baseline: Baseline | None = None
    direction: str | None = None
    path: str | None = None
    milestones: tuple[tuple[int, Decimal], ...] = ()
    per: str | None = None
    breaks: tuple[Break, ...] = ()
    carried: Json | None = None
    """What goes through to the assessment as it is: who answers for the target, what evidence is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One reported value of one year, or of a part of it."""

    indicator: str
    year: int
    value: Decimal
    unit: str | None
    reported: str = ""
    months: tuple[str, str] | None = None
    """First and last day of the window, where it is not a whole year."""
    measure: str = "level"
    evidence: str | None = None


def read_target(written: object, at: int) -> Target:
    """Read one target of a plan; `at` is its place in the list, for the errors."""
    place = f"targets[{at}]"
    fields = mapping(written, place)
    place = f"{place} ({fields['id']})" if "id" in fields else place
    start, end = _period(needed(fields, "period", place), place)
    return Target(
        id=_named(fields, "id", place),
        indicator=_named(fields, "indicator", place),
        measure=_choice(fields, "measure", MEASURES, place),
        comparator=_choice({"comparator": "=", **fields}, "comparator", COMPARATORS, place),
        value=_value(needed(fields, "value", place), place),
        unit=_text(fields, "unit", place) or "",
        start=start,
        end=end,
        baseline=_baseline(fields.get("baseline"), place),
        direction=_maybe(fields, "direction", ("up", "down"), place),
        path=_maybe(fields, "path", ("linear", "geometric"), place),
        milestones=_milestones(fields.get("milestones") or {}, place),
        per=_text(fields, "per", place),
        breaks=_breaks(fields.get("breaks"), place),
        carried={key: fields[key] for key in ("owner", "evidence_wanted") if fields.get(key)},
    )


def read_observation(written: object, at: int) -> Observation:
    """Read one observation of a plan."""
    place = f"observations[{at}]"
    fields = mapping(written, place)
    window = fields.get("window")
    return Observation(
        indicator=_named(fields, "indicator", place),
        year=_year(needed(fields, "year", place), "year", place),
        value=exact(needed(fields, "value", place), "value", place),
        unit=_text(fields, "unit", place),
        reported=_text(fields, "reported", place) or "",
        months=None if window is None else _window(window, place),
        measure=_text(fields, "measure", place) or "level",
        evidence=_text(fields, "evidence", place),
    )


def mapping(written: object, place: str) -> Json:
    """Refuse what is no JSON object."""
    if not isinstance(written, Mapping):
        raise PlanError(place, "shape", field=place, expected="{…}", found=repr(written))
    return written


def needed(fields: Json, name: str, place: str) -> Any:  # noqa: ANN401 - JSON
    """Give a field that must be there."""
    if fields.get(name) is None:
        raise PlanError(place, "missing", field=name)
    return fields[name]


def _named(fields: Json, name: str, place: str) -> str:
    """Give what something is called by; a plan may number its targets."""
    found = needed(fields, name, place)
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise PlanError(place, "shape", field=name, expected="“…”", found=repr(found)[:_SHOWN])
    return str(found)


def _text(fields: Json, name: str, place: str) -> str | None:
    found = fields.get(name)
    if found is not None and not isinstance(found, str):
        raise PlanError(place, "shape", field=name, expected="“…”", found=repr(found)[:_SHOWN])
    return found


def exact(written: object, name: str, place: str) -> Decimal:
    """Give the exact number behind a JSON number, or behind its digits in a string."""
    if isinstance(written, bool) or not isinstance(written, int | float | str | Decimal):
        raise PlanError(place, "number", field=name, found=repr(written))
    try:
        number = Decimal(repr(written) if isinstance(written, float) else written)
    except InvalidOperation:
        raise PlanError(place, "number", field=name, found=repr(written)) from None
    if not number.is_finite():
        raise PlanError(place, "number", field=name, found=repr(written))
    return number


def _value(written: object, place: str) -> tuple[Decimal, ...]:
    if not isinstance(written, list | tuple):
        return (exact(written, "value", place),)
    if len(written) != 2:
        raise PlanError(place, "shape", field="value", expected="[from, to]", found=repr(written))
    return tuple(sorted(exact(end, "value", place) for end in written))


def _period(written: object, place: str) -> tuple[int | None, int]:
    if not isinstance(written, Sequence) or len(written) != 2 or written[1] is None:
        raise PlanError(place, "shape", field="period", expected="[2025, 2030]", found=repr(written))
    start = None if written[0] is None else _year(written[0], "period", place)
    return start, _year(written[1], "period", place)


def _year(written: object, name: str, place: str) -> int:
    number = exact(written, name, place)
    if not _FIRST_YEAR <= number <= _LAST_YEAR or number != number.to_integral_value():
        raise PlanError(place, "year", field=name, found=repr(written)[:_SHOWN])
    return int(number)


def _choice(fields: Json, name: str, known: Sequence[str], place: str) -> str:
    found = needed(fields, name, place)
    if found not in known:
        raise PlanError(place, "choice", field=name, known=", ".join(known), found=repr(found))
    return str(found)


def _maybe(fields: Json, name: str, known: Sequence[str], place: str) -> str | None:
    return None if fields.get(name) is None else _choice(fields, name, known, place)


def _baseline(written: object, place: str) -> Baseline | None:
    if written is None:
        return None
    fields = mapping(written, place)
    if fields.get("value") is None:
        return None
    ends = _value(fields["value"], place)
    return Baseline(_year(needed(fields, "year", place), "baseline", place), ends[0], ends[-1])


def _milestones(written: object, place: str) -> tuple[tuple[int, Decimal], ...]:
    pairs = mapping(written, place).items()
    return tuple(sorted((_year(y, "milestones", place), exact(v, "milestones", place)) for y, v in pairs))


def _breaks(written: object, place: str) -> tuple[Break, ...]:
    found = written or ()
    if not isinstance(found, list | tuple):
        raise PlanError(place, "shape", field="breaks", expected="[{…}]", found=repr(found)[:_SHOWN])
    return tuple(_break(one, place) for one in found)


def _break(written: object, place: str) -> Break:
    fields = mapping(written, place)
    bridge = fields.get("bridge")
    year = _year(needed(fields, "year", place), "breaks", place)
    return Break(year, str(fields.get("note") or ""), None if bridge is None else exact(bridge, "bridge", place))


def _window(written: object, place: str) -> tuple[str, str]:
    if not isinstance(written, Sequence) or len(written) != 2:
        raise PlanError(place, "shape", field="window", expected='["2027-01-01", "2027-06-30"]', found=repr(written))
    first, last = map(str, written)
    for day in (first, last):
        try:
            date.fromisoformat(day)
        except ValueError:
            raise PlanError(place, "day", found=repr(day)) from None
    return first, last

"""Which of the communes' areas can be believed.

The source of the areas was joined by name alone: communes that share a full name in different provinces were given one
and the same area, which is true of one of them at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable
from decimal import Decimal
from typing import NamedTuple

from packages import Current

ADDS_UP = Decimal("0.001")
"""A province whose communes' areas miss its own by no more than this share has the areas that are its own."""


class Areas(NamedTuple):
    """The areas that are believed, by code, and those that are not: one for each group of namesakes."""

    believed: dict[str, str]
    shared: tuple[tuple[Current, ...], ...]
    """Namesakes with one area between them, whichever of them it is believed of."""


def weigh_areas(units: Iterable[Current], own: dict[str, Decimal], confirmed: Container[str]) -> Areas:
    """Leave out the areas that namesakes share, but where a province adds up with them or another source confirms one.

    `own` are the provinces' areas, `confirmed` the codes.
    """
    sums: dict[str, Decimal] = defaultdict(Decimal)
    alike: dict[tuple[str, str, str], list[Current]] = defaultdict(list)
    believed: dict[str, str] = {}
    for unit in units:
        if unit.area:
            sums[unit.province] += Decimal(unit.area)
            alike[unit.level, unit.name, unit.area].append(unit)
            believed[unit.code] = unit.area
    adds_up = {code for code, total in sums.items() if abs(total / own[code] - 1) <= ADDS_UP}
    shared = tuple(tuple(namesakes) for namesakes in alike.values() if len(namesakes) > 1)
    for unit in (one for namesakes in shared for one in namesakes):
        if unit.province not in adds_up and unit.code not in confirmed:
            del believed[unit.code]
    return Areas(believed, shared)

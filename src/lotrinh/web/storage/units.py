"""The table of units in the database, renewed from `lotrinh.places` whenever that has changed."""

from __future__ import annotations

from typing import Any

from lotrinh.places.names import plain
from lotrinh.places.place import Place
from lotrinh.places.table import by_code
from lotrinh.web.storage.models import Unit


def renew_units(**_: object) -> None:
    """Add the units that the package knows and the database does not, and correct those that changed."""
    kept = {(unit.code, unit.since): unit for unit in Unit.objects.all()}
    known = [place for owners in by_code().values() for place in owners if place.tier != "district"]
    Unit.objects.bulk_create((_unit(one) for one in known if (one.code, one.since) not in kept), batch_size=2000)
    changed = [_changed(kept[one.code, one.since], one) for one in known if (one.code, one.since) in kept]
    Unit.objects.bulk_update([unit for unit in changed if unit], list(_fields(known[0])), batch_size=500)
    _attach()


def _fields(place: Place) -> dict[str, Any]:
    return {
        "level": place.level,
        "name": place.name,
        "plain": plain(place.full_name),
        "tier": place.tier,
        "province": place.province,
        "until": place.until,
    }


def _unit(place: Place) -> Unit:
    return Unit(code=place.code, since=place.since, **_fields(place))


def _changed(unit: Unit, place: Place) -> Unit | None:
    """Give the unit with what has changed; None where nothing has."""
    fields = _fields(place)
    if all(getattr(unit, name) == value for name, value in fields.items()):
        return None
    for name, value in fields.items():
        setattr(unit, name, value)
    return unit


def _attach() -> None:
    """Give every commune that has none the province above it: the one of its last day."""
    provinces: dict[str, list[Unit]] = {}
    for province in Unit.objects.filter(tier=Unit.PROVINCE).order_by("since"):
        provinces.setdefault(province.code, []).append(province)
    loose = list(Unit.objects.filter(tier=Unit.COMMUNE, parent=None))
    for unit in loose:
        unit.parent = next(
            (one for one in reversed(provinces.get(unit.province, [])) if not unit.until or one.since < unit.until),
            None,
        )
    Unit.objects.bulk_update(loose, ["parent"], batch_size=500)

"""Finding a unit by its name in any spelling: with or without marks and level word, old or new, with a typing error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from lotrinh.foundation.errors import LotrinhError
from lotrinh.places.lineage import predecessors, province_today
from lotrinh.places.names import accented, plain, split_level
from lotrinh.places.place import Place, Tier
from lotrinh.places.table import REFORM, Named, owners, provinces, read_rows
from lotrinh.places.typos import Typos, distance

_OF_DISTRICTS = frozenset(("quận", "huyện", "thị xã"))
_LONGEST_PROVINCE = 6
"""Words that the name of a province has at most, with its level: `tỉnh Bà Rịa Vũng Tàu`."""


class PlaceError(LotrinhError):
    """A name that stands for no unit where one is needed."""


class Match(NamedTuple):
    """A unit that answers a name. The smaller the numbers, the better it does; `ended` only puts equals in order."""

    errors: int
    """Letters that differ; where the name was written without marks, marks are no difference."""
    level: int
    """1 where another level word was written."""
    province: int
    """1 where the unit's ground is in the province that was named, but not on the unit's own days."""
    ended: int
    """1 for a unit that is no more."""
    place: Place
    rank: int = 1
    """1 for the best. Units that the name means equally well share a rank: today's stand before those no more."""


@cache
def _named() -> Named:
    return Named(plain)


@cache
def _typos() -> Typos:
    return Typos(_named())


@lru_cache(maxsize=65536)
def _marked(name: str) -> str:
    return "".join(filter(str.isalnum, accented(name)))


class _Provinces(NamedTuple):
    """The provinces that a name stands for: their codes before the reform, since it, and where they are today."""

    before: frozenset[str]
    since: frozenset[str]
    today: frozenset[str]


@cache
def _province_names() -> tuple[dict[str, frozenset[Place]], Typos]:
    named: dict[str, frozenset[Place]] = {}
    for place in provinces():
        for key in map(plain, (place.code, place.name)):
            named[key] = named.get(key, frozenset()) | {place}
    for name, alias in read_rows("aliases"):
        named[plain(alias)] = named[plain(name)]
    return named, Typos(named)


def provinces_named(name: str) -> frozenset[Place]:
    """Give the provinces, of all days, that a name or a code stands for; one typing error is forgiven."""
    named, typos = _province_names()
    for key in (plain(split_level(name)[1]), plain(name)):
        if key in named:
            return named[key]
        for near in sorted(typos.near(key)):
            if not near.isdecimal():
                return named[near]
    return frozenset()


@cache
def _today() -> dict[str, str]:
    """Give the code of today's province for each code of a province before the reform."""
    return {place.code: province_today(place).code for place in provinces() if place.lasts_on("2025-06-30")}


@lru_cache(maxsize=1024)
def _provinces(name: str) -> _Provinces:
    found = provinces_named(name)
    if not found:
        raise PlaceError(
            f"`{name}`", "expected the name or the code of a province, found none of that name.", "Check the spelling."
        )
    return _Provinces(
        frozenset(place.code for place in found if place.lasts_on("2025-06-30")),
        frozenset(place.code for place in found if not place.until or place.until > REFORM),
        frozenset(province_today(place).code for place in found),
    )


def find(
    name: str,
    *,
    province: str = "",
    on: str = "",
    tier: Tier | None = None,
    typos: bool = True,
    limit: int | None = None,
) -> list[Match]:
    """Give the units that a name may stand for, the best first; `xã A, huyện B, tỉnh C` is a name, too.

    Where nobody has the name, the last words may be the province's: `an khe đà nẵng`.

    `province` (a name in any spelling, or a code) and `on` (an ISO day) leave out all others; a unit is also found
    by the province that its own has become part of, or was made of. Units with a typing error are looked for where no
    name fits, unless `typos` is false. Namesakes share a `rank`; `limit` cuts the list, not the ranks. Raises
    `PlaceError` for a province that does not exist.
    """
    bare, around, last = _address(name) if "," in name else (name, (), "")
    found = list(_found(bare, province or last, on, tier, typos=typos))
    if typos and not (province or last) and all(match.errors for match in found):
        head, tail = _before_a_province(bare)
        inside = list(_found(head, tail, on, tier, typos=typos)) if tail else []
        bare, found = (head, inside) if inside else (bare, found)
    return _ranked(_inside(found, around, typos=typos), bare)[:limit]


def exact(name: str, *, on: str = "", tier: Tier | None = None) -> list[Match]:
    """Give the units that have this very name and level, as `find` puts them in order; nothing is forgiven."""
    bare, around, last = _address(name) if "," in name else (name, (), "")
    within = _provinces(last) if last else None
    for asked in _readings(bare, within, on, tier, (False,)):
        found = list(_bearers(asked))
        if found:
            return _ranked(_inside(found, around, typos=False), bare)
    return []


def _bearers(asked: _Asked) -> Iterator[Match]:
    """Give the units of just this name and level; written without marks, a name is that of all it may stand for."""
    key, marked = plain(asked.name), _marked(asked.name)
    for place in _named().units(key):
        if asked.level in (None, place.level) and marked in (key, _marked(place.name)):
            far = _far(place, asked)
            if far is not None:
                yield Match(0, 0, far, int(bool(place.until)), place)


def _found(name: str, province: str, on: str, tier: Tier | None, *, typos: bool) -> Iterable[Match]:
    within = _provinces(province) if province else None
    found: dict[Place, Match] = {}
    for asked in _readings(name, within, on, tier, (False, True) if typos else (False,)):
        for match in _answers(asked):
            found[match.place] = min(match, found.get(match.place, match))
        if any(not match.errors and not match.level for match in found.values()):
            break
    return found.values()


def _ranked(found: list[Match], name: str) -> list[Match]:
    """Put answers in order: of equals today's first, then those that are spelled as it was asked for."""
    if len(found) < 2:
        return found
    written = _marked(split_level(name)[1])
    found.sort(key=lambda match: (_worth(match), match.ended, _marked(match.place.name) != written, match.place))
    ranks = {worth: rank for rank, worth in enumerate(dict.fromkeys(map(_worth, found)), start=1)}
    return [match._replace(rank=ranks[_worth(match)]) for match in found]


def _worth(match: Match) -> tuple[int, ...]:
    """Say how far an answer is from what was asked: two that are equally far share a rank."""
    return match.errors + match.level, match.errors, match.level, match.province


def _address(written: str) -> tuple[str, tuple[str, ...], str]:
    """Divide `xã A, huyện B, tỉnh C` into the unit, the districts' keys and the province, "" where none is named."""
    name, *around = [part.strip() for part in written.split(",") if part.strip()] or [""]
    levels = [split_level(part) for part in around]
    last = around[-1] if around and levels[-1][0] not in _OF_DISTRICTS and provinces_named(around[-1]) else ""
    return name, tuple(plain(bare) for _, bare in (levels[:-1] if last else levels)), last


def _before_a_province(written: str) -> tuple[str, str]:
    """Divide `an khe đà nẵng` into the unit and the province, "" where no province stands at the end."""
    words, named = written.split(), _province_names()[0]
    for at in range(max(1, len(words) - _LONGEST_PROVINCE), len(words)):
        tail = " ".join(words[at:])
        key = plain(split_level(tail)[1])
        if key in named and not key.isdecimal():
            return " ".join(words[:at]), tail
    return written, ""


def _inside(found: list[Match], around: tuple[str, ...], *, typos: bool) -> list[Match]:
    """Keep the units that lay in all of these districts, or that were made of such; if none, forgive a typing error."""
    if not around:
        return found
    lay = {match.place: _districts_of(match.place) for match in found}
    inside = [match for match in found if lay[match.place].issuperset(around)]
    if inside or not typos:
        return inside
    return [match for match in found if all(Typos(lay[match.place]).near(key) for key in around)]


def _districts_of(place: Place) -> set[str]:
    codes = {place.district, *(change.old.district for change in predecessors(place))} - {""}
    return {plain(owners(code)[0].name) for code in codes}


class _Asked(NamedTuple):
    """One way to read what was asked for."""

    name: str
    level: str | None
    with_typos: bool
    within: _Provinces | None
    on: str
    tier: Tier | None


def _readings(
    name: str, within: _Provinces | None, on: str, tier: Tier | None, typos: tuple[bool, ...]
) -> Iterator[_Asked]:
    """Read `xa dung` as the commune Dung, then as the name Xa Dung; with typing errors only after that."""
    level, bare = split_level(name)
    for with_typos in typos:
        yield _Asked(bare, level, with_typos, within, on, tier)
        if level:
            yield _Asked(accented(name), None, with_typos, within, on, tier)


def _answers(asked: _Asked) -> Iterator[Match]:
    key = plain(asked.name)
    marked = _marked(asked.name)
    bare = marked == key
    for near in _typos().near(key) if asked.with_typos else (key,):
        for place in _named().units(near):
            far = _far(place, asked)
            if far is None:
                continue
            own = _marked(place.name)
            errors = int(asked.with_typos) if bare else 0 if own == marked else distance(own, marked)
            yield Match(errors, int(asked.level not in (None, place.level)), far, int(bool(place.until)), place)


def _far(place: Place, asked: _Asked) -> int | None:
    """Say how far a unit is from the province that was named; None for one of other days, tiers or provinces."""
    if (asked.on and not place.lasts_on(asked.on)) or asked.tier not in (None, place.tier):
        return None
    return 0 if asked.within is None else _distance_to(place, asked.within)


def distance_to(place: Place, province: str) -> int | None:
    """Give 0 for a unit in a province on its own days, 1 for one whose ground is in it on others, else None.

    Raises `PlaceError` for a province that does not exist.
    """
    return _distance_to(place, _provinces(province))


def _distance_to(place: Place, within: _Provinces) -> int | None:
    former = place.until == REFORM
    if place.province in (within.before if former else within.since):
        return 0
    today = _today().get(place.province, place.province) if former else place.province
    return 1 if today in within.today else None

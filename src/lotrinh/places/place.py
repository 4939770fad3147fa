"""An administrative unit on the days of one name and level, and what became of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

Extent = Literal["whole", "part", "unknown"]
"""How much of an old unit a new one took: all of it, some of it, or the sources do not agree."""

Tier = Literal["province", "district", "commune"]
_TIERS: dict[int, Tier] = {2: "province", 3: "district", 5: "commune"}


class Place(NamedTuple):
    """One unit while it kept its level, name and superior. Days are ISO dates, compared as text.

    `since` is the first day ("" where no source says), `until` the first day no more ("" while it lasts). A code may
    have had other owners on other days: only code and day together name a unit.
    """

    code: str
    level: str
    """The level word: `phường`, `xã`, `thị trấn`, `đặc khu`, `quận`, `huyện`, `thị xã`, `thành phố`, `tỉnh`."""
    name: str
    province: str
    """The code of the province; a province's own code."""
    district: str
    """The code of the district, "" where there is none."""
    since: str
    until: str
    latitude: Decimal | None
    longitude: Decimal | None
    area: Decimal | None
    """In km2."""

    @property
    def full_name(self) -> str:
        """The name with its level word: `phường An Khê`."""
        return f"{self.level} {self.name}"

    @property
    def tier(self) -> Tier:
        """Whether it is a province, a district or a commune-level unit."""
        return _TIERS[len(self.code)]

    def lasts_on(self, day: str) -> bool:
        """Tell whether this was the unit on a day; where the first day is not known, any early day counts."""
        return self.since <= day and (not self.until or day < self.until)


class Change(NamedTuple):
    """On a day, `new` took an `extent` of `old`. `sources` are the keys of the sources that say so."""

    day: str
    old: Place
    new: Place
    extent: Extent
    act: str
    """The number of the legal act, "" where it is not known."""
    sources: tuple[str, ...]

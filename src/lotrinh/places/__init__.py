"""Administrative units with a history: which there were on a day, what became of them, and how they are found.

What other parts of the project and other programs need stands here. A unit is named by its code **and** a day; days are
ISO dates. The tables are read when a unit is first asked for.

    from lotrinh import places

    ward = places.owner("11617", "2026-11-01")            # phường An Hải
    places.parent(ward)                                   # thành phố Hải Phòng
    [(change.old.full_name, change.extent) for change in places.predecessors(ward)]
    places.find("an hai", province="hai phong", on="2026-11-01", limit=10)
"""

from lotrinh.places.evidence import Decision, decide
from lotrinh.places.lineage import (
    Share,
    changes_between,
    cover,
    descendants,
    origins,
    owner,
    predecessors,
    province_of,
    province_today,
    successors,
)
from lotrinh.places.place import Change, Extent, Place, Tier
from lotrinh.places.search import Match, PlaceError, find, provinces_named
from lotrinh.places.table import owners
from lotrinh.places.tree import children, inside, parent, units

__all__ = [
    "Change",
    "Decision",
    "Extent",
    "Match",
    "Place",
    "PlaceError",
    "Share",
    "Tier",
    "changes_between",
    "children",
    "cover",
    "decide",
    "descendants",
    "find",
    "inside",
    "origins",
    "owner",
    "owners",
    "parent",
    "predecessors",
    "province_of",
    "province_today",
    "provinces_named",
    "successors",
    "units",
]

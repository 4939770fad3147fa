"""A merger told otherwise than the table of places knows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lotrinh.checking.surroundings import Surroundings
from lotrinh.places.baselines import Extent
from lotrinh.places.lineage import owner
from lotrinh.places.merging import Contradiction
from lotrinh.places.place import Place
from lotrinh.places.table import REFORM
from lotrinh.places.telling import Told, contradicted
from lotrinh.reading.claims import Finding, Merger
from lotrinh.reading.event import Event

_SAID = {
    "unlisted": ("the table does not have {names} among its predecessors", "bảng không có {names} trong số đó"),
    "unnamed": ("the document does not name {names}", "văn bản không nêu {names}"),
    "extent": ("on how much of {names} came over the two differ", "hai bên khác nhau về phần nhập vào của {names}"),
}


def contradicted_mergers(around: Surroundings, event: Event) -> Iterator[Finding]:
    """Flag a merger of the event's unit that cannot be the one that the table of places holds."""
    unit = owner(event.unit_code, max(event.date or REFORM, REFORM)) if event.unit_code else None
    if unit is None or unit.since != REFORM:
        return
    for merger in around.told(Merger):
        if merger.place:
            continue
        olds = [Told(old.name, cast(Extent, old.extent)) for old in merger.predecessors]
        if found := contradicted(unit, merger.quote, olds):
            yield _finding(merger, unit, found)


def _finding(merger: Merger, unit: Place, found: list[Contradiction]) -> Finding:
    names = {kind: [one.name for one in found if one.kind == kind] for kind in _SAID}
    english, vietnamese = (
        "; ".join(_SAID[kind][lang].format(names=", ".join(those)) for kind, those in names.items() if those)
        for lang in (0, 1)
    )
    return Finding(
        code="predecessors_differ",
        message=f"“{merger.quote}” is not what the table of places holds of {unit.full_name} ({unit.code}): {english}.",
        claims=(merger,),
        details={
            "unit_code": unit.code,
            **names,
            "message_vi": f"“{merger.quote}” khác với bảng đơn vị hành chính về {unit.full_name} ({unit.code}): "
            f"{vietnamese}.",
        },
    )

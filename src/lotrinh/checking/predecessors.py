"""A merger told otherwise than the table of places knows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from lotrinh.checking.surroundings import Surroundings
from lotrinh.places.baselines import Extent
from lotrinh.places.lineage import owner
from lotrinh.places.merging import Contradiction, contradictions
from lotrinh.places.names import accented, split_level
from lotrinh.places.place import Place
from lotrinh.places.table import REFORM
from lotrinh.reading.claims import Finding, Merger
from lotrinh.reading.event import Event

_PART = "phần"
"""The word that every extent but `whole` has."""
_SAID = {
    "unlisted": ("the table does not have {names} among its predecessors", "bảng không có {names} trong số đó"),
    "unnamed": ("the document does not name {names}", "văn bản không nêu {names}"),
    "extent": ("on how much of {names} came over the two differ", "hai bên khác nhau về phần nhập vào của {names}"),
}


def contradicted_mergers(around: Surroundings, event: Event) -> Iterator[Finding]:
    """Flag a merger of the event's unit that cannot be the one that the table of places holds.

    A list that shares less than half of its names with the table's is a merger of another unit.
    """
    unit = owner(event.unit_code, max(event.date or REFORM, REFORM)) if event.unit_code else None
    if unit is None or unit.since != REFORM:
        return
    for merger in (claim for claim in around.claims if isinstance(claim, Merger) and not claim.place):
        said = dict(_said(merger))
        found = [one for one in contradictions(unit, said) if one.kind != "unnamed" or not _names(merger, one)]
        if found and 2 * sum(one.kind == "unlisted" for one in found) <= len(said):
            yield _finding(merger, unit, found)


def _said(merger: Merger) -> Iterator[tuple[str, Extent]]:
    """Give the extent of each predecessor, `unknown` where a word for a part may hold for the first of a list only.

    `Một phần phường A, phường B` is read as a part of both; it may mean all of B.
    """
    at = 0
    for old in merger.predecessors:
        found = merger.quote.find(old.name, at)
        own = _PART in merger.quote[at:found].lower() or found < 0
        yield old.name, cast(Extent, old.extent if own or old.extent == "whole" else "unknown")
        at = max(at, found + len(old.name))


def _names(merger: Merger, one: Contradiction) -> bool:
    """Tell whether the words of the merger have the name after all, though it was not read as a predecessor."""
    left = accented(merger.quote)
    for read in sorted((accented(old.name) for old in merger.predecessors), key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(read)}(?!\w)", ",", left)
    return re.search(rf"(?<!\w){re.escape(split_level(one.name)[1])}(?!\w)", left) is not None


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

"""A reading as people reviewed it: corrected where they corrected it, without what they rejected. Pure.

A review says of one claim whether the document says what the reader understood: `claim`, `action` (`accept`, `correct`,
`reject`) and, for `correct`, `set`: the fields that hold instead. It speaks of the reader and the document; which of
several documents holds is a decision (`lotrinh.register.decisions`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lotrinh.register.sources import Json

CORRECTABLE = frozenset(
    {
        *("indicator", "indicator_text", "value", "of", "comparator", "unit", "per", "measure", "basis", "direction"),
        *("kind", "period", "place", "place_code", "owner", "part_of"),
        *("count", "what", "order", "by", "person", "post", "mode", "body", "delegates", "members_represented"),
    }
)
"""What a person may correct; words and place of a claim are the document's."""


def reviewed(reading: Mapping[str, Any], reviews: Iterable[Mapping[str, Any]]) -> Json:
    """Give the reading with the last review of each claim applied; a corrected claim keeps what it said in `before`."""
    last = {str(review["claim"]): review for review in reviews}
    claims = [_applied(claim, last.get(claim["id"])) for claim in reading["claims"]]
    return {**reading, "claims": [claim for claim in claims if claim is not None]}


def _applied(claim: Json, review: Mapping[str, Any] | None) -> Json | None:
    if review is None or review["action"] == "accept":
        return claim
    if review["action"] == "reject":
        return None
    changed = {name: value for name, value in review["set"].items() if name in CORRECTABLE}
    return {**claim, **changed, "before": {name: claim.get(name) for name in changed}}

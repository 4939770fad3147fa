"""Which claims somebody should look at first, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
LOW_RANK, LOW_RANKED = "press", "low_rank"
"""The rank that binds least, and the doubt about a target of which only such a document tells."""


FEWER = "fewer_listed_than_declared"


def doubted_by(finding: Json) -> list[str]:
    """Give the claims that a finding casts doubt on: of a count that its list does not reach, the count alone."""
    claims: list[str] = finding.get("claims", [])
    return claims[:1] if finding["code"] == FEWER else claims


def ends_short(findings: Iterable[Json]) -> dict[str, Json]:
    """Give the last claim of each list that is shorter than announced, with what was found: the gap is after it."""
    return {one["claims"][-1]: one for one in findings if one["code"] == FEWER and len(one["claims"]) > 1}


def doubts_of(claims: Iterable[Json], findings: Iterable[Json], rank: str) -> dict[str, list[str]]:
    """Give the doubts of each claim that has any: codes of findings, `recognised`, `unknown_indicator`, `low_rank`."""
    doubts: dict[str, list[str]] = {}
    for finding in findings:
        for name in doubted_by(finding):
            doubts.setdefault(name, []).append(finding["code"])
    for claim in claims:
        own = list(_own(claim, rank))
        if own:
            doubts.setdefault(claim["id"], []).extend(own)
    return doubts


def _own(claim: Json, rank: str) -> Iterable[str]:
    if claim.get("needs_review"):
        yield "recognised"
    if claim["type"] == "figure" and not claim["indicator"]:
        yield "unknown_indicator"
    if claim.get("kind") == "target" and rank == LOW_RANK:
        yield LOW_RANKED

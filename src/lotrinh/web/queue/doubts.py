"""Which claims somebody should look at first, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
LOW_RANK, LOW_RANKED = "press", "low_rank"
"""The rank that binds least, and the doubt about a target of which only such a document tells."""


def doubts_of(claims: Iterable[Json], findings: Iterable[Json], rank: str) -> dict[str, list[str]]:
    """Give the doubts of each claim that has any: codes of findings, `recognised`, `unknown_indicator`, `low_rank`."""
    doubts: dict[str, list[str]] = {}
    for finding in findings:
        for name in finding.get("claims", ()):
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

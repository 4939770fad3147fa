"""How a number is bounded: at least, more than, about, between."""

from __future__ import annotations

from lotrinh.reading.meaning import Meaning
from lotrinh.reading.passage import Clause


def comparator(clause: Clause, meaning: Meaning, kind: str) -> str:
    """Give the comparator that a number has by the words around it, for what it means."""
    quantity, left, right = clause.quantity, clause.left, clause.right
    suffix = right.suffix or quantity.suffix
    if suffix:
        return suffix
    if quantity.high is not None:
        return "range"
    if meaning.basis == "excess" and clause.plan_before.startswith("vượt") and not left.bound:
        return ">"
    if left.bound == "from":
        return ">=" if kind == "target" and not clause.baseline and quantity.of is None else "="
    if left.bound == ">" and _bounds_nothing(clause):
        return "="
    if left.bound:
        return left.bound
    estimated = meaning.measure in ("level", "growth_per_year", "growth_total", "ratio") and not right.plan
    return "~" if clause.passage.estimate and estimated else "="


def _bounds_nothing(clause: Clause) -> bool:
    """Tell "vượt 4 chỉ tiêu", targets that were passed, and "164 bóng đèn trên 5 km đường", on so much of it."""
    quantity, left, previous = clause.quantity, clause.left, clause.previous
    if quantity.unit == "chỉ tiêu" and left.verb == "exceed":
        return True
    if previous is None or quantity.dimension not in ("area", "length"):
        return False
    if previous.quantity.dimension not in ("money", "count"):
        return False
    return left.words == ("trên",) and left.chain_start - previous.end < len("  ")

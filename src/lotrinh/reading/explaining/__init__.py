"""Why a document was read as it was: which rule made or refused what, step by step, at its words."""

from __future__ import annotations

from lotrinh.reading.explaining.explain import explain
from lotrinh.reading.explaining.explanation import Explanation, Fact, Place, Step, Trace
from lotrinh.reading.explaining.places import PlaceError

__all__ = ["Explanation", "Fact", "Place", "PlaceError", "Step", "Trace", "explain"]

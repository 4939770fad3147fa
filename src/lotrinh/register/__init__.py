"""Register: the claims of many documents and what people decided, as the record of one unit's term."""

from lotrinh.register.building import SCHEMA, build
from lotrinh.register.decisions import ACTIONS, DecisionError, check, replay, seen_in, take
from lotrinh.register.difference import differences
from lotrinh.register.facts import value_of
from lotrinh.register.findings import history_of, listed
from lotrinh.register.reviewing import CORRECTABLE, reviewed
from lotrinh.register.sources import RANKS
from lotrinh.register.store import RegisterError, from_lines, to_lines

__all__ = [
    "ACTIONS",
    "CORRECTABLE",
    "RANKS",
    "SCHEMA",
    "DecisionError",
    "RegisterError",
    "build",
    "check",
    "differences",
    "from_lines",
    "history_of",
    "listed",
    "replay",
    "reviewed",
    "seen_in",
    "take",
    "to_lines",
    "value_of",
]

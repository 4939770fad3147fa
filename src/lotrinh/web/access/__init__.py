"""Who may do what: rights, the roles that give them, and the rule that every page must have."""

from lotrinh.web.access.rights import Right, rights_anywhere, rights_in, units_with
from lotrinh.web.access.rules import Rule, administrators, everybody, needs, needs_anywhere, signed_in

__all__ = [
    "Right",
    "Rule",
    "administrators",
    "everybody",
    "needs",
    "needs_anywhere",
    "rights_anywhere",
    "rights_in",
    "signed_in",
    "units_with",
]

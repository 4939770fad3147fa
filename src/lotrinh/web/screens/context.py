"""What every page's frame needs."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest

from lotrinh.web.access import Right, rights_anywhere
from lotrinh.web.screens.language import spoken


def around_every_page(request: HttpRequest) -> dict[str, Any]:
    """Give the language, and what this person may do somewhere (one query, asked only by a page that shows it)."""
    held = cache(lambda: rights_anywhere(request.user))
    return {
        "lang": spoken(),
        "has_role": lambda: bool(held()),
        "may_drop": lambda: Right.DROP in held(),
        "may_audit": lambda: Right.AUDIT in held(),
        "may_give_roles": lambda: Right.PEOPLE in held(),
    }

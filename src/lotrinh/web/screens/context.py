"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from lotrinh.web.access import Right, units_with
from lotrinh.web.screens.language import spoken


def around_every_page(request: HttpRequest) -> dict[str, Any]:
    """Give the language, and whether this person may bring in documents anywhere (asked only by who shows it)."""
    return {"lang": spoken(), "may_drop": lambda: units_with(request.user, Right.DROP).exists()}

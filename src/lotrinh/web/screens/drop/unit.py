"""The unit that an office's page is about, from its address."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from lotrinh.web.storage.models import Unit


def unit_of(unit: int, **_: object) -> Unit:
    """Give the unit of an address that names it by its row."""
    return get_object_or_404(Unit, pk=unit)

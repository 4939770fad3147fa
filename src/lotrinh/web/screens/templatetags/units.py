"""`{% unit_picker "people.unit" %}` in a form: a unit, chosen by typing a part of its name."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.units import choices
from lotrinh.web.storage.models import Unit
from lotrinh.web.words import say

register = template.Library()


@register.inclusion_tag("unit_picker/field.html", takes_context=True)
def unit_picker(
    context: Context,
    label: str,
    name: str = "unit",
    right: str = "",
    chosen: Unit | None = None,
    *,
    optional: bool = False,
) -> dict[str, Any]:
    """Show the field. `label` is the key of a text; the form sends the code of the chosen unit as `name`.

    With `right` only units are offered in which the person has it. Without script the form sends what was typed, and
    the view leads back with `?typed=…`, where the choices then stand.
    """
    told = choices(context["request"], right, chosen)
    return {**told, "label": say(label, spoken()), "name": name, "right": right, "optional": optional}

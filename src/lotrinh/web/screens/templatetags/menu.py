"""`{% menu_item "documents" "documents.menu" %}`: a line of the menu, marked on the pages that it leads to."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say

register = template.Library()


@register.inclusion_tag("menu_item.html", takes_context=True)
def menu_item(context: Context, name: str, label: str) -> dict[str, Any]:
    """Show a link to a page by its name in the addresses. `label` is the key of a text."""
    to = reverse(name)
    here = context["request"].path
    return {"to": to, "label": say(label, spoken()), "is_here": here == to or (to != "/" and here.startswith(to))}

"""`{% say "drop.title" %}` in templates: a text of the site in the page's language, escaped."""

from __future__ import annotations

from django import template

from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say as say_in

register = template.Library()


@register.simple_tag
def say(key: str, **found: object) -> str:
    """Give a text of `lotrinh.web.words`."""
    return say_in(key, spoken(), **found)

"""`{% role_name role.name %}`: a role in the page's language."""

from __future__ import annotations

from django import template

from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say

register = template.Library()


@register.simple_tag
def role_name(name: str) -> str:
    """Give the name of a role."""
    return say(f"people.{name}", spoken())


@register.simple_tag
def role_what(name: str) -> str:
    """Give what a role may do, in a few words."""
    return say(f"people.{name}_what", spoken())

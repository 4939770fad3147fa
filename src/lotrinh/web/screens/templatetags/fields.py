"""`{% field form.password label="account.password" %}`: a form's field with its label, hint and errors, accessibly."""

from __future__ import annotations

from typing import Any

from django import template
from django.forms import BoundField

from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say

register = template.Library()


@register.inclusion_tag("account/field.html")
def field(bound: BoundField, label: str, hint: str = "", **attributes: str) -> dict[str, Any]:
    """Show a field; `label` and `hint` are keys of texts, attributes (`inputmode="numeric"`) go to its input."""
    described = [f"{bound.id_for_label}-{part}" for part, there in (("hint", hint), ("errors", bound.errors)) if there]
    classes = "form-check-input" if bound.field.widget.input_type == "checkbox" else "form-control"
    shown = bound.as_widget(
        attrs={
            "class": f"{classes} is-invalid" if bound.errors else classes,
            "placeholder": False,
            "aria-describedby": " ".join(described) or False,
            "aria-invalid": "true" if bound.errors else False,
            **attributes,
        }
    )
    return {
        "bound": bound,
        "shown": shown,
        "label": say(label, spoken()),
        "hint": say(hint, spoken()) if hint else "",
        "is_check": classes == "form-check-input",
    }

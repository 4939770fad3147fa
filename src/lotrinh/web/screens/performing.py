"""What a page does with an action: perform it, or show why it was not done."""

from __future__ import annotations

from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest

from lotrinh.web.actions import Action, ActionError, Actor
from lotrinh.web.screens.language import spoken

Result = TypeVar("Result")


def performed(request: HttpRequest, action: Action[Result], done: str = "") -> Result | None:
    """Give the result of an action; None where it was not done, and then the next page says why."""
    try:
        result = action.perform(Actor.of(request))
    except ActionError as error:
        tell(request, error)
        return None
    if done:
        messages.success(request, done)
    return result


def tell(request: HttpRequest, error: ActionError) -> None:
    """Show on the next page why something was not done."""
    messages.error(request, error.said(spoken()))

"""What people do, one module a verb: permission, effect, audit. Pages, API and commands call them alike."""

from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError, Conflict

__all__ = ["Action", "ActionError", "Actor", "Conflict", "Effect"]

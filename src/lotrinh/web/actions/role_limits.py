"""Which roles somebody may give and take."""

from __future__ import annotations

from lotrinh.web.actions.action import Actor
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.storage.models import Account, Role, Unit

UP_TO_EDITOR = (Role.Name.VIEWER, Role.Name.CONTRIBUTOR, Role.Name.EDITOR)


def roles_to_give(person: Account, unit: Unit) -> tuple[str, ...]:
    """Give the roles that this person may give in this unit, where they may give any: supervisors are of provinces."""
    if not person.is_superuser:
        return UP_TO_EDITOR
    return tuple(name for name in Role.Name if unit.tier == Unit.PROVINCE or name != Role.Name.SUPERVISOR)


def refuse_beyond(actor: Actor, account: Account, *names: str | None) -> None:
    """Refuse to touch a role that this person may not give, be it the old one or the new one."""
    allowed = tuple(Role.Name) if actor.person.is_superuser else UP_TO_EDITOR
    if any(name not in allowed for name in names if name is not None):
        raise ActionError(account.username, "role_too_high")


def told(role: Role | None) -> dict[str, str] | None:
    """Give a role as the audit log has it."""
    return {"name": role.account.username, "role": role.name} if role else None

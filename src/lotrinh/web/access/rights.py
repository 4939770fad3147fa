"""What each role may do in a unit, and in which units an account has a right."""

from __future__ import annotations

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet

from lotrinh.web.storage.models import Account, Role, Unit

Person = Account | AnonymousUser


class Right(StrEnum):
    """What somebody may do with what belongs to a unit. Reading what is published needs none of them."""

    SEE = "see"
    """See documents and registers that are not published."""
    DROP = "drop"
    """Bring in documents."""
    CHECK = "check"
    """Review claims, decide between sources, put documents into terms, submit a register."""
    APPROVE = "approve"
    """Approve a register, publish it, or take it back."""
    AUDIT = "audit"
    """Read the audit log."""
    PEOPLE = "people"
    """Say who has which role, up to editor."""


_VIEWER = frozenset({Right.SEE})
_CONTRIBUTOR = _VIEWER | {Right.DROP}
_EDITOR = _CONTRIBUTOR | {Right.CHECK}
_APPROVER = _EDITOR | {Right.APPROVE, Right.AUDIT, Right.PEOPLE}
RIGHTS: dict[str, frozenset[Right]] = {
    Role.Name.VIEWER: _VIEWER,
    Role.Name.CONTRIBUTOR: _CONTRIBUTOR,
    Role.Name.EDITOR: _EDITOR,
    Role.Name.APPROVER: _APPROVER,
    Role.Name.SUPERVISOR: frozenset({Right.SEE, Right.AUDIT}),
}
"""Rights in the role's own unit; those of a supervisor hold in the units below it too."""


def rights_in(person: Person, unit: Unit) -> frozenset[Right]:
    """Give a person's rights in a unit. One query; none for an administrator or a stranger."""
    if not isinstance(person, Account) or not person.is_active:
        return frozenset()
    if person.is_superuser:
        return frozenset(Right)
    here = Q(unit=unit) | Q(unit=unit.parent_id, name=Role.Name.SUPERVISOR)
    names = person.roles.filter(here).values_list("name", flat=True)
    return frozenset[Right]().union(*(RIGHTS[name] for name in names))


def rights_anywhere(person: Person) -> frozenset[Right]:
    """Give the rights that a person has in some unit. One query; none for an administrator or a stranger."""
    if not isinstance(person, Account) or not person.is_active:
        return frozenset()
    if person.is_superuser:
        return frozenset(Right)
    names = person.roles.values_list("name", flat=True).distinct()
    return frozenset[Right]().union(*(RIGHTS[name] for name in names))


def units_with(person: Person, right: Right) -> QuerySet[Unit]:
    """Give the units in which a person has a right."""
    if not isinstance(person, Account) or not person.is_active:
        return Unit.objects.none()
    if person.is_superuser:
        return Unit.objects.all()
    own = person.roles.filter(name__in=[name for name, rights in RIGHTS.items() if right in rights])
    below = own.filter(name=Role.Name.SUPERVISOR)
    return Unit.objects.filter(Q(pk__in=own.values("unit")) | Q(parent__in=below.values("unit")))

"""Give somebody a role in a unit; it takes the place of the one that they have there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.for_administrators import refuse_oneself
from lotrinh.web.actions.role_limits import refuse_beyond, told
from lotrinh.web.storage.models import Account, Role, Unit


@dataclass(frozen=True)
class GiveRole(Action[Role]):
    """Approvers give roles up to editor in their own unit, administrators every role; nobody gives themselves one."""

    verb: ClassVar[str] = "give_role"
    right: ClassVar[Right] = Right.PEOPLE
    account: Account
    to: Unit
    name: str

    @property
    def unit(self) -> Unit:
        """The unit in which the role is."""
        return self.to

    def effect(self, actor: Actor) -> Effect[Role]:
        """Give it."""
        refuse_oneself(actor, self.account)
        had = Role.objects.select_for_update().filter(account=self.account, unit=self.to).first()
        refuse_beyond(actor, self.account, had.name if had else None, self.name)
        if self.name == Role.Name.SUPERVISOR and self.to.tier != Unit.PROVINCE:
            raise ActionError(self.to.full_name, "supervisor_of_province")
        before = told(had)
        role, _ = Role.objects.update_or_create(account=self.account, unit=self.to, defaults={"name": self.name})
        return Effect(role, f"account {self.account.pk}", before, told(role))

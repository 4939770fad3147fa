"""Take somebody's role in a unit."""

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
class TakeRole(Action[None]):
    """Approvers take roles up to editor in their own unit, administrators every role; nobody takes their own."""

    verb: ClassVar[str] = "take_role"
    right: ClassVar[Right] = Right.PEOPLE
    account: Account
    of: Unit

    @property
    def unit(self) -> Unit:
        """The unit in which the role is."""
        return self.of

    def effect(self, actor: Actor) -> Effect[None]:
        """Take it."""
        refuse_oneself(actor, self.account)
        had = Role.objects.select_for_update().filter(account=self.account, unit=self.of).first()
        if had is None:
            raise ActionError(self.account.username, "no_role")
        refuse_beyond(actor, self.account, had.name)
        before = told(had)
        had.delete()
        return Effect(None, f"account {self.account.pk}", before, None)

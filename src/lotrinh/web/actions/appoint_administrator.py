"""Make somebody an administrator of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.for_administrators import ForAdministrators, about, refuse_oneself
from lotrinh.web.storage.models import Account


@dataclass(frozen=True)
class AppointAdministrator(ForAdministrators[Account]):
    """Give every right in every unit."""

    verb: ClassVar[str] = "appoint_administrator"
    account: Account

    def effect(self, actor: Actor) -> Effect[Account]:
        """Do it."""
        refuse_oneself(actor, self.account)
        account = Account.objects.select_for_update().get(pk=self.account.pk)
        before = {"is_superuser": account.is_superuser}
        account.is_superuser = True
        account.save(update_fields=["is_superuser"])
        return Effect(account, about(account), before, {"is_superuser": True})

"""Take the administration of the site from somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.for_administrators import (
    ForAdministrators,
    about,
    refuse_oneself,
    refuse_the_last_administrator,
)
from lotrinh.web.storage.models import Account


@dataclass(frozen=True)
class DismissAdministrator(ForAdministrators[Account]):
    """Leave the account with the roles that it has in units."""

    verb: ClassVar[str] = "dismiss_administrator"
    account: Account

    def effect(self, actor: Actor) -> Effect[Account]:
        """Do it."""
        refuse_oneself(actor, self.account)
        refuse_the_last_administrator(self.account)
        account = Account.objects.select_for_update().get(pk=self.account.pk)
        before = {"is_superuser": account.is_superuser}
        account.is_superuser = False
        account.save(update_fields=["is_superuser"])
        return Effect(account, about(account), before, {"is_superuser": False})

"""Let a deactivated account sign in again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.for_administrators import ForAdministrators, about, refuse_oneself
from lotrinh.web.storage.models import Account


@dataclass(frozen=True)
class ReactivateAccount(ForAdministrators[Account]):
    """Let it sign in again, with the roles that it had."""

    verb: ClassVar[str] = "reactivate_account"
    account: Account

    def effect(self, actor: Actor) -> Effect[Account]:
        """Do it."""
        refuse_oneself(actor, self.account)
        account = Account.objects.select_for_update().get(pk=self.account.pk)
        before = {"is_active": account.is_active}
        account.is_active = True
        account.save(update_fields=["is_active"])
        return Effect(account, about(account), before, {"is_active": True})

"""Deactivate an account: who left the office no longer signs in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.for_administrators import (
    ForAdministrators,
    about,
    refuse_oneself,
    refuse_the_last_administrator,
    shut_out,
)
from lotrinh.web.storage.models import Account


@dataclass(frozen=True)
class DeactivateAccount(ForAdministrators[Account]):
    """Sign the account out everywhere and let it sign in no more; what it did stays."""

    verb: ClassVar[str] = "deactivate_account"
    account: Account

    def effect(self, actor: Actor) -> Effect[Account]:
        """Do it."""
        refuse_oneself(actor, self.account)
        refuse_the_last_administrator(self.account)
        account = Account.objects.select_for_update().get(pk=self.account.pk)
        before = {"is_active": account.is_active}
        account.is_active = False
        account.save(update_fields=["is_active"])
        shut_out(self.account)
        return Effect(account, about(account), before, {"is_active": False})

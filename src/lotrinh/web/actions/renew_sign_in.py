"""Let somebody sign in again who forgot the password or lost the phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from allauth.mfa.models import Authenticator

from lotrinh.web.access.passwords import one_time_password
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.for_administrators import ForAdministrators, about, refuse_oneself, shut_out
from lotrinh.web.storage.models import Account


@dataclass(frozen=True)
class RenewSignIn(ForAdministrators[str]):
    """Give a new password for one use, take the second factor off, and sign out everywhere."""

    verb: ClassVar[str] = "renew_sign_in"
    account: Account

    def effect(self, actor: Actor) -> Effect[str]:
        """Do it; the password is the result and is kept nowhere."""
        refuse_oneself(actor, self.account)
        password = one_time_password()
        account = Account.objects.select_for_update().get(pk=self.account.pk)
        account.set_password(password)
        account.must_change_password = True
        account.save()
        factors = Authenticator.objects.filter(user=account)
        before = {"factor": factors.exists()}
        factors.delete()
        shut_out(account)
        return Effect(password, about(account), before, {"factor": False})

"""Make an account for somebody, with a password for one use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError

from lotrinh.web.access.passwords import one_time_password
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.for_administrators import ForAdministrators, about
from lotrinh.web.storage.models import Account

_LONGEST = 60


class NewAccount(NamedTuple):
    """An account, and the password to hand over: it is kept nowhere."""

    account: Account
    password: str


@dataclass(frozen=True)
class MakeAccount(ForAdministrators[NewAccount]):
    """Make an account without any role. Two names that differ only in capitals are the same name."""

    verb: ClassVar[str] = "make_account"
    name: str
    display_name: str

    def effect(self, actor: Actor) -> Effect[NewAccount]:
        """Refuse a name that is taken or cannot be typed; else make the account."""
        name = Account.normalize_username(self.name.strip())
        _refuse_odd(name)
        if Account.objects.filter(username__iexact=name).exists():
            raise ActionError(name, "name_taken")
        password = one_time_password()
        shown = self.display_name.strip()[:120]
        account = Account.objects.create_user(name, password=password, display_name=shown, must_change_password=True)
        return Effect(NewAccount(account, password), about(account), after={"name": name, "display_name": shown})


def _refuse_odd(name: str) -> None:
    try:
        UnicodeUsernameValidator()(name)
    except ValidationError as error:
        raise ActionError(name, "odd_name", longest=_LONGEST) from error
    if len(name) > _LONGEST:
        raise ActionError(name[:_LONGEST], "odd_name", longest=_LONGEST)

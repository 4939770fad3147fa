"""What only administrators of the site do with accounts."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from allauth.usersessions.models import UserSession

from lotrinh.web.actions.action import Action, Actor
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.storage.models import Account, Token

Result = TypeVar("Result")


class ForAdministrators(Action[Result]):
    """A verb that belongs to no unit and that only an administrator has."""

    right: ClassVar[None] = None

    @property
    def unit(self) -> None:
        """It concerns the whole site."""
        return


def about(account: Account) -> str:
    """Give the name that the audit log has for an account."""
    return f"account {account.pk}"


def refuse_oneself(actor: Actor, account: Account) -> None:
    """Let nobody change their own rights, or lock themselves out by mistake."""
    if actor.person.pk == account.pk:
        raise ActionError(account.username, "own_account")


def refuse_the_last_administrator(account: Account) -> None:
    """Keep one who can sign in, also where two administrators remove each other at the same moment."""
    administrators = Account.objects.select_for_update().filter(is_superuser=True, is_active=True)
    if not [one for one in administrators if one.pk != account.pk]:
        raise ActionError(account.username, "last_administrator")


def shut_out(account: Account) -> None:
    """Sign an account out everywhere, its programs too."""
    for session in UserSession.objects.filter(user=account):
        session.end()
    Token.objects.filter(account=account, revoked=False).update(revoked=True)

"""What all actions have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest

from lotrinh.web.access import Right, rights_in
from lotrinh.web.storage.audit import record
from lotrinh.web.storage.models import Account, Unit

Result = TypeVar("Result")


@dataclass(frozen=True)
class Actor:
    """Who does it, and from where. The site itself (the reading queue) has no account."""

    account: Account | None
    address: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> Actor:
        """Give who sent a request; its view has let in only who is signed in."""
        account = request.user if isinstance(request.user, Account) else None
        return cls(account, request.META.get("REMOTE_ADDR", ""))

    @property
    def person(self) -> Account:
        """The account, where permission has been given: only a person has any."""
        if self.account is None:
            raise PermissionDenied
        return self.account


class Effect(NamedTuple, Generic[Result]):
    """What an action did: its result, what it was done to, and how that looked before and after."""

    result: Result
    about: str
    before: Any = None
    after: Any = None


class Action(ABC, Generic[Result]):
    """One verb. A subclass is a frozen dataclass with what the verb needs; `perform` does it.

    Raises `PermissionDenied` where the person lacks the right, `ActionError` where it cannot be done.
    """

    verb: ClassVar[str]
    right: ClassVar[Right | None]
    """The right that it needs in `unit`; None for what only an administrator does."""

    @property
    @abstractmethod
    def unit(self) -> Unit | None:
        """The unit that it concerns."""

    @abstractmethod
    def effect(self, actor: Actor) -> Effect[Result]:
        """Do it, inside a transaction."""

    def perform(self, actor: Actor) -> Result:
        """Ask for permission, do it, write it into the audit log: all of it or nothing."""
        self._permit(actor)
        with transaction.atomic():
            effect = self.effect(actor)
            record(
                account=actor.account,
                address=actor.address,
                verb=self.verb,
                unit=self.unit,
                about=effect.about,
                before=effect.before,
                after=effect.after,
            )
        return effect.result

    def permits(self, account: Account) -> bool:
        """Whether this active person may do it; a verb that concerns themselves may say so otherwise."""
        if self.right is None or self.unit is None:
            return account.is_superuser
        return self.right in rights_in(account, self.unit)

    def _permit(self, actor: Actor) -> None:
        account = actor.account
        if account is None or not account.is_active or not self.permits(account):
            raise PermissionDenied

"""End one session of one's own: the browser there is signed out at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from allauth.usersessions.models import UserSession

from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.storage.models import Account


@dataclass(frozen=True)
class EndSession(Action[None]):
    """Sign out one browser. Only the person whose session it is may."""

    verb: ClassVar[str] = "end_session"
    right: ClassVar[None] = None
    session: UserSession

    @property
    def unit(self) -> None:
        """A session belongs to no unit."""
        return

    def permits(self, account: Account) -> bool:
        """Whether it is theirs."""
        return bool(self.session.user_id == account.pk)

    def effect(self, actor: Actor) -> Effect[None]:
        """End it."""
        ended = [str(self.session.ip)]
        self.session.end()
        return Effect(None, f"account {actor.person.pk}", after={"ended": ended})

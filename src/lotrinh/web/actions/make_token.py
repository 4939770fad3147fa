"""Give an account a key for its programs, and take one back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import ClassVar

from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.storage.models import Account, Token, digest_of


@dataclass(frozen=True)
class MakeToken(Action[str]):
    """Make a token of one's own and give it; it is shown once and kept as a digest only."""

    verb: ClassVar[str] = "make_token"
    right: ClassVar[None] = None
    name: str

    @property
    def unit(self) -> None:
        """No unit: a token can do what its account can."""
        return

    def permits(self, account: Account) -> bool:
        """Let everybody do it: it is their own."""
        return True

    def effect(self, actor: Actor) -> Effect[str]:
        """Keep the digest."""
        written = f"lotrinh_{secrets.token_urlsafe(32)}"
        token = Token.objects.create(account=actor.person, name=self.name[:80], digest=digest_of(written))
        return Effect(written, f"token {token.pk}", after={"name": token.name})


@dataclass(frozen=True)
class RevokeToken(Action[Token]):
    """Take a token of one's own back, for ever."""

    verb: ClassVar[str] = "revoke_token"
    right: ClassVar[None] = None
    token: Token

    @property
    def unit(self) -> None:
        """No unit."""
        return

    def permits(self, account: Account) -> bool:
        """Let everybody do it with what is their own."""
        return True

    def effect(self, actor: Actor) -> Effect[Token]:
        """Mark it; somebody else's is as good as none."""
        token = Token.objects.filter(pk=self.token.pk, account=actor.person).first()
        if token is None:
            raise ActionError("", "no_such_token")
        token.revoked = True
        token.save()
        return Effect(token, f"token {token.pk}", {"revoked": False}, {"revoked": True})

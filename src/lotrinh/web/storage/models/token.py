"""A key by which a program acts for an account."""

from __future__ import annotations

import hashlib

from django.conf import settings
from django.db import models


class Token(models.Model):
    """An account's access token. Only its digest is kept: the token itself is shown once."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now_add=True)
    revoked = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.name} ({self.account})"


def digest_of(token: str) -> str:
    """Give the digest that a token is known by; tokens are random, so that a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()

"""The rules of passwords, each with its sentence in both languages (Django's own are half in English)."""

from __future__ import annotations

import secrets

from django.contrib.auth import password_validation as rules

from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say


class LongEnough(rules.MinimumLengthValidator):
    """Has enough characters."""

    def get_error_message(self) -> str:
        """Say how many it needs."""
        return say("account.password_short", spoken(), count=self.min_length)


class Uncommon(rules.CommonPasswordValidator):
    """Is not on the list of common ones."""

    def get_error_message(self) -> str:
        """Say that it is."""
        return say("account.password_common", spoken())


class NotOnlyDigits(rules.NumericPasswordValidator):
    """Has something else than digits."""

    def get_error_message(self) -> str:
        """Say that it has not."""
        return say("account.password_numeric", spoken())


class UnlikeTheName(rules.UserAttributeSimilarityValidator):
    """Is not like the person's names."""

    def get_error_message(self) -> str:
        """Say that it is."""
        return say("account.password_similar", spoken())


_TYPED_EASILY = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look alike on paper."""


def one_time_password() -> str:
    """Give a password to hand over on paper, 79 bits strong: `k7mf-x2pd-9hqa-t4wz`."""
    groups = ("".join(secrets.choice(_TYPED_EASILY) for _ in range(4)) for _ in range(4))
    return "-".join(groups)

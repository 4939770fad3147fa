"""Signing in and out, and what makes it safer or less safe, goes into the audit log as changes do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from allauth.account.signals import password_changed, user_logged_in
from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed, authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from allauth.usersessions.models import UserSession
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.db import transaction
from django.http import HttpRequest

from lotrinh.web.storage.audit import record
from lotrinh.web.storage.models import Account


def listen() -> None:
    """Hear of everything that libraries do for an account."""
    user_logged_in.connect(_signed_in)
    user_logged_out.connect(_signed_out)
    user_login_failed.connect(_failed)
    authentication_failed.connect(_failed_code)
    password_changed.connect(_changed_password)
    authenticator_added.connect(_turned_on)
    authenticator_removed.connect(_turned_off)
    authenticator_reset.connect(_renewed_codes)


class SessionAdapter(DefaultUserSessionsAdapter):  # type: ignore[misc]
    """Ends other sessions, and says so in the log."""

    def end_sessions(self, sessions: Sequence[UserSession]) -> None:
        """End them; of several at once one entry tells."""
        super().end_sessions(sessions)
        _write(context.request, "end_session", context.request.user, ended=[str(one.ip) for one in sessions])


def _write(request: HttpRequest | None, verb: str, account: Account, **after: Any) -> None:  # noqa: ANN401 - JSON
    _entry(request, verb, by=account, about=account, after=after or None)


def _entry(
    request: HttpRequest | None, verb: str, *, by: Account | None, about: Account | None, after: dict[str, Any] | None
) -> None:
    with transaction.atomic():
        record(
            account=by,
            address=(request and request.META.get("REMOTE_ADDR")) or "",
            verb=verb,
            about=f"account {about.pk}" if about else "account ?",
            after=after,
        )


def _signed_in(request: HttpRequest, user: Account, **_: object) -> None:
    _write(request, "sign_in", user)


def _signed_out(request: HttpRequest, user: Account | None, **_: object) -> None:
    if user is not None:
        _write(request, "sign_out", user)


def _failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_: object) -> None:
    """Name an account that exists; another name is not written down, since people type passwords into that field."""
    known = Account.objects.filter(username__iexact=credentials.get("username") or "").first()
    _entry(request, "fail_sign_in", by=None, about=known, after={"name": known.username} if known else None)


def _failed_code(request: HttpRequest, user: Account, **_: object) -> None:
    _entry(request, "fail_sign_in", by=None, about=user, after={"name": user.username, "factor": True})


def _changed_password(request: HttpRequest, user: Account, **_: object) -> None:
    """Ask for nothing more at the next sign-in: the password is now their own."""
    user.must_change_password = False
    user.save(update_fields=["must_change_password"])
    _write(request, "change_password", user)


def _turned_on(request: HttpRequest, user: Account, authenticator: Authenticator, **_: object) -> None:
    if authenticator.type == Authenticator.Type.TOTP:
        _write(request, "turn_factor_on", user)


def _turned_off(request: HttpRequest, user: Account, authenticator: Authenticator, **_: object) -> None:
    if authenticator.type == Authenticator.Type.TOTP:
        _write(request, "turn_factor_off", user)


def _renewed_codes(request: HttpRequest, user: Account, **_: object) -> None:
    _write(request, "renew_codes", user)

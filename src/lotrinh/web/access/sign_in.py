"""How people sign in: accounts are made by an administrator, errors are our own sentences, nobody signs up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ChangePasswordForm
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import lazystr

from lotrinh.web.access.sealing import seal, unseal
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Account
from lotrinh.web.words import say


class _Spoken:
    """A text in the language of whoever reads it."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __str__(self) -> str:
        return say(self._key, spoken())


def _sentences(**keys: str) -> dict[str, object]:
    return {code: lazystr(_Spoken(f"account.{key}")) for code, key in keys.items()}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes signing up, and says what is wrong in either language."""

    error_messages = DefaultAccountAdapter.error_messages | _sentences(
        account_inactive="inactive",
        username_password_mismatch="wrong",
        invalid_login="wrong",
        too_many_login_attempts="too_many_failures",
        rate_limited="too_many_failures",
        incorrect_password="wrong_password",
        enter_current_password="wrong_password",
        incorrect_code="wrong_code",
    )

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no to everybody."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Go on to the first page: the new password is often the first thing that somebody does here."""
        return reverse("home")


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The second factor's errors in either language, and the name that an authenticator app shows."""

    error_messages = DefaultMFAAdapter.error_messages | _sentences(
        incorrect_code="wrong_code", cannot_generate_recovery_codes="factor_missing"
    )

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is kept."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Give a secret that was kept."""
        return unseal(encrypted_text)

    def get_totp_label(self, user: Account) -> str:
        """Give the name of the account; addresses of mail are not asked for."""
        return user.get_username()


class NewPasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """Asks for a password that is new, typed twice."""

    def clean(self) -> dict[str, str]:
        """Say in the reader's language where the two differ, or where nothing would change."""
        typed: dict[str, str] = super().clean()
        if "password2" in self.errors and typed.get("password1") and self.data.get("password2"):
            self.errors["password2"] = self.error_class([say("account.password_differs", spoken())])
        if typed.get("password1") and typed.get("password1") == typed.get("oldpassword"):
            self.add_error("password1", say("account.password_same", spoken()))
        return typed

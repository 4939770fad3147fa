"""The rules of pages that libraries bring along, by the name of their address."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import ResolverMatch, URLPattern, URLResolver

from lotrinh.web.access.rules import ADMINISTRATORS, EVERYBODY, SIGNED_IN, Rule

RULES = {
    "account_login": EVERYBODY,
    "account_logout": EVERYBODY,
    "account_reauthenticate": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_set_password": ADMINISTRATORS,  # who signs in by OpenID Connect needs none, and is told so here
    "account_signup": EVERYBODY,  # closed by the adapter: it only says so
    "account_inactive": EVERYBODY,
    "usersessions_list": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_authenticate": EVERYBODY,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": SIGNED_IN,
    "openid_connect_login": EVERYBODY,
    "openid_connect_callback": EVERYBODY,
    "socialaccount_login_error": EVERYBODY,
    "socialaccount_login_cancelled": EVERYBODY,
}


def rule_of_library(match: ResolverMatch) -> Rule | None:
    """Give the rule of a library's page; None where it has none and so is not answered."""
    return RULES.get(match.view_name)


def ruled(addresses: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """Give those addresses of a library that have a rule: what this site does not use has no address in it."""
    return [one for one in addresses if isinstance(one, URLResolver) or one.name in RULES]

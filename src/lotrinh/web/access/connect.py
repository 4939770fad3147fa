"""Sign-in by OpenID Connect, where the settings name a provider (the extra `oidc`)."""

from __future__ import annotations

from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest

from lotrinh.web.storage.models import Account


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Lets somebody in only where an administrator made an account of the name that the provider gives.

    The first time joins the two. Administrators are never joined by name: whoever may choose their name at the
    provider must not become one.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Say no to everybody."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Join a new login to the account of the same name; its one-time password is then of no more use."""
        same_name = Account.objects.filter(username=sociallogin.user.username or None)
        account = same_name.filter(is_active=True, is_superuser=False).first()
        if sociallogin.is_existing or account is None:
            return
        account.must_change_password = False
        account.set_unusable_password()
        account.save()
        sociallogin.connect(request, account)

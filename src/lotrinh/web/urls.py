"""Every address of the site. Each view has a rule (`lotrinh.web.access`); one without is never answered."""

from __future__ import annotations

from allauth.usersessions.urls import urlpatterns as session_addresses
from django.conf import settings
from django.urls import include, path
from django.views.i18n import set_language

from lotrinh.web.access import everybody
from lotrinh.web.screens import home

handler403 = "lotrinh.web.screens.errors.forbidden"
handler404 = "lotrinh.web.screens.errors.missing"
handler500 = "lotrinh.web.screens.errors.broken"

urlpatterns = [
    path("", home.show, name="home"),
    path("language/", everybody(set_language), name="set_language"),
    path("account/", include("allauth.account.urls")),
    path("account/sessions/", include(session_addresses)),
    path("account/mfa/", include("allauth.mfa.urls")),
]
if settings.OIDC:
    urlpatterns += [
        path("account/", include("allauth.socialaccount.providers.openid_connect.urls")),
        path("account/social/", include("allauth.socialaccount.urls")),
    ]

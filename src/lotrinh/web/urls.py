"""Every address of the site. Each view has a rule (`lotrinh.web.access`); one without is never answered."""

from __future__ import annotations

from allauth.account.urls import urlpatterns as account_addresses
from allauth.mfa.urls import urlpatterns as factor_addresses
from allauth.usersessions.urls import urlpatterns as session_addresses
from django.conf import settings
from django.urls import include, path
from django.views.i18n import set_language

from lotrinh.web.access import everybody
from lotrinh.web.access.libraries import ruled
from lotrinh.web.api import downloads, feeds, rest
from lotrinh.web.screens import (
    audit,
    browse,
    check,
    document_page,
    drop,
    home,
    indicators,
    people,
    register_page,
    registers,
    search,
    sessions,
    tokens,
    unit_page,
    unit_people,
    units,
)

handler403 = "lotrinh.web.screens.errors.forbidden"
handler404 = "lotrinh.web.screens.errors.missing"
handler500 = "lotrinh.web.screens.errors.broken"

urlpatterns = [
    path("", home.show, name="home"),
    path("", include(search.addresses)),
    path("", include(browse.addresses)),
    path("", include(indicators.addresses)),
    path("", include(downloads.addresses)),
    path("", include(feeds.addresses)),
    path("", include(tokens.addresses)),
    path("", include(registers.addresses)),
    *rest.addresses,
    path("drop/", include(drop.addresses)),
    path("check/", include(check.addresses)),
    path("units/", include([*unit_page.addresses, *register_page.addresses])),
    path("documents/", include(document_page.addresses)),
    path("language/", everybody(set_language), name="set_language"),
    path("people/", include([*people.addresses, *unit_people.addresses_of_mine])),
    path("units/", include(unit_people.addresses)),
    path("pick/unit/", include(units.addresses)),
    path("audit/", include(audit.addresses)),
    path("account/", include(ruled(account_addresses))),
    path("account/sessions/", include([*ruled(session_addresses), *sessions.addresses])),
    path("account/mfa/", include(ruled(factor_addresses))),
]
if settings.OIDC:
    from allauth.socialaccount.providers.openid_connect.urls import urlpatterns as connect_addresses
    from allauth.socialaccount.urls import urlpatterns as social_addresses

    urlpatterns += [
        path("account/", include(ruled(connect_addresses))),
        path("account/social/", include(ruled(social_addresses))),
    ]

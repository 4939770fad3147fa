"""The gate before every page: no rule, no answer; the rule not met, a sign-in or a refusal in plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, resolve_url

from lotrinh.web.access.libraries import rule_of_library
from lotrinh.web.access.rights import Right, rights_anywhere, rights_in
from lotrinh.web.access.rules import Rule

_BEFORE_A_NEW_PASSWORD = {"account_change_password", "account_logout", "set_language"}


class Gate:
    """Django middleware. Behind it a view may rely on its rule; actions ask for the right once more themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request pass to its view; what only some may see stays in no shared store and not in the history."""
        response = self.get_response(request)
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Answer in the view's place where its rule is not met; None where it is."""
        if _has_nul(request):
            raise SuspiciousOperation("a NUL character, which no database text can hold")
        match = request.resolver_match
        rule: Rule | None = getattr(view, "rule", None)
        if rule is None and match is not None:
            rule = rule_of_library(match)
        if rule is None:
            raise ImproperlyConfigured(f"{request.path}: the view {view!r} has no rule; see lotrinh.web.access.rules")
        if rule.audience != "everybody" and not request.user.is_authenticated:
            return _sign_in(request)
        if (
            getattr(request.user, "must_change_password", False)
            and match
            and match.view_name not in _BEFORE_A_NEW_PASSWORD
        ):
            return _lead(request, resolve_url("account_change_password"))
        if not _is_met(rule, request, named):
            raise PermissionDenied
        return None


def _has_nul(request: HttpRequest) -> bool:
    if request.content_type == "application/json" and b"\\u0000" in request.body:
        return True
    sent = [one for form in (request.GET, request.POST) for _, values in form.lists() for one in values]
    return any("\x00" in str(one) for one in (request.path, *sent))


def _sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in, and from there back to the page that was asked for or that this is a part of."""
    if "HX-Request" not in request.headers:
        return redirect_to_login(request.get_full_path())
    page = "/" + urlsplit(request.headers.get("HX-Current-URL", "")).path.lstrip("/")
    return _lead(request, redirect_to_login(page).url)


def _lead(request: HttpRequest, address: str) -> HttpResponse:
    """Lead the whole page to an address, also where only a part of it was asked for."""
    if "HX-Request" in request.headers:
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


def _is_met(rule: Rule, request: HttpRequest, named: dict[str, Any]) -> bool:
    if rule.audience == "administrators":
        return bool(getattr(request.user, "is_superuser", False))
    if rule.right is None:
        return True
    if rule.unit_of is None:
        return rule.right in rights_anywhere(request.user)
    here: frozenset[Right] = rights_in(request.user, rule.unit_of(**named))
    request.rights_here = here  # type: ignore[attr-defined]
    return rule.right in here


def rights_here(request: HttpRequest) -> frozenset[Right]:
    """Give the rights in the unit that a page is about, as the gate has asked for them; none for other pages."""
    found: frozenset[Right] = getattr(request, "rights_here", frozenset())
    return found

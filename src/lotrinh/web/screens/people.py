"""The accounts of the site, for its administrators: make them, give and take roles, deactivate, renew the sign-in."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from lotrinh.web.access import administrators
from lotrinh.web.actions import ActionError
from lotrinh.web.actions.action import Action
from lotrinh.web.actions.appoint_administrator import AppointAdministrator
from lotrinh.web.actions.deactivate_account import DeactivateAccount
from lotrinh.web.actions.dismiss_administrator import DismissAdministrator
from lotrinh.web.actions.give_role import GiveRole
from lotrinh.web.actions.make_account import MakeAccount
from lotrinh.web.actions.reactivate_account import ReactivateAccount
from lotrinh.web.actions.renew_sign_in import RenewSignIn
from lotrinh.web.actions.take_role import TakeRole
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.performing import performed, tell
from lotrinh.web.screens.units import picked_unit
from lotrinh.web.storage.models import Account, Role
from lotrinh.web.storage.sorting import by_name
from lotrinh.web.words import say

_SHOWN = 50
_CHANGES: dict[str, Callable[[Account], Action[Account]]] = {
    "deactivate": DeactivateAccount,
    "reactivate": ReactivateAccount,
    "appoint": AppointAdministrator,
    "dismiss": DismissAdministrator,
}


@administrators
@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """Show the accounts in the order of their names, 50 a page; `typed` finds some, `after` goes on from a name."""
    typed, after = request.GET.get("typed", "").strip(), request.GET.get("after", "")
    found = Account.objects.filter(Q(username__icontains=typed) | Q(display_name__icontains=typed))
    found = found.filter(username__gt=after).prefetch_related("roles__unit").order_by("username")
    accounts = list(found[: _SHOWN + 1])
    following = accounts[_SHOWN - 1].username if len(accounts) > _SHOWN else ""
    return render(request, "people/all.html", {"accounts": accounts[:_SHOWN], "typed": typed, "following": following})


@administrators
@require_http_methods(["GET", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """Ask for the names of a new account; show its password once, on this page only."""
    typed = {"name": request.POST.get("name", ""), "display_name": request.POST.get("display_name", "")}
    if request.method == "POST":
        made = performed(request, MakeAccount(**typed))
        if made:
            return _handed_over(request, made.account, made.password)
    return render(request, "people/make.html", {"typed": typed})


def _handed_over(request: HttpRequest, account: Account, password: str) -> HttpResponse:
    return render(request, "people/password.html", {"account": account, "password": password})


@administrators
@require_GET
def show(request: HttpRequest, account: int) -> HttpResponse:
    """Show one account: its roles, and what can be changed."""
    one = get_object_or_404(Account, pk=account)
    roles = one.roles.select_related("unit__parent").order_by(by_name("unit__name"))
    return render(request, "people/one.html", {"account": one, "roles": roles, "names": Role.Name.values})


@administrators
@require_POST
def renew(request: HttpRequest, account: int) -> HttpResponse:
    """Give a new password for one use, and show it once."""
    one = get_object_or_404(Account, pk=account)
    password = performed(request, RenewSignIn(one))
    return _handed_over(request, one, password) if password else redirect("account", one.pk)


@administrators
@require_POST
def change(request: HttpRequest, account: int) -> HttpResponse:
    """Deactivate, reactivate, appoint or dismiss, as the pressed button says."""
    one = get_object_or_404(Account, pk=account)
    asked = request.POST.get("change", "")
    if asked in _CHANGES:
        performed(request, _CHANGES[asked](one), say(f"people.done_{asked}", spoken(), name=one))
    return redirect("account", one.pk)


@administrators
@require_POST
def give(request: HttpRequest, account: int) -> HttpResponse:
    """Give a role in the chosen unit; without one, show the units that fit what was typed."""
    one, unit = get_object_or_404(Account, pk=account), picked_unit(request)
    page = reverse("account", args=[one.pk])
    if unit is None:
        tell(request, ActionError("", "no_unit"))
        return redirect(f"{page}?{urlencode({'typed': request.POST.get('typed', '')})}")
    done = say("people.done_give", spoken(), name=one, unit=unit)
    performed(request, GiveRole(one, unit, request.POST.get("role", "")), done)
    return redirect(page)


@administrators
@require_POST
def take(request: HttpRequest, account: int, role: int) -> HttpResponse:
    """Take a role."""
    one = get_object_or_404(Role.objects.select_related("account", "unit"), pk=role, account=account)
    done = say("people.done_take", spoken(), name=one.account, unit=one.unit)
    performed(request, TakeRole(one.account, one.unit), done)
    return redirect("account", account)


addresses = [
    path("", show_all, name="people"),
    path("new/", make, name="make_account"),
    path("<int:account>/", show, name="account"),
    path("<int:account>/renew/", renew, name="renew_sign_in"),
    path("<int:account>/change/", change, name="change_account"),
    path("<int:account>/roles/", give, name="give_role"),
    path("<int:account>/roles/<int:role>/take/", take, name="take_role"),
]

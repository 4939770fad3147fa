"""Who has which role in a unit, for its approvers and for administrators."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_GET, require_POST

from lotrinh.web.access import Right, needs, needs_anywhere, units_with
from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.give_role import GiveRole
from lotrinh.web.actions.role_limits import roles_to_give
from lotrinh.web.actions.take_role import TakeRole
from lotrinh.web.screens.addresses import unit_at
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.performing import performed, tell
from lotrinh.web.storage.models import Account, Role
from lotrinh.web.storage.sorting import by_name
from lotrinh.web.words import say

_SHOWN = 50


@needs_anywhere(Right.PEOPLE)
@require_GET
def show_mine(request: HttpRequest) -> HttpResponse:
    """Show the units in which this person gives roles; where it is one, its page."""
    mine = units_with(request.user, Right.PEOPLE).filter(until="").select_related("parent").order_by(by_name("name"))
    units = list(mine[:_SHOWN])
    if len(units) == 1:
        return redirect("unit_people", units[0].code)
    return render(request, "people/my_units.html", {"units": units})


@needs(Right.PEOPLE, unit_at)
@require_GET
def show(request: HttpRequest, code: str) -> HttpResponse:
    """Show the people of a unit; a button only where this person may use it."""
    unit = unit_at(code)
    offered = roles_to_give(Actor.of(request).person, unit)
    roles = unit.roles.select_related("account").order_by(by_name("account__display_name"), "account__username")
    told = [(role, role.name in offered and role.account_id != request.user.pk) for role in roles]
    return render(request, "people/unit.html", {"unit": unit, "roles": told, "names": offered})


@needs(Right.PEOPLE, unit_at)
@require_POST
def give(request: HttpRequest, code: str) -> HttpResponse:
    """Give a role to the account of the typed name."""
    unit, name = unit_at(code), request.POST.get("name", "").strip()
    account = Account.objects.filter(username__iexact=name, is_active=True).first()
    if account is None:
        tell(request, ActionError("", "no_account", name=name))
    else:
        done = say("people.done_give", spoken(), name=account, unit=unit)
        performed(request, GiveRole(account, unit, request.POST.get("role", "")), done)
    return redirect("unit_people", code)


@needs(Right.PEOPLE, unit_at)
@require_POST
def take(request: HttpRequest, code: str, role: int) -> HttpResponse:
    """Take a role of this unit."""
    unit = unit_at(code)
    one = get_object_or_404(Role.objects.select_related("account"), pk=role, unit=unit)
    performed(request, TakeRole(one.account, unit), say("people.done_take", spoken(), name=one.account, unit=unit))
    return redirect("unit_people", code)


addresses = [
    path("<unit:code>/people/", show, name="unit_people"),
    path("<unit:code>/people/give/", give, name="give_role_in_unit"),
    path("<unit:code>/people/<int:role>/take/", take, name="take_role_in_unit"),
]
addresses_of_mine = [path("mine/", show_mine, name="people_of_my_units")]

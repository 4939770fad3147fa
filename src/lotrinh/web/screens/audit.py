"""The audit log: every change with who, when, from where, before and after."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.formats import number_format
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from lotrinh.web.access import Right, administrators, needs_anywhere, units_with
from lotrinh.web.screens.differences import differences
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.audit import verify
from lotrinh.web.storage.audit_pages import Asked, find_entries
from lotrinh.web.storage.models import Account, AuditEntry, Unit
from lotrinh.web.words import say, texts

_SHOWN = 50
_VERIFIED = 10_000
"""Entries that the button looks at: about a second. The command looks at all."""
_TOLD = 10


@needs_anywhere(Right.AUDIT)
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show a page of entries: an administrator's of the whole site, others' of the units whose log they may read."""
    asked, day_typed = _asked(request)
    found = list(find_entries(asked, _readable(request))[: _SHOWN + 1])
    shown = found[:_SHOWN]
    older = shown[-1].number if len(found) > _SHOWN else None
    names = _names(shown)
    told = {
        "entries": [_told(entry, names) for entry in shown],
        "asked": asked,
        "day_typed": day_typed,
        "day_wrong": bool(day_typed) and asked.day is None,
        "verbs": sorted(
            (say(key, spoken()), key.removeprefix("verbs.")) for key in texts() if key.startswith("verbs.")
        ),
        "older": older and f"?{urlencode({**_kept(request), 'before': str(older)})}",
        "newest": asked.before and f"?{urlencode(_kept(request))}",
        "verified": _grouped(_VERIFIED),
    }
    return render(request, "audit/entries.html", told)


def _grouped(count: int) -> str:
    return number_format(count, force_grouping=True)


def _readable(request: HttpRequest) -> Any:  # noqa: ANN401 - a query, or None for everything
    everything = isinstance(request.user, Account) and request.user.is_superuser
    return None if everything else units_with(request.user, Right.AUDIT)


def _asked(request: HttpRequest) -> tuple[Asked, str]:
    """Give what is looked for, and the day as it was typed."""
    sent = request.GET
    day = sent.get("day", "").strip()
    unit = Unit.objects.filter(code=sent.get("unit", ""), until="").first() if sent.get("unit") else None
    before = sent.get("before", "")
    number = int(before) if before.isascii() and before.isdigit() and len(before) < 18 else None
    return Asked(sent.get("verb", "")[:40], sent.get("person", "").strip()[:150], unit, _day(day), number), day


def _day(typed: str) -> date | None:
    try:
        day: date | None = forms.DateField(required=False, localize=True).clean(typed)
    except forms.ValidationError:
        return None
    return day


def _kept(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET[name] for name in ("verb", "person", "unit", "day") if request.GET.get(name)}


def _names(entries: list[AuditEntry]) -> dict[str, str]:
    """Give the user names of the accounts that entries are about, by their numbers."""
    about = (entry.about.partition(" ") for entry in entries)
    numbers = {number for kind, _, number in about if kind == "account" and number.isdigit()}
    return {str(pk): name for pk, name in Account.objects.filter(pk__in=numbers).values_list("pk", "username")}


def _told(entry: AuditEntry, names: dict[str, str]) -> dict[str, Any]:
    lang = spoken()
    kind, _, number = entry.about.partition(" ")
    if kind == "account":
        number = names.get(number, number)
    about = f"audit.about_{kind}"
    verb = f"verbs.{entry.verb}"
    return {
        "entry": entry,
        "verb": say(verb, lang) if verb in texts() else entry.verb,
        "about": f"{say(about, lang)} {number}" if about in texts() else entry.about,
        "differences": differences(entry.before, entry.after, lang),
    }


@administrators
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Test the latest entries, and say where the chain does not hold."""
    broken = list(islice(verify(_VERIFIED), _TOLD))
    for one in broken:
        messages.error(request, say(f"audit.{one.reason}", spoken(), number=one.number))
    if not broken:
        count = min(AuditEntry.objects.count(), _VERIFIED)
        messages.success(request, say("audit.whole", spoken(), count=_grouped(count)))
    return redirect("audit")


addresses = [
    path("", show, name="audit"),
    path("check/", check, name="check_audit"),
]

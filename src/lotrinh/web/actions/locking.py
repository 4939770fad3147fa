"""Two people at once: whoever comes second is told what changed, and overwrites nothing."""

from __future__ import annotations

from typing import TypeVar

from django.utils.formats import date_format
from django.utils.timezone import localtime

from lotrinh.web.actions.errors import Conflict
from lotrinh.web.storage.models import AuditEntry, Claim, Document, Term

Versioned = TypeVar("Versioned", Claim, Document, Term)


def locked(row: Versioned, seen: int) -> Versioned:
    """Give the row as it is now, locked until the transaction ends; raise `Conflict` if it isn't what was seen."""
    now = type(row)._default_manager.select_for_update().get(pk=row.pk)
    if now.version != seen:
        last = AuditEntry.objects.filter(about=about(row)).order_by("-number").first()
        who = last.account_name if last else "?"
        when = date_format(localtime(last.at), "SHORT_DATETIME_FORMAT") if last else "?"
        raise Conflict("", "changed_since", who=who, when=when)
    return now


def about(row: Claim | Document | Term) -> str:
    """Give the name that the audit log has for a row: `claim 345`."""
    return f"{type(row).__name__.lower()} {row.pk}"

"""Two people at once: whoever comes second is told what changed, and overwrites nothing."""

from __future__ import annotations

from datetime import datetime
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
        key, who, when = _last_review(row) if isinstance(row, Claim) else _last_entry(row)
        raise Conflict("", key, who=who, when=said_time(when) if when else "?")
    return now


def _last_review(claim: Claim) -> tuple[str, str, datetime | None]:
    """Give what somebody did to a claim last; several are accepted by one entry of the log, but each has its review."""
    last = claim.reviews.select_related("by").order_by("-pk").first()
    return (f"since_{last.action}", str(last.by), last.at) if last else ("changed_since", "?", None)


def _last_entry(row: Document | Term) -> tuple[str, str, datetime | None]:
    last = AuditEntry.objects.filter(about=about(row)).select_related("account").order_by("-number").first()
    return ("changed_since", str(last.account or last.account_name), last.at) if last else ("changed_since", "?", None)


def said_time(when: datetime) -> str:
    """Give a time as the reader of the page writes it."""
    return date_format(localtime(when), "SHORT_DATETIME_FORMAT")


def about(row: Claim | Document | Term) -> str:
    """Give the name that the audit log has for a row: `claim 345`."""
    return f"{type(row).__name__.lower()} {row.pk}"

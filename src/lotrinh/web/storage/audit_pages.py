"""Finding entries of the audit log: the newest first, a page at a time, only those that a person may read."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils.timezone import make_aware

from lotrinh.web.storage.models import Account, AuditEntry, Unit


class Asked(NamedTuple):
    """What somebody looks for; what is empty limits nothing."""

    verb: str = ""
    person: str = ""
    """A user name: what that account did, and what was done to it."""
    unit: Unit | None = None
    day: date | None = None
    before: int | None = None
    """Entries with a smaller number: where the page before ended."""


def find_entries(asked: Asked, units: QuerySet[Unit] | None) -> QuerySet[AuditEntry]:
    """Give the entries, the newest first; with `units` only those of these units, else also those of none."""
    found = AuditEntry.objects.select_related("unit__parent").order_by("-number")
    if units is not None:
        found = found.filter(unit__in=units)
    if asked.verb:
        found = found.filter(verb=asked.verb)
    if asked.person:
        found = found.filter(_concerns(asked.person))
    if asked.unit:
        found = found.filter(unit=asked.unit)
    if asked.day:
        start = make_aware(datetime.combine(asked.day, time.min))
        found = found.filter(at__gte=start, at__lt=start + timedelta(days=1))
    if asked.before:
        found = found.filter(number__lt=asked.before)
    return found


def _concerns(person: str) -> Q:
    account = Account.objects.filter(username__iexact=person).first()
    return Q(account=account) | Q(about=f"account {account.pk}") if account else Q(account_name=person)

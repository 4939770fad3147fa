"""Writing the audit log and testing that nobody has changed it since."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from lotrinh.web.storage.models import Account, AuditEntry, Unit

_LOCK = 5_274_111
"""Which of PostgreSQL's advisory locks lets one entry be written after the other."""
FIRST = "0" * 64


class Broken(NamedTuple):
    """The first place where the chain of entries does not hold."""

    number: int
    reason: str
    """`missing`, `previous` or `seal`; against a checkpoint `cut` or `replaced`."""


class Checkpoint(NamedTuple):
    """The last entry of a log as it once was: whoever keeps it elsewhere notices when the end is cut off later."""

    number: int
    seal: str

    def __str__(self) -> str:
        return f"{self.number}-{self.seal}"


def record(
    *,
    account: Account | None,
    address: str,
    verb: str,
    about: str,
    unit: Unit | None = None,
    before: Any = None,  # noqa: ANN401 - JSON
    after: Any = None,  # noqa: ANN401
) -> AuditEntry:
    """Add an entry, inside the transaction of the change itself: both are kept, or neither."""
    _wait_for_my_turn()
    last = AuditEntry.objects.order_by("-number").first()
    entry = AuditEntry(
        number=last.number + 1 if last else 1,
        at=timezone.now(),
        account=account,
        account_name=account.get_username() if account else "",
        address=address,
        verb=verb,
        unit=unit,
        about=about,
        before=before,
        after=after,
        previous=last.seal if last else FIRST,
    )
    entry.seal = seal_of(entry)
    entry.save(force_insert=True)
    return entry


def _wait_for_my_turn() -> None:
    """Let no other entry be written until this transaction ends. SQLite has one writer at a time anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def seal_of(entry: AuditEntry) -> str:
    """Give the seal that an entry with these fields must have."""
    told = {
        "number": entry.number,
        "at": entry.at.astimezone(timezone.get_fixed_timezone(0)).isoformat(),
        "account": entry.account_id,
        "account_name": entry.account_name,
        "address": entry.address,
        "verb": entry.verb,
        "unit": entry.unit_id,
        "about": entry.about,
        "before": entry.before,
        "after": entry.after,
        "previous": entry.previous,
    }
    written = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def verify(last: int | None = None) -> Iterator[Broken]:
    """Walk the chain and give each place where it does not hold; nothing where it does.

    With `last`, only so many of the latest entries are looked at: the one before them is believed. The entries are
    never all in memory at once.
    """
    entries = AuditEntry.objects.order_by("number")
    number, previous = _start(last)
    for entry in entries.filter(number__gt=number).iterator(500):
        if entry.number != number + 1:
            yield Broken(number + 1, "missing")
        elif entry.previous != previous:
            yield Broken(entry.number, "previous")
        if entry.seal != seal_of(entry):
            yield Broken(entry.number, "seal")
        number, previous = entry.number, entry.seal


def _start(last: int | None) -> tuple[int, str]:
    """Give number and seal of the entry before the first that is looked at."""
    newest = AuditEntry.objects.order_by("-number").first()
    if last is None or newest is None:
        return 0, FIRST
    before = AuditEntry.objects.filter(number__lte=newest.number - last).order_by("-number").first()
    return (before.number, before.seal) if before else (0, FIRST)


def checkpoint() -> Checkpoint:
    """Give the last entry by its number and seal; that of an empty log is before the first."""
    newest = AuditEntry.objects.order_by("-number").first()
    return Checkpoint(newest.number, newest.seal) if newest else Checkpoint(0, FIRST)


_CHECKPOINT = re.compile(r"([0-9]{1,18})-([0-9a-f]{64})")


def checkpoint_of(written: str) -> Checkpoint | None:
    """Read a checkpoint as it was written down; None where it is none."""
    found = _CHECKPOINT.fullmatch(written.strip())
    return Checkpoint(int(found[1]), found[2]) if found else None


def compare(since: Checkpoint) -> Broken | None:
    """Tell what became of the entry that was the last at a checkpoint: cut off, or another in its place."""
    if since.number > checkpoint().number:
        return Broken(checkpoint().number + 1, "cut")
    there = AuditEntry.objects.filter(number=since.number).first()
    is_other = there is not None and there.seal != since.seal
    return Broken(since.number, "replaced") if is_other else None

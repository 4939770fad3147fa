"""Who is reading an upload, and until when. A worker that dies stops renewing its lease, and another takes over."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.conf import settings
from django.db import close_old_connections, connection
from django.db.models import F, Q
from django.utils import timezone

from lotrinh.web.storage.models import Upload


def take(upload_id: int) -> Upload | None:
    """Take an upload to read it; None where another reads it or it is done. One statement, so that only one wins."""
    now = timezone.now()
    free = Q(state=Upload.State.WAITING) | Q(state=Upload.State.READING, lease_until__lt=now)
    taken = Upload.objects.filter(free, pk=upload_id).update(
        state=Upload.State.READING, lease_until=until(), attempts=F("attempts") + 1
    )
    return Upload.objects.get(pk=upload_id) if taken else None


def is_still_mine(upload: Upload) -> bool:
    """Tell, inside a transaction, whether this worker's attempt is still the one that counts."""
    mine = Upload.objects.select_for_update().filter(pk=upload.pk, state=Upload.State.READING, attempts=upload.attempts)
    return mine.exists()


@contextmanager
def renewed(upload: Upload) -> Iterator[None]:
    """Renew the lease from another thread while the block runs."""
    done = threading.Event()
    thread = threading.Thread(target=_renew, args=(upload, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _renew(upload: Upload, done: threading.Event) -> None:
    while not done.wait(settings.READING_LEASE / 3):
        close_old_connections()
        Upload.objects.filter(pk=upload.pk, attempts=upload.attempts).update(lease_until=until())
    connection.close()


def until() -> datetime:
    """Give the end of a lease that begins now."""
    return timezone.now() + timedelta(seconds=settings.READING_LEASE)


def lost() -> list[int]:
    """Give the uploads that wait without a task for longer than a lease, or whose reader has died."""
    now = timezone.now()
    late = now - timedelta(seconds=settings.READING_LEASE)
    waiting = Q(state=Upload.State.WAITING, lease_until=None, received__lt=late) | Q(
        state=Upload.State.WAITING, lease_until__lt=now
    )
    dead = Q(state=Upload.State.READING, lease_until__lt=now)
    return list(Upload.objects.filter(waiting | dead).values_list("pk", flat=True))

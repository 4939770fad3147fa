"""The worker: takes tasks from the database, and puts back what a worker that died has left."""

from __future__ import annotations

import threading

from django.conf import settings
from django.db import close_old_connections, connection, transaction
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from lotrinh.web.queue.leases import lost, until
from lotrinh.web.queue.tasks import read_upload
from lotrinh.web.storage.models import Upload


def work(interval: float = 0.5) -> None:
    """Work until the process is told to end."""
    threading.Thread(target=_bring_back, daemon=True).start()
    worker = Worker(
        queue_names=["*"],
        interval=interval,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    worker.configure_signals()
    worker.run()


def _bring_back() -> None:
    """Queue lost uploads again, as long as the process lives."""
    pause = threading.Event()
    while not pause.wait(settings.READING_LEASE / 2):
        close_old_connections()
        bring_back()
        connection.close()


def bring_back() -> None:
    """Queue once more every upload that is lost; a task too many does no harm."""
    for upload_id in lost():
        with transaction.atomic():
            # The lease says that somebody has seen to it, so that it isn't queued again at the next look.
            Upload.objects.filter(pk=upload_id, state=Upload.State.WAITING).update(lease_until=until())
            read_upload.enqueue(upload_id)

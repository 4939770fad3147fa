"""What a worker does: read one upload into documents, or into the sentence that says why not."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks import task

import lotrinh
from lotrinh.documents import Document, DocumentError, documents_from
from lotrinh.messages import LANGUAGES
from lotrinh.web.queue.keeping import keep_document
from lotrinh.web.queue.leases import is_still_mine, renewed, take
from lotrinh.web.storage.models import Upload

MOST_ATTEMPTS = 10
"""Of reading one upload: a file that ends every worker must not do so for ever."""


@task()
def read_upload(upload_id: int) -> None:
    """Read an upload that nobody else reads. Done twice it does nothing the second time."""
    upload = take(upload_id)
    if upload is None:
        return
    with renewed(upload):
        found = _found_in(upload)
        readings = [(one, lotrinh.read_document(one)) for one in found if isinstance(one, Document)]
    with transaction.atomic():
        if not is_still_mine(upload):
            return
        for position, (document, reading) in enumerate(readings):
            keep_document(upload, position, document, reading)
        refused = [one for one in found if isinstance(one, DocumentError)]
        upload.refusals = [{lang: one.said(lang) for lang in LANGUAGES} for one in refused]
        upload.state = Upload.State.READ if readings else Upload.State.REFUSED
        upload.lease_until, upload.finished = None, timezone.now()
        upload.save()


def _found_in(upload: Upload) -> list[Document | DocumentError]:
    """Take the file apart; one that has ended its workers time and again is refused instead."""
    if upload.attempts > MOST_ATTEMPTS:
        return [DocumentError(upload.name, "ended", attempts=MOST_ATTEMPTS)]
    with upload.file.open("rb") as file:
        return documents_from(file.read(), upload.name, settings.READING_LIMITS)

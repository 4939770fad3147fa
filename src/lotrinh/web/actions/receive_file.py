"""Take in a file that somebody dropped, and queue it to be read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import ClassVar

from django.conf import settings
from django.core.files.base import File
from django.db import IntegrityError, transaction

from lotrinh.documents.limits import MIB
from lotrinh.web.access import Right
from lotrinh.web.actions.action import Action, Actor, Effect
from lotrinh.web.actions.errors import ActionError
from lotrinh.web.actions.locking import said_time
from lotrinh.web.queue.tasks import read_upload
from lotrinh.web.storage.models import Unit, Upload


@dataclass(frozen=True)
class ReceiveFile(Action[Upload]):
    """Keep a file under its hash and queue it. A file that the unit already has is refused as a duplicate."""

    verb: ClassVar[str] = "receive_file"
    right: ClassVar[Right] = Right.DROP
    to: Unit
    name: str
    file: File[bytes]

    @property
    def unit(self) -> Unit:
        """The unit whose office receives it."""
        return self.to

    def effect(self, actor: Actor) -> Effect[Upload]:
        """Refuse what is too large or already here; else keep and queue it."""
        size = self.file.size or 0
        most = settings.READING_LIMITS.size
        if size > most * MIB:
            raise ActionError(self.name, "too_large", size=-(-size // MIB), limit=most)
        digest = _digest(self.file)
        if known := self._known(digest):
            return self._again(known)
        upload = Upload(unit=self.to, by=actor.person, name=self.name[-255:], size=size, sha256=digest)
        upload.file.save(f"{self.to.code}/{digest}", self.file, save=False)
        try:
            with transaction.atomic():
                upload.save()
        except IntegrityError:  # somebody else dropped it at the same moment
            raise self._is_known(self._known(digest) or upload) from None
        read_upload.enqueue(upload.pk)
        return Effect(upload, f"upload {upload.pk}", after={"name": upload.name, "sha256": digest, "size": size})

    def _again(self, known: Upload) -> Effect[Upload]:
        """Try once more what could not be read: the machine may have learnt to since. Anything else is a duplicate."""
        if known.state != Upload.State.REFUSED:
            raise self._is_known(known)
        before = {"state": known.state, "refusals": known.refusals}
        known.state, known.attempts, known.refusals, known.finished = Upload.State.WAITING, 0, [], None
        known.save()
        read_upload.enqueue(known.pk)
        return Effect(known, f"upload {known.pk}", before, {"state": known.state})

    def _known(self, digest: str) -> Upload | None:
        return Upload.objects.filter(unit=self.to, sha256=digest).select_related("by").first()

    def _is_known(self, known: Upload) -> ActionError:
        when = said_time(known.received) if known.received else "?"
        return ActionError(self.name, "duplicate", known=known.name, who=known.by, when=when, upload=known.pk)


def _digest(file: File[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()

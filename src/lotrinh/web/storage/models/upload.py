"""A file that somebody dropped, on its way to being read."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lotrinh.web.storage.models.unit import Unit


class Upload(models.Model):
    """A received file of one unit. It becomes documents, or a sentence that says why not; it is never lost."""

    class State(models.TextChoices):
        """`reading` holds only as long as the lease: a worker that died gives its file back by itself."""

        WAITING = "waiting"
        READING = "reading"
        READ = "read"
        REFUSED = "refused"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="uploads")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.FileField(max_length=200)
    received = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING, db_index=True)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    refusals = models.JSONField(default=list)
    """Sentences for what could not be read, each `{"vi": …, "en": …}`; of an archive only some files may be refused."""
    finished = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "sha256"], name="one_upload_of_a_file")]

    def __str__(self) -> str:
        return self.name

"""The audit log: every change, each entry sealed by the one before it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lotrinh.web.storage.models.unit import Unit


class AuditEntry(models.Model):
    """One change: who, when, from where, what, before and after. The database refuses to change or delete one."""

    number = models.PositiveBigIntegerField(primary_key=True)
    """From 1, without gaps."""
    at = models.DateTimeField()
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    account_name = models.CharField(max_length=150)
    address = models.CharField(max_length=45, blank=True)
    verb = models.CharField(max_length=40, db_index=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    about = models.CharField(max_length=200)
    """What was changed: `term 12`, `claim 345`."""
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    """SHA-256 of all the fields above in canonical JSON, the previous seal included."""

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["unit", "number"], name="audit_unit"),
            models.Index(fields=["account", "number"], name="audit_person"),
            models.Index(fields=["about", "number"], name="audit_about"),
            models.Index(fields=["at"], name="audit_at"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.verb} {self.about}"

"""What a person is in a unit."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lotrinh.web.storage.models.unit import Unit


class Role(models.Model):
    """One role of one account in one unit. What a role may do stands in `lotrinh.web.access.rights`."""

    class Name(models.TextChoices):
        """From the least to the most; a supervisor sees a whole subtree and changes nothing in it."""

        VIEWER = "viewer"
        CONTRIBUTOR = "contributor"
        EDITOR = "editor"
        APPROVER = "approver"
        SUPERVISOR = "supervisor"

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="roles")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="roles")
    name = models.CharField(max_length=12, choices=Name.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "unit"], name="one_role_in_a_unit")]

    def __str__(self) -> str:
        return f"{self.account} – {self.name} – {self.unit}"

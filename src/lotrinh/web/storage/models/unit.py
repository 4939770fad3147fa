"""An administrative unit: a province, or a ward, commune or special zone, on the days it had this code."""

from __future__ import annotations

from django.db import models


class Unit(models.Model):
    """A unit of `lotrinh.places`. A code may have had other owners on other days, so code and `since` name it."""

    PROVINCE = "province"
    COMMUNE = "commune"

    code = models.CharField(max_length=5)
    since = models.CharField(max_length=10, blank=True)
    """The first day, ISO; empty where no source says."""
    until = models.CharField(max_length=10, blank=True)
    """The first day no more; empty while it lasts."""
    level = models.CharField(max_length=20)
    name = models.CharField(max_length=80)
    plain = models.CharField(max_length=110, db_index=True)
    """The full name in small letters without marks, for searching."""
    tier = models.CharField(max_length=10)
    province = models.CharField(max_length=2)
    """The code of the province; a province's own code."""
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "since"], name="unit_code_since")]
        indexes = [models.Index(fields=["parent", "until"], name="unit_parent_until")]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """The name with its level word: `phường An Khê`."""
        return f"{self.level} {self.name}"

    @property
    def is_current(self) -> bool:
        """Whether the unit still stands."""
        return not self.until

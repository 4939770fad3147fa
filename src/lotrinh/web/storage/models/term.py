"""The register of one unit and term, as the office works on it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lotrinh.web.storage.models.unit import Unit


class Term(models.Model):
    """A unit's term: its documents and decisions give the working register; a publication is a copy for everybody."""

    class State(models.TextChoices):
        """Of the working register. A change makes what is published a draft, and waits while an approver has it."""

        DRAFT = "draft"
        SUBMITTED = "submitted"
        APPROVED = "approved"
        PUBLISHED = "published"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="terms")
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    register = models.JSONField(default=dict)
    """`lotrinh.register/1` of its confirmed documents, built anew whenever one of them or a decision changes.

    While it is submitted or approved it stays as it was submitted.
    """
    waiting = models.BooleanField(default=False)
    """Whether something has changed since it was submitted, which it will hold once it is published or sent back."""
    version = models.PositiveIntegerField(default=1)
    changed = models.DateTimeField(auto_now=True)
    published = models.OneToOneField("Publication", models.SET_NULL, null=True, related_name="+")
    """The latest publication; None while citizens see nothing."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "first_year", "last_year"], name="one_term_of_a_unit")]

    def __str__(self) -> str:
        return f"{self.unit}, {self.first_year}-{self.last_year}"

    @property
    def is_locked(self) -> bool:
        """Whether an approver has it, and must find it as it was submitted."""
        return self.state in (self.State.SUBMITTED, self.State.APPROVED)


class Decision(models.Model):
    """A decision on a fact, in the form of `lotrinh.register.decisions`. Only ever added, or taken back."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="decisions")
    body = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.body['action']} {self.body['fact']}"

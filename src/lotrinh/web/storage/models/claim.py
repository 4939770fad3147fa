"""What the reader said of a document, and what people said of that."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lotrinh.web.storage.models.document import Document


class Claim(models.Model):
    """One claim as the reader made it; reviews are beside it and never written into it."""

    class State(models.TextChoices):
        """What the last review that was not taken back made of it."""

        OPEN = "open"
        ACCEPTED = "accepted"
        CORRECTED = "corrected"
        REJECTED = "rejected"

    document = models.ForeignKey(Document, models.CASCADE, related_name="claims")
    order = models.PositiveIntegerField()
    name = models.CharField(max_length=12)
    """Its `id` within the reading: `c12`."""
    type = models.CharField(max_length=20)
    kind = models.CharField(max_length=10, blank=True)
    indicator = models.CharField(max_length=80, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    body = models.JSONField()
    """The claim of `lotrinh.reading/1`, whole."""
    doubts = models.JSONField(default=list)
    """Why somebody should look at it first: codes of findings, `recognised`, `unknown_indicator`, `low_rank`."""
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "order"], name="one_claim_in_an_order")]

    def __str__(self) -> str:
        return f"{self.name}: {self.body['quote']}"


class Review(models.Model):
    """A person's word on one claim: who, when, why, and what was there before. Only ever added."""

    class Action(models.TextChoices):
        """`undo` takes back the review before it."""

        ACCEPT = "accept"
        CORRECT = "correct"
        REJECT = "reject"
        UNDO = "undo"

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="reviews")
    action = models.CharField(max_length=8, choices=Action.choices)
    set = models.JSONField(default=dict)
    """The fields that hold instead, for `correct`."""
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.action} {self.claim.name}"

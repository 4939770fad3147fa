"""A document as it was read."""

from __future__ import annotations

from django.db import models

from lotrinh.web.storage.models.term import Term
from lotrinh.web.storage.models.unit import Unit
from lotrinh.web.storage.models.upload import Upload


class Document(models.Model):
    """One document of an upload: its text and its reading without the claims, which have rows of their own.

    The reader proposes unit and term; only a person puts a document into a term (`term`).
    """

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="documents")
    position = models.PositiveIntegerField()
    """Its place in the upload, from 0: an archive holds several."""
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="documents")
    """Whose office received it: who may see it before it is published."""
    term = models.ForeignKey(Term, models.SET_NULL, null=True, related_name="documents")
    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=300)
    title = models.TextField(blank=True)
    kind = models.CharField(max_length=20)
    rank = models.CharField(max_length=12)
    """The kind of source, from what binds most to what only tells of it: `lotrinh.register.RANKS`."""
    date = models.DateField(null=True)
    text = models.TextField()
    layout = models.JSONField(default=dict)
    """Media, tables, furniture and places of the text, as `lotrinh.web.queue.keeping` writes them."""
    reading = models.JSONField()
    """`lotrinh.reading/1` without its claims."""
    numbers = models.PositiveIntegerField(default=0)
    claimed = models.PositiveIntegerField(default=0)
    doubtful = models.PositiveIntegerField(default=0)
    """Claims that somebody should look at first and nobody has yet."""
    version = models.PositiveIntegerField(default=1)
    """Counts changes by people, so that two of them cannot overwrite each other."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["upload", "position"], name="one_document_at_a_position")]

    def __str__(self) -> str:
        return self.title or self.source

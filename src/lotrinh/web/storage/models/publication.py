"""What citizens see: a register as it was approved, and its facts one by one for search and open data."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from lotrinh.web.storage.models.document import Document
from lotrinh.web.storage.models.term import Term
from lotrinh.web.storage.models.unit import Unit


class Publication(models.Model):
    """One publication of a term's register. Never changed; the next one has the next number."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="publications")
    number = models.PositiveIntegerField()
    register = models.JSONField()
    plan = models.JSONField(default=dict)
    """`lotrinh.plan/1` drafted from the register: targets with paths and what they imply."""
    changes = models.JSONField(default=list)
    """What differs from the publication before, as `lotrinh.register.differences` gives it; all of the first."""
    documents = models.ManyToManyField(Document, related_name="publications")
    """The documents that its facts and items come from: those of the latest publication are open to everybody."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["term", "number"], name="one_publication_of_a_number")]

    def __str__(self) -> str:
        return f"{self.term}, {self.number}"


class PublishedFact(models.Model):
    """One fact of a term's latest publication, with what it is searched and compared by."""

    term = models.ForeignKey(Term, models.CASCADE, related_name="facts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="facts")
    province = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    fact = models.CharField(max_length=16)
    """Its `id` in the register: stays as long as it speaks of the same thing."""
    kind = models.CharField(max_length=10)
    indicator = models.CharField(max_length=80, blank=True, db_index=True)
    name = models.TextField()
    measure = models.CharField(max_length=20)
    comparator = models.CharField(max_length=6)
    low = models.DecimalField(max_digits=40, decimal_places=12, null=True)
    high = models.DecimalField(max_digits=40, decimal_places=12, null=True)
    of = models.DecimalField(max_digits=40, decimal_places=12, null=True)
    number_unit = models.CharField(max_length=80, blank=True)
    per = models.CharField(max_length=30, blank=True)
    first_year = models.SmallIntegerField(null=True)
    last_year = models.SmallIntegerField(null=True)
    status = models.CharField(max_length=12)
    body = models.JSONField()
    """The fact of `lotrinh.register/1`, whole."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["term", "fact"], name="one_fact_of_a_term")]
        indexes = [models.Index(fields=["province", "indicator"], name="fact_province_indicator")]

    def __str__(self) -> str:
        return self.name

"""Which documents a person may read: those behind what is published, and those of units where they may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from lotrinh.web.access.rights import Person, Right, units_with
from lotrinh.web.storage.models import Document
from lotrinh.web.storage.publications import published_documents


def visible_to(person: Person) -> QuerySet[Document]:
    """Give the documents that a person may read."""
    published = published_documents().values("pk")
    if not person.is_authenticated:
        return Document.objects.filter(pk__in=published)
    return Document.objects.filter(Q(pk__in=published) | Q(unit__in=units_with(person, Right.SEE)))

"""What was published, as Atom feeds: all, one province, one unit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import path, reverse
from django.utils.feedgenerator import Atom1Feed

from lotrinh.web.access import everybody
from lotrinh.web.screens.language import spoken
from lotrinh.web.storage.models import Publication, Unit
from lotrinh.web.words import say

_NEWEST = 50


class Publications(Feed):  # type: ignore[type-arg]
    """The newest publications of a scope; one that was withdrawn is not told."""

    feed_type = Atom1Feed
    link = "/"

    def get_object(self, request: HttpRequest, scope: str = "") -> Unit | None:
        """Give the unit or province of the feed; None for all."""
        unit = Unit.objects.filter(code=scope, until="").first() if scope else None
        if scope and unit is None:
            raise Http404
        return unit

    def title(self, scope: Unit | None) -> str:
        """Name the feed."""
        return say("data.feed", spoken(), scope=scope or say("data.everything", spoken()))

    def items(self, scope: Unit | None) -> QuerySet[Publication]:
        """Give the publications that hold, the newest first."""
        found = Publication.objects.filter(term__published__isnull=False).select_related("term__unit__parent")
        if scope is not None:
            found = found.filter(**{"term__unit" if scope.tier == Unit.COMMUNE else "term__unit__parent": scope})
        return found.defer("register", "plan").order_by("-at")[:_NEWEST]

    def item_title(self, item: Any) -> str:  # noqa: ANN401 - Django's own signature
        """Name the unit and its term."""
        return str(item.term)

    def item_description(self, item: Any) -> str:  # noqa: ANN401
        """Say how much has changed."""
        return say("data.changed", spoken(), count=len(item.changes), number=item.number)

    def item_link(self, item: Any) -> str:  # noqa: ANN401
        """Lead to the unit's page."""
        return reverse("unit", args=[item.term.unit.code])

    def item_guid(self, item: Any) -> str:  # noqa: ANN401
        """Name the publication for ever."""
        return f"lotrinh:publication:{item.pk}"

    def item_updateddate(self, item: Any) -> datetime:  # noqa: ANN401
        """Give when it was published."""
        at: datetime = item.at
        return at


_feed = everybody(Publications())
addresses = [
    path("feeds/all.atom", _feed, name="feed"),
    path("feeds/<str:scope>.atom", _feed, name="feed_of"),
]

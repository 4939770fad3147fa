"""When a session was last used, kept for its owner; noted every few minutes rather than with every page."""

from __future__ import annotations

import time

from allauth.usersessions.middleware import UserSessionsMiddleware
from django.http import HttpRequest, HttpResponse

_PAUSE = 300
"""Seconds between two notes of one session."""
_NOTED = "activity_noted"


class Activity(UserSessionsMiddleware):  # type: ignore[misc]
    """Django middleware: allauth's own, asked seldom."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Note that the session is used, where that was long ago, and let the request pass."""
        now = int(time.time())
        if request.session.get(_NOTED, 0) > now - _PAUSE:
            answer: HttpResponse = self.get_response(request)
            return answer
        if request.user.is_authenticated:
            request.session[_NOTED] = now
        noted: HttpResponse = super().__call__(request)
        return noted

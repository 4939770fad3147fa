"""One session of one's own, ended; the list of them is a page of django-allauth in our frame."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.views.decorators.http import require_POST

from lotrinh.web.access import signed_in
from lotrinh.web.actions import Actor
from lotrinh.web.actions.end_session import EndSession
from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say


@signed_in
@require_POST
def end(request: HttpRequest, session: int) -> HttpResponse:
    """End a session; somebody else's is not there at all."""
    EndSession(get_object_or_404(UserSession, pk=session, user=request.user)).perform(Actor.of(request))
    messages.success(request, say("account.session_ended", spoken()))
    return redirect("usersessions_list")


addresses = [path("<int:session>/end/", end, name="end_session")]

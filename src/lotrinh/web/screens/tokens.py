"""An account's own keys for its programs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.http import require_POST

from lotrinh.web.access import signed_in
from lotrinh.web.actions import Actor
from lotrinh.web.actions.make_token import MakeToken, RevokeToken
from lotrinh.web.storage.models import Token


@signed_in
def show(request: HttpRequest) -> HttpResponse:
    """Show one's tokens; a new one is told here, this once."""
    made = None
    if request.method == "POST" and (name := request.POST.get("name", "").strip()):
        made = MakeToken(name).perform(Actor.of(request))
    tokens = Token.objects.filter(account=Actor.of(request).person, revoked=False).order_by("-pk")
    return render(request, "tokens/show.html", {"tokens": tokens, "made": made})


@signed_in
@require_POST
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """Take one of one's own tokens back."""
    token = get_object_or_404(Token, pk=number, account=Actor.of(request).person)
    RevokeToken(token).perform(Actor.of(request))
    return redirect("tokens")


addresses = [
    path("account/tokens/", show, name="tokens"),
    path("account/tokens/<int:number>/revoke/", revoke, name="revoke_token"),
]

"""What went wrong, in plain words and with the next step."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from lotrinh.web.screens.language import spoken


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that this person may not see the page."""
    return render(request, "error.html", {"number": 403}, status=403)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was sent without its token: the page stood open for too long, or another site sent it."""
    return render(request, "stale.html", status=403)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page."""
    return render(request, "error.html", {"number": 404}, status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the page met an error; nothing but the template is needed for it."""
    return HttpResponse(render_to_string("broken.html", {"lang": spoken()}), status=500)

"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lotrinh.web.access import everybody


@everybody
def show(request: HttpRequest) -> HttpResponse:
    """Show what is new, and what waits for whom is signed in."""
    return render(request, "home.html")

"""Where a request comes from, behind the proxies of the office itself."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class TrustedProxies:
    """Django middleware, the first of all: `REMOTE_ADDR` becomes the address that the outermost trusted proxy saw.

    `LOTRINH_PROXIES` says how many proxies stand before the site. What a sender writes into the header itself stands
    further left than what they add, and is never believed.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the address right and pass the request on."""
        hops = request.headers.get("X-Forwarded-For", "").split(",")
        if 0 < settings.PROXIES <= len(hops) and _is_address(seen := hops[-settings.PROXIES].strip()):
            request.META["REMOTE_ADDR"] = seen
        return self.get_response(request)


def _is_address(written: str) -> bool:
    try:
        ip_address(written)
    except ValueError:
        return False
    return True

"""`{{ session.user_agent|browser }}`: a browser's own long name of itself as people would say it."""

from __future__ import annotations

from django import template

from lotrinh.web.screens.language import spoken
from lotrinh.web.words import say

register = template.Library()

# Each browser also calls itself by the names of those below it.
_BROWSERS = {
    "Edg": "Edge",
    "coc_coc": "Cốc Cốc",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
_SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


@register.filter
def browser(told: str) -> str:
    """Give browser and system, as far as they are known: `Chrome on Windows`."""
    lang = spoken()
    name = next((name for sign, name in _BROWSERS.items() if sign in told), "")
    system = next((name for sign, name in _SYSTEMS.items() if sign in told), say("account.system_unknown", lang))
    return (
        say("account.browser_on", lang, browser=name, system=system) if name else say("account.browser_unknown", lang)
    )

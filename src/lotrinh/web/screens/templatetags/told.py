"""`{% words_of one %}` in templates: words of a document as a link that opens them there; `unit|address`: its page."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from lotrinh.web.screens.addresses import address_of
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.saying import Words
from lotrinh.web.storage.models import Unit
from lotrinh.web.words import say

register = template.Library()
_LONGEST = 90


@register.filter
def address(unit: Unit) -> str:
    """Give the page of a unit, also of one whose code has another owner today."""
    return address_of(unit)


@register.simple_tag
def words_of(words: Words, quoted: bool = False) -> SafeString:
    """Give the kind of source and its day, with the words themselves where asked."""
    source = f"{words.rank} {words.day}".strip()
    if not words.href:
        return format_html('<span class="words">{}</span>', source)
    quote = format_html(": <q>{}</q>", Truncator(words.quote).chars(_LONGEST)) if quoted and words.quote else ""
    title = say("facts.words", spoken())
    return format_html('<a class="words" href="{}" title="{}">{}{}</a> ', words.href, title, source, quote)

"""`{% words_of one %}` in templates: words of a document as a link that opens them there."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.saying import Words
from lotrinh.web.words import say

register = template.Library()
_LONGEST = 90


@register.simple_tag
def words_of(words: Words, quoted: bool = False) -> SafeString:
    """Give the kind of source and its day, with the words themselves where asked."""
    source = f"{words.rank} {words.day}".strip()
    if not words.href:
        return format_html('<span class="words">{}</span>', source)
    quote = format_html(": <q>{}</q>", Truncator(words.quote).chars(_LONGEST)) if quoted and words.quote else ""
    title = say("facts.words", spoken())
    return format_html('<a class="words" href="{}" title="{}">{}{}</a> ', words.href, title, source, quote)

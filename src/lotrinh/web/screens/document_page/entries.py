"""What a register takes from a document as entries in windows: those that are looked at are sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.http import Http404
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from lotrinh.web.screens.document_page.mentions import Mention
from lotrinh.web.screens.windows import WINDOW, cut, drawn

Entries = dict[str, str]
"""The markup of each entry by the name of its claim, in the order of the text."""


class Window(NamedTuple):
    """Some entries that follow each other; without markup until they are asked for."""

    names: str
    """Its claims, as an address names them: `c1-c2`."""
    start: str
    first: int
    last: int
    markup: SafeString


def entries_of(mentions: Sequence[Mention], told: Mapping[str, object]) -> Entries:
    """Draw an entry for each mention; `told` is what they share."""
    template = get_template("document_page/entry.html")
    return {one.name: template.render({"one": one, **told}) for one in mentions}


def windows_of(entries: Entries, start: str) -> list[Window]:
    """Give all windows, with the markup of the one that holds the claim `start`, or of the first."""
    windows = cut(list(entries))
    begin = next((at for at, window in enumerate(windows) if start in window), 0)
    sent = drawn(windows, begin)
    return [
        Window(
            "-".join(names), names[0], at * WINDOW + 1, at * WINDOW + len(names), _markup(entries, names, at in sent)
        )
        for at, names in enumerate(windows)
    ]


def window_with(entries: Entries, asked: str) -> Window:
    """Give the window of these claims; those that are not in the register any more are left out."""
    names = [name for name in asked.split("-") if name in entries][:WINDOW]
    if not names:
        raise Http404
    return Window("-".join(names), names[0], 1, len(names), _markup(entries, names, is_sent=True))


def _markup(entries: Entries, names: Sequence[str], is_sent: bool) -> SafeString:
    return mark_safe("".join(entries[name] for name in names) if is_sent else "")  # drawn by a template

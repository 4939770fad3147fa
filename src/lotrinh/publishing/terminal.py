"""Text for a terminal: nothing that could steer it, numbers never broken across lines."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from lotrinh.publishing.numerals import NBSP

# Control characters and direction overrides of a document could hide or rewrite what stands on the screen.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """Give the text on one line, composed, with every steering character as `�` and white space as one space."""
    composed = unicodedata.normalize("NFC", text)
    spaced = re.sub(rf"[^\S{NBSP}]+", " ", composed).strip()
    return _STEERING.sub("\ufffd", spaced)


def lines(text: str, width: int, indent: str = "") -> list[str]:
    """Wrap at plain spaces only; words joined by a no-break space stay together, later lines are indented."""
    wrapped = textwrap.wrap(
        text,
        max(width, 1),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(NBSP, " ") for line in wrapped]


def shortened(text: str, most: int) -> str:
    """Cut long text at a word, with an ellipsis."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:.-–") + "…"

"""What no reader of numbers can do without, as the floor that the others are measured from."""

import re
import unicodedata

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def floor(received: bytes) -> list[tuple[int, int]]:
    """Do the least: decode, compose, find every number with its span."""
    text = unicodedata.normalize("NFC", received.decode())
    return [number.span() for number in _NUMBER.finditer(text)]

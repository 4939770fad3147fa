"""What is said on standard error while a command works: refusals, and progress where a person is watching."""

from __future__ import annotations

import sys

from lotrinh.documents import DocumentError
from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say

_MANY = 20
_CLEAR_LINE = "\r\x1b[K"


class Notes:
    """Counts what was refused and says why, in the person's language."""

    def __init__(self, lang: Language, total: int) -> None:
        self.refused = 0
        self._lang = lang
        self._total = total
        self._watched = total >= _MANY and sys.stderr.isatty()

    def refuse(self, error: LotrinhError) -> None:
        """Say why something was refused."""
        self.refused += 1
        said = error.said(self._lang) if isinstance(error, DocumentError) else str(error)
        sys.stderr.write(f"{_CLEAR_LINE if self._watched else ''}{_one_line(said)}\n")

    def progress(self, done: int) -> None:
        """Show how far the reading is; the last one leaves the line clean."""
        if self._watched:
            note = say("progress", self._lang, done=done, total=self._total) if done < self._total else ""
            sys.stderr.write(_CLEAR_LINE + note)
            sys.stderr.flush()


def _one_line(said: str) -> str:
    """Keep a refusal on one line, even where a file's name has a line end in it."""
    return " ".join(said.split("\n"))

"""Why an action was not done, in a full sentence in either language."""

from __future__ import annotations

from typing import NamedTuple

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language
from lotrinh.publishing.words import say as say_word
from lotrinh.web.words import say


class Named(NamedTuple):
    """Something found that has a word in each language: a section and a key of `lotrinh.publishing.words`."""

    section: str
    key: str


class ActionError(LotrinhError):
    """An action that cannot be done as it was asked. `said(lang)` gives it in the reader's language."""

    def __init__(self, place: str, key: str, **found: object) -> None:
        self.key, self.found = key, found
        super().__init__(place, self._text("", "en"), self._text("_next", "en"))

    def said(self, lang: Language, *, with_place: bool = True) -> str:
        """Give place, reason and next step as sentences in this language; the place is left out where it is seen."""
        sentences = f"{self._text('', lang)} {self._text('_next', lang)}"
        return f"{self.place}: {sentences}" if self.place and with_place else sentences

    def _text(self, part: str, lang: Language) -> str:
        found = {
            name: say_word(value.section, value.key, lang) if isinstance(value, Named) else value
            for name, value in self.found.items()
        }
        return say(f"errors.{self.key}{part}", lang, **found)


class Conflict(ActionError):
    """Somebody else changed the same thing since this person saw it; `found` says who and when."""

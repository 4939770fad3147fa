"""Why an action was not done, in a full sentence in either language."""

from __future__ import annotations

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language
from lotrinh.web.words import say


class ActionError(LotrinhError):
    """An action that cannot be done as it was asked. `said(lang)` gives it in the reader's language."""

    def __init__(self, place: str, key: str, **found: object) -> None:
        self.key, self.found = key, found
        super().__init__(place, say(f"errors.{key}", "en", **found), say(f"errors.{key}_next", "en", **found))

    def said(self, lang: Language) -> str:
        """Give place, reason and next step as sentences in this language."""
        reason, following = (
            say(f"errors.{self.key}", lang, **self.found),
            say(f"errors.{self.key}_next", lang, **self.found),
        )
        return f"{self.place}: {reason} {following}" if self.place else f"{reason} {following}"


class Conflict(ActionError):
    """Somebody else changed the same thing since this person saw it; `found` says who and when."""

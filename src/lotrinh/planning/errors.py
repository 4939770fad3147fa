"""The one error of this stage: a plan that cannot be assessed, and what to correct."""

from __future__ import annotations

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say


class PlanError(LotrinhError):
    """A plan, a target or an observation was refused. Its message is English; `said(lang)` gives it in either.

    `key` names the reason, `found` what fills it.
    """

    def __init__(self, place: str, key: str, **found: object) -> None:
        self.key = key
        self.found = found
        super().__init__(place, *_sentences(key, "en", found))

    def inside(self, file: str) -> PlanError:
        """Give the same error with the file that it was met in."""
        return PlanError(f"{file}: {self.place}", self.key, **self.found)

    def said(self, lang: Language) -> str:
        """Give place, reason and next step as sentences in this language."""
        return ": ".join((self.place, " ".join(_sentences(self.key, lang, self.found))))


def _sentences(key: str, lang: Language, found: dict[str, object]) -> tuple[str, str]:
    return say(f"plan.{key}", lang, **found), say(f"plan.{key}.next", lang, **found)

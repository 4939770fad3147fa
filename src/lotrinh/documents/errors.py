"""The one error of this stage: a document that cannot be read, and what to do about it."""

from __future__ import annotations

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say

_PARTIAL = frozenset({"scanned_pages", "more_scans", "illegible_pages"})


class DocumentError(LotrinhError):
    """A document was refused. Its message is English; `said(lang)` gives it in the reader's language.

    `key` names the reason (`missing`, `empty`, `binary`, `encoding`, `format`, …), `found` what fills it.
    """

    def __init__(self, place: str, key: str, **found: object) -> None:
        self.key = key
        self.found = found
        super().__init__(place, *_sentences(key, "en", found))

    @property
    def is_partial(self) -> bool:
        """Whether only some pages of a document were refused: the document is read without them."""
        return self.key in _PARTIAL

    def said(self, lang: Language) -> str:
        """Give place, reason and next step as sentences in this language."""
        return ": ".join((self.place, " ".join(_sentences(self.key, lang, self.found))))

    def __reduce__(self) -> tuple[object, ...]:
        # An exception is rebuilt from its message alone unless told otherwise; worker processes send ours whole.
        return _rebuilt, (self.place, self.key, self.found)


def _sentences(key: str, lang: Language, found: dict[str, object]) -> tuple[str, str]:
    return say(f"document.{key}", lang, **found), say(f"document.{key}.next", lang, **found)


def _rebuilt(place: str, key: str, found: dict[str, object]) -> DocumentError:
    return DocumentError(place, key, **found)

"""Lộ Trình: from a congress's words to tracked results.

The story, stage by stage, each a pure function of what the stage before gives:

1. `documents`  bytes → a document: its text as received, with a map back
2. `reading`    a document → claims, each at its exact words; every number accounted for
3. `checking`   claims → findings: what a careful reader would query
4. `register`   claims of many documents + people's decisions → the record of one unit's term
5. `planning`   a record → a plan: targets with exact meaning, baselines, yearly paths, tasks
6. `tracking`   a plan × what was reported → an assessment that says why
7. `publishing` readings → tables, files and a page to check them on

    import lotrinh
    reading = lotrinh.read("Thu ngân sách đạt 632 tỷ đồng.")
    reading.to_dict()
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path
    from typing import Any

    from lotrinh.documents import Document, Limits
    from lotrinh.lexicon import Lexicon
    from lotrinh.reading import Reading
    from lotrinh.reading.claims import Finding
    from lotrinh.reading.explaining import Explanation
    from lotrinh.reading.watching import Watch

__version__ = "0.1.0"
__all__ = ["__version__", "assess", "explain", "explain_document", "read", "read_document", "read_file", "read_files"]


def read(text: str, lexicon: Lexicon | None = None) -> Reading:
    """Read one text into claims, the number account and findings. Pure: no files, no clock, no network; thread-safe.

    `text` is any string; offsets in the reading are code points of it, half-open. Never raises on any text.
    `lexicon` is the word knowledge to read with; None means the shipped one.
    """
    from lotrinh.documents import from_text

    return read_document(from_text(text), lexicon)


def read_file(path: str | Path, lexicon: Lexicon | None = None, *, limits: Limits | None = None) -> Reading:
    """Read one file of a supported format; raises `lotrinh.documents.DocumentError`, a full sentence, if it cannot.

    `limits` are those of `lotrinh.documents.Limits` on what one file may ask for; None means the usual ones.
    """
    from lotrinh.documents import DEFAULT, open_document

    return read_document(open_document(path, limits=limits or DEFAULT), lexicon)


def read_files(path: str | Path, lexicon: Lexicon | None = None, *, limits: Limits | None = None) -> list[Reading]:
    """Read all documents in one file, as an archive or a message has them; raises for the first that cannot be."""
    from lotrinh.documents import DEFAULT, DocumentError, open_documents

    found = open_documents(path, limits=limits or DEFAULT)
    for refused in found:
        if isinstance(refused, DocumentError) and not refused.is_partial:
            raise refused
    return [read_document(document, lexicon) for document in found if not isinstance(document, DocumentError)]


def read_document(document: Document, lexicon: Lexicon | None = None) -> Reading:
    """Read a document that is already open, and check what was read."""
    return _checked(document, lexicon, None)


def explain(text: str, *, at: int | str, lexicon: Lexicon | None = None) -> Explanation:
    """Say step by step why a text was read as it was, at an offset of it or wherever some of its words stand.

    Raises `lotrinh.reading.explaining.PlaceError`, a full sentence, where the text has no such place.
    """
    from lotrinh.documents import from_text

    return explain_document(from_text(text), at=at, lexicon=lexicon)


def explain_document(document: Document, *, at: int | str, lexicon: Lexicon | None = None) -> Explanation:
    """Say step by step why a document that is already open was read as it was: see `explain`."""
    from lotrinh.reading import explaining, watching

    watch = watching.Watch()
    return explaining.explain(_checked(document, lexicon, watch), watch, at)


def _checked(document: Document, lexicon: Lexicon | None, watch: Watch | None) -> Reading:
    reading, check = _stages()
    found = reading(document, lexicon, watch)
    return found.with_findings(check(found.claims, document.text, lexicon, found.view, found.event, document))


@cache
def _stages() -> tuple[Callable[..., Reading], Callable[..., list[Finding]]]:
    """Give the stages of reading and checking, imported when a document is first read."""
    from lotrinh import checking, reading

    return reading.read_document, checking.check


def assess(plan: Mapping[str, Any], as_of: date | None = None) -> list[dict[str, Any]]:
    """Assess a plan by its observations, one record a target with status, arithmetic and reasons. Pure and exact.

    `plan` is the JSON of docs/assessment.md; `as_of` overrides its day. Raises `lotrinh.tracking.PlanError`, a full
    sentence, where the plan is not in that form.
    """
    from lotrinh.tracking import assess

    return assess(plan, as_of)

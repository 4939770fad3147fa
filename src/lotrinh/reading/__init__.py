"""Stage 2: a document in, a reading out. Every figure at its words, every number accounted for."""

from __future__ import annotations

from lotrinh.reading.reading import Reading, read_document, read_text

__all__ = ["Reading", "read_document", "read_text"]

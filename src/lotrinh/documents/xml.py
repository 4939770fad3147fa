"""XML of office files into trees: no document type, no entities of its own, no bottomless nesting.

Office formats never declare a document type, so a part that does is refused before any of it is believed.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits

_NO_MEMORY = 1
"""Expat's number for memory that it was not given."""


class _RefusedError(Exception):
    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Builder(TreeBuilder):
    """Builds a tree of bounded depth."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        self._left = depth

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse a document type, where entities would be declared."""
        raise _RefusedError("entities")

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self._left -= 1
        if self._left < 0:
            raise _RefusedError("depth")
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        self._left += 1
        return super().end(tag)


def parse(data: bytes, place: str, part: str, limits: Limits) -> Element:
    """Give the root of one part of an office file."""
    parser = XMLParser(target=_Builder(limits.depth))
    try:
        parser.feed(data)
        root: Element = parser.close()
    except _RefusedError as refused:
        raise DocumentError(place, refused.key, part=part, limit=limits.depth) from None
    except (ParseError, ValueError, LookupError) as error:
        if getattr(error, "code", None) == _NO_MEMORY:
            raise MemoryError from None
        raise DocumentError(place, "broken", form="XML", detail=f"{part}: {error}") from None
    return root


def local(tag: str) -> str:
    """Give the name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]

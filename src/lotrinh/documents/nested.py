"""Tables in cells of tables: whether the outer one only lays out the page, or holds data itself."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from lotrinh.documents.word_styles import local

_ROWS, _CELLS = 2, 3


def holds_tables(element: Element, name: str) -> bool:
    """Tell whether a table, or a cell, has tables of this name in it."""
    return any(local(inner.tag) == name for inner in element.iter() if inner is not element)


def holds_data(rows: Iterable[list[Element]], name: str) -> bool:
    """Tell whether some rows without a table in them have several cells with words, as rows of data do.

    A letterhead, or a text beside its translation, has two.
    """
    plain = (cells for cells in rows if not any(holds_tables(cell, name) for cell in cells))
    return sum(sum(map(_has_words, cells)) >= _CELLS for cells in plain) >= _ROWS


def _has_words(cell: Element) -> bool:
    return any(text and not text.isspace() for text in cell.itertext())

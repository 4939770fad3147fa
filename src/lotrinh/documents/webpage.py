"""HTML as a reader sees it: blocks on lines of their own, tables row by row, furniture kept but listed.

The text of a page is laid out as a browser would show it, so that a caption in its own block never runs into
the next sentence. Nothing of it is judged here but what the markup itself says about menus and the like.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from lotrinh.documents.document import Document, Range
from lotrinh.documents.elements import Page, Region
from lotrinh.documents.furniture import Sign
from lotrinh.documents.grid import Table
from lotrinh.documents.layout import Layout
from lotrinh.documents.letterhead import without_site
from lotrinh.documents.tables import placed


def from_html(markup: str, source: str, sha256: str) -> Document:
    """Read the markup of one page. Linear in its length; never fails, however broken the markup."""
    page = Page(markup)
    layout = Layout(page.items)
    title = without_site(" ".join(unescape(page.title).split())) or None
    furniture = _furniture(page, layout)
    found = (placed(rows, layout) for rows in page.tables)
    tables = sorted((table for table in found if table and not _within(table, furniture)), key=lambda t: t.start)
    return Document(source, sha256, layout.text, "html", title, furniture, tuple(layout.pieces), tuple(tables))


def _within(table: Table, furniture: tuple[Range, ...]) -> bool:
    at = bisect_right(furniture, table.start, key=lambda found: found[0]) - 1
    return at >= 0 and table.start < furniture[at][1]


def _furniture(page: Page, layout: Layout) -> tuple[Range, ...]:
    """Give the ranges of the text that are furniture, in order, none touching another."""
    ranges: list[Range] = []
    for start, end in sorted(r for region in page.regions for r in _ranges(region, page, layout)):
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(end, ranges[-1][1])
        elif start < end:
            ranges.append((start, end))
    return tuple(ranges)


def _ranges(region: Region, page: Page, layout: Layout) -> Iterator[Range]:
    # What holds most of the page's prose is the article, whatever somebody named it.
    if region.sign is Sign.LIKELY and region.prose * 2 > page.prose:
        return
    heading = page.heading
    if region.sign is Sign.HEADER and heading and region.first <= heading[0] and heading[1] <= region.after:
        yield layout.range_of(region.first, heading[0])
        yield layout.range_of(heading[1], region.after)
    else:
        yield layout.range_of(region.first, region.after)

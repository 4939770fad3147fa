"""The elements of a page taken in order: what is words, what is a break, which stretches may be furniture."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from html import unescape

from lotrinh.documents.furniture import SIGNS, Sign, names_caption, set_of, sign_of
from lotrinh.documents.layout import CELL, LINE, PARAGRAPH, SPACE, WORDS, Item, Kind
from lotrinh.documents.markup import attributes, tokens
from lotrinh.documents.tables import Row, enclose, finish, lay_out

_BLOCKS = set_of(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot
    thead tr ul"""
)
_VOID = set_of("area base basefont br col embed frame hr img input link meta param source track wbr")
_CELLS = frozenset({"td", "th"})
_TABLE_PARTS = frozenset({"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "table"})
_WALLS = _CELLS | {"table"}
# Where a page leaves closing tags out: opening `li` closes an open `li`, unless a list lies between, and so on.
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _WALLS | {"ul", "ol", "menu", "dir"}),
    "dt": (frozenset({"dt", "dd"}), _WALLS | {"dl"}),
    "dd": (frozenset({"dt", "dd"}), _WALLS | {"dl"}),
    "td": (_CELLS, frozenset({"tr", "table"})),
    "th": (_CELLS, frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "tbody": (frozenset({"tr"}), frozenset({"table"})),
    "tfoot": (frozenset({"tr"}), frozenset({"table"})),
}
_CLOSES |= dict.fromkeys(_BLOCKS - _TABLE_PARTS - _CLOSES.keys(), (frozenset({"p"}), _BLOCKS | _CELLS - {"p"}))
_FURTHEST = 200
_MARKER_WITHIN = 200
_NONE: dict[str, str] = {}
_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_MARKER = re.compile(r"\s*(?:[-–—+•*●▪·✓]|\(?\d{1,2}[.)/]|[a-zđA-Z][.)]|[IVX]{1,5}[.)])")


@dataclass(slots=True)
class Region:
    """A range of items in an element that some sign shows to be furniture; `prose` counts its words' characters."""

    sign: Sign
    first: int
    prose: int
    after: int = -1


@dataclass(slots=True)
class _Element:
    tag: str
    block: bool
    first: int
    region: Region | None = None
    row: Row | None = None


class Page:
    """The items of a page in order, and the title, heading and furniture that its markup names."""

    def __init__(self, markup: str) -> None:
        self.items: list[Item] = []
        self.regions: list[Region] = []
        self.title = ""
        self.heading: tuple[int, int] | None = None
        """The items of the first main heading."""
        self.prose = 0
        """Characters outside links."""
        self._markup = markup
        self._stack: list[_Element] = []
        self._open: defaultdict[str, int] = defaultdict(int)
        self._regions_open = 0
        self._likely: list[Region] = []
        self.tables: list[list[Row]] = []
        """The rows of each table of data."""
        self._rows: list[Row] = []
        self._tables: list[list[Row]] = []
        self._bullet = False
        self._shared_title = False
        for kind, start, end, name, inside in tokens(markup):
            if kind == "text":
                self._take_text(start, end)
            elif kind == "open":
                self._take_open(name, inside, start)
            elif kind == "close":
                self._take_close(name, start)
            else:
                self.title = self.title or inside
        while self._stack:
            self._pop(len(markup))

    def _mark(self, kind: Kind, at: int) -> None:
        self.items.append((kind, "", at, at))

    def _take_text(self, start: int, end: int) -> None:
        words = self._markup[start:end]
        if self._bullet:
            self._set_bullet(words, start)
        if "&" in words:
            self._take_references(start, end)
        else:
            self._take_words(words, start)
        if not self._open["a"]:
            self.prose += len(words.strip())

    def _take_references(self, at: int, end: int) -> None:
        for reference in _REFERENCE.finditer(self._markup, at, end):
            char = unescape(reference.group())
            if char != reference.group():
                self._take_words(self._markup[at : reference.start()], at)
                self.items.append((WORDS, char, *reference.span()))
                at = reference.end()
        self._take_words(self._markup[at:end], at)

    def _take_words(self, words: str, start: int) -> None:
        # Line ends of the markup are spaces, except where the page says they are lines.
        if not self._open["pre"]:
            self.items.append((WORDS, words, start, start + len(words)))
            return
        for part in words.splitlines(keepends=True):
            self.items.append((WORDS, part, start, start + len(part)))
            start += len(part)
            if part[-1] in "\r\n":
                self._mark(LINE, start)

    def _set_bullet(self, words: str, at: int) -> None:
        """Set the dash that a browser would draw, unless the item has a mark of its own or is a menu's link."""
        words = words[:_MARKER_WITHIN]
        if not words.strip():
            return
        self._bullet = False
        if not (self._open["a"] or self._regions_open or _MARKER.match(unescape(words))):
            self.items.append((WORDS, "-", at, at))
            self._mark(SPACE, at)

    def _take_open(self, tag: str, inside: str, at: int) -> None:
        named = attributes(inside) if inside else _NONE
        if tag in _CLOSES:
            self._close_before(*_CLOSES[tag], at)
        block = tag in _BLOCKS or (bool(named) and names_caption(named))
        if block:
            self._mark(PARAGRAPH, at)
        elif tag in ("br", "img"):
            self._mark(LINE, at)
        elif tag == "meta" and named.get("property") == "og:title" and not self._shared_title:
            self._shared_title = True
            self.title = named.get("content") or self.title
        if tag not in _VOID:
            self._push(_Element(tag, block, len(self.items)), named, at)

    def _push(self, element: _Element, named: dict[str, str], at: int) -> None:
        tag = element.tag
        if tag in ("h1", "main"):
            self._keep_around()
        if (named or tag in SIGNS) and (sign := sign_of(tag, named, in_article=self._in_article())):
            element.region = Region(sign, len(self.items), self.prose)
            self._regions_open += 1
            if sign is Sign.LIKELY:
                self._likely.append(element.region)
        if tag == "li":
            self._bullet = True
        elif tag == "table":
            if self._rows:
                self._rows[-1].nested = True
            self._tables.append([])
        elif tag == "tr":
            element.row = Row(len(self.items))
            self._rows.append(element.row)
        elif tag in _CELLS and self._rows:
            self._rows[-1].begin_cell(len(self.items), named)
            self._mark(CELL, at)
        self._stack.append(element)
        self._open[tag] += 1

    def _in_article(self) -> bool:
        return bool(self._open["article"] or self._open["main"])

    def _keep_around(self) -> None:
        """Judge what holds the page's heading or main part to be no furniture, whatever its name."""
        for region in self._likely:
            region.after = region.first
        self._regions_open -= len(self._likely)
        self._likely.clear()

    def _take_close(self, tag: str, at: int) -> None:
        if tag == "br":
            self._mark(LINE, at)
        elif self._stack and self._stack[-1].tag == tag:
            self._pop(at)
        elif self._open[tag]:
            # A closing tag inside a table cell closes nothing outside of it.
            self._close_before(frozenset({tag}), frozenset() if tag in _TABLE_PARTS else _WALLS, at)
        elif tag in _BLOCKS:
            self._mark(PARAGRAPH, at)

    def _close_before(self, tags: frozenset[str], walls: frozenset[str], at: int) -> None:
        """Close the nearest of these elements and all inside it, unless one of the walls lies between."""
        stack = self._stack
        for depth in range(1, min(len(stack), _FURTHEST) + 1):
            tag = stack[-depth].tag
            if tag in tags:
                for _ in range(depth):
                    self._pop(at)
                return
            if tag in walls:
                return

    def _pop(self, at: int) -> None:
        element = self._stack.pop()
        self._open[element.tag] -= 1
        if element.tag == "li":
            self._bullet = False
        elif element.tag == "h1" and not self.heading:
            self.heading = element.first, len(self.items)
        if element.region:
            self._finish_region(element.region)
        if element.row:
            self._rows.pop()
            lay_out(element.row, self.items)
            if self._tables:
                self._tables[-1].append(element.row)
        elif element.tag == "table":
            self._finish_table(self._tables.pop(), element.first)
        if element.block:
            self._mark(PARAGRAPH, at)

    def _finish_table(self, rows: list[Row], first: int) -> None:
        data = finish(rows, self.items)
        if data:
            self.tables.append(rows)
        if self._rows:  # the break before and the one behind it are its own
            enclose(self._rows[-1], rows, max(first - 1, 0), len(self.items) + 1, data=data)

    def _finish_region(self, region: Region) -> None:
        if region.after < 0:
            region.after = len(self.items)
            region.prose = self.prose - region.prose
            self.regions.append(region)
            self._regions_open -= 1
            if region.sign is Sign.LIKELY:
                self._likely.pop()

"""What the styles and numberings of a Word file add to its words: old fonts, and numbers that Word counts itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lotrinh.documents.xml import local as _local

local = lru_cache(maxsize=4096)(_local)
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CHAIN = 20


def child(element: Element | None, *path: str) -> Element | None:
    """Give the first element along a path of names without namespaces."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner.tag) == name), None)
    return element


def value(element: Element | None, name: str = "val") -> str:
    """Give an attribute by its name without namespace, or nothing."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if local(key) == name), "")


def font_of(properties: Element | None) -> str:
    """Give the font that run properties name for Latin letters."""
    fonts = child(properties, "rFonts")
    return value(fonts, "ascii") or value(fonts, "hAnsi")


class _Style(NamedTuple):
    name: str
    base: str
    font: str
    numbering: Element | None


class Styles:
    """The styles of a file: what a paragraph or run has by its style alone."""

    def __init__(self, root: Element | None) -> None:
        self.default = font_of(child(root, "docDefaults", "rPrDefault", "rPr"))
        self._styles: dict[str, _Style] = {}
        for style in root if root is not None else ():
            if local(style.tag) == "style":
                self._styles[value(style, "styleId")] = _Style(
                    value(child(style, "name")).lower(),
                    value(child(style, "basedOn")),
                    font_of(child(style, "rPr")),
                    child(style, "pPr", "numPr"),
                )

    def name(self, style: str) -> str:
        """Give a style's name as Word shows it, in lower case."""
        return self._styles[style].name if style in self._styles else ""

    def font(self, style: str) -> str:
        """Give the font that a style or one it is based on names."""
        return next((found.font for found in self._chain(style) if found.font), "")

    def numbering(self, style: str) -> Element | None:
        """Give the numbering that a style or one it is based on asks for."""
        return next((found.numbering for found in self._chain(style) if found.numbering is not None), None)

    def _chain(self, style: str) -> list[_Style]:
        found: list[_Style] = []
        while style in self._styles and len(found) < _CHAIN:
            found.append(self._styles[style])
            style = found[-1].base
        return found


class _Level(NamedTuple):
    start: int
    form: str
    text: str


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the numbered paragraphs of a file as Word would when it shows them."""

    def __init__(self, root: Element | None) -> None:
        abstract: dict[str, _List] = {}
        self._lists: dict[str, _List] = {}
        for part in root if root is not None else ():
            if local(part.tag) == "abstractNum":
                abstract[value(part, "abstractNumId")] = _List(_levels(part))
            elif local(part.tag) == "num":
                shared = abstract.get(value(child(part, "abstractNumId")))
                if shared:
                    own = child(part, "lvlOverride", "startOverride") is not None
                    self._lists[value(part, "numId")] = _List(shared.levels) if own else shared

    def mark(self, asked: Element | None) -> str:
        """Give the mark before a paragraph whose properties ask for a number, counting on."""
        numbers = self._lists.get(value(child(asked, "numId")))
        depth = _whole(value(child(asked, "ilvl")), 0)
        if numbers is None or depth not in numbers.levels:
            return ""
        level = numbers.levels[depth]
        if level.form == "bullet":
            return "- "
        numbers.counts[depth] = numbers.counts.get(depth, level.start - 1) + 1
        for deeper in [deep for deep in numbers.counts if deep > depth]:
            del numbers.counts[deeper]
        text = level.text
        for at, known in numbers.levels.items():
            text = text.replace(f"%{at + 1}", _FORMS.get(known.form, str)(numbers.counts.get(at, known.start)))
        return f"{text} " if text.strip() else ""


def _levels(abstract: Element) -> dict[int, _Level]:
    return {
        _whole(value(level, "ilvl"), 0): _Level(
            _whole(value(child(level, "start")), 1), value(child(level, "numFmt")), value(child(level, "lvlText"))
        )
        for level in abstract
        if local(level.tag) == "lvl"
    }


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _roman(number: int) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, found = divmod(number, 50)
    letters = "l" * tens
    if found >= 40:
        letters, found = letters + "xl", found - 40
    for worth, letter in _ROMAN:
        letters, found = letters + letter * (found // worth), found % worth
    return letters


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 % 9 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda number: "",
}

"""The words of one Word paragraph as they stand once every tracked change is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lotrinh.documents.old_letters import convert
from lotrinh.documents.word_styles import Styles, child, font_of, local, value

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What was deleted or moved away, what only older programs show, and what is no text.
_PASSED = {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "delInstrText"}


class Words(NamedTuple):
    """What a paragraph holds: its words, the notes it refers to, the text boxes anchored in it."""

    text: str
    notes: tuple[tuple[str, str], ...]
    boxes: tuple[Element, ...]


class _Bit(NamedTuple):
    encoding: str | None
    text: str


def words_of(paragraph: Element, styles: Styles) -> Words:
    """Give the accepted words of a paragraph, old fonts turned into letters."""
    style = value(child(paragraph, "pPr", "pStyle"))
    font = styles.font(style) or styles.font("Normal") or styles.default
    notes: list[tuple[str, str]] = []
    boxes: list[Element] = []
    bits = _bits(paragraph, styles, font, notes, boxes)
    # A letter of two characters may be cut in two by a change of colour, so neighbours are joined before converting.
    joined = [(encoding, "".join(bit.text for bit in same)) for encoding, same in groupby(bits, lambda b: b.encoding)]
    text = "".join(convert(part, encoding)[0] if encoding else part for encoding, part in joined)
    return Words(text, tuple(notes), tuple(boxes))


def _bits(
    element: Element, styles: Styles, font: str, notes: list[tuple[str, str]], boxes: list[Element]
) -> Iterator[_Bit]:
    for inner in element:
        name = local(inner.tag)
        if name == "t":
            yield _bit(inner.text or "", font)
        elif name in _SIGNS:
            yield _Bit(None, _SIGNS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            notes.append((name.removesuffix("Reference"), value(inner, "id")))
        elif name == "txbxContent":
            boxes.append(inner)
        elif name == "r":
            properties = child(inner, "rPr")
            if not _is_hidden(properties):
                own = font_of(properties) or styles.font(value(child(properties, "rStyle"))) or font
                yield from _bits(inner, styles, own, notes, boxes)
        elif name not in _PASSED:
            yield from _bits(inner, styles, font, notes, boxes)


def _bit(text: str, font: str) -> _Bit:
    encoding = encoding_of(font)
    # The capital fonts of TCVN3 draw every letter as a capital.
    if encoding == "tcvn3" and font.endswith("H"):
        return _Bit(None, convert(text, encoding)[0].upper())
    return _Bit(encoding, text)


def encoding_of(font: str) -> str | None:
    """Give the old encoding that a font draws as Vietnamese."""
    if font.lower().startswith(".vn"):
        return "tcvn3"
    return "vni" if font.upper().startswith("VNI-") else None


def _is_hidden(properties: Element | None) -> bool:
    vanish = child(properties, "vanish")
    return vanish is not None and value(vanish) not in ("0", "false", "off")

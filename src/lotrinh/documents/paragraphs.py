"""Lines of a page joined into paragraphs, and words that were cut at the end of a line made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lotrinh.documents.grid import Place
from lotrinh.documents.pdf_lines import Line
from lotrinh.documents.placing import place_of
from lotrinh.documents.syllables import are_syllables, is_cut

_MARK = re.compile(r"(?:[-–—+•●▪·*✓]|\(?\d{1,2}[.)/]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[a-zđA-Z][.)]|[IVX]{1,5}[.)])\s")
_ENDS = re.compile(r"[.!?;:…]['\"”’)]*$")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_CUT = "\ufffe"
_SPACED = 1.45
_INDENT = 7.0
_SHORT = 0.15
_CENTRED = 0.06


class Part(NamedTuple):
    """A line of a paragraph: what stands before it, its words, its place."""

    before: str
    text: str
    place: Place


def paragraphs(lines: list[Line], page: int) -> Iterator[list[Part]]:
    """Give the paragraphs that these lines of one column make."""
    boxes = [line.box for line in lines]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    steps = [after[1] - before[1] for before, after in pairwise(boxes)]
    step = median([gap for gap in steps if gap > 0] or [1.0])
    found: list[Part] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before and _begins(before, line, left, right, step):
            yield found
            found = []
        place = place_of(page, line.words, line.box)
        found = _with(found, line.text, place, centred=bool(before) and _is_centred(line, left, right))
    if found:
        yield found


def continued(before: list[Part], after: list[Part]) -> bool:
    """Tell whether a paragraph goes on on the next page: it broke off, and the next words begin nothing."""
    text = after[0].text
    return not _ENDS.search(before[-1].text) and (text[0].islower() or text[0].isdigit()) and not _MARK.match(text)


def together(before: list[Part], after: list[Part], *, narrow: bool = False) -> list[Part]:
    """Join two parts of one paragraph; a `narrow` cell may have cut a syllable without a mark."""
    first, *rest = after
    if narrow and _cuts_syllable(before[-1].text, first.text):
        return [*before, Part("", _whole(first.text), first.place), *rest]
    return [*_with(before, first.text, first.place, centred=False), *rest]


def _with(found: list[Part], text: str, place: Place, *, centred: bool) -> list[Part]:
    if not found:
        return [Part("", _whole(text), place)]
    *rest, last = found
    before, ended = _joint(last.text, text)
    return [*rest, last._replace(text=ended), Part("\n" if centred and before == " " else before, _whole(text), place)]


def _joint(ended: str, begun: str) -> tuple[str, str]:
    """Give what stands between two lines, and the first one without the mark that only cut a word."""
    if ended.endswith(_CUT) or (re.search(r"[^\W\d_]{2}-$", ended) and begun[:1].islower()):
        return "", f"{ended[:-1]}-" if _parts_syllables(ended[:-1], begun) else ended[:-1]
    if re.search(r"\w[-–/]$", ended) and begun[:1].isalnum():
        return "", ended
    return " ", ended


def _parts_syllables(ended: str, begun: str) -> bool:
    """Tell whether the dash stands between two whole syllables, as in the old spelling `thông-tin`."""
    last, first = _LAST.search(ended), _FIRST.match(begun)
    return last is not None and first is not None and are_syllables(last.group(), first.group())


def _cuts_syllable(ended: str, begun: str) -> bool:
    last, first = _LAST.search(ended), _FIRST.match(begun)
    return last is not None and first is not None and is_cut(last.group(), first.group())


def _whole(text: str) -> str:
    return text[:-1].replace(_CUT, "-") + text[-1]


def finished(parts: list[Part]) -> list[Part]:
    """Give a paragraph ready to set: a mark that cuts its last word has nothing to join."""
    *rest, last = parts
    return [*rest, last._replace(text=last.text.replace(_CUT, "-"))]


def _begins(before: Line, line: Line, left: float, right: float, step: float) -> bool:
    """Tell whether a line begins a paragraph."""
    above, box = before.box, line.box
    if box[1] - above[1] > _SPACED * step or abs(line.height - before.height) > 0.25 * before.height:
        return True
    if line.apart or before.apart:
        return True
    # A dash or a number may begin a line in the middle of a sentence; a list item follows an end.
    if _MARK.match(line.text) and _ENDS.search(before.text):
        return True
    if _is_centred(line, left, right) and _is_centred(before, left, right):
        return False
    width = right - left
    if box[0] > above[0] + _INDENT and above[0] - left < _INDENT:
        return True
    return above[2] < right - _SHORT * width


def _is_centred(line: Line, left: float, right: float) -> bool:
    box = line.box
    start, end = box[0] - left, right - box[2]
    return start > _CENTRED * (right - left) and abs(start - end) < _CENTRED * (right - left)

"""The cells of one sheet of an Excel workbook, taken from its XML as it streams by: place, kind and shown words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

from lotrinh.documents.composing import Laid
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import Limits
from lotrinh.documents.names import position
from lotrinh.documents.number_formats import shown

Spans = dict[tuple[int, int], tuple[int, int]]
_DIGITS = "0123456789"
_COLUMN = re.compile("[A-Z]{1,3}")
_BROKEN = (ValueError, IndexError, KeyError, OverflowError)


class Form(NamedTuple):
    """A number format; `dated` makes a date or time of the number that a cell keeps."""

    code: str
    dated: Callable[[float], object] | None = None


GENERAL = Form("General")


class _RefusedError(Exception):
    pass


class SheetCells:
    """Takes the cells of sheets of one workbook."""

    def __init__(self, strings: Sequence[str], forms: Sequence[Form], source: str, limits: Limits) -> None:
        """`strings` are those that cells name by number, `forms` the formats that their styles name so."""
        self._strings = strings
        self._forms = forms
        self._source = source
        self._limits = limits

    def read(self, data: bytes, part: str, merged: Spans) -> list[Laid]:
        """Give the cells with words, in the order of the file."""
        taking = _Taking(self._shown, merged, self._limits.depth)
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = taking.start
        parser.EndElementHandler = taking.end
        parser.CharacterDataHandler = taking.words
        try:
            parser.Parse(data, True)
        except _RefusedError:
            raise DocumentError(self._source, "depth", part=part, limit=self._limits.depth) from None
        except (expat.ExpatError, *_BROKEN) as error:
            detail = " ".join(f"{part}: {error}".split())[:120]
            raise DocumentError(self._source, "broken", form="XLSX", detail=detail) from None
        return taking.cells

    def _shown(self, kind: str, style: str, text: str) -> str:
        """Give the words of a cell by the kind of its value."""
        if kind == "s":
            return self._strings[int(text)]
        if kind in ("str", "inlineStr", "e"):
            return text
        if kind == "b":
            return shown(text.strip() not in ("", "0", "false"), "General")
        form = self._forms[int(style)] if style else GENERAL
        if kind == "d":
            return shown(datetime.fromisoformat(text), form.code)
        number = int(text) if text.lstrip("-").isdecimal() else float(text)
        return shown(form.dated(number) if form.dated else number, form.code)


class _Taking:
    """What the parser calls: cells are put together from their beginnings, words and ends."""

    def __init__(self, say: Callable[[str, str, str], str], merged: Spans, depth: int) -> None:
        self.cells: list[Laid] = []
        self._say = say
        self._merged = merged
        self._left = depth
        self._at = (-1, -1)
        self._kind = self._style = ""
        self._parts: list[str] = []
        self._passing = self._taking = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._left -= 1
        if self._left < 0:
            raise _RefusedError
        name = name.rpartition(":")[2]
        if name == "c":
            named = attributes.get("r")
            self._at = _position(named) if named else (self._at[0], self._at[1] + 1)
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._parts = []
        elif name in ("v", "t"):
            self._taking = not self._passing
        elif name == "row":
            self._at = (int(attributes["r"]) - 1 if "r" in attributes else self._at[0] + 1, -1)
        elif name == "rPh":  # how a reader of Japanese says the words
            self._passing = True

    def words(self, text: str) -> None:
        if self._taking:
            self._parts.append(text)

    def end(self, name: str) -> None:
        self._left += 1
        name = name.rpartition(":")[2]
        if name == "c":
            text = "".join(self._parts) if self._parts else ""
            words = self._say(self._kind, self._style, text) if text else ""
            if words:
                self.cells.append(Laid(words, *self._at, *self._merged.get(self._at, (1, 1))))
        elif name in ("v", "t"):
            self._taking = False
        elif name == "rPh":
            self._passing = False


def _position(name: str) -> tuple[int, int]:
    letters = name.rstrip(_DIGITS)
    return int(name[len(letters) :]) - 1, _column(letters)


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    if not _COLUMN.fullmatch(letters):
        raise ValueError(f"{letters!r} is no column")
    return position(f"{letters}1")[1]

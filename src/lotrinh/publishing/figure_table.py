"""The figures of one document as a table: all columns where there is room, folded ones where there is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rich import box
from rich.table import Table
from rich.text import Text

from lotrinh.publishing import figures
from lotrinh.publishing.contract import Json, findings_by_claim
from lotrinh.publishing.numerals import NBSP
from lotrinh.publishing.terminal import lines, printable
from lotrinh.publishing.words import Lang, say

WARNING = "⚠"
_WIDEST = 132
_VALUE_MOST, _VALUE_FOLDED_MOST, _PLACE_MOST = 32, 22, 18
_INDICATOR_LEAST, _INDICATOR_GOOD = 18, 30
_GAP = 2
_STYLES = {"indicator": "", "value": "bold", "kind": "", "marks": "yellow"}
_KIND_STYLES = {"target": "blue", "result": "green"}
_SELF_EVIDENT = frozenset({"level", "ratio", "per_year", "change"})
"""Measures that the value itself shows: `13/14 trường`, `50 đảng viên/năm`, `giảm 0,3 điểm %`."""


class Row(NamedTuple):
    """One figure, cell by cell; `also` and `kind_key` are for the layout. No-break spaces mark what must not wrap."""

    indicator: str
    value: str
    measure: str
    period: str
    kind: str
    place: str
    where: str
    marks: str
    also: str
    kind_key: str


def rows(reading: Json, lang: Lang) -> list[Row]:
    """Give a row for each figure, in text order."""
    marks = findings_by_claim(reading)
    return [_row(claim, marks.get(claim["id"], []), lang) for claim in reading["claims"] if claim["type"] == "figure"]


def _row(claim: Json, found: Sequence[int], lang: Lang) -> Row:
    kind, measure = str(claim.get("kind") or "other"), figures.measure(claim, lang, "measure_short")
    return Row(
        indicator=printable(claim["indicator_text"]),
        value=printable(figures.compact(claim, lang)),
        measure=measure,
        period=figures.period(claim, lang, "period_short"),
        kind=say("kind", kind, lang),
        place=printable(claim.get("place") or ""),
        where=str(claim["start"]),
        marks=" ".join(f"{WARNING}{at + 1}" for at in found),
        also="" if claim.get("measure") in _SELF_EVIDENT else measure,
        kind_key=kind,
    )


def figure_table(content: Sequence[Row], width: int, lang: Lang) -> Table | Text:
    """Lay the rows out: every column where they fit, else folded under each other, else one figure a paragraph."""
    full = _Layout(content, _VALUE_MOST, lang)
    if full.room(width) >= _INDICATOR_GOOD:
        return full.table(min(width, _WIDEST))
    folded = _Layout([_fold(row) for row in content], _VALUE_FOLDED_MOST, lang)
    return folded.table(width) if folded.room(width) >= _INDICATOR_LEAST else _blocks(content, width)


def _fold(row: Row) -> Row:
    """Put the measure under the value and the other place under the indicator."""
    return row._replace(
        indicator="\n↳ ".join(part for part in (row.indicator, row.place) if part),
        value="\n↳ ".join(part for part in (row.value, row.also) if part),
        measure="",
        place="",
    )


class _Layout:
    """Columns that are used at all, each as wide as its longest line; the indicator takes what is left."""

    def __init__(self, content: Sequence[Row], value_most: int, lang: Lang) -> None:
        self.content = content
        names = [n for n in Row._fields[:-2] if n == "indicator" or any(getattr(row, n) for row in content)]
        most = {"value": value_most, "place": _PLACE_MOST}
        self.heads = {name: say("table", name, lang) for name in names}
        self.cells = [{name: _cell(getattr(row, name), most.get(name)) for name in names} for row in content]
        self.widths = {n: max([len(self.heads[n]), *(len(line) for c in self.cells for line in c[n])]) for n in names}

    def room(self, width: int) -> int:
        """Give what the other columns leave to the indicator."""
        return width - sum(w + _GAP for name, w in self.widths.items() if name != "indicator")

    def table(self, width: int) -> Table:
        """Draw the table at this width."""
        widths = self.widths | {"indicator": min(self.widths["indicator"], self.room(width))}
        table = Table(box=box.SIMPLE_HEAD, padding=(0, _GAP - 1, 0, 0), pad_edge=False, show_edge=False)
        table.header_style = "dim"
        for name, head in self.heads.items():
            table.add_column(Text(head), width=widths[name], no_wrap=name != "indicator", justify=_side(name))
        for row, cells in zip(self.content, self.cells, strict=True):
            table.add_row(*(_styled(name, cell, row) for name, cell in cells.items()))
        return table


def _side(name: str) -> Literal["left", "right"]:
    return "right" if name == "where" else "left"


def _cell(text: str, most: int | None) -> list[str]:
    parts = [lines(part, most) if most else [part.replace(NBSP, " ")] for part in text.split("\n")]
    return [line for part in parts for line in part] or [""]


def _styled(name: str, cell: Sequence[str], row: Row) -> Text:
    style = _KIND_STYLES.get(row.kind_key, "") if name == "kind" else _STYLES.get(name, "dim")
    text = Text(style=style)
    for at, line in enumerate(cell):
        text.append(("\n" if at else "") + line, style="not bold dim" if line.startswith("↳") else None)
    return text


def _blocks(content: Sequence[Row], width: int) -> Text:
    text = Text()
    for row in content:
        head = " ".join(part for part in (row.indicator, row.marks) if part)
        for line in lines(head, width, "  "):
            text.append(f"{line}\n")
        for at, line in enumerate(lines("    " + " · ".join(_facts(row)), width, "      ")):
            text.append(f"{line}\n", style="dim" if at else "")
    text.right_crop(1)
    return text


def _facts(row: Row) -> Iterator[str]:
    for part in (row.value, row.also, row.period, row.kind, row.place):
        if part:
            yield part.replace(" ", NBSP)
    yield f"@{row.where}"

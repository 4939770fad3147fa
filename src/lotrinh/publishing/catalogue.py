"""The catalogue of indicators for people and spreadsheets: a list, one indicator in full, CSV.

Indicators come with every field, as `lexicon.catalogue.describe` gives them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from lotrinh.publishing.console import console_on, rule_on, say_on
from lotrinh.publishing.contract import Json
from lotrinh.publishing.files import storable
from lotrinh.publishing.numerals import exact, spread
from lotrinh.publishing.terminal import lines, printable
from lotrinh.publishing.words import Lang, language, say

CSV_COLUMNS = (
    "key", "name", "name_en", "dimension", "direction", "lowest", "highest", "adds_up", "weight", "role", "code",
    "code_source", "definition", "source", "variants", "breaks",
)  # fmt: skip
_COLUMNS = ("key", "name", "name_en", "dimension", "direction")
_SECTIONS = {"dimension": "dimension", "direction": "better"}
_FULL = ("key", "name_en", "definition", "source", "dimension", "direction", "bounds", "adds_up", "code", "breaks")
_GAP = 2
_WIDE = 110


def write_indicator_list(
    indicators: Sequence[Json], total: int, stream: TextIO, *, width: int | None, colour: bool, lang: str
) -> None:
    """Print indicators one a row, and how many of `total` they are."""
    said = language(lang)
    console = console_on(stream, width=width, colour=colour)
    table = Table(box=box.SIMPLE_HEAD, padding=(0, _GAP - 1, 0, 0), pad_edge=False, show_edge=False)
    table.header_style = "dim"
    wide = console.width >= _WIDE
    columns = _COLUMNS if wide else ("key", "name_en" if said == "en" else "name", "dimension")
    for head in columns:
        table.add_column(Text(say("catalogue", head, said)), no_wrap=head == "key", overflow="fold")
    for one in indicators:
        table.add_row(*(Text(printable(_cell(head, one, said))) for head in columns))
    console.print(table, crop=False)
    console.print()
    say_on(console, say("catalogue", "count", said).format(shown=len(indicators), all=total), "dim")


def write_indicator(
    one: Json,
    others: Sequence[str],
    weights: Mapping[str, tuple[str, str]],
    stream: TextIO,
    *,
    width: int | None,
    colour: bool,
    lang: str,
) -> None:
    """Print one indicator in full, and the keys of `others` that were found with it.

    `weights` names what means are weighted by, in Vietnamese and English.
    """
    said = language(lang)
    console = console_on(stream, width=width, colour=colour)
    say_on(console, printable(one["name"]), "bold")
    rule_on(console)
    fields = [(say("catalogue", "key", said), [one["key"]]), *field_words(one, weights, said)]
    margin = max(len(head) for head, _ in fields) + _GAP
    for head, shown in fields:
        _print_field(console, head, shown, margin)
    if others:
        console.print()
        say_on(console, say("catalogue", "others", said).format(keys=", ".join(others)), "dim")


def field_words(one: Json, weights: Mapping[str, tuple[str, str]], lang: Lang) -> Iterator[tuple[str, list[str]]]:
    """Give each field that an indicator has, by its name in a language, with its paragraphs; its key apart."""
    key = one["weight"] or ""
    weight = weights.get(key, (key, key))[lang == "en"]
    for field in (*_FULL[1:], "variants"):
        if shown := list(_shown(field, one, weight, lang)):
            yield say("catalogue", field, lang), shown


def write_indicators_csv(indicators: Sequence[Json], stream: TextIO) -> None:
    """Write one row an indicator; several wordings or breaks in one cell are set apart by a semicolon."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for one in indicators:
        lowest, highest = one["bounds"] or ("", "")
        breaks = [f"{change['year']}: {change['note']}" for change in one["breaks"]]
        joined = {"variants": "; ".join(one["variants"]), "breaks": "; ".join(breaks)}
        cells = one | joined | {"lowest": lowest, "highest": highest}
        writer.writerow(["" if cells[name] is None else storable(str(cells[name])) for name in CSV_COLUMNS])


def _cell(column: str, one: Json, lang: Lang) -> str:
    if column == "direction" and one["role"] == "context":
        return say("catalogue", "context", lang)
    section = _SECTIONS.get(column)
    return say(section, one[column], lang) if section else str(one[column])


def _print_field(console: Console, head: str, shown: Sequence[str], margin: int) -> None:
    for at, line in enumerate(line for part in shown for line in lines(printable(part), console.width - margin)):
        console.print(Text(f"{'' if at else head:{margin}}", style="dim") + Text(line, style=""), soft_wrap=True)


def _shown(field: str, one: Json, weight: str, lang: Lang) -> Iterator[str]:
    """Give what stands beside a field's name, a paragraph each; nothing for what the indicator does not have."""
    value = one[field]
    if field == "breaks":
        yield from (f"{change['year']}: {change['note']}" for change in value)
    elif field == "variants":
        yield "; ".join(value)
    elif field == "adds_up":
        yield say("over_units", "mean_by", lang).format(weight=weight) if weight else say("over_units", value, lang)
    elif field == "bounds":
        yield from [spread([exact(end) for end in value], lang)] if value else []
    elif field == "code":
        yield from [f"{value} · {one['code_source']}" if one["code_source"] else value] if value else []
    elif value:
        yield _cell(field, one, lang)

"""What the catalogue lacks, for people: a table, and YAML blocks to paste and fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

import yaml
from rich import box
from rich.table import Table
from rich.text import Text

from lotrinh.publishing.console import console_on, say_on
from lotrinh.publishing.files import storable
from lotrinh.publishing.terminal import printable
from lotrinh.publishing.words import Lang, language, say
from lotrinh.suggesting import Suggestion

_GAP = 2
_WIDE = 100
_UNITS_SHOWN = 3
_FOLD = 110


def write_suggestions(
    suggestions: Sequence[Suggestion], left: int, stream: TextIO, *, width: int | None, colour: bool, lang: str
) -> None:
    """Print suggestions one a row; `left` more are not shown."""
    said = language(lang)
    console = console_on(stream, width=width, colour=colour)
    wide = console.width >= _WIDE
    heads = ("count", "documents", "name", "dimension", "units", "example") if wide else ("count", "name", "units")
    table = Table(box=box.SIMPLE_HEAD, padding=(0, _GAP - 1, 0, 0), pad_edge=False, show_edge=False)
    table.header_style = "dim"
    for head in heads:
        right = head in ("count", "documents")
        table.add_column(Text(say("suggestions", head, said)), justify="right" if right else "left", overflow="fold")
    for one in suggestions:
        table.add_row(*(Text(printable(_cell(head, one, said))) for head in heads))
    console.print(table, crop=False)
    console.print()
    say_on(console, say("suggestions", "more" if left else "all", said).format(left=left), "dim")


def write_suggestions_yaml(suggestions: Sequence[Suggestion], stream: TextIO, *, lang: str) -> None:
    """Write each suggestion as a block of an `indicators.yaml`, with what a person must fill in left empty."""
    said = language(lang)
    for at, one in enumerate(suggestions):
        stream.write("\n" if at else "")
        stream.writelines(f"{storable(line)}\n" for line in _block(one, said))


def _cell(head: str, one: Suggestion, lang: Lang) -> str:
    if head == "units":
        return ", ".join(one.units[:_UNITS_SHOWN])
    if head == "dimension":
        return say("dimension", one.dimension or "none", lang)
    if head == "example":
        return f"{one.examples[0].source}, {one.examples[0].start}"
    return str(getattr(one, head)) if head != "name" else one.variants[0]


def _block(one: Suggestion, lang: Lang) -> Iterator[str]:
    fill = {field: say("fill_in", field, lang) for field in ("name_en", "definition", "source", "direction", "adds_up")}
    yield from (f"# {printable(line)}" for line in _remarks(one, lang))
    yield f"- key: {one.key}"
    yield f"  name: {_written(one.name)}"
    yield f"  name_en:  # {fill['name_en']}"
    yield from _listed("variants", one.variants)
    yield f"  definition:  # {fill['definition']}"
    yield f"  source:  # {fill['source']}"
    yield f"  dimension: {one.dimension}" if one.dimension else f"  dimension:  # {say('fill_in', 'dimension', lang)}"
    yield f"  direction:  # {fill['direction']}"
    if one.dimension == "share":
        yield "  bounds: [0, 100]"
    yield f"  adds_up:  # {fill['adds_up']}"


def _remarks(one: Suggestion, lang: Lang) -> Iterator[str]:
    units = ", ".join(one.units) or "–"
    yield say("suggestions", "met", lang).format(count=one.count, documents=one.documents, units=units)
    for example in one.examples:
        yield f"- {example.source}, {example.start}: {example.words}"
    if one.similar:
        yield say("suggestions", "similar", lang).format(keys=", ".join(one.similar))


def _listed(field: str, words: Sequence[str]) -> Iterator[str]:
    """Write a list on one line where it is short, else a word a line."""
    line = f"  {field}: [{', '.join(map(_written, words))}]"
    if len(line) <= _FOLD:
        yield line
    else:
        yield f"  {field}:"
        yield from (f"    - {_written(word)}" for word in words)


def _written(word: str) -> str:
    """Write a word as YAML takes it for text, inside a list or alone."""
    flow: str = yaml.safe_dump([word], default_flow_style=True, allow_unicode=True, width=10_000)
    return flow.strip()[1:-1]

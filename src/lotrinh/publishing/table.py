"""The register in a terminal: one heading a unit, one table a document, its findings and its number account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console

from lotrinh.publishing import claim_words, events
from lotrinh.publishing.console import console_on, rule_on, say_on
from lotrinh.publishing.contract import Json, event, findings
from lotrinh.publishing.figure_table import WARNING, figure_table, rows
from lotrinh.publishing.terminal import printable, shortened
from lotrinh.publishing.words import Lang, language, say

_SHORT = 72
_SUBSTANCE = ("merger", "attendance", "objective", "declared", "breakthrough", "task", "directive", "campaign")
_PEOPLE = ("body_size", "appointment", "official")
_LISTS = frozenset({"breakthrough", "task", "directive"})


def write_table(readings: list[Json], stream: TextIO, *, width: int | None, colour: bool, lang: str) -> None:
    """Print readings to a stream; `width` None takes the terminal's own. Colour only where `colour` says so."""
    said = language(lang)
    console = console_on(stream, width=width, colour=colour)
    for unit in _by_unit(readings):
        _print_unit(console, unit, said)


def _by_unit(readings: list[Json]) -> list[list[Json]]:
    """Bring together the documents of one unit and term; a document that names no unit stands alone."""
    units: dict[tuple[object, ...], list[Json]] = {}
    for at, reading in enumerate(readings):
        known = event(reading)
        named = known.get("unit_code") or (known.get("unit"), known.get("province"))
        key = (named, tuple(known.get("term") or ())) if known.get("unit") else (at,)
        units.setdefault(key, []).append(reading)
    return list(units.values())


def _print_unit(console: Console, unit: list[Json], lang: Lang) -> None:
    first = unit[0]
    parts = (events.unit(first, lang), event(first).get("province") or "", events.term(first, lang))
    console.print()
    say_on(console, " · ".join(printable(p) for p in parts if p), "bold")
    rule_on(console)
    for reading in unit:
        _print_document(console, reading, lang)


def _print_document(console: Console, reading: Json, lang: Lang) -> None:
    document = reading["document"]
    kind = say("document_kind", document.get("kind") or "other", lang)
    named = (document.get("source") or "", kind, events.day(reading, lang))
    say_on(console, " · ".join(printable(p) for p in named if p), "bold")
    say_on(console, shortened(printable(events.title(reading)), 2 * console.width), "dim")
    console.print()
    content = rows(reading, lang)
    if content:
        console.print(figure_table(content, console.width, lang), crop=False, soft_wrap=False)
    else:
        say_on(console, say("table", "no_figures", lang), "dim")
    console.print()
    for style, note in _notes(reading, lang):
        say_on(console, note, style)
    console.print()


def _notes(reading: Json, lang: Lang) -> Iterator[tuple[str, str]]:
    """Give what stands under the table: findings by number, other claims in short, the number account."""
    for at, found in enumerate(findings(reading), start=1):
        said = (say("finding", found["code"], lang), printable(claim_words.finding(found, lang)))
        yield "yellow", f"{WARNING}{at} {': '.join(s for s in said if s)}"
    for key, alike in _others(reading).items():
        if alike:
            yield "", f"{say('type', key, lang)}{_count(alike)}: {_together(alike, lang)}"
    yield "dim", _account(reading["numbers"], lang)


def _others(reading: Json) -> dict[str, list[Json]]:
    """Give the claims that are no figures by type, the substance before the people, unknown types last."""
    others: dict[str, list[Json]] = {key: [] for key in _SUBSTANCE + _PEOPLE}
    for claim in reading["claims"]:
        if claim["type"] != "figure":
            others.setdefault(claim["type"], []).append(claim)
    return others


def _count(alike: list[Json]) -> str:
    return f" ({len(alike)})" if len(alike) > 1 else ""


def _together(alike: list[Json], lang: Lang) -> str:
    said = [printable(claim_words.summary(claim, lang)) for claim in alike]
    if alike[0]["type"] != "merger":
        said = [shortened(text, _SHORT) for text in said]
    if alike[0]["type"] in _LISTS and len(said) > 1:
        said = [f"{at}. {text}" for at, text in enumerate(said, start=1)]
    return "; ".join(said)


def _account(numbers: Json, lang: Lang) -> str:
    account = f"{say('table', 'numbers', lang)}: {say('table', 'account', lang).format(**numbers)}"
    if numbers.get("unexplained"):
        account += f", {WARNING} " + say("table", "unexplained", lang).format(n=numbers["unexplained"])
    return account + "."

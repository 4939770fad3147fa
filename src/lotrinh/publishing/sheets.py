"""What each sheet of the workbook holds, as plain rows: nothing here knows the file format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lotrinh.publishing import claim_words, events
from lotrinh.publishing.columns import FIGURE_COLUMNS, Cell
from lotrinh.publishing.contract import Json, claims, event, figures, finding_codes, findings
from lotrinh.publishing.whereabouts import whereabout
from lotrinh.publishing.words import Lang, say


class Sheet(NamedTuple):
    """One sheet: the key of its name, its columns as (key of the header, kind of cell), and its rows."""

    key: str
    columns: Sequence[tuple[str, str]]
    rows: Iterable[Sequence[Cell]]


def sheets(readings: list[Json], lang: Lang) -> Iterator[Sheet]:
    """Give the sheets in order; rows are made while they are written."""
    yield Sheet("figures", [(c.name, c.kind) for c in _FIGURES], _figures(readings, lang))
    yield Sheet("claims", _CLAIMS, _other_claims(readings, lang))
    yield Sheet("findings", _FINDINGS, _findings(readings, lang))
    yield Sheet("numbers", _NUMBERS, _numbers(readings, lang))
    yield Sheet("documents", _DOCUMENTS, _documents(readings, lang))


# What people look at first stands first; the same columns as in CSV, all of them.
_FIRST = ["document", "event_unit", "indicator_text", "comparator", "value", "value_to", "of", "unit", "per", "measure"]
_FIRST += ["kind", "period_from", "period_to", "place", "findings", "quote"]
_FIGURES = sorted(FIGURE_COLUMNS, key=lambda c: _FIRST.index(c.name) if c.name in _FIRST else len(_FIRST))
_SPOKEN = frozenset({"kind", "measure", "document_kind", "direction", "basis", "unit"})


def _figures(readings: list[Json], lang: Lang) -> Iterator[list[Cell]]:
    for reading, claim in figures(readings):
        yield [_spoken(column.name, column.cell(reading, claim), lang) for column in _FIGURES]


def _spoken(name: str, cell: Cell, lang: Lang) -> Cell:
    if cell is None:
        return None
    if isinstance(cell, bool):
        return say("answer", "true", lang) if cell else None
    if name == "per":
        return "/".join(say("per", part, lang) for part in str(cell).split("/"))
    return say(name, cell, lang) if name in _SPOKEN else cell


_CLAIMS = [(name, "text") for name in ("document", "event_unit", "claim", "type", "summary", "by", "place", "quote")]
_CLAIMS += [("start", "count"), ("end", "count"), ("rule", "text"), ("findings", "text"), ("in_file", "text")]


def _other_claims(readings: list[Json], lang: Lang) -> Iterator[list[Cell]]:
    for reading, claim in claims(readings):
        if claim["type"] == "figure":
            continue
        said = (say("type", claim["type"], lang), claim_words.summary(claim, lang), claim.get("by"), claim.get("place"))
        words = (claim["quote"], claim["start"], claim["end"], claim.get("rule"), finding_codes(reading, claim))
        yield [*_place(reading), claim["id"], *said, *words, whereabout(claim.get("where") or {}, lang) or None]


_FINDINGS = [(name, "text") for name in ("document", "event_unit", "code", "meaning", "message", "claims", "quote")]


def _findings(readings: list[Json], lang: Lang) -> Iterator[list[Cell]]:
    for reading in readings:
        quotes = {claim["id"]: claim["quote"] for claim in reading["claims"]}
        for finding in findings(reading):
            ids = finding.get("claims", ())
            said = (finding["code"], say("finding", finding["code"], lang), claim_words.finding(finding, lang))
            yield [*_place(reading), *said, " ".join(ids), "; ".join(quotes.get(i, i) for i in ids)]


_NUMBERS = [("document", "text"), ("event_unit", "text"), ("quote", "text"), ("start", "count"), ("end", "count")]
_NUMBERS += [("claim", "text"), ("reason", "text")]


def _numbers(readings: list[Json], lang: Lang) -> Iterator[list[Cell]]:
    for reading in readings:
        for item in reading["numbers"]["items"]:
            reason = say("reason", item["reason"], lang) if item.get("reason") else None
            yield [*_place(reading), item["quote"], item["start"], item["end"], item.get("claim"), reason]


_ACCOUNT = ("total", "claimed", "explained", "unexplained")
_DOCUMENTS = [(name, "text") for name in ("document", "event_unit", "unit_code", "province", "title", "document_kind")]
_DOCUMENTS += [("ordinal", "year"), ("term_from", "year"), ("term_to", "year"), ("event_date", "text")]
_DOCUMENTS += [("year_inferred", "flag"), ("characters", "count")]
_DOCUMENTS += [(f"numbers_{part}", "count") for part in _ACCOUNT] + [("sha256", "text")]


def _documents(readings: list[Json], lang: Lang) -> Iterator[list[Cell]]:
    for reading in readings:
        document, known = reading["document"], event(reading)
        kind = say("document_kind", document.get("kind") or "other", lang)
        first, last = known.get("term") or (None, None)
        when = (known.get("ordinal"), first, last, known.get("date"))
        inferred = say("answer", "true", lang) if known.get("year_inferred") else None
        place = (*_place(reading), known.get("unit_code"), known.get("province"), events.title(reading), kind)
        counts = [reading["numbers"][part] for part in _ACCOUNT]
        yield [*place, *when, inferred, document.get("characters"), *counts, document.get("sha256")]


def _place(reading: Json) -> tuple[str, str | None]:
    return str(reading["document"].get("source") or ""), event(reading).get("unit")

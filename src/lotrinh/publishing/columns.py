"""The flat form of readings: which columns a claim gets in CSV, XLSX and Parquet, and what each one means.

Column names are stable. A new column goes to the end; a named one keeps its name and meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from lotrinh.publishing.contract import Json, event, finding_codes
from lotrinh.publishing.numerals import digits, ends

Cell = str | int | bool | None
Kind = Literal["text", "number", "year", "count", "flag"]


class Column(NamedTuple):
    """One column: its name, what it holds, its meaning in one sentence, and how a claim fills it.

    `number` cells hold exact digits with a point as a string; each writer turns them into its own number.
    """

    name: str
    kind: Kind
    meaning: str
    cell: Callable[[Json, Json], Cell]


def _document(key: str) -> Callable[[Json, Json], Cell]:
    return lambda reading, _: reading["document"].get(key)


def _event(key: str) -> Callable[[Json, Json], Cell]:
    return lambda reading, _: event(reading).get(key)


def _term(end: int) -> Callable[[Json, Json], Cell]:
    return lambda reading, _: (event(reading).get("term") or (None, None))[end]


def _claim(key: str) -> Callable[[Json, Json], Cell]:
    return lambda _, claim: claim.get(key)


def _period(end: int) -> Callable[[Json, Json], Cell]:
    return lambda _, claim: (claim.get("period") or (None, None))[end]


def _value(end: int) -> Callable[[Json, Json], Cell]:
    def cell(_: Json, claim: Json) -> Cell:
        given = ends(claim["value"]) if claim.get("value") is not None else ()
        return digits(given[end]) if end < len(given) else None

    return cell


def _of(_: Json, claim: Json) -> Cell:
    return digits(ends(claim["of"])[0]) if claim.get("of") is not None else None


def _points(_: Json, claim: Json) -> Cell:
    return bool(claim.get("points")) if claim["type"] == "figure" else None


def _where(key: str) -> Callable[[Json, Json], Cell]:
    return lambda _, claim: (claim.get("where") or {}).get(key)


def _box(_: Json, claim: Json) -> Cell:
    box = (claim.get("where") or {}).get("box")
    return " ".join(map(str, box)) if box else None


PLACE_OF_CLAIM = (
    Column("document", "text", "The file or source the document came from.", _document("source")),
    Column("document_kind", "text", "congress, dissemination, results, programme or other.", _document("kind")),
    Column("event_unit", "text", "The ward or commune whose congress it is, with its level word.", _event("unit")),
    Column("unit_code", "text", "The five-digit code of that unit.", _event("unit_code")),
    Column("province", "text", "The province or city of that unit.", _event("province")),
    Column("term_from", "year", "First year of the congress term.", _term(0)),
    Column("term_to", "year", "Last year of the congress term.", _term(1)),
    Column("event_date", "text", "Date of the event, as YYYY-MM-DD.", _event("date")),
    Column("claim", "text", "The claim's name within its document.", _claim("id")),
)
FIGURE = (
    Column("kind", "text", "result, target or other.", _claim("kind")),
    Column("indicator", "text", "Key in the indicator catalogue, where it knows the indicator.", _claim("indicator")),
    Column("indicator_text", "text", "The document's own words for what is measured.", _claim("indicator_text")),
    Column("comparator", "text", "How the value bounds: = ~ > >= < <= or range.", _claim("comparator")),
    Column("value", "number", "The exact value; of a range its lower end; of n/m the n.", _value(0)),
    Column("value_to", "number", "The upper end of a range, else empty.", _value(1)),
    Column("of", "number", "The m of n/m, else empty.", _of),
    Column("unit", "text", "%, ‰, VND (always in đồng), USD, lần, a measure, or the counted noun.", _claim("unit")),
    Column("per", "text", "What it is counted per: year, person, person/year, ha …", _claim("per")),
    Column("measure", "text", "level, growth_per_year, growth_total, multiple, share_of_plan …", _claim("measure")),
    Column("direction", "text", "up or down, for a change.", _claim("direction")),
    Column("basis", "text", "reached or excess, for a share of a plan.", _claim("basis")),
    Column("points", "flag", "True where a change in % means percentage points.", _points),
    Column("period_from", "year", "First year of the period; empty where it is open.", _period(0)),
    Column("period_to", "year", "Last year of the period; empty where it is open.", _period(1)),
    Column("period_text", "text", "The document's own words for the period.", _claim("period_text")),
)
WORDS_OF_CLAIM = (
    Column("place", "text", "Another place than the event's unit that the claim speaks of.", _claim("place")),
    Column("quote", "text", "The exact words of the claim.", _claim("quote")),
    Column("start", "count", "Where they start in the document's text, in code points from 0.", _claim("start")),
    Column("end", "count", "Where they end (half-open).", _claim("end")),
    Column("rule", "text", "The plain name of the rule that made the claim.", _claim("rule")),
    Column("findings", "text", "Codes of the findings that query this claim, with a space between.", finding_codes),
)
OF_TABLE = (
    Column("owner", "text", "The office that answers for it, where a table names one.", _claim("owner")),
    Column("part_of", "text", "In a table, the name of the row that this one is a part of.", _claim("part_of")),
)
OF_FILE = (
    Column("page", "count", "The page of the file, from 1, where it has pages.", _where("page")),
    Column("box", "text", "The box on that page: left, top, right, bottom, in points from its top left.", _box),
    Column("paragraph", "count", "The paragraph of the file, from 1, where it has paragraphs.", _where("paragraph")),
    Column("sheet", "text", "The sheet of a workbook.", _where("sheet")),
    Column("cell", "text", "The cell of that sheet, or of the table named beside it: C7.", _where("cell")),
    Column("part", "text", "The table, footnote, header or file within the file.", _where("part")),
)
FIGURE_COLUMNS = (*PLACE_OF_CLAIM, *FIGURE, *WORDS_OF_CLAIM, *OF_TABLE, *OF_FILE)


def row(columns: tuple[Column, ...], reading: Json, claim: Json) -> list[Cell]:
    """Give one claim as a row of these columns."""
    return [column.cell(reading, claim) for column in columns]

"""Published facts as files: CSV and JSON Lines are written as they are sent, Excel and Parquet to a file first."""

from __future__ import annotations

import csv
import importlib
import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import IO, Any

from xlsxwriter import Workbook

from lotrinh.web.api.columns import COLUMNS, Cell

_FORMULA = tuple("=+-@\t\r")
_SURE_DIGITS = 15
_GROUP = 20_000
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def csv_lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Give CSV line by line, in UTF-8 with the mark that Excel asks for. No cell begins like a formula."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow([column.name for column in COLUMNS])
    for row in rows:
        yield writer.writerow([_safe(cell) for cell in row])


class _Echo:
    """Gives back what is written, so that a line can be sent as soon as it is made."""

    def write(self, line: str) -> str:
        return line


def _safe(cell: Cell) -> str:
    """Write a cell so that no spreadsheet takes it for a formula; numbers stay numbers."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return plain(cell)
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) and isinstance(cell, str) else text


def plain(number: Decimal) -> str:
    """Write a number exactly, without an exponent or idle zeros."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def json_lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Give one JSON object a line; numbers stand in their own digits, nothing rounded."""
    for row in rows:
        pairs = (f"{json.dumps(column.name)}: {_json(cell)}" for column, cell in zip(COLUMNS, row, strict=True))
        yield "{" + ", ".join(pairs) + "}\n"


def _json(cell: Cell) -> str:
    return plain(cell) if isinstance(cell, Decimal) else json.dumps(cell, ensure_ascii=False)


def write_xlsx(rows: Iterable[Sequence[Cell]], file: IO[bytes]) -> None:
    """Write one sheet row by row, in little memory. Text stays text, whatever it begins with."""
    with Workbook(file, _OPTIONS) as book:
        sheet = book.add_worksheet("facts")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, [column.name for column in COLUMNS], book.add_format({"bold": True}))
        for line, row in enumerate(rows, start=1):
            for at, cell in enumerate(row):
                if isinstance(cell, Decimal | int) and len(str(cell)) <= _SURE_DIGITS:
                    sheet.write_number(line, at, float(cell))
                elif cell is not None:
                    sheet.write_string(line, at, plain(cell) if isinstance(cell, Decimal) else str(cell))


def write_parquet(rows: Iterable[Sequence[Cell]], file: IO[bytes]) -> None:
    """Write typed columns, a group of rows at a time; numbers are exact decimals."""
    arrow, parquet = importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    types = {
        "string": arrow.string(),
        "integer": arrow.int32(),
        "number": arrow.decimal128(38, 10),
        "date": arrow.string(),
    }
    fields = [arrow.field(c.name, types[c.kind], metadata={"meaning": c.meaning("en")}) for c in COLUMNS]
    schema, rows = arrow.schema(fields), iter(rows)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(rows, _GROUP)):
            writer.write_table(arrow.table(_columns(group, schema, arrow), schema=schema))


def _columns(group: Sequence[Sequence[Cell]], schema: Any, arrow: Any) -> list[Any]:  # noqa: ANN401 - pyarrow's own
    return [
        arrow.array(_fitting(cells), field.type) for cells, field in zip(zip(*group, strict=True), schema, strict=True)
    ]


def _fitting(cells: Sequence[Cell]) -> list[Cell]:
    """Round what has more than ten decimals: no document writes so many."""
    return [round(cell, 10) if isinstance(cell, Decimal) else cell for cell in cells]

"""Figures as CSV: UTF-8, one row a figure, the columns of `columns.FIGURE_COLUMNS`.

Cells hold exactly what the document says. A spreadsheet may take a cell that begins with `=` or `-` for a formula;
for spreadsheets there is the XLSX file, which never does.
"""

from __future__ import annotations

import csv
from typing import TextIO

from lotrinh.publishing.columns import FIGURE_COLUMNS, Cell, row
from lotrinh.publishing.contract import Json, figures
from lotrinh.publishing.files import storable


def write_csv(readings: list[Json], stream: TextIO) -> None:
    """Write one row a figure claim to a text stream (no byte order mark; lines end in a line feed)."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.name for column in FIGURE_COLUMNS])
    for reading, claim in figures(readings):
        writer.writerow([_cell(cell) for cell in row(FIGURE_COLUMNS, reading, claim)])


def _cell(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else storable(str(cell))

"""Stage 7: what was read, for people and programs: a table, CSV, XLSX, Parquet, a page to step through.

Readings are taken in the form of the reading contract (`Reading.to_dict()`). Each writer is imported when first
used, so that one format never waits for the libraries of another.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.publishing.csv_file import write_csv
    from lotrinh.publishing.explanation import write_explanation
    from lotrinh.publishing.html_file import write_html
    from lotrinh.publishing.parquet_file import write_parquet
    from lotrinh.publishing.table import write_table
    from lotrinh.publishing.xlsx_file import write_xlsx

__all__ = ["write_csv", "write_explanation", "write_html", "write_parquet", "write_table", "write_xlsx"]

_HOME = {
    "write_csv": "csv_file",
    "write_explanation": "explanation",
    "write_html": "html_file",
    "write_parquet": "parquet_file",
    "write_table": "table",
    "write_xlsx": "xlsx_file",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)

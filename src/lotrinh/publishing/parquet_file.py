"""Claims as Parquet: one row a claim of any type, typed columns, each with its meaning in the file itself."""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Iterator, Sequence
from types import ModuleType

from lotrinh.foundation.errors import LotrinhError
from lotrinh.publishing.columns import FIGURE, OF_FILE, OF_TABLE, PLACE_OF_CLAIM, WORDS_OF_CLAIM, Cell, Column
from lotrinh.publishing.contract import COMMON_FIELDS, Json, claims
from lotrinh.publishing.files import storable, whole_file


def _other_fields(_: Json, claim: Json) -> Cell:
    if claim["type"] == "figure":
        return None
    own = {key: value for key, value in claim.items() if key not in COMMON_FIELDS}
    return json.dumps(own, ensure_ascii=False) if own else None


def _sha256(reading: Json, _: Json) -> Cell:
    return str(reading["document"].get("sha256") or "") or None


COLUMNS = (
    *PLACE_OF_CLAIM,
    Column("type", "text", "figure, declared, task, merger …: the type of the claim.", lambda _, claim: claim["type"]),
    *FIGURE,
    *WORDS_OF_CLAIM,
    Column("fields", "text", "The other fields of a claim that is no figure, as a JSON object.", _other_fields),
    Column("document_sha256", "text", "SHA-256 of the document's bytes as received.", _sha256),
    *OF_TABLE,
    *OF_FILE,
)
"""A `number` column is float64; its twin `<name>_exact` beside it holds the digits as text, nothing rounded."""


def write_parquet(readings: list[Json], path: str | os.PathLike[str]) -> None:
    """Write one row a claim; every column carries its meaning in the file's schema."""
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    rows = list(claims(readings))
    fields, arrays = [], []
    for column in COLUMNS:
        cells = [column.cell(reading, claim) for reading, claim in rows]
        for name, kind, meaning, values in _stored(column, cells):
            stored = getattr(arrow, _ARROW_TYPES[kind])()
            fields.append(arrow.field(name, stored, metadata={"meaning": meaning}))
            arrays.append(arrow.array(values, stored))
    schema = arrow.schema(fields, metadata={"schema": "lotrinh.claims/1"})
    with whole_file(path) as draft:
        parquet.write_table(arrow.Table.from_arrays(arrays, schema=schema), draft, compression="zstd")


_ARROW_TYPES = {"text": "string", "number": "float64", "year": "int32", "count": "int64", "flag": "bool_"}


def _stored(column: Column, cells: list[Cell]) -> Iterator[tuple[str, str, str, Sequence[Cell | float]]]:
    if column.kind == "number":
        yield column.name, "number", column.meaning, [None if c is None else float(c) for c in cells]
        yield f"{column.name}_exact", "text", f"{column.meaning} In exact digits.", cells
    elif column.kind == "text":
        yield column.name, "text", column.meaning, [None if c is None else storable(str(c)) for c in cells]
    else:
        yield column.name, column.kind, column.meaning, cells


def _library(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise LotrinhError(
            "Parquet",
            "the library pyarrow, which writes Parquet files, is not installed.",
            "Install it with: pip install lotrinh[parquet]",
        ) from error

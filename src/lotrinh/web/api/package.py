"""The data dictionary beside the files: a Frictionless data package, which tells each column's type and meaning."""

from __future__ import annotations

from typing import Any

from lotrinh.web.api.columns import COLUMNS

FORMATS = {
    "csv": ("text/csv", "CSV"),
    "jsonl": ("application/x-ndjson", "JSON Lines"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    "parquet": ("application/vnd.apache.parquet", "Parquet"),
}
"""Each format with its media type and the name that people know."""


def data_package(scope: str, title: str, address: str) -> dict[str, Any]:
    """Give the package of one scope (`all`, a province's or a unit's code); `address` is the site's own."""
    return {
        "name": f"lotrinh-{scope.lower()}",
        "title": title,
        "profile": "data-package",
        "homepage": address,
        "licenses": [
            {"name": "CC0-1.0", "title": "CC0 1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}
        ],
        "sources": [{"title": "Documents of each unit, named in every row", "path": address}],
        "resources": [_resource(scope, ending, media) for ending, (media, _) in FORMATS.items()],
    }


def _resource(scope: str, ending: str, media: str) -> dict[str, Any]:
    return {
        "name": f"facts-{ending}",
        "path": f"{scope}.{ending}",
        "format": ending,
        "mediatype": media,
        "encoding": "utf-8",
        "profile": "tabular-data-resource",
        "schema": {
            "fields": [
                {"name": c.name, "type": c.kind, "description": c.meaning("en"), "title": c.meaning("vi")}
                for c in COLUMNS
            ],
            "primaryKey": ["fact", "unit_code", "unit_since", "term_from"],
        },
    }

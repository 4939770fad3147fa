"""An office's own outlines of units: GeoJSON features that carry the unit's official code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say

Ring = list[tuple[float, float]]
"""Corners as longitude and latitude."""


class ShapesError(LotrinhError):
    """A file that holds no outlines, or whose outlines name no unit."""

    def __init__(self, place: str, key: str, lang: Language, **found: object) -> None:
        super().__init__(place, say(f"shapes.{key}", lang, **found), say(f"shapes.{key}.next", lang, **found))


def read_shapes(path: Path, lang: Language) -> dict[str, list[Ring]]:
    """Read a GeoJSON file: the rings of each unit by the property `code`. Raises `ShapesError`, a full sentence."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ShapesError(str(path), "unreadable", lang, system=error) from None
    features = read.get("features") if isinstance(read, dict) else None
    if not isinstance(features, list):
        raise ShapesError(str(path), "no_features", lang)
    found: dict[str, list[Ring]] = {}
    for number, feature in enumerate(features, start=1):
        try:
            code = str(feature["properties"]["code"])
            found[code] = _rings(feature["geometry"])
        except (KeyError, TypeError, ValueError, IndexError):
            raise ShapesError(str(path), "feature", lang, number=number) from None
    return found


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}[geometry["type"]]
    return [[(float(corner[0]), float(corner[1])) for corner in ring] for polygon in polygons for ring in polygon]

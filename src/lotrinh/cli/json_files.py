"""JSON that a command is given, from a file or from standard input."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from lotrinh.tracking import PlanError


def read_object(path: str) -> dict[str, Any]:
    """Read one JSON object; `-` is standard input. Raises `PlanError` where there is none."""
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        system = getattr(error, "strerror", None) or str(error)
        raise PlanError(path, "unreadable", system=system) from None
    try:
        found = json.loads(text)
    except ValueError as error:
        raise PlanError(path, "json", system=error) from None
    if not isinstance(found, dict):
        raise PlanError(path, "shape", field="plan", expected="{…}", found=type(found).__name__)
    return found

"""JSON that a command is given, from a file or from standard input."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from lotrinh.planning import PlanError, check_form
from lotrinh.planning.targets import exact, mapping


def read_json(path: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Read one JSON value; `-` is standard input. Raises `PlanError` where there is none."""
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        system = getattr(error, "strerror", None) or str(error)
        raise PlanError(path, "unreadable", system=system) from None
    try:
        return json.loads(text)
    except ValueError as error:
        raise PlanError(path, "json", system=error) from None


def read_plans(path: str) -> list[dict[str, Any]]:
    """Read one plan, or an array of them; raises `PlanError` where one has not the form of a plan."""
    found = read_json(path)
    plans = found if isinstance(found, list) else [found]
    for plan in plans:
        try:
            check_form(plan)
        except PlanError as error:
            raise error.inside(path) from None
    return plans


def read_weights(path: str) -> dict[str, dict[str, Decimal]]:
    """Read what units weigh: `{unit: number}`, or several such objects by the name of the weight."""
    found = mapping(read_json(path), path)
    nested = any(isinstance(one, dict) for one in found.values())
    by_name = found if nested else {"": found}
    return {
        str(name): {str(unit): exact(one, str(unit), path) for unit, one in mapping(units, f"{path}: {name}").items()}
        for name, units in by_name.items()
    }

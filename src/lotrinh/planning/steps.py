"""Tasks, breakthroughs and objectives of a plan, drafted from what the documents list and what superiors asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]

CLEARS = ("what", "who", "due", "answerable", "result", "authority")
"""The six clears: the task, the person, the time, the responsibility, the result, the authority."""


def steps_of(items: Sequence[Json]) -> Json:
    """Give `objectives`, `breakthroughs` and `tasks`; what a document does not say is left open, never made up."""
    return {
        "objectives": [_what(item) for item in _distinct(items, ("objective",))],
        "breakthroughs": [
            {"id": f"b{at}", **_what(item)} for at, item in enumerate(_distinct(items, ("breakthrough",)), 1)
        ],
        "tasks": [_task(item, at) for at, item in enumerate(_distinct(items, ("task", "directive")), 1)],
    }


def _distinct(items: Sequence[Json], types: Sequence[str]) -> list[Json]:
    """Give each item once, told best by the first that tells it."""
    seen: dict[str, Json] = {}
    for item in items:
        if item["type"] in types:
            seen.setdefault(" ".join(item["quote"].lower().split()), item)
    return list(seen.values())


def _what(item: Json) -> Json:
    return {"what": item["quote"], "source": _source(item)}


def _source(item: Json) -> Json:
    return {name: item[name] for name in ("document", "claim", "start", "end", "rank", "date", "by") if name in item}


def _task(item: Json, at: int) -> Json:
    clear: Json = dict.fromkeys(CLEARS) | {"what": item["quote"]}
    more: Json = {"start": None, "depends_on": [], "breakthroughs": [], "reports": []}
    return {"id": f"n{at}", **clear, **more, "from": item["type"], "source": _source(item)}


def missing_clears(task: Json) -> list[str]:
    """Give those of the six clears that a task leaves open."""
    return [name for name in CLEARS if not task.get(name)]

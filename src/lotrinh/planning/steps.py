"""Tasks, breakthroughs and objectives of a plan, drafted from what the documents list and what superiors asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lotrinh.lexicon import Lexicon
from lotrinh.planning.deadlines import deadline_of
from lotrinh.planning.levels import holding

Json = dict[str, Any]

CLEARS = ("what", "who", "due", "answerable", "result", "authority")
"""The six clears: the task, the person, the time, the responsibility, the result, the authority."""


def steps_of(items: Sequence[Json], counts: Sequence[Json], lexicon: Lexicon) -> Json:
    """Give `objectives`, `breakthroughs` and `tasks`; what a document does not say is left open, never made up.

    `counts` are the facts that only tasks tell, as `split_counts` gives them: each is measured with its task.
    """
    return {
        "objectives": [_what(item) for item in _distinct(items, ("objective",))],
        "breakthroughs": [
            {"id": f"b{at}", **_what(item)} for at, item in enumerate(_distinct(items, ("breakthrough",)), 1)
        ],
        "tasks": [
            _task(item, at, counts, lexicon) for at, item in enumerate(_distinct(items, ("task", "directive")), 1)
        ],
    }


def split_counts(facts: Iterable[Json], items: Sequence[Json]) -> tuple[list[Json], list[Json]]:
    """Part the promises of the unit from what a superior's request counts and the catalogue does not name."""
    asked = [item for item in items if item["type"] == "directive"]
    promises: list[Json] = []
    counts: list[Json] = []
    for fact in facts:
        (counts if fact["indicator"] is None and _is_within(fact, asked) else promises).append(fact)
    return promises, counts


def _is_within(fact: Json, items: Sequence[Json]) -> bool:
    """Tell whether every mention of a fact stands inside one of these items."""
    told = [source for side in fact["sides"] for source in side["sources"]]
    return all(any(_holds(item, source) for item in items) for source in told)


def _holds(item: Json, source: Json) -> bool:
    inside = item["start"] <= source["start"] and source["end"] <= item["end"]
    return bool(item["document"] == source["document"] and inside)


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


def _task(item: Json, at: int, counts: Sequence[Json], lexicon: Lexicon) -> Json:
    clear: Json = dict.fromkeys(CLEARS) | {"what": item["quote"]}
    more: Json = {"start": None, "depends_on": [], "breakthroughs": [], "reports": []}
    task: Json = {"id": f"n{at}", **clear, **more, "from": item["type"], "source": _source(item)}
    deadline = deadline_of(item["quote"], item.get("date"), lexicon)
    if deadline:
        task |= {"due": deadline.day.isoformat(), "due_text": deadline.words}
        task |= {"due_inferred": True} if deadline.inferred else {}
    measured = [_count(fact) for fact in counts if _is_within(fact, [item])]
    return task | ({"measured": measured} if measured else {})


def _count(fact: Json) -> Json:
    """Give what a task counts: how many, of what, how often."""
    side = holding(fact)[0]
    out: Json = {"fact": fact["id"], "name": fact["indicator_text"], "measure": fact["measure"]}
    out |= {"comparator": side.get("comparator", "="), "value": side["value"], "unit": fact["unit"]}
    return out | {"per": fact["per"], "period": fact["period"]}


def missing_clears(task: Json) -> list[str]:
    """Give those of the six clears that a task leaves open."""
    return [name for name in CLEARS if not task.get(name)]

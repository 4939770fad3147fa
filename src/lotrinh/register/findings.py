"""What a person must look at in a register: contradictions, changed targets, decisions whose ground has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from lotrinh.messages import LANGUAGES, say
from lotrinh.register.facts import value_of
from lotrinh.register.sources import RANKS, Json


def find(register: Json, readings: Sequence[Json]) -> list[Json]:
    """Give the findings of a register, those of its documents after its own."""
    own = [*_sides(register), *_decisions(register)]
    return own + [
        {"row": "finding", "document": reading["document"]["sha256"][:12], **finding}
        for reading in readings
        for finding in reading["findings"]
        if reading["event"]["unit"] and not _is_answered(register, finding)
    ]


def _is_answered(register: Json, finding: Json) -> bool:
    """Tell whether another document gives what one lacks: a baseline, or the whole of an announced list."""
    if finding["code"] == "fewer_listed_than_declared":
        return bool(listed(register, str(finding.get("what"))) >= finding.get("declared", 1))
    if finding["code"] != "missing_baseline":
        return False
    asked = finding.get("indicator"), finding.get("year")
    levels = (fact for fact in register["facts"] if fact["kind"] == "result" and fact["measure"] == "level")
    return any((fact["indicator"], fact["period"][1]) == asked for fact in levels)


def listed(register: Json, what: str) -> int:
    """Give the longest list of this kind that any one document has."""
    end = (register["term"] or (None, None))[1]
    if what == "targets":
        final = (fact for fact in register["facts"] if fact["kind"] == "target" and fact["period"][1] == end)
        told = [{one["document"] for side in fact["sides"] for one in side["sources"]} for fact in final]
        lists = Counter(document for documents in told for document in documents)
    else:
        lists = Counter(item["document"] for item in register["items"] if f"{item['type']}s" == what)
    return max(lists.values(), default=0)


def _sides(register: Json) -> Iterator[Json]:
    for fact in register["facts"]:
        if fact["status"] != "contradicted":
            continue
        history = history_of(fact)
        changed = fact["kind"] == "target" and history is not None
        code = "target_changed" if changed else "conflicting_sources"
        row = _finding(code, fact["id"], name=fact["indicator_text"], count=len(fact["sides"]), year=fact["period"][1])
        yield row | ({"history": history} if changed else {})


def history_of(fact: Json) -> list[Json] | None:
    """Give the values of a fact in the order of time, each from a source that may change the last; else None."""
    steps = []
    for side in fact["sides"]:
        first = min(side["sources"], key=lambda one: (one["date"] or "", RANKS.index(one["rank"])))
        steps.append({**value_of(side), "date": first["date"], "rank": first["rank"], "document": first["document"]})
    days = [step["date"] for step in steps]
    if None in days or len(set(days)) < len(days):
        return None
    steps.sort(key=lambda one: str(one["date"]))
    # A programme or a report may change what a resolution set; news of it may only get it wrong.
    return steps if all(step["rank"] != "press" for step in steps[1:]) else None


def _decisions(register: Json) -> Iterator[Json]:
    for decision in register.get("decisions", ()):
        if decision["state"] != "applied":
            found: dict[str, Any] = {"action": decision["action"], "author": decision["author"]}
            yield _finding(f"decision_{decision['state']}", decision["fact"], day=decision["time"], **found)


def _finding(code: str, fact: str, **found: Any) -> Json:  # noqa: ANN401 - what fills the sentence
    row = {"row": "finding", "code": code, "fact": fact}
    return row | {
        "message" if lang == "en" else "message_vi": say(f"register.{code}", lang, **found) for lang in LANGUAGES
    }

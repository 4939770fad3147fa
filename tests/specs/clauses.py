"""Put clause cases to the reader: one clause read alone, and the figures it must give, no more and no fewer."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import lotrinh

from .fields import Json, figure_differences, same_number

_DIGITS = re.compile(r"\d[\d.,]*")
_COUNTING = {"declared": "count", "body_size": "count", "attendance": None, "merger": None}
"""Claims that may answer for a count of the kind `other`, and the field that then holds it."""


def cases(path: Path) -> list[Json]:
    """Give the cases of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one clause was read: what is wrong with each fact, and the figures that nothing asked for."""

    facts: list[tuple[Json, list[str]]]
    spare: list[Json]
    unexplained: int

    def differences(self) -> list[str]:
        """Say all that differs, a line each; nothing where the clause is read right."""
        wrong = [f"“{fact['quote']}” {one}" for fact, said in self.facts for one in said]
        wrong += [f"“{claim['quote']}” is no figure here" for claim in self.spare]
        return wrong + ["a number is left unexplained"] * bool(self.unexplained)


def outcome(case: Json) -> Outcome:
    """Read the clause of a case and compare."""
    text = case["text"]
    reading = lotrinh.read(text).to_dict()
    asked = _placed(case["facts"], text)
    figures = [claim for claim in reading["claims"] if claim["type"] == "figure"]
    answers = _answers(asked, figures)
    facts = [
        (fact, figure_differences(fact, answers[index], text) if index in answers else _counted(fact, reading))
        for index, fact in enumerate(asked)
    ]
    taken = {claim["id"] for claim in answers.values()}
    spare = [claim for claim in figures if claim["id"] not in taken]
    return Outcome(facts, spare, reading["numbers"]["unexplained"])


def _placed(facts: list[Json], text: str) -> list[Json]:
    """Give each fact the place of its quote; equal quotes are met in the order of the clause."""
    placed, after = [], 0
    for fact in facts:
        at = text.find(fact["quote"], after)
        at = at if at >= 0 else text.index(fact["quote"])
        after = at + 1
        placed.append(fact | {"start": at})
    return placed


def numbers_at(fact: Json) -> list[tuple[int, int]]:
    """Give where the numbers of a fact stand; a quote in words is a number as a whole."""
    quote, start = fact["quote"], fact["start"]
    return [(start + m.start(), start + m.end()) for m in _DIGITS.finditer(quote)] or [(start, start + len(quote))]


def holds(claim: Json, spans: list[tuple[int, int]]) -> bool:
    """Tell whether a claim stands at one of these numbers."""
    return any(claim["start"] < end and start < claim["end"] for start, end in spans)


def _answers(asked: list[Json], figures: list[Json]) -> dict[int, Json]:
    """Pair facts and figures that stand at the same number: those of equal value first, then the rest in order."""
    answers: dict[int, Json] = {}
    for by_value in (True, False):
        for index, fact in enumerate(asked):
            taken = {claim["id"] for claim in answers.values()}
            for claim in figures:
                fits = not by_value or same_number(fact["value"], claim["value"])
                if index not in answers and claim["id"] not in taken and fits and holds(claim, numbers_at(fact)):
                    answers[index] = claim
    return answers


def _counted(fact: Json, reading: Json) -> list[str]:
    """Accept a declared count, an attendance or the size of a body for a count of the kind `other`."""
    if fact.get("kind") == "other":
        for claim in reading["claims"]:
            if claim["type"] in _COUNTING and holds(claim, numbers_at(fact)):
                field = _COUNTING[claim["type"]]
                whole = field is None or isinstance(claim[field], list) or same_number(fact["value"], claim[field])
                return [] if whole else [f"{field}: asked {fact['value']}, read {claim[field]}"]
    return ["was not read as a figure"]

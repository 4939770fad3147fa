"""Put tables to the reader: every figure that the case names, with every field it has, and no figure besides.

A case gives its text line by line and its figures in the order of the text. A field that a figure of the case lacks
must be as it is for a plain level: no bound, no base, no office. `indicator` alone is asked only where it is given.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import lotrinh

from .fields import Json

_PLAIN = {"comparator": "=", "measure": "level", "per": None, "owner": None, "part_of": None, "of": None}
_ALSO = ("basis", "direction")
_IF_GIVEN = ("indicator", "period_text")


def cases(folder: Path) -> list[Json]:
    """Give the cases of all files in a folder, each with the name `file/name`."""
    return [
        case | {"name": f"{path.stem}/{case['name']}"}
        for path in sorted(folder.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))
    ]


def differences(case: Json) -> list[str]:
    """Read the text of a case and say all that differs, a line each; nothing where it is read right."""
    reading = lotrinh.read("\n".join(case["text"])).to_dict()
    return [*_figures(case, reading), *_account(case, reading), *_besides(case, reading)]


def _figures(case: Json, reading: Json) -> Iterator[str]:
    got = [claim for claim in reading["claims"] if claim["type"] == "figure"]
    quotes = {claim["id"]: claim["quote"] for claim in got}
    asked = case["figures"]
    if [claim["quote"] for claim in got] != [figure["quote"] for figure in asked]:
        yield f"asked for {[f['quote'] for f in asked]}, read {[c['quote'] for c in got]}"
        return
    for figure, claim in zip(asked, got, strict=True):
        named = [*figure, *(field for field in _IF_GIVEN if field in figure), *_PLAIN, *_ALSO, "points", "same_as"]
        for field in dict.fromkeys(named):
            want = figure.get(field, _PLAIN.get(field))
            have = claim.get(field)
            have = quotes.get(str(have)) if field == "same_as" else have
            if want != have and (want or have):
                yield f"“{figure['indicator_text']}” “{figure['quote']}” {field}: asked {want!r}, read {have!r}"


def _account(case: Json, reading: Json) -> Iterator[str]:
    if reading["numbers"]["unexplained"]:
        yield "a number is left unexplained"
    for reason, count in case.get("reasons", {}).items():
        in_table = [n for n in reading["numbers"]["items"] if n["reason"] == reason and n["start"] > _title(case)]
        if len(in_table) != count:
            yield f"{reason}: asked {count} numbers, read {[n['quote'] for n in in_table]}"


def _title(case: Json) -> int:
    """Give where the first line ends, which names the event and its term."""
    return len(case["text"][0])


def _besides(case: Json, reading: Json) -> Iterator[str]:
    """Compare the claims of other types and the findings, where the case says which there are."""
    types = [claim["type"] for claim in reading["claims"] if claim["type"] != "figure"]
    if "claims" in case and types != case["claims"]:
        yield f"claims: asked {case['claims']}, read {types}"
    codes = [finding["code"] for finding in reading["findings"]]
    if "findings" in case and codes != case["findings"]:
        yield f"findings: asked {case['findings']}, read {codes}"

"""Put whole documents to the reader: each claim, event field and finding of the gold, and no figure besides.

Every thing asked has a name that stays as long as the document does: `figure@282` for the claim at that offset,
`event.term`, `finding.conflicting_values`, `spurious@1204` for a figure that the gold does not have.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import lotrinh

from .clauses import holds, numbers_at
from .fields import Json, figure_differences, plain, same_number

Failures = Iterator[tuple[str, str]]


def failures(gold_file: Path, texts: Path | None = None, *, keys: bool = True) -> dict[str, str]:
    """Read the document of a gold file and give what differs, by name; nothing where all is right.

    `keys` tells whether the gold's `indicator` is a key of the catalogue and is asked for.
    """
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    if not keys:
        gold["claims"] = [claim | {"indicator": None} for claim in gold["claims"]]
    text = ((texts or gold_file.parent) / gold["document"]).read_bytes().decode()
    reading = lotrinh.read(text).to_dict()
    wrong = {name: said for part in (_event, _claims, _findings, _spare) for name, said in part(gold, reading, text)}
    if reading["numbers"]["unexplained"]:
        wrong["numbers"] = "a number is left unexplained"
    return wrong


def _event(gold: Json, reading: Json, _text: str) -> Failures:
    got = reading["event"] | {"kind": reading["document"]["kind"]}
    for field, want in gold["event"].items():
        have = got.get(field)
        if want is not None and have != want and not (field == "province" and want in str(have)):
            yield f"event.{field}", f"asked {want!r}, read {have!r}"


def _claims(gold: Json, reading: Json, text: str) -> Failures:
    for asked in gold["claims"]:
        said = [_difference(asked, got, reading, text) for got in _standing_near(asked, reading)]
        if "" not in said:
            nearest = min(said, key=len, default="was not read")
            yield f"{asked['type']}@{asked['start']}", f"“{asked['quote']}” {nearest}"


def _standing_near(asked: Json, reading: Json) -> list[Json]:
    """Give the claims of the type asked that share words with the quote; a figure must share a number."""
    figure = asked["type"] == "figure"
    spans = numbers_at(asked) if figure else [(asked["start"], asked["start"] + len(asked["quote"]))]
    near = [claim for claim in reading["claims"] if claim["type"] == asked["type"] and holds(claim, spans)]
    if figure and not near and asked["kind"] == "other":  # a count of targets or tasks may be its own type of claim
        near = [claim for claim in reading["claims"] if claim["type"] == "declared" and holds(claim, spans)]
    if not near and asked.get("occurrences", 1) > 1:  # said several times: any mention will do
        near = [
            claim for claim in reading["claims"] if claim["type"] == asked["type"] and asked["quote"] in claim["quote"]
        ]
    return near


def _difference(asked: Json, got: Json, reading: Json, text: str) -> str:
    if got["type"] != asked["type"]:
        return "" if same_number(asked["value"], got["count"]) else f"count: read {got['count']}"
    if asked["type"] == "figure":
        wrong = figure_differences(asked, got, text) + _period(asked, got) + _key(asked, got)
    elif asked["type"] == "merger":
        pairs = [[(_name(one["name"]), one["extent"]) for one in claim["predecessors"]] for claim in (asked, got)]
        wrong = [] if pairs[0] == pairs[1] else [f"predecessors: asked {pairs[0]}, read {pairs[1]}"]
    else:
        wrong = [f"{field}: asked {asked[field]!r}, read {got.get(field)!r}" for field in _unlike(asked, got)]
    if "place" in asked and plain(asked["place"]) != plain(got["place"] or reading["event"]["unit"]):
        wrong.append(f"place: asked {asked['place']}, read {got['place']}")
    return "; ".join(wrong)


def _name(unit: str) -> str:
    return unit.removeprefix("phường ").removeprefix("xã ").removeprefix("thị trấn ")


_OF_A_TYPE = ("what", "count", "order", "person", "post", "mode", "delegates", "members_represented", "body", "by")


def _unlike(asked: Json, got: Json) -> list[str]:
    return [field for field in _OF_A_TYPE if field in asked and not _alike(field, asked, got)]


def _alike(field: str, asked: Json, got: Json) -> bool:
    want, have = asked[field], got.get(field)
    if field == "count":  # [6, 1]: an alternate may be a claim of its own
        return same_number(want, have) or (isinstance(want, list) and same_number(want[0], have))
    if field == "post":  # the longer title may go on where the shorter one ends
        return plain(want) in plain(have) or (bool(have) and plain(have) in plain(want))
    if field == "mode" and asked["type"] == "body_size" and have is None:
        return True
    return plain(str(want)) == plain(str(have))


def _period(asked: Json, got: Json) -> list[str]:
    """Compare the years; where the gold leaves one open, or the reader leaves the beginning open, any will do."""
    (from_, to), (got_from, got_to) = asked["period"], got["period"]
    right = (to is None or got_to == to) and (got_from is None or from_ in (None, got_from))
    return [] if right else [f"period: asked {asked['period']}, read {got['period']}"]


def _key(asked: Json, got: Json) -> list[str]:
    """Compare the key of the catalogue; the gold asks for one only where it is sure of it."""
    right = asked["indicator"] in (None, got["indicator"])
    return [] if right else [f"indicator: asked {asked['indicator']}, read {got['indicator']}"]


def _findings(gold: Json, reading: Json, _text: str) -> Failures:
    raised = {finding["code"] for finding in reading["findings"]}
    for finding in gold["findings"]:
        if finding["code"] not in raised:
            yield f"finding.{finding['code']}", "was not raised"


def _spare(gold: Json, reading: Json, _text: str) -> Failures:
    asked = [(one["start"], one["start"] + len(one["quote"])) for one in gold["claims"]]
    for claim in reading["claims"]:
        if claim["type"] == "figure" and not holds(claim, asked):
            yield f"spurious@{claim['start']}", f"“{claim['quote']}” is no figure here"

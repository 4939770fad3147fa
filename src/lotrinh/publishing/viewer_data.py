"""What the page needs to show documents beside their readings, as plain JSON.

A text that differs by language is `[Vietnamese, English]`; one that does not is a single string.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from lotrinh.publishing import claim_words, events, figures
from lotrinh.publishing.contract import Json, Source, event, findings, findings_by_claim
from lotrinh.publishing.segments import Piece, Stretch, check_quote, pieces
from lotrinh.publishing.whereabouts import whereabouts
from lotrinh.publishing.words import Lang, say, sections

Said = str | list[str]
FAMILIES = {
    "target": "target",
    "result": "result",
    "other": "other",
    "figure": "other",
    "objective": "aim",
    "breakthrough": "aim",
    "task": "aim",
    "declared": "aim",
    "directive": "aim",
    "campaign": "aim",
    "appointment": "people",
    "official": "people",
    "body_size": "people",
    "attendance": "people",
    "merger": "place",
}
"""Types of one family share a colour and an underline; every item also says its type in words."""


def both(said: Callable[[Lang], str]) -> Said:
    """Say something in both languages, once where they agree."""
    vietnamese, english = said("vi"), said("en")
    return vietnamese if vietnamese == english else [vietnamese, english]


def page_data(pairs: Sequence[tuple[Source, Json]], lang: Lang) -> Json:
    """Give everything the page shows."""
    words = sections()
    return {
        "schema": "lotrinh.viewer/1",
        "language": lang,
        "words": words["viewer"] | {f"field_{key}": pair for key, pair in words["field"].items()},
        "types": {key: {"name": _type(key), "family": family} for key, family in FAMILIES.items()},
        "documents": [_document(source, reading) for source, reading in pairs],
    }


def _type(key: str) -> Said:
    return both(lambda lang: say("type", key, lang))


def _document(source: Source, reading: Json) -> Json:
    text, claims = source.text, reading["claims"]
    for claim in claims:
        check_quote(source.source, text, claim["start"], claim["end"], claim["quote"])
    loose = [item for item in reading["numbers"]["items"] if not item.get("claim")]
    breaks = [found.start() for found in re.finditer("\n", text)]
    flagged = findings_by_claim(reading)
    order = {claim["id"]: at for at, claim in enumerate(claims)}
    return {
        "source": source.source,
        "title": claim_words.one_line(source.title or events.title(reading)),
        **_event(reading),
        "pieces": [_piece(piece) for piece in pieces(text, _stretches(claims), _stretches(loose))],
        "claims": [
            _claim(c, source, bisect_right(breaks, c["start"] - 1) + 1, flagged.get(c["id"], [])) for c in claims
        ],
        "findings": [_finding(found, order) for found in findings(reading)],
        "numbers": _numbers(reading["numbers"], loose),
    }


def _event(reading: Json) -> Json:
    kind = reading["document"].get("kind") or "other"
    return {
        "kind": both(lambda lang: say("document_kind", kind, lang)),
        "unit": both(lambda lang: events.unit(reading, lang)) if event(reading).get("unit") else "",
        "congress": both(lambda lang: events.congress(reading, lang)),
        "term": both(lambda lang: events.term(reading, lang)),
        "province": event(reading).get("province") or "",
        "date": both(lambda lang: events.day(reading, lang)),
        "inferred": both(lambda lang: say("event", "inferred", lang)) if event(reading).get("year_inferred") else "",
    }


def _stretches(items: Sequence[Json]) -> list[Stretch]:
    return [Stretch(item["start"], item["end"]) for item in items]


def _piece(piece: Piece) -> str | list[object]:
    if piece.number is not None:
        return [piece.text, piece.claims, piece.number]
    return [piece.text, piece.claims] if piece.claims else piece.text


def _claim(claim: Json, source: Source, line: int, flagged: Sequence[int]) -> Json:
    start, end = claim["start"], claim["end"]
    place = both(lambda lang: whereabouts(source.places, start, end, lang))
    return {
        "id": claim["id"],
        "type": figures.type_key(claim),
        "head": _head(claim),
        "value": both(lambda lang: figures.stated(claim, lang)) if claim["type"] == "figure" else "",
        "meta": _meta(claim),
        "quote": claim["quote"],
        "rows": [*_rows(claim), ["in_file", place]] if place else _rows(claim),
        "at": [start, end, line],
        "findings": flagged,
    }


def _head(claim: Json) -> Said:
    if claim["type"] == "figure":
        return claim_words.one_line(claim["indicator_text"])
    number = f"{claim['order']}. " if claim.get("order") else ""
    return both(lambda lang: number + claim_words.summary(claim, lang))


def _meta(claim: Json) -> list[Said]:
    told: list[Said] = []
    if claim["type"] == "figure":
        if claim.get("measure") != "level":
            told.append(both(lambda lang: figures.measure(claim, lang)))
        told.append(both(lambda lang: figures.period(claim, lang)))
    told += [claim_words.one_line(claim.get(key) or "") for key in ("by", "organiser", "place")]
    return [said for said in told if said]


def _rows(claim: Json) -> list[list[object]]:
    """Pair the fields in both languages; a field that only one language tells is shown there alone."""
    english = dict(claim_words.details(claim, "en"))
    vietnamese = dict(claim_words.details(claim, "vi"))
    return [[key, said if said == english.get(key) else [said, english[key]]] for key, said in vietnamese.items()]


def _finding(found: Json, order: dict[str, int]) -> Json:
    return {
        "title": both(lambda lang: say("finding", found["code"], lang)),
        "message": both(lambda lang: claim_words.finding(found, lang)),
        "claims": [order[name] for name in found.get("claims", ()) if name in order],
    }


def _numbers(account: Json, loose: Sequence[Json]) -> Json:
    """Give the account: how many in claims, and each reason with its numbers, the most frequent first."""
    reasons: dict[str | None, list[int]] = {}
    for at, item in enumerate(loose):
        reasons.setdefault(item.get("reason"), []).append(at)
    return {
        "total": account["total"],
        "claimed": account["claimed"],
        "explained": account["explained"],
        "unexplained": account["unexplained"],
        "quotes": [item["quote"] for item in loose],
        "reasons": [[_reason(name), items] for name, items in sorted(reasons.items(), key=lambda r: -len(r[1]))],
    }


def _reason(name: str | None) -> Said:
    return both(lambda lang: say("reason", name, lang)) if name else ""
